package figure

import (
	"math"
	"slices"
)

// One style for all movement: a round-ended line with a filled head, in the accent
// colour, on a light edge so that it reads over dark cloth.
const (
	arrowWidth = 1.5
	headLength = 4.2
	headHalf   = 2.3
)

// paintArrow draws an arrow of a frame from the skeleton's place.
func (p *painter) paintArrow(c *canvas, ar *Arrow, color Color) {
	o, ok := p.k.point(ar.At)
	if !ok || len(ar.From) != 2 || len(ar.To) != 2 {
		return
	}
	m := p.cam.see(o)
	a, b := m.add(flat{ar.From[0], ar.From[1]}), m.add(flat{ar.To[0], ar.To[1]})
	bend := ar.Bend
	if ar.Kind == "rotation" && bend == 0 {
		bend = 0.5
	}
	width := arrowWidth
	if ar.Kind == "inner" {
		width = arrowWidth * 0.9
	}
	c.arrow(a, b, bend, color, width)
}

// arrow is a line from a to b bent to its left by a fraction of its length, with a head at b.
func (c *canvas) arrow(a, b flat, bend float64, color Color, width float64) {
	d := b.sub(a)
	ctl := a.lerp(b, 0.5).add(d.left().mul(bend * 1.2))
	end := b.sub(ctl).unit(d.unit(flat{0, 1}))
	neck := b.sub(end.mul(headLength * 0.75))
	shaft := []Segment{{MoveTo, [3]Point{down(a)}}, {CurveTo, [3]Point{
		down(a.lerp(ctl, 2./3)), down(neck.lerp(ctl, 2./3)), down(neck)}}}
	if math.Abs(bend) < 1e-6 {
		shaft = curve(a, neck)
	}
	root := b.sub(end.mul(headLength))
	head := polygon(b, root.add(end.left().mul(headHalf)), root.sub(end.left().mul(headHalf)))
	c.stroke(slices.Clone(shaft), c.paper, width+1.4, "arrow-edge")
	c.stroke(slices.Clone(head), c.paper, 1.4, "arrow-edge")
	c.stroke(shaft, color, width, "arrow")
	c.add(Shape{Path: head, Fill: &color, Stroke: &color, Width: 0.5, Cap: "round", Class: "arrow"})
}

// paintHold draws the mark of a held pose: two bars in a ring, as a pause button has.
func (c *canvas) paintHold(at flat, color Color) {
	const r = 3.6
	ring := ringOutline(at, r)
	c.fill(c.paper, "mark", ring)
	c.stroke(c.closed(nil, ring), color, 1, "mark")
	for _, x := range []float64{-1.15, 1.15} {
		c.stroke(curve(at.add(flat{x, -1.3}), at.add(flat{x, 1.3})), color, 1.1, "mark")
	}
}

// paintBreath draws three wavy lines away from the mouth.
func (c *canvas) paintBreath(mouth, away flat, in bool, color Color) {
	side := away.left()
	for i, k := range []float64{-1, 0, 1} {
		dir := away.add(side.mul(k * 0.32)).unit(away)
		a := mouth.add(dir.mul(2.2)).add(side.mul(k * 0.9))
		length := [3]float64{4.2, 5.4, 4.2}[i]
		n := dir.left().mul(0.55)
		points := []flat{a, a.add(dir.mul(length / 3)).add(n), a.add(dir.mul(length * 2 / 3)).sub(n), a.add(dir.mul(length))}
		c.stroke(curve(points...), color, 0.8, "mark")
		if in {
			continue
		}
	}
}

// paintCross draws the mark of "not like this".
func (c *canvas) paintCross(at flat, r float64, color Color) {
	ring := ringOutline(at, r*1.5)
	c.fill(c.paper, "mark", ring)
	c.stroke(c.closed(nil, ring), color, 1.1, "mark")
	path := append(curve(at.add(flat{-r, -r}.mul(0.66)), at.add(flat{r, r}.mul(0.66))), curve(at.add(flat{-r, r}.mul(0.66)), at.add(flat{r, -r}.mul(0.66)))...)
	c.stroke(path, color, 1.6, "wrong")
}

func ringOutline(at flat, r float64) outline {
	e := disc{at, [3]flat{{r, 0}, {0, r}, {}}}
	var out outline
	for i := range 8 {
		s, k := math.Sincos(float64(i) * math.Pi / 4)
		d := flat{k, s}
		out = append(out, knot{e.edge(d), d})
	}
	return out
}
