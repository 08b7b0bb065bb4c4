package web

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

var update = flag.Bool("update", false, "write the goldens anew")

// TestGoldens compares the main part of every page of the test site with its golden;
// drawings and what surrounds the main part are other tests' business.
func TestGoldens(t *testing.T) {
	files, _ := render(t, testSite(t))
	want := map[string]bool{}
	for path, d := range parsePages(t, files) {
		golden := filepath.Join("testdata/golden", strings.ReplaceAll(path, "/", "_"))
		want[golden] = true
		compareGolden(t, golden, mainOf(t, d))
	}
	goldens, err := filepath.Glob("testdata/golden/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range goldens {
		if !want[g] {
			t.Errorf("%s belongs to no page", g)
		}
	}
}

func compareGolden(t *testing.T, golden, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	text, err := os.ReadFile(golden)
	if err != nil {
		t.Errorf("%v (make it with -update)", err)
		return
	}
	if diff := cmp.Diff(string(text), got); diff != "" {
		t.Errorf("%s: -want +got\n%s", golden, diff)
	}
}

// mainOf writes the main part, one block a line, drawings left out.
func mainOf(t *testing.T, d *document) string {
	t.Helper()
	main := d.find(named("main"))
	eachElement(main, func(n *html.Node) {
		if n.Data == "svg" {
			n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return !strings.HasPrefix(a.Key, "aria-") && a.Key != "role" })
			for c := n.FirstChild; c != nil; {
				next := c.NextSibling
				if c.Data != "title" && c.Data != "desc" {
					n.RemoveChild(c)
				}
				c = next
			}
		}
	})
	var b bytes.Buffer
	if err := html.Render(&b, main); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	for _, name := range []string{"p", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "section", "div", "tr", "nav", "form", "article", "header", "figure"} {
		text = strings.ReplaceAll(text, "</"+name+">", "</"+name+">\n")
	}
	return text + "\n"
}
