package markdown

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"

	"handout/internal/doc"
)

var anyTag = regexp.MustCompile(`</?[a-z][a-z0-9]*\b[^>]*>`)

// letters is a text without white space: what must not get lost.
func letters(s string) string { return strings.Join(strings.Fields(s), "") }

// What goldmark's own renderer shows of any text, our tree has, letter for letter, unless
// the text was refused.
func FuzzNothingLost(f *testing.F) {
	for _, e := range specExamples(f) {
		f.Add([]byte(e.Markdown))
	}
	f.Add([]byte("| a | b |\n|---|---|\n| ~~c~~ | `d\\|e` |\n\n- [ ] f\n- [x] www.g.example\n"))
	judge := goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.TaskList, extension.Strikethrough, extension.Linkify),
		goldmark.WithParserOptions(parser.WithHeadingAttribute()))
	f.Fuzz(func(t *testing.T, source []byte) {
		blocks, diags := Parse("a.md", source, Options{})
		if len(diags) > 0 || bytes.Contains(source, []byte("exercise")) || bytes.Contains(source, []byte("[!")) {
			return
		}
		var shown bytes.Buffer
		if err := judge.Convert(Normalize(source), &shown); err != nil {
			t.Fatal(err)
		}
		text := altText.ReplaceAllString(shown.String(), "$1")
		want := letters(html.UnescapeString(anyTag.ReplaceAllString(text, "")))
		if got := letters(doc.BlockText(blocks)); got != want {
			t.Errorf("%q: got %q, want %q", source, got, want)
		}
	})
}
