package web

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"handout/internal/doc"
	"handout/internal/markdown"
)

// Every example of the CommonMark spec that is not refused has all its text on the page.
func TestCommonMarkExamples(t *testing.T) {
	data, err := os.ReadFile("../markdown/testdata/commonmark/spec.json")
	if err != nil {
		t.Fatal(err)
	}
	var examples []struct {
		Markdown string
		Example  int
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	s := testSite(t)
	r, err := New(s, options())
	if err != nil {
		t.Fatal(err)
	}
	written := 0
	for _, e := range examples {
		blocks, refused := markdown.Parse("spec.md", []byte(e.Markdown), markdown.Options{})
		if len(refused) > 0 {
			continue
		}
		f := r.newFlow(s.Locales[0], "en/everything/cause.html")
		page := f.capture(func() { f.blocks(blocks) })
		if len(f.diags) > 0 || f.err != nil {
			continue // a picture that the site does not have
		}
		written++
		root, err := html.Parse(strings.NewReader(string(page)))
		if err != nil {
			t.Fatal(err)
		}
		want := strings.Join(strings.Fields(doc.BlockText(blocks)), "")
		if got := strings.Join(strings.Fields(textOf(root)), ""); got != want {
			t.Errorf("example %d:\n%s\ngot  %q\nwant %q", e.Example, e.Markdown, got, want)
		}
	}
	if written < 500 {
		t.Errorf("only %d examples were written", written)
	}
}
