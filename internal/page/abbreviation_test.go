package page

import (
	"slices"
	"strings"
	"testing"

	"handout/internal/doc"
	"handout/internal/site"
)

func TestWordAt(t *testing.T) {
	for _, c := range []struct {
		text, word string
		want       int
	}{
		{"an MRI scan", "MRI", 3}, {"MRI", "MRI", 0}, {"MRIs, not one MRI.", "MRI", 14}, {"(MRI)", "MRI", 1},
		{"3MRI", "MRI", -1}, {"做MRI检查", "MRI", 3}, {"إلى MRI.", "MRI", 7}, {"", "MRI", -1}, {"MR", "MRI", -1},
	} {
		if got := wordAt(c.text, c.word); got != c.want {
			t.Errorf("%q in %q is at %d, want %d", c.word, c.text, got, c.want)
		}
	}
}

// TestAbbreviationsSpeak finds every abbreviation of a text in an element of its own, the
// longer of two, in all places where a text may stand.
func TestAbbreviationsSpeak(t *testing.T) {
	c := testComposer(t, "testdata/site", "en")
	c.site.Glossary["mr"] = &site.Term{ID: "mr", Texts: map[string]site.TermText{"en": {Abbreviation: "MR", Expansion: "magnetic resonance"}}}
	c.site.Glossary["mri"] = &site.Term{ID: "mri", Texts: map[string]site.TermText{
		"en": {Abbreviation: "MR scan", Expansion: "magnetic resonance scan"}, "es": {Abbreviation: "RM", Expansion: "resonancia magnética"}}}
	b := c.builder(c.site.Articles[0], c.site.Articles[0].Texts["en"], "all", Options{})
	f := b.newFlow(0, b.width)
	strong := &doc.Strong{Inlines: words("MR")}
	f.blocks(b.root, []doc.Block{
		&doc.Paragraph{Inlines: []doc.Inline{&doc.Text{Value: "An MR scan (MR) of MRx, RM and "}, strong, &doc.Text{Value: "."}}},
		&doc.List{Items: []*doc.Item{{Blocks: []doc.Block{paragraph("MR")}}}},
		bigTable(1, 1, func(r, c int) string { return "MR" }),
	})
	d := b.finish(f.slabs)
	text := textOf(d)
	var got []string
	eachElement(d.Root, func(e *Element) {
		if e.Expansion != "" {
			got = append(got, e.Tag+" "+text[e.Kids[0].Content]+": "+e.Expansion)
		}
	})
	mr := "Span MR: magnetic resonance"
	if want := []string{"Span MR scan: magnetic resonance scan", mr, mr, mr, mr}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if all := documentText(d); !strings.Contains(all, "An MR scan (MR) of MRx, RM and MR.") {
		t.Errorf("the text became %q", all)
	}
}

// TestSiteAbbreviations: what the site's own glossary calls an abbreviation is one in its
// leaflets, in each language that has it.
func TestSiteAbbreviations(t *testing.T) {
	c := testComposer(t, realSite, "en")
	for _, loc := range c.site.Locales {
		lc := c.ForLocale(loc)
		if len(lc.abbreviations()) == 0 {
			continue
		}
		d, _ := lc.Booklet(c.site.Articles[0], Options{})
		spoken := 0
		eachElement(d.Root, func(e *Element) {
			if e.Expansion != "" {
				spoken++
			}
		})
		if spoken == 0 {
			t.Errorf("%s: no abbreviation of the glossary is in the booklet", loc.Tag)
		}
	}
}

// TestTableHeads holds tables to what a screen reader asks: every cell of a column names the
// cell that heads it, wherever the page breaks.
func TestTableHeads(t *testing.T) {
	d, _ := composeBlocks(t, Options{}, bigTable(200, 3, func(r, c int) string { return "cell" }), bigTable(1, 2, func(r, c int) string { return "other" }))
	var ids []string
	eachElement(d.d.Root, func(e *Element) {
		if e.Tag == "TH" {
			if e.Scope == "" || e.ID == "" || slices.Contains(ids, e.ID) {
				t.Errorf("a header cell has the scope %q and the identifier %q", e.Scope, e.ID)
			}
			ids = append(ids, e.ID)
		}
	})
	tables := 0
	eachElement(d.d.Root, func(e *Element) {
		if e.Tag != "Table" {
			return
		}
		tables++
		head := e.Kids[0].Element
		for _, row := range e.Kids[1:] {
			holdsHeads(t, head, row.Element)
		}
	})
	if tables < 2 {
		t.Errorf("%d tables", tables)
	}
}

// holdsHeads holds a row to the head of its table.
func holdsHeads(t *testing.T, head, row *Element) {
	t.Helper()
	for i, kid := range row.Kids {
		cell := kid.Element
		switch {
		case cell.Tag == "TH" && cell.Scope != "Row":
			t.Errorf("a header cell within the rows has the scope %q", cell.Scope)
		case cell.Tag == "TD" && !slices.Contains(cell.Headers, head.Kids[i].Element.ID):
			t.Errorf("cell %d names the headers %q, not %q", i, cell.Headers, head.Kids[i].Element.ID)
		}
	}
}

// TestDiaryHeads: a box to tick names its day and its exercise.
func TestDiaryHeads(t *testing.T) {
	d, _ := testComposer(t, realSite, "en").Leaflet(testComposer(t, realSite, "en").site.Articles[0], "bone-spurs", Options{})
	boxes := 0
	eachElement(d.Root, func(e *Element) {
		if e.Tag != "Table" || len(e.Kids) < 3 {
			return
		}
		for _, row := range e.Kids[1:] {
			holdsHeads(t, e.Kids[0].Element, row.Element)
			name := row.Element.Kids[0].Element
			for _, cell := range row.Element.Kids[1:] {
				boxes++
				if !slices.Contains(cell.Element.Headers, name.ID) || len(cell.Element.Headers) != 2 {
					t.Errorf("a box names %q, its exercise is %q", cell.Element.Headers, name.ID)
				}
			}
		}
	})
	if boxes == 0 {
		t.Error("the leaflet has no diary")
	}
}

// TestLargePrintSaysSo: a title tells the editions apart, in the words of its language.
func TestLargePrintSaysSo(t *testing.T) {
	for _, want := range []struct{ locale, title string }{{"en", " (Large print)"}, {"zh-Hans", "（大字版）"}, {"ar", " (طباعة بأحرف كبيرة)"}} {
		c := testComposer(t, realSite, want.locale)
		a := c.site.Articles[0]
		standard, _ := c.Leaflet(a, a.Sections[0], Options{})
		large, _ := c.Leaflet(a, a.Sections[0], Options{Edition: Large})
		if large.Title != standard.Title+want.title {
			t.Errorf("%s: the large print of %q is called %q", want.locale, standard.Title, large.Title)
		}
	}
}
