package pdf

import (
	"strings"

	"golang.org/x/text/unicode/bidi"

	"handout/internal/page"
	"handout/internal/typeset"
)

// balance sees that a page of a right-to-left document counts as one. Readers take the
// direction of a page from the majority of its letters (poppler again), and on a page of
// references in English, say, put the words of every Arabic line in the wrong order. There
// an artifact that draws nothing tips the scales with directional marks.
func (c *content) balance(pg *page.Page, base typeset.Direction) error {
	if base != typeset.RightToLeft {
		return nil
	}
	excess, run := c.excess(pg)
	if excess <= 0 || run == nil {
		return nil
	}
	face, err := c.fonts.face(run.Font)
	if err != nil {
		return err
	}
	if err := c.mark(page.NoContent, page.ArtifactLayout, ""); err != nil {
		return err
	}
	// Marks a glyph stands for (MuPDF reads no more than 8); pt from glyph to glyph and from
	// row to row, or they count as one.
	const batch, step = 8, 2.0
	p := pen{content: c, face: face, run: &typeset.Run{Font: run.Font, Size: 10}}
	blank := subsetGlyph{kind: blankGlyph, advance: uint16(face.units(step, p.run.Size))}
	c.beginText()
	inRow := int(pg.Width/step) - 2
	for i := range excess/batch + 1 {
		p.show(blank, strings.Repeat(rightToLeftMark, batch), step*float64(1+i%inRow), step*float64(1+i/inRow))
	}
	p.closeArray()
	c.endText()
	return nil
}

// excess is by how much the left-to-right letters of a page outnumber the others, marks
// between the runs allowed for, and a run of the page.
func (c *content) excess(pg *page.Page) (excess int, run *typeset.Run) {
	for _, item := range pg.Items {
		text, ok := item.(*page.TextItem)
		if !ok {
			continue
		}
		run = text.Run
		excess++ // for the mark it may end with
		for _, r := range run.Text {
			p, _ := bidi.LookupRune(r)
			switch p.Class() {
			case bidi.L:
				excess++
			case bidi.R, bidi.AL:
				excess--
			}
		}
	}
	return excess, run
}
