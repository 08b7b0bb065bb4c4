package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"handout/internal/doc"
	"handout/internal/publish"
	"handout/internal/site"
)

func TestSites(t *testing.T) {
	for name, load := range map[string]func(testing.TB) *site.Site{"example": realSite, "test": testSite} {
		t.Run(name, func(t *testing.T) {
			b := build(t, load(t))
			t.Run("structure", func(t *testing.T) { b.structure(t) })
			t.Run("text", func(t *testing.T) { b.text(t) })
			t.Run("emergency", func(t *testing.T) { b.emergency(t) })
			t.Run("order", func(t *testing.T) { b.order(t) })
			t.Run("size", func(t *testing.T) { b.size(t) })
		})
	}
}

// structure: every page is well built, and every link leads to a file and an anchor.
func (b built) structure(t *testing.T) {
	there := map[string]bool{}
	for _, f := range b.files {
		if there[f.Path] {
			t.Errorf("two files with the path %s", f.Path)
		}
		there[f.Path] = true
	}
	for _, p := range b.leaflets {
		there[p] = true
	}
	r, err := New(b.site, options())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range b.pages {
		checkStructure(t, d)
		checkLinks(t, d, there, b.pages, r.base.Path)
	}
}

func TestRenderIsDeterministic(t *testing.T) {
	s := testSite(t)
	first, _ := render(t, s)
	second, _ := render(t, s)
	if diff := cmp.Diff(first, second); diff != "" {
		t.Error(diff)
	}
}

// text looks for every text of the tree in the page of its section and of the whole article.
func (b built) text(t *testing.T) {
	for _, a := range b.site.Articles {
		for _, text := range a.Texts {
			for _, sec := range text.Sections {
				checkText(t, b.pages[sectionPath(text.Locale, a.ID, sec.ID)], sec.Blocks)
				checkText(t, b.pages[articlePath(text.Locale, a.ID)], sec.Blocks)
			}
		}
	}
}

func checkText(t *testing.T, d *document, blocks []doc.Block) {
	t.Helper()
	page := strings.ReplaceAll(textOf(d.find(named("main"))), " ", "")
	want := func(text string) {
		if folded := strings.Join(strings.Fields(text), ""); !strings.Contains(page, folded) {
			t.Errorf("%s: the page lacks %q", d.path, text)
		}
	}
	doc.Walk(blocks, doc.Visitor{
		Block: func(b doc.Block) bool {
			if c, ok := b.(*doc.CodeBlock); ok {
				want(c.Text)
			}
			return true
		},
		Inline: func(i doc.Inline) bool {
			switch i := i.(type) {
			case *doc.Text:
				want(i.Value)
			case *doc.CodeSpan:
				want(i.Value)
			}
			return true
		},
	})
}

// TestRendererServesSeveralAtOnce: pages made at the same time are those made one by one.
func TestRendererServesSeveralAtOnce(t *testing.T) {
	s := testSite(t)
	r, err := New(s, options())
	if err != nil {
		t.Fatal(err)
	}
	want, _, err := Render(s, options(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for range 4 {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			var got result
			got.take(r.Root())
			for _, loc := range s.Locales {
				got.take(r.Locale(loc.Tag))
				got.take(r.Article("everything", loc.Tag, nil))
				got.take(r.Exercise("rock", loc.Tag))
			}
			if diff := cmp.Diff(want, got.files); diff != "" || got.err != nil {
				t.Error(got.err, diff)
			}
		})
	}
}

func TestUnknownKindsAreErrors(t *testing.T) {
	s := testSite(t)
	r, err := New(s, options())
	if err != nil {
		t.Fatal(err)
	}
	f := r.newFlow(s.Locales[0], "en/x.html")
	f.block(strangeBlock{&doc.Paragraph{}})
	f.inline(strangeInline{&doc.Text{}})
	if len(f.diags) != 2 || !f.diags.HasErrors() {
		t.Errorf("got %v, want an error for each strange kind", f.diags)
	}
}

type strangeBlock struct{ doc.Block }
type strangeInline struct{ doc.Inline }

func TestRelative(t *testing.T) {
	for _, c := range [][3]string{
		{"index.html", "en/index.html", "en/index.html"},
		{"en/index.html", "en/a/b.html", "a/b.html"},
		{"en/a/b.html", "en/a/c.html", "c.html"},
		{"en/a/b.html", "fr/a/b.html", "../../fr/a/b.html"},
		{"en/exercises/x.html", "en/index.html", "../index.html"},
		{"en/a/b.html", "", "../../"},
		{"404.html", "", ""},
	} {
		if got := relative(c[0], c[1]); got != c[2] {
			t.Errorf("relative(%q, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestAbsolute(t *testing.T) {
	r, err := New(testSite(t), options())
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"index.html":      "https://example.org/leaflets/",
		"en/index.html":   "https://example.org/leaflets/en/",
		"en/a/b.html":     "https://example.org/leaflets/en/a/b.html",
		"ar/a/index.html": "https://example.org/leaflets/ar/a/",
		"sitemap.xml":     "https://example.org/leaflets/sitemap.xml",
	} {
		if got := r.absolute(path); got != want {
			t.Errorf("absolute(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestHeadOfAnArticle(t *testing.T) {
	files, _ := render(t, testSite(t))
	d := parsePages(t, files)["en/everything/cause.html"]
	var got []string
	d.each(func(n *html.Node) {
		if n.Data == "link" && attribute(n, "rel") == "alternate" {
			got = append(got, attribute(n, "hreflang")+" "+attribute(n, "href"))
		}
	})
	want := []string{
		"en https://example.org/leaflets/en/everything/cause.html",
		"ar https://example.org/leaflets/ar/everything/cause.html",
		"x-default https://example.org/leaflets/en/everything/cause.html",
	}
	if !slices.Equal(got, want) {
		t.Errorf("alternates: got %v, want %v", got, want)
	}
	data := d.find(func(n *html.Node) bool { return n.Data == "script" && attribute(n, "type") != "" })
	for _, part := range []string{`"@type":"MedicalWebPage"`, `"lastReviewed":"2026-02-03"`, `"creativeWorkStatus":"Draft"`, `"specialty":["https://schema.org/Physiotherapy"]`, `"audienceType":"Patient"`} {
		if !strings.Contains(textOf(data), part) {
			t.Errorf("JSON-LD lacks %s: %s", part, textOf(data))
		}
	}
	if strings.Contains(textOf(data), "reviewedBy") {
		t.Error("a draft claims to have been reviewed")
	}
}

// emergency: the number to call stands before the main part of every page of an article.
func (b built) emergency(t *testing.T) {
	number := "tel:" + b.site.Contact("emergency").Phone
	for path, d := range b.pages {
		if strings.Count(path, "/") != 2 {
			continue
		}
		first := d.find(func(n *html.Node) bool { return n.Data == "a" && attribute(n, "href") == number })
		if first == nil || within(first, d.find(named("main"))) {
			t.Errorf("%s: no link to %s before the main part", path, number)
		}
	}
}

func within(n, ancestor *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == ancestor {
			return true
		}
	}
	return false
}

// size: a first visit to a page of a leaflet or exercise takes at most 60 kB on the wire.
func (b built) size(t *testing.T) {
	const limit = 60_000
	sizes := map[string]int{}
	for _, f := range b.files {
		sizes[f.Path] = compressed(t, f.Data)
	}
	shared := sizes["site.css"] + sizes["site.js"] + sizes["icon.svg"]
	if script := bytesOf(b.files, "site.js"); len(script) >= 10_000 {
		t.Errorf("the script has %d bytes, limit 10000", len(script))
	}
	for path, n := range sizes {
		if strings.Count(path, "/") == 2 && strings.HasSuffix(path, ".html") && !strings.HasSuffix(path, "index.html") && n+shared > limit {
			t.Errorf("%s: a first visit takes %d bytes, limit %d", path, n+shared, limit)
		}
	}
}

func bytesOf(files []publish.File, path string) []byte {
	for _, f := range files {
		if f.Path == path {
			return f.Data
		}
	}
	return nil
}

func TestNumbersKeepTheirOrderInRightToLeftText(t *testing.T) {
	files, _ := render(t, testSite(t))
	page := bytesOf(files, "ar/everything/start.html")
	for _, want := range []string{"\u206601632 960 200\u2069", `dir="ltr" href="tel:01632960200"`} {
		if !bytes.Contains(page, []byte(want)) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

// TestNumbersToRingStayOnOneLine: what is set not to break holds the number whole.
func TestNumbersToRingStayOnOneLine(t *testing.T) {
	files, _ := render(t, testSite(t))
	seen := 0
	for path, d := range parsePages(t, files) {
		d.each(func(n *html.Node) {
			if !partNamed("call")(n) {
				return
			}
			seen++
			unbroken := ""
			eachElement(n, func(n *html.Node) {
				if partNamed("tel")(n) {
					unbroken = textOf(n)
				}
			})
			if number := telephone(strings.Trim(unbroken, "\u2066\u2069")); string(number) != attribute(n, "href") {
				t.Errorf("%s: of the number of %q only %q stays on one line", path, textOf(n), unbroken)
			}
		})
	}
	if seen == 0 {
		t.Error("no page has a number to ring")
	}
}

func TestPolicyNamesTheDataBlock(t *testing.T) {
	files, _ := render(t, testSite(t))
	d := parsePages(t, files)["en/everything/start.html"]
	data := d.find(func(n *html.Node) bool { return n.Data == "script" && attribute(n, "type") == "application/ld+json" })
	sum := sha256.Sum256([]byte(data.FirstChild.Data))
	policy := attribute(d.find(func(n *html.Node) bool { return hasAttribute(n, "http-equiv") }), "content")
	if want := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(policy, want) {
		t.Errorf("the policy %q lacks %s", policy, want)
	}
	for _, bad := range []string{"unsafe", "*", "http:", "https:", "data:"} {
		if strings.Contains(policy, bad) {
			t.Errorf("the policy allows %s", bad)
		}
	}
}

// TestSitemapNamesEveryPage: the sitemap has each page once, but for the one for wrong
// addresses.
func TestSitemapNamesEveryPage(t *testing.T) {
	s := testSite(t)
	files, _ := render(t, s)
	r, err := New(s, options())
	if err != nil {
		t.Fatal(err)
	}
	var sitemap struct {
		URLs []struct {
			Loc   string `xml:"loc"`
			Links []struct {
				Lang string `xml:"hreflang,attr"`
			} `xml:"link"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(bytesOf(files, "sitemap.xml"), &sitemap); err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for _, u := range sitemap.URLs {
		got = append(got, u.Loc)
		if len(u.Links) != 3 && u.Loc != r.base.String() {
			t.Errorf("%s has %d alternates, want 3", u.Loc, len(u.Links))
		}
	}
	for _, f := range files {
		if strings.HasSuffix(f.Path, ".html") && f.Path != "404.html" {
			want = append(want, r.absolute(f.Path))
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSitemapIsSplitWhenTooLong(t *testing.T) {
	r, err := New(testSite(t), options())
	if err != nil {
		t.Fatal(err)
	}
	files := r.splitSitemap(make([]sitemapEntry, 7), 3)
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path)
	}
	if want := []string{"sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"}; !slices.Equal(paths, want) {
		t.Errorf("got %v, want %v", paths, want)
	}
}
