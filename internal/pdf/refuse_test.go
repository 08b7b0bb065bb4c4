package pdf

import (
	"strings"
	"testing"

	"handout/internal/figure"
	"handout/internal/page"
)

// refusals are documents that must not become files, and a word of what is said of them.
var refusals = []struct {
	name, says string
	spoil      func(d *page.Document)
}{
	{"no title", "no title", func(d *page.Document) { d.Title = "" }},
	{"no language", "not a language tag", func(d *page.Document) { d.Lang = "" }},
	{"no pages", "no pages", func(d *page.Document) { d.Pages = nil }},
	{"bad date", "reading the date", func(d *page.Document) { d.Date = "2026-13-40" }},
	{"no tree", "must be a Document", func(d *page.Document) { d.Root = nil }},
	{"tag dropped", "belongs to no structure element", func(d *page.Document) { d.Root.Kids = d.Root.Kids[1:] }},
	{"alternative text dropped", "no alternative text", func(d *page.Document) { find(d.Root, "Figure").Alt = " " }},
	{"language misspelt", "not a language tag", func(d *page.Document) { find(d.Root, "P").Lang = "english language" }},
	{"artifact mark dropped", "exactly one of the two", func(d *page.Document) {
		d.Pages[0].Items[0].(*page.PathItem).Artifact = page.NotArtifact
	}},
	{"both content and artifact", "exactly one of the two", func(d *page.Document) {
		d.Pages[0].Items[1].(*page.TextItem).Artifact = page.ArtifactHeader
	}},
	{"unknown artifact", "unknown kind", func(d *page.Document) { d.Pages[0].Items[0].(*page.PathItem).Artifact = 99 }},
	{"a line lost", "is on no page", func(d *page.Document) {
		e := find(d.Root, "H1")
		e.Kids = append(e.Kids, page.Kid{Content: 9999})
	}},
	{"content owned twice", "belongs to two elements", func(d *page.Document) {
		e := find(d.Root, "H1")
		e.Kids = append(e.Kids, e.Kids[0])
	}},
	{"element twice", "twice", func(d *page.Document) { d.Root.Kids = append(d.Root.Kids, d.Root.Kids[0]) }},
	{"empty kid", "neither element nor content", func(d *page.Document) { d.Root.Kids = append(d.Root.Kids, page.Kid{}) }},
	{"unknown type", "not a standard one", func(d *page.Document) { find(d.Root, "H1").Tag = "Headline" }},
	{"link without element", "no Link element", func(d *page.Document) { lastLinks(d)[0].Element = nil }},
	{"link without words", "does not say", func(d *page.Document) { lastLinks(d)[0].Contents = "" }},
	{"link off the end", "leads to page", func(d *page.Document) { l := &lastLinks(d)[0]; l.URL, l.DestPage = "", 7 }},
	{"header cell missing", "is not there", func(d *page.Document) { find(d.Root, "P").Headers = []string{"c9"} }},
	{"identifier twice", "have the identifier", func(d *page.Document) {
		find(d.Root, "P").ID, find(d.Root, "H1").ID = "a", "a"
	}},
	{"unknown scope", "unknown scope", func(d *page.Document) { find(d.Root, "P").Scope = "Sideways" }},
	{"unknown numbering", "unknown numbering", func(d *page.Document) { find(d.Root, "L").Numbering = "Stars" }},
	{"bookmark too deep", "below level", func(d *page.Document) { d.Bookmarks[0].Level = 3 }},
	{"bookmark off the end", "leads to page", func(d *page.Document) { d.Bookmarks[0].Page = 77 }},
	{"missing glyph", "has no glyph", func(d *page.Document) {
		run := d.Pages[0].Items[1].(*page.TextItem).Run
		run.Glyphs[0].ID = 0
	}},
	{"run without glyphs", "no glyphs", func(d *page.Document) { d.Pages[0].Items[1].(*page.TextItem).Run.Glyphs = nil }},
	{"glyph beyond the font", "outside the font", func(d *page.Document) {
		d.Pages[0].Items[1].(*page.TextItem).Run.Glyphs[0].ID = 60000
	}},
	{"unknown path operator", "unknown path operator", func(d *page.Document) {
		d.Pages[0].Items[0].(*page.PathItem).Shapes[0].Path[1].Op = figure.Op(9)
	}},
	{"broken picture", "reading picture", func(d *page.Document) {
		pg := d.Pages[0]
		pg.Items = append(pg.Items, &page.ImageItem{Width: 1, Height: 1, Name: "x", Format: "png", Data: []byte("no"), Artifact: page.ArtifactLayout})
	}},
	{"nothing drawn", "unknown type", func(d *page.Document) { d.Pages[0].Items[0] = nil }},
}

func find(e *page.Element, tag string) *page.Element {
	if e.Tag == tag {
		return e
	}
	for _, kid := range e.Kids {
		if kid.Element != nil {
			if found := find(kid.Element, tag); found != nil {
				return found
			}
		}
	}
	return nil
}

func lastLinks(d *page.Document) []page.LinkBox {
	for i := len(d.Pages) - 1; i >= 0; i-- {
		if len(d.Pages[i].Links) > 0 {
			return d.Pages[i].Links
		}
	}
	return nil
}

func TestWriteRefuses(t *testing.T) {
	for _, r := range refusals {
		t.Run(strings.ReplaceAll(r.name, " ", "-"), func(t *testing.T) {
			ts := newTypesetter(t) // runs are shared by the documents of one typesetter
			d := newSheet(t, ts, "en").leaflet(4).doc
			r.spoil(d)
			_, err := New(ts).Write(d)
			if err == nil || !strings.Contains(err.Error(), r.says) {
				t.Errorf("got error %v, want one that says %q", err, r.says)
			}
		})
	}
	ts := newTypesetter(t)
	if _, err := New(ts).Write(newSheet(t, ts, "en").leaflet(4).doc); err != nil {
		t.Errorf("the unspoilt document: %v", err)
	}
}
