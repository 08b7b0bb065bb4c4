package page

import (
	"fmt"
	"strings"
	"testing"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
)

// composeBlocks sets blocks as a section of its own in the test site.
func composeBlocks(t testing.TB, o Options, blocks ...doc.Block) (composed, diag.List) {
	t.Helper()
	c := testComposer(t, "testdata/site", "en")
	a := c.site.Articles[0]
	text := a.Texts["en"]
	section := &site.Section{ID: "hard", Kind: site.Overview, Title: words("Hard"), Blocks: blocks}
	text.Sections = append([]*site.Section{section}, text.Sections...)
	b := c.builder(a, text, "hard", o)
	f := b.leaflet(section)
	return composed{b, f, b.finish(f.slabs)}, b.diags
}

func words(s string) []doc.Inline { return []doc.Inline{&doc.Text{Value: s}} }

func paragraph(s string) *doc.Paragraph { return &doc.Paragraph{Inlines: words(s)} }

func holds(t *testing.T, d composed) {
	t.Helper()
	for _, check := range []func(*testing.T, composed){nothingTooSmall, nothingOutside, breaksAreRight, pagesHold, everyMarkTagged, noTextLost} {
		check(t, d)
	}
}

func bigTable(rows, columns int, cell func(row, column int) string) *doc.Table {
	table := &doc.Table{Align: make([]doc.Align, columns)}
	for c := range columns {
		table.Header = append(table.Header, &doc.Cell{Inlines: words(fmt.Sprintf("Head %d", c))})
	}
	for r := range rows {
		var row []*doc.Cell
		for c := range columns {
			row = append(row, &doc.Cell{Inlines: words(cell(r, c))})
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// TestTableOverPages sets 5,000 rows: every row once, the header at the head of every
// page, in the structure once and an artifact elsewhere.
func TestTableOverPages(t *testing.T) {
	d, diags := composeBlocks(t, Options{}, bigTable(5000, 3, func(r, c int) string { return fmt.Sprintf("cell %d.%d", r, c) }))
	if len(diags) > 0 {
		t.Error(diags[0])
	}
	holds(t, d)
	pages, heads := 0, 0
	for _, p := range d.d.Pages {
		rows, head, artifact := 0, 0, 0
		for _, item := range p.Items {
			it, ok := item.(*TextItem)
			switch {
			case !ok:
			case strings.HasPrefix(it.Run.Text, "cell"):
				rows++
			case strings.HasPrefix(it.Run.Text, "Head") && it.Artifact == ArtifactLayout:
				artifact++
			case strings.HasPrefix(it.Run.Text, "Head"):
				head++
			}
		}
		if rows == 0 {
			continue
		}
		pages, heads = pages+1, heads+head/3
		if head+artifact != 3 {
			t.Errorf("a page with %d cells has %d header cells", rows, head+artifact)
		}
	}
	if pages < 50 || heads != 1 {
		t.Errorf("%d pages, %d of them with the header in the structure", pages, heads)
	}
}

func TestRowTallerThanPage(t *testing.T) {
	long := strings.Repeat("so many words in one cell ", 800)
	d, _ := composeBlocks(t, Options{}, bigTable(2, 2, func(r, c int) string { return long }))
	holds(t, d)
}

func TestTableOfManyColumns(t *testing.T) {
	d, _ := composeBlocks(t, Options{}, bigTable(3, 30, func(r, c int) string { return "word" }))
	noTextLost(t, d)
	breaksAreRight(t, d)
}

func TestDeepNesting(t *testing.T) {
	var block doc.Block = paragraph("the innermost words of all")
	for i := range 200 {
		if i%2 == 0 {
			block = &doc.Quote{Blocks: []doc.Block{block}}
		} else {
			block = &doc.List{Items: []*doc.Item{{Blocks: []doc.Block{block}}}}
		}
	}
	d, _ := composeBlocks(t, Options{Edition: Large}, block)
	holds(t, d)
}

func TestLongWords(t *testing.T) {
	long := strings.Repeat("unbreakable", 200)
	d, _ := composeBlocks(t, Options{Edition: Large}, paragraph(long), &doc.CodeBlock{Text: long + "\n\n\n  " + long},
		&doc.Callout{Kind: doc.CalloutWarning, Blocks: []doc.Block{paragraph(long)}},
		&doc.List{Items: []*doc.Item{{Task: doc.Unticked, Blocks: []doc.Block{paragraph(long)}}}})
	holds(t, d)
}

// TestItemTallerThanPage: what cannot fit is split, and nothing is lost.
func TestItemTallerThanPage(t *testing.T) {
	d, _ := composeBlocks(t, Options{}, &doc.List{Items: []*doc.Item{{Task: doc.Unticked,
		Blocks: []doc.Block{paragraph(strings.Repeat("more than a page of words in one item ", 500))}}}})
	holds(t, d)
}

func TestEmptySection(t *testing.T) {
	d, diags := composeBlocks(t, Options{}, &doc.Paragraph{}, &doc.List{}, &doc.Quote{}, &doc.Table{}, &doc.CodeBlock{}, &doc.Heading{Level: 3})
	if len(diags) > 0 {
		t.Error(diags[0])
	}
	holds(t, d)
}

func TestMissingGlyphHasItsPlace(t *testing.T) {
	at := diag.Pos{File: "content/kinds/en.md", Line: 7, Col: 3}
	_, diags := composeBlocks(t, Options{}, &doc.Paragraph{Inlines: []doc.Inline{&doc.Text{Pos: at, Value: "ab\U0001F600c"}}})
	if len(diags) != 1 {
		t.Fatalf("%d diagnostics: %v", len(diags), diags)
	}
	d := diags[0]
	if d.Pos.File != at.File || d.Pos.Line != 7 || d.Pos.Col != 5 || d.Rule != "glyph-missing" || !strings.Contains(d.Message, "U+1F600") {
		t.Errorf("got %+v", d)
	}
}

// strange is a block that the page does not know.
type strange struct{ doc.Block }

func (strange) Position() diag.Pos { return diag.Pos{File: "x.md", Line: 1, Col: 1} }

func TestUnknownKindIsADiagnostic(t *testing.T) {
	_, diags := composeBlocks(t, Options{}, strange{})
	if len(diags) != 1 || diags[0].Rule != "print-unknown" || diags[0].Pos.File != "x.md" {
		t.Errorf("got %v", diags)
	}
}

// TestNarrowMeasure stands for a language whose words are half as long again: nothing may
// leave its column on a measure that much narrower.
func TestNarrowMeasure(t *testing.T) {
	for _, o := range []Options{{}, {Edition: Large}} {
		c := testComposer(t, realSite, "en")
		theme := *c.theme
		theme.Margins.Measure *= 2.0 / 3
		c.theme = &theme
		everySection(t, c, c.site.Articles[0], o, func(t *testing.T, d composed) {
			nothingOutside(t, d)
			noTextLost(t, d)
			pagesHold(t, d)
		})
	}
}

// TestTitleIsBalanced sets a title on as few lines as its words take, the last of them no mere
// rest.
func TestTitleIsBalanced(t *testing.T) {
	c := testComposer(t, "testdata/site", "en")
	a := c.site.Articles[0]
	b := c.builder(a, a.Texts["en"], a.Sections[0], Options{})
	const words = "Back pain at night after having a baby"
	title := b.plain(&Element{}, b.headingStyle(1), words, b.messages)
	f := b.newFlow(0, b.natural(title)*0.9)
	if rest := b.set(title, f.w); len(rest) != 2 || rest[1].Width > rest[0].Width/3 {
		t.Fatalf("%d lines, which need no balance", len(rest))
	}
	f.titled(b.root, 1, words)
	if len(f.slabs) != 2 {
		t.Fatalf("%d lines, not 2", len(f.slabs))
	}
	if first, last := f.slabs[0].marks[0].w, f.slabs[1].marks[0].w; last < first*0.6 {
		t.Errorf("the last line is %.0f pt wide beside %.0f", last, first)
	}
}
