package page

import (
	"math"
	"testing"

	"handout/internal/figure"
)

// area is a rectangle of a page, in points from its top left.
type area struct{ left, top, right, bottom float64 }

// shared is the part of two areas that is the same, empty where its sides are turned round.
func (a area) shared(b area) area {
	return area{max(a.left, b.left), max(a.top, b.top), min(a.right, b.right), min(a.bottom, b.bottom)}
}

func (a area) wider(than float64) bool { return a.right-a.left > than && a.bottom-a.top > than }

// lowercase is where the small letters of a run stand: what no other text may touch.
func lowercase(it *TextItem) area {
	return area{it.X, it.Y - 0.5*it.Run.Size, it.X + it.Run.Width, it.Y}
}

// textsApart finds texts that are printed over one another.
func textsApart(t *testing.T, d composed) {
	for n, p := range d.d.Pages {
		texts := textItems(p)
		for i, a := range texts {
			for _, b := range texts[i+1:] {
				if lowercase(a).shared(lowercase(b)).wider(0.5) {
					t.Errorf("page %d: %q and %q are printed over one another", n+1, a.Run.Text, b.Run.Text)
				}
			}
		}
	}
}

// textsInBoxes finds texts that cross the edge of a box, a tint or a rule.
func textsInBoxes(t *testing.T, d composed) {
	for n, p := range d.d.Pages {
		texts := textItems(p)
		for _, item := range p.Items {
			path, ok := item.(*PathItem)
			if !ok || path.Artifact == NotArtifact {
				continue
			}
			for _, shape := range path.Shapes {
				box := shapeArea(path, shape)
				for _, it := range texts {
					if text := lowercase(it); text.shared(box).wider(1.5) && text.shared(box) != text {
						t.Errorf("page %d: %q crosses the edge of a box", n+1, it.Run.Text)
					}
				}
			}
		}
	}
}

func textItems(p *Page) []*TextItem {
	var texts []*TextItem
	for _, item := range p.Items {
		if it, ok := item.(*TextItem); ok {
			texts = append(texts, it)
		}
	}
	return texts
}

// shapeArea is what holds all points of a shape on the page.
func shapeArea(p *PathItem, s figure.Shape) area {
	a := area{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	count := map[figure.Op]int{figure.MoveTo: 1, figure.LineTo: 1, figure.CurveTo: 3}
	for _, seg := range s.Path {
		for _, pt := range seg.Points[:count[seg.Op]] {
			x, y := p.X+p.Scale*pt.X, p.Y+p.Scale*pt.Y
			a = area{min(a.left, x), min(a.top, y), max(a.right, x), max(a.bottom, y)}
		}
	}
	return a
}
