package markdown

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"handout/internal/diag"
	"handout/internal/doc"
)

// Whatever the input, parsing ends, and every place it speaks of is in the input.
func FuzzParse(f *testing.F) {
	for _, e := range specExamples(f) {
		f.Add([]byte(e.Markdown))
	}
	f.Add([]byte("## A {#a .cause}\n\n> [!TIP]\n> - [ ] [](contact:x) 汉\n> 汉\n\n| a |\n|---|\n| `\\|` | b |\n"))
	f.Fuzz(func(t *testing.T, source []byte) {
		blocks, diags := Parse("a.md", source, Options{})
		text := Normalize(source)
		lines := bytes.Split(text, []byte("\n"))
		inside := func(what string, p diag.Pos) {
			if p.Line < 1 || p.Line > len(lines) || p.Col < 1 || p.Col > utf8.RuneCount(lines[p.Line-1])+1 {
				t.Errorf("%s at %s is outside of the text", what, p)
			}
		}
		for _, d := range diags {
			inside(d.Rule, d.Pos)
		}
		doc.Walk(blocks, doc.Visitor{
			Block: func(b doc.Block) bool { inside("a block", b.Position()); return true },
			Inline: func(i doc.Inline) bool {
				inside("an inline", i.Position())
				if text, ok := i.(*doc.Text); ok && !standsAt(lines[text.Pos.Line-1], text) {
					t.Errorf("%q is not at %s", text.Value, text.Pos)
				}
				return true
			},
		})
		doc.Fingerprint(blocks)
	})
}

// A text without a bare address becomes the same tree by both grammars.
func FuzzPlainGrammar(f *testing.F) {
	for _, e := range specExamples(f) {
		f.Add([]byte(e.Markdown))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		var refused, plainly, fully diag.List
		s := newSource("a.md", Normalize(source), 1)
		if refuse(s, &refused); refused.HasErrors() || grammarOf(s.text) != plainGrammar() {
			return
		}
		plain := convert(newSource("a.md", s.text, 1), plainGrammar(), &plainly)
		full := convert(newSource("a.md", s.text, 1), grammar(), &fully)
		if diff := cmp.Diff(full, plain) + cmp.Diff(fully, plainly); diff != "" {
			t.Errorf("%q: %s", s.text, diff)
		}
	})
}

// What is taken for printable at a glance has nothing that is refused.
func FuzzPrintable(f *testing.F) {
	for _, s := range []string{"a", "\x07", "\x7f", "\u0080", "\u009f", "\u00a0", "\u202a", "\u202f", "\u2065", "\u2066", "\u2069", "\xff", "\xe2\x80", "\xc2", "é汉"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		want := utf8.Valid(text)
		for _, r := range string(text) {
			rule, _, _ := refuseRune(r)
			want = want && rule == ""
		}
		if got := printable(text); got != want {
			t.Errorf("%q: printable %v, want %v", text, got, want)
		}
		if utf8.Valid(text) && characters(text) != utf8.RuneCount(text) {
			t.Errorf("%q has %d characters, not %d", text, utf8.RuneCount(text), characters(text))
		}
	})
}

// standsAt reports whether a text is what its line has at its column, or stands for a
// character reference there.
func standsAt(line []byte, text *doc.Text) bool {
	runes := []rune(string(line))
	rest := string(runes[text.Pos.Col-1:])
	return strings.HasPrefix(rest, strings.TrimRight(text.Value, " ")) || strings.HasPrefix(rest, "&")
}

func article(b *testing.B) []byte {
	data, err := os.ReadFile("../../content/postpartum-back-pain/en.md")
	if err != nil {
		b.Fatal(err)
	}
	_, body, _ := bytes.Cut(data[3:], []byte("\n+++\n"))
	return body
}

func BenchmarkParseArticle(b *testing.B) {
	source := article(b)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		if _, diags := Parse("en.md", source, Options{}); diags.HasErrors() {
			b.Fatal(diags)
		}
	}
}

func BenchmarkParseOneMegabyte(b *testing.B) {
	source := bytes.Repeat(article(b), 1<<20/len(article(b)))
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		Parse("en.md", source, Options{})
	}
}
