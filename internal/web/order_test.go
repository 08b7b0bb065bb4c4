package web

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"handout/internal/site"
)

// order: a reader in need comes to the signs of an emergency, another to the text, before what
// else a page has to offer: what stands first is read first, and on a phone seen first.
func (b built) order(t *testing.T) {
	for _, a := range b.site.Articles {
		for _, text := range a.Texts {
			for _, s := range text.Sections {
				d := b.pages[sectionPath(text.Locale, a.ID, s.ID)]
				want := []string{"h1", "intro", "contents", "body", "downloads", "contacts"}
				if s.Kind == site.Referral {
					want = []string{"h1", "intro", "tier-emergency", "contents", "downloads", "contacts"}
				}
				want = slices.DeleteFunc(want, func(name string) bool { return d.find(partNamed(name)) == nil })
				if got := d.inOrder(want); !slices.Equal(got, want) {
					t.Errorf("%s: the parts come in the order %v, want %v", d.path, got, want)
				}
			}
			whole := articlePath(text.Locale, a.ID)
			want := []string{"h1", "contents", "part", "downloads", "contacts"}
			if got := b.pages[whole].inOrder(want); !slices.Equal(got, want) {
				t.Errorf("%s: the parts come in the order %v, want %v", whole, got, want)
			}
			b.signs(t, whole)
			b.signs(t, sectionPath(text.Locale, a.ID, text.Sections[0].ID))
		}
	}
}

// signs: the banner of a page leads to the list of emergency signs itself.
func (b built) signs(t *testing.T, path string) {
	check := b.pages[path].find(partNamed("check"))
	if check == nil {
		t.Errorf("%s: the banner leads to no checklist", path)
		return
	}
	page, id, _ := strings.Cut(attribute(check, "href"), "#")
	at := b.pages[path]
	if page != "" {
		at = b.pages[path[:strings.LastIndex(path, "/")+1]+page]
	}
	list := at.find(partNamed("tier-emergency"))
	if list == nil || !within(at.find(func(n *html.Node) bool { return attribute(n, "id") == id }), list) {
		t.Errorf("%s: %q is not the list of emergency signs", path, attribute(check, "href"))
	}
}

// partNamed matches an element by one of its classes, or the title.
func partNamed(name string) func(*html.Node) bool {
	return func(n *html.Node) bool {
		return name == "h1" && n.Data == name || slices.Contains(strings.Fields(attribute(n, "class")), name)
	}
}

// inOrder sorts names as their first elements come in the page.
func (d *document) inOrder(names []string) []string {
	var out []string
	d.each(func(n *html.Node) {
		for _, name := range names {
			if partNamed(name)(n) && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	})
	return out
}
