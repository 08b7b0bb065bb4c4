package figure

import "math"

// knot is a place on an outline and the direction straight out of the shape there. The
// outline runs at right angles to it, the shape on its left.
type knot struct{ p, out flat }

// outline is a closed curve through knots, anticlockwise (y up).
type outline []knot

const capStep = math.Pi / 2

// tube is the outline of a chain of ellipses, swept from the first to the last. Ellipses
// that hide inside a neighbour, as they do when a limb points at the viewer, are left
// out; what is too short for its width becomes the convex hull of all.
func tube(chain []disc) outline {
	return sweep(chain).outline
}

// swept is the outline of a tube and where its sides are in it: the knots of the right
// side are the first ones; those of the left begin at left, the tip's first.
type swept struct {
	outline
	sides, left int // sides is 0 for a hull
}

func sweep(chain []disc) swept {
	chain = visible(chain)
	if stubby(chain) {
		return swept{outline: hull(chain)}
	}
	n := len(chain)
	sideL, sideR := make([]knot, n), make([]knot, n)
	for i := range chain {
		l, r := normals(chain, i)
		sideL[i] = knot{chain[i].edge(l), l}
		sideR[i] = knot{chain[i].edge(r), r}
	}
	out := make(outline, 0, 2*n+8)
	out = append(out, sideR...)
	out = appendCap(out, &chain[n-1], sideR[n-1].out, sideL[n-1].out)
	left := len(out)
	for i := n - 1; i >= 0; i-- {
		out = append(out, sideL[i])
	}
	return swept{appendCap(out, &chain[0], sideL[0].out, sideR[0].out), n, left}
}

// freePart appends the swept outline without its root: from ellipse skip on the right
// side round the tip to the same on the left. A hull comes whole.
func (o swept) freePart(to []Segment, skip int) []Segment {
	if o.sides <= skip {
		return o.path(to)
	}
	return o.open(to, skip, o.left+o.sides-1-skip)
}

// sidesOnly appends the two sides of the swept outline from ellipse skip on, without the
// root and the tip. A hull comes whole.
func (o swept) sidesOnly(to []Segment, skip int) []Segment {
	if o.sides <= skip+1 {
		return o.path(to)
	}
	to = o.open(to, skip, o.sides-1)
	return o.open(to, o.left, o.left+o.sides-1-skip)
}

// normals are the outward directions of the two sides at ellipse i: square to the chain,
// leaned by the taper as the common tangent of two circles is.
func normals(chain []disc, i int) (l, r flat) {
	a, b := max(i-1, 0), min(i+1, len(chain)-1)
	d := chain[b].c.sub(chain[a].c)
	t := d.unit(flat{1, 0})
	lean := func(n flat) flat {
		k := clamp((chain[a].reach(n)-chain[b].reach(n))/math.Max(d.len(), 1e-6), -0.8, 0.8)
		return n.mul(math.Sqrt(1 - k*k)).add(t.mul(k))
	}
	return lean(t.left()), lean(t.left().mul(-1))
}

// appendCap adds the knots around the end of a chain, from one side's direction on,
// anticlockwise, to the other's.
func appendCap(out outline, e *disc, from, to flat) outline {
	a := math.Atan2(from.y, from.x)
	turn := math.Atan2(to.y, to.x) - a
	for turn <= 0 {
		turn += 2 * math.Pi
	}
	steps := int(math.Ceil(turn/capStep - 1e-6))
	for i := 1; i < steps; i++ {
		s, c := math.Sincos(a + turn*float64(i)/float64(steps))
		d := flat{c, s}
		out = append(out, knot{e.edge(d), d})
	}
	return out
}

// visible drops the ellipses of a chain that lie inside a neighbour.
func visible(chain []disc) []disc {
	out := chain[:0:0]
	for i := range chain {
		hidden := false
		for j := range chain {
			if j != i && inside(&chain[i], &chain[j], j < i) {
				hidden = true
				break
			}
		}
		if !hidden {
			out = append(out, chain[i])
		}
	}
	return out
}

// inside says whether a lies within b along the line between them; of two that are alike
// only the later goes.
func inside(a, b *disc, earlier bool) bool {
	d := a.c.sub(b.c)
	n := d.unit(flat{1, 0})
	ra, rb := a.reach(n), b.reach(n)
	if !(d.len()+ra < rb || earlier && d.len()+ra <= rb+1e-6) {
		return false
	}
	m := n.left()
	return a.reach(m) <= b.reach(m)+1e-6
}

// stubby says whether a chain is too short for its width to be swept.
func stubby(chain []disc) bool {
	if len(chain) < 2 {
		return true
	}
	d := chain[len(chain)-1].c.sub(chain[0].c)
	widest := 0.0
	n := d.unit(flat{1, 0}).left()
	for i := range chain {
		widest = math.Max(widest, chain[i].reach(n))
	}
	return d.len() < widest*0.9
}

const hullKnots = 12

// hull is the outline of the convex hull of ellipses.
func hull(list []disc) outline {
	out := make(outline, 0, hullKnots)
	for i := range hullKnots {
		s, c := math.Sincos(2 * math.Pi * float64(i) / hullKnots)
		d := flat{c, s}
		best, far := 0, math.Inf(-1)
		for j := range list {
			if h := list[j].c.dot(d) + list[j].reach(d); h > far {
				best, far = j, h
			}
		}
		if len(list) > 0 {
			out = append(out, knot{list[best].edge(d), d})
		}
	}
	return out
}

// path appends the closed outline as Bézier curves.
func (o outline) path(to []Segment) []Segment {
	if len(o) < 3 {
		return to
	}
	to = append(to, Segment{MoveTo, [3]Point{down(o[0].p)}})
	for i := range o {
		to = appendCurve(to, o[i], o[(i+1)%len(o)])
	}
	return append(to, Segment{Op: Close})
}

// open appends a part of the outline as an open line: from knot i on to knot j.
func (o outline) open(to []Segment, i, j int) []Segment {
	to = append(to, Segment{MoveTo, [3]Point{down(o[i].p)}})
	for ; i != j; i = (i + 1) % len(o) {
		to = appendCurve(to, o[i], o[(i+1)%len(o)])
	}
	return to
}

// appendCurve joins two knots. Where their tangents meet ahead of both, the curve is the
// arc of an ellipse between them, to within a thousandth; elsewhere it is a soft S.
func appendCurve(to []Segment, a, b knot) []Segment {
	d := b.p.sub(a.p)
	chord := d.len()
	if chord < 0.03 {
		return to
	}
	ta, tb := a.out.left(), b.out.left()
	if ta.dot(tb) > 0.9996 && math.Abs(ta.cross(d)) < 0.02*chord {
		return append(to, Segment{LineTo, [3]Point{down(b.p)}})
	}
	ha, hb := chord/3, chord/3
	if turn := ta.cross(tb); math.Abs(turn) > 0.02 {
		la, lb := d.cross(tb)/turn, ta.cross(d)/turn
		if la > 0 && lb > 0 && la < 2*chord && lb < 2*chord {
			theta := math.Abs(math.Atan2(turn, ta.dot(tb)))
			k := 4. / 3 * math.Tan(theta/4) / math.Tan(theta/2)
			ha, hb = la*k, lb*k
		}
	}
	p1, p2 := a.p.add(ta.mul(ha)), b.p.sub(tb.mul(hb))
	return append(to, Segment{CurveTo, [3]Point{down(p1), down(p2), down(b.p)}})
}
