package figure

import "math"

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
	width *= c.scale
	long, half, edge := headLength*c.scale, headHalf*c.scale, 1.4*c.scale
	d := b.sub(a)
	ctl := a.lerp(b, 0.5).add(d.left().mul(bend * 1.2))
	end := b.sub(ctl).unit(d.unit(flat{0, 1}))
	neck := b.sub(end.mul(long * 0.75))
	shaft := append(c.start(2), Segment{MoveTo, [3]Point{c.down(a)}})
	if math.Abs(bend) < 1e-6 {
		shaft = append(shaft, Segment{LineTo, [3]Point{c.down(neck)}})
	} else {
		shaft = append(shaft, Segment{CurveTo, [3]Point{c.down(a.lerp(ctl, 2./3)), c.down(neck.lerp(ctl, 2./3)), c.down(neck)}})
	}
	root := b.sub(end.mul(long))
	head := c.polygon(b, root.add(end.left().mul(half)), root.sub(end.left().mul(half)))
	c.stroke(shaft, c.paper, width+edge, "arrow-edge")
	c.stroke(head, c.paper, edge, "arrow-edge")
	c.stroke(shaft, color, width, "arrow")
	c.add(Shape{Path: head, Fill: &color, Stroke: &color, Width: 0.5, Cap: "round", Class: "arrow"})
}

// paintHold draws the mark of a held pose: two bars in a ring, as a pause button has.
func (c *canvas) paintHold(at flat, color Color) {
	k := c.scale
	c.ring(at, 3.6*k, color)
	for _, x := range []float64{-1.15 * k, 1.15 * k} {
		c.stroke(c.curve(at.add(flat{x, -1.3 * k}), at.add(flat{x, 1.3 * k})), color, 1.1*k, "mark")
	}
}

// paintBreath draws a wavy arrow away from the mouth or, breathing in, toward it.
func (c *canvas) paintBreath(mouth, away flat, in bool, color Color) {
	side, k := away.left(), c.scale
	at := func(along, out float64) flat { return mouth.add(away.mul(along * k)).add(side.mul(out * k)) }
	near, far := 1.6, 10.5
	wave := []flat{at(near, 0), at(near+2.2, 0.8), at(near+4.8, -0.8), at(far-1.8, 0)}
	root, tip := far-2.6, far+0.8
	if in {
		wave = []flat{at(far, 0), at(far-2.2, 0.8), at(far-4.8, -0.8), at(near+1.8, 0)}
		root, tip = near+2.6, near-0.8
	}
	head := c.polygon(at(tip, 0), at(root, 1.9), at(root, -1.9))
	c.stroke(head, c.paper, 1.4*k, "arrow-edge")
	c.stroke(c.curve(wave...), color, 1.0*k, "mark")
	c.add(Shape{Path: head, Fill: &color, Stroke: &color, Width: 0.4, Cap: "round", Class: "mark"})
}

// paintCross draws the mark of "not like this": a cross in a ring.
func (c *canvas) paintCross(at flat, color Color) {
	r := 2.1 * c.scale
	c.ring(at, 4.6*c.scale, color)
	path := append(c.curve(at.add(flat{-r, -r}), at.add(flat{r, r})), c.curve(at.add(flat{-r, r}), at.add(flat{r, -r}))...)
	c.stroke(path, color, 1.6*c.scale, "wrong")
}

// ring draws a circle filled with paper.
func (c *canvas) ring(at flat, r float64, color Color) {
	e := disc{at, [3]flat{{r, 0}, {0, r}, {}}}
	o := (*room)(nil).hullOf([]disc{e}, 4, 0)
	path := c.outlines([]outline{o})
	c.area(path, c.paper, "mark")
	c.stroke(path, color, 1.05*c.scale, "mark")
}
