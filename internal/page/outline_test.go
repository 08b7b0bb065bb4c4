package page

import (
	"slices"
	"strings"
	"testing"

	"handout/internal/doc"
	"handout/internal/site"
)

// headingsInTree finds every heading of the sources as a heading of the structure: once each,
// perhaps behind words that say how soon to act.
func headingsInTree(t *testing.T, d composed) {
	for _, lost := range lostHeadings(d) {
		t.Errorf("the heading %q is none of the structure's", lost)
	}
}

func lostHeadings(d composed) (lost []string) {
	text := textOf(d.d)
	var found []string
	eachElement(d.d.Root, func(e *Element) {
		if len(e.Tag) == 2 && e.Tag[0] == 'H' {
			var b strings.Builder
			eachContent(e, func(id ContentID) { b.WriteString(text[id]) })
			found = append(found, squeeze(b.String()))
		}
	})
	for _, want := range sourceHeadings(d.b) {
		at := slices.IndexFunc(found, func(s string) bool { return strings.HasSuffix(s, squeeze(want)) })
		if at < 0 {
			lost = append(lost, want)
			continue
		}
		found = slices.Delete(found, at, at+1)
	}
	return lost
}

// TestLostHeadingIsFound: a heading that is tagged as a paragraph is none.
func TestLostHeadingIsFound(t *testing.T) {
	d, _ := composeBlocks(t, Options{}, &doc.Heading{Level: 3, Inlines: words("What it is")}, paragraph("What it is"))
	if lost := lostHeadings(d); len(lost) > 0 {
		t.Errorf("lost: %q", lost)
	}
	text := textOf(d.d)
	eachElement(d.d.Root, func(e *Element) {
		if len(e.Kids) > 0 && e.Tag[0] == 'H' && text[e.Kids[0].Content] == "What it is" {
			e.Tag = "P"
		}
	})
	if lost := lostHeadings(d); !slices.Equal(lost, []string{"What it is"}) {
		t.Errorf("a heading was made a paragraph, and %q are lost", lost)
	}
}

// sourceHeadings are the titles and headings of the sections that a document holds.
func sourceHeadings(b *builder) []string {
	var headings []string
	for _, s := range b.text.Sections {
		if b.section != "" && s.ID != b.section && s.Kind != site.Referral || s.State == site.Missing {
			continue
		}
		headings = append(headings, doc.PlainText(s.Title))
		for _, block := range s.Blocks {
			if h, ok := block.(*doc.Heading); ok {
				headings = append(headings, doc.PlainText(h.Inlines))
			}
		}
	}
	return headings
}
