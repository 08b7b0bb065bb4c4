package page

import (
	"math"
	"testing"
)

// TestLargePrintKeepsItsLeading looks at every line of a leaflet in both editions.
func TestLargePrintKeepsItsLeading(t *testing.T) {
	c := testComposer(t, realSite, "en")
	a := c.site.Articles[0]
	for _, o := range []Options{{}, {Edition: Large}} {
		b := c.builder(a, a.Texts["en"], a.Sections[1], o)
		most := 0.0
		for _, s := range b.leaflet(b.text.Section(a.Sections[1])).slabs {
			if s.columns == nil {
				most = max(most, s.give)
			}
		}
		if (most == 0) != (o.Edition == Large) {
			t.Errorf("edition %d: a line gives up to %g pt", o.Edition, most)
		}
	}
}

// TestSqueezedStackIsAsHighAsMeasured sets a leaflet's slabs page by page, squeezed as far as
// they can be: the breaker's sums and the stack must agree, or text would leave the page.
func TestSqueezedStackIsAsHighAsMeasured(t *testing.T) {
	c := testComposer(t, realSite, "en")
	a := c.site.Articles[0]
	b := c.builder(a, a.Texts["en"], a.Sections[1], Options{})
	slabs := b.leaflet(b.text.Section(a.Sections[1])).slabs
	m := measure(slabs, b.height)
	var before *group
	for _, s := range breakPages(slabs, b.height) {
		marks, h := stack(slabs[s.first:s.last+1], before, 1)
		if math.Abs(h-m.leastHeight(s.first, s.last)) > 0.01 {
			t.Errorf("slabs %d to %d are %.2f high, not %.2f", s.first, s.last, h, m.leastHeight(s.first, s.last))
		}
		for _, mark := range marks {
			if mark.line != nil && mark.y+mark.line.Descent > h+1 {
				t.Errorf("%q stands at %.2f of %.2f", mark.line.Text, mark.y, h)
			}
		}
		before = slabs[s.last].group
	}
}
