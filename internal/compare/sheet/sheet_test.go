package sheet

import (
	"regexp"
	"strings"
	"testing"

	"handout/internal/figure"
	"handout/internal/page"
	"handout/internal/typeset"
)

// However many glyphs and pictures a book has, no two definitions share an id: a page would
// show one in place of the other.
func TestDefinitionsHaveIDsOfTheirOwn(t *testing.T) {
	ts, err := typeset.New()
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for r := rune(0x4e00); r < 0x4e00+1500; r++ { // beyond two digits of base 36
		text.WriteRune(r)
	}
	p := &page.Page{Width: 600, Height: 800}
	lines, _ := ts.Break(typeset.Paragraph{Family: "noto-sans-sc", Spans: []typeset.Span{{Text: text.String(), Size: 12}}}, 500)
	for _, line := range lines {
		for i := range line.Runs {
			p.Items = append(p.Items, &page.TextItem{Run: &line.Runs[i]})
		}
	}
	ink := figure.Color{}
	for n := range 20 {
		s := figure.Shape{Fill: &ink}
		for i := range 100 {
			s.Path = append(s.Path, figure.Segment{Op: figure.LineTo, Points: [3]figure.Point{{X: float64(i), Y: float64(n)}}})
		}
		p.Items = append(p.Items, &page.PathItem{Scale: 1, Shapes: []figure.Shape{s}})
	}
	b := New("g")
	if _, err := b.Page(p, nil, "A page"); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(b.Definitions(), -1) {
		if seen[m[1]] {
			t.Errorf("the id %s is given twice", m[1])
		}
		seen[m[1]] = true
	}
	if len(seen) < 700 {
		t.Errorf("only %d definitions", len(seen))
	}
}
