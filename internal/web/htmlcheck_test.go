package web

import (
	"bytes"
	"fmt"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"handout/internal/publish"
)

// document is a parsed page with what the checks ask of it.
type document struct {
	path string
	root *html.Node
	ids  map[string]int
}

func parsePage(t testing.TB, f publish.File) *document {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(f.Data))
	if err != nil {
		t.Fatalf("%s: %v", f.Path, err)
	}
	d := &document{path: f.Path, root: root, ids: map[string]int{}}
	d.each(func(n *html.Node) {
		if id := attribute(n, "id"); id != "" {
			d.ids[id]++
		}
	})
	return d
}

func parsePages(t testing.TB, files []publish.File) map[string]*document {
	t.Helper()
	out := map[string]*document{}
	for _, f := range files {
		if strings.HasSuffix(f.Path, ".html") {
			out[f.Path] = parsePage(t, f)
		}
	}
	return out
}

// each visits every element in document order.
func (d *document) each(visit func(*html.Node)) { eachElement(d.root, visit) }

func eachElement(n *html.Node, visit func(*html.Node)) {
	if n.Type == html.ElementNode {
		visit(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		eachElement(c, visit)
	}
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func hasAttribute(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// find is the first element for which match is true, or nil.
func (d *document) find(match func(*html.Node) bool) *html.Node {
	var found *html.Node
	d.each(func(n *html.Node) {
		if found == nil && match(n) {
			found = n
		}
	})
	return found
}

func named(name string) func(*html.Node) bool {
	return func(n *html.Node) bool { return n.Data == name }
}

// textOf is the text below a node with white space folded.
func textOf(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	if n != nil {
		walk(n)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// checkStructure holds every page to what no page may break.
func checkStructure(t *testing.T, d *document) {
	t.Helper()
	complain := func(format string, args ...any) { t.Errorf("%s: %s", d.path, fmt.Sprintf(format, args...)) }
	for id, n := range d.ids {
		if n > 1 {
			complain("id %q stands %d times", id, n)
		}
	}
	root := d.find(named("html"))
	if attribute(root, "lang") == "" || attribute(root, "dir") == "" {
		complain("the page has no lang or dir")
	}
	if textOf(d.find(named("title"))) == "" {
		complain("the page has no title")
	}
	if strings.Contains(textOf(d.root), "⟦") {
		complain("a message is missing: %s", around(textOf(d.root), "⟦"))
	}
	checkHeadings(d, complain)
	d.each(func(n *html.Node) { checkElement(d, n, complain) })
}

func around(text, mark string) string {
	i := strings.Index(text, mark)
	return text[max(0, i-20):min(len(text), i+60)]
}

func checkHeadings(d *document, complain func(string, ...any)) {
	level, ones := 0, 0
	d.each(func(n *html.Node) {
		if len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '6' {
			return
		}
		next := int(n.Data[1] - '0')
		if next == 1 {
			ones++
		}
		if next > level+1 {
			complain("heading %q goes from level %d to %d", textOf(n), level, next)
		}
		if textOf(n) == "" {
			complain("an empty heading")
		}
		level = next
	})
	if ones != 1 {
		complain("%d headings of level 1", ones)
	}
}

// checkElement refuses what the content security policy would block, and elements that
// say nothing to assistive technology.
func checkElement(d *document, n *html.Node, complain func(string, ...any)) {
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
			complain("<%s> has the attribute %s", n.Data, a.Key)
		}
		if a.Key == "aria-labelledby" || a.Key == "aria-describedby" {
			for _, id := range strings.Fields(a.Val) {
				if d.ids[id] == 0 {
					complain("<%s %s> names no element %q", n.Data, a.Key, id)
				}
			}
		}
	}
	switch n.Data {
	case "style", "iframe", "object", "embed", "base":
		complain("<%s> does not belong in a page", n.Data)
	case "script":
		if attribute(n, "src") == "" && attribute(n, "type") != "application/ld+json" {
			complain("a script within the page")
		}
	case "img":
		if !hasAttribute(n, "alt") || attribute(n, "width") == "" || attribute(n, "height") == "" {
			complain("a picture without alt, width or height: %s", attribute(n, "src"))
		}
	case "svg":
		if attribute(n, "aria-labelledby") == "" && attribute(n, "aria-hidden") != "true" {
			complain("a drawing that is neither named nor hidden")
		}
	}
}

// checkLinks follows every address of a page: those within the site must lead to a file
// and an anchor, and nothing that a browser loads by itself may leave the site.
func checkLinks(t *testing.T, d *document, files map[string]bool, pages map[string]*document, base string) {
	t.Helper()
	d.each(func(n *html.Node) {
		for _, name := range []string{"href", "src", "srcset", "data", "poster", "action"} {
			address := attribute(n, name)
			if address == "" {
				continue
			}
			if strings.Contains(address, ":") {
				if n.Data != "a" && !isMetadataLink(n) {
					t.Errorf("%s: <%s> loads %s", d.path, n.Data, address)
				}
				continue
			}
			checkLocal(t, d, address, files, pages, base)
		}
	})
}

// isMetadataLink reports a <link> that names an address without loading it.
func isMetadataLink(n *html.Node) bool {
	rel := attribute(n, "rel")
	return n.Data == "link" && (rel == "canonical" || rel == "alternate")
}

func checkLocal(t *testing.T, d *document, address string, files map[string]bool, pages map[string]*document, base string) {
	t.Helper()
	target, fragment, _ := strings.Cut(address, "#")
	to := d.path
	switch {
	case strings.HasPrefix(target, "/"):
		to = strings.TrimPrefix(target, base)
	case target != "":
		to = path.Join(path.Dir(d.path), target)
	}
	if !files[to] {
		t.Errorf("%s: the link %s leads to no file", d.path, address)
		return
	}
	if page := pages[to]; fragment != "" && page != nil && page.ids[fragment] == 0 {
		t.Errorf("%s: the link %s leads to no anchor", d.path, address)
	}
}
