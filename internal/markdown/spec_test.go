package markdown

import (
	"encoding/json"
	"html"
	"os"
	"regexp"
	"strings"
	"testing"

	"handout/internal/doc"
)

type specExample struct {
	Markdown string `json:"markdown"`
	HTML     string `json:"html"`
	Example  int    `json:"example"`
}

func specExamples(t testing.TB) []specExample {
	t.Helper()
	data, err := os.ReadFile("testdata/commonmark/spec.json")
	if err != nil {
		t.Fatal(err)
	}
	var examples []specExample
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	if len(examples) < 650 {
		t.Fatalf("the spec has only %d examples", len(examples))
	}
	return examples
}

var (
	altText   = regexp.MustCompile(`<img [^>]*alt="([^"]*)"[^>]*>`)
	blockTag  = regexp.MustCompile(`</?(p|h[1-6]|li|ul|ol|blockquote|pre|hr|br)\b[^>]*>`)
	inlineTag = regexp.MustCompile(`</?(em|strong|code|a)\b[^>]*>`)
)

// visibleText is what a reader of the spec's HTML sees, white space folded.
func visibleText(source string) string {
	text := altText.ReplaceAllString(source, "$1")
	text = blockTag.ReplaceAllString(text, " ")
	text = inlineTag.ReplaceAllString(text, "")
	return fold(html.UnescapeString(text))
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// Every example of the CommonMark spec becomes a tree that has lost no text, or is refused
// with a position.
func TestSpecExamples(t *testing.T) {
	refused := 0
	for _, e := range specExamples(t) {
		blocks, diags := Parse("spec.md", []byte(e.Markdown), Options{})
		if len(diags) > 0 {
			refused++
			for _, d := range diags {
				if d.Pos.Line == 0 || d.Message == "" {
					t.Errorf("example %d: a diagnostic without a place: %+v", e.Example, d)
				}
			}
			continue
		}
		if got, want := fold(doc.BlockText(blocks)), visibleText(e.HTML); got != want {
			t.Errorf("example %d:\n%s\ngot  %q\nwant %q", e.Example, e.Markdown, got, want)
		}
	}
	if refused > 140 {
		t.Errorf("%d examples were refused: more than hold raw HTML or other schemes", refused)
	}
	t.Logf("%d refused", refused)
}

// The positions of texts say where their characters stand.
func TestSpecPositions(t *testing.T) {
	for _, e := range specExamples(t) {
		lines := strings.Split(string(Normalize([]byte(e.Markdown))), "\n")
		blocks, _ := Parse("spec.md", []byte(e.Markdown), Options{})
		doc.Walk(blocks, doc.Visitor{Inline: func(i doc.Inline) bool {
			text, ok := i.(*doc.Text)
			if !ok {
				return true
			}
			if !standsAt([]byte(lines[text.Pos.Line-1]), text) {
				t.Errorf("example %d: %q is not at %s", e.Example, text.Value, text.Pos)
			}
			return true
		}})
	}
}
