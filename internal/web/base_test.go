package web

import (
	"path"
	"regexp"
	"strings"
	"testing"
)

// A site is right on a user's page, on a project's page and on a domain of its own: absolute
// addresses begin with base_url, links within the site are relative, but for those of the page
// for wrong addresses, and a domain of its own is named for the host.
func TestTheThreeKindsOfPages(t *testing.T) {
	for _, c := range []struct{ base, root, domain string }{
		{"https://ward.github.io/", "/", ""},
		{"https://ward.github.io/handout/", "/handout/", ""},
		{"https://ward.github.io/handout", "/handout/", ""},
		{"https://leaflets.example.org/", "/", "leaflets.example.org\n"},
		{"https://leaflets.example.org", "/", "leaflets.example.org\n"},
		{"https://example.org/leaflets/", "/leaflets/", ""},
		{"http://localhost:8080/", "/", ""},
	} {
		t.Run(c.base, func(t *testing.T) {
			s := testSite(t)
			s.Config.BaseURL = c.base
			files, _ := render(t, s)
			if got := string(bytesOf(files, "CNAME")); got != c.domain {
				t.Errorf("CNAME is %q, want %q", got, c.domain)
			}
			base := strings.TrimSuffix(c.base, "/") + "/"
			if !strings.Contains(string(bytesOf(files, "robots.txt")), "Sitemap: "+base+"sitemap.xml\n") {
				t.Error("robots.txt leads elsewhere")
			}
			for _, f := range files {
				if path.Ext(f.Path) == ".html" {
					checkBase(t, f.Path, string(f.Data), base, c.root)
				}
			}
			for _, m := range regexp.MustCompile(`<loc>([^<]*)</loc>`).FindAllStringSubmatch(string(bytesOf(files, "sitemap.xml")), -1) {
				if !strings.HasPrefix(m[1], base) {
					t.Errorf("the sitemap names %s", m[1])
				}
			}
		})
	}
}

// checkBase holds a page's own address and its links to the site's base and root.
func checkBase(t *testing.T, name, text, base, root string) {
	t.Helper()
	own := regexp.MustCompile(`<link rel="canonical" href="([^"]*)"`).FindStringSubmatch(text)
	want := base + strings.TrimSuffix(name, "index.html")
	if name != "404.html" && (own == nil || own[1] != want) {
		t.Errorf("%s: its address is %q, want %s", name, own, want)
	}
	for _, m := range regexp.MustCompile(`(?:src|href)="(/[^"]*|[^":#]*)"`).FindAllStringSubmatch(text, -1) {
		if absolute := strings.HasPrefix(m[1], "/"); absolute != (name == "404.html") {
			t.Errorf("%s: links to %s", name, m[1])
		} else if absolute && !strings.HasPrefix(m[1], root) {
			t.Errorf("%s: links to %s, outside of %s", name, m[1], root)
		}
	}
}
