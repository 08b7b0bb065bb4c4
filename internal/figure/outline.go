package figure

import "math"

// knot is a place on an outline and the direction straight out of the shape there. The
// outline runs at right angles to it, the shape on its left.
type knot struct{ p, out flat }

// outline is a closed curve through knots, anticlockwise (y up).
type outline []knot

// capKnots is how many knots an end has between the sides.
const capKnots = 2

// swept is the outline of a chain of ellipses from its root to its tip. It always has
// sides knots on the right side, capKnots around the tip, sides on the left beginning at
// the tip, and capKnots around the root, so that the same part has the same knots in
// every pose.
type swept struct {
	outline
	sides  int
	convex bool // a hull: its knots belong to no ellipse
}

func (r *room) tube(chain []disc) outline { return r.sweep(chain).outline }

// rooted is the outline of a thin chain whose root is hidden in another part: it has no cap
// there, and one knot around its tip.
func (r *room) rooted(chain []disc) outline {
	n := len(chain)
	if stubby(chain) {
		return r.hullOf(chain, 2*n+1, startOf(chain))
	}
	chain = visible(chain)
	o := r.sweep(chain).outline
	left := o[n+capKnots : 2*n+capKnots]
	putCap(o[n:n+1], &chain[n-1], o[n-1].out, left[0].out)
	return o[:n+1+copy(o[n+1:], left)]
}

// sweep outlines a chain of ellipses. Those that hide inside a neighbour, as they do when
// a limb points at the viewer, count as that neighbour; what is too short for its width
// becomes the convex hull of all.
func (r *room) sweep(chain []disc) swept {
	n := len(chain)
	if stubby(chain) {
		return swept{r.hullOf(chain, 2*n+2*capKnots, startOf(chain)), n, true}
	}
	chain = visible(chain)
	out := r.newKnots(2*n + 2*capKnots)
	for i := range chain {
		l, r := normals(chain, i)
		out[i] = knot{chain[i].edge(r), r}
		out[2*n+capKnots-1-i] = knot{chain[i].edge(l), l}
	}
	putCap(out[n:n+capKnots], &chain[n-1], out[n-1].out, out[n+capKnots].out)
	putCap(out[2*n+capKnots:], &chain[0], out[2*n+capKnots-1].out, out[0].out)
	return swept{out, n, false}
}

// startOf is the angle at which the right side of a chain starts.
func startOf(chain []disc) float64 {
	d := chain[len(chain)-1].c.sub(chain[0].c)
	return math.Atan2(d.y, d.x) - math.Pi/2
}

// freePart appends the swept outline without its root: from ellipse skip on the right
// side round the tip to the same on the left. A hull comes whole.
func (o swept) freePart(c *canvas, to []Segment, skip int) []Segment {
	if o.convex && !c.uniform {
		return c.closed(to, o.outline)
	}
	return c.open(to, o.outline, skip, 2*o.sides+capKnots-1-skip)
}

// sidesOnly appends the two sides of the swept outline from ellipse skip on, without the
// root and the tip. A hull comes whole.
func (o swept) sidesOnly(c *canvas, to []Segment, skip int) []Segment {
	if o.convex && !c.uniform {
		return c.closed(to, o.outline)
	}
	to = c.open(to, o.outline, skip, o.sides-1)
	return c.open(to, o.outline, o.sides+capKnots, 2*o.sides+capKnots-1-skip)
}

// normals are the outward directions of the two sides at ellipse i: square to the chain,
// leaned by the taper as the common tangent of two circles is.
func normals(chain []disc, i int) (l, r flat) {
	a, b := i, i
	for a > 0 && chain[a].c == chain[i].c {
		a--
	}
	for b < len(chain)-1 && chain[b].c == chain[i].c {
		b++
	}
	d := chain[b].c.sub(chain[a].c)
	t := d.unit(flat{1, 0})
	lean := func(n flat) flat {
		k := clamp((chain[a].reach(n)-chain[b].reach(n))/math.Max(d.len(), 1e-6), -0.8, 0.8)
		return n.mul(math.Sqrt(1 - k*k)).add(t.mul(k))
	}
	return lean(t.left()), lean(t.left().mul(-1))
}

// putCap fills in the knots around the end of a chain, anticlockwise from one side's
// direction to the other's.
func putCap(out outline, e *disc, from, to flat) {
	a := math.Atan2(from.y, from.x)
	turn := math.Atan2(to.y, to.x) - a
	for turn <= 0 {
		turn += 2 * math.Pi
	}
	for i := range out {
		s, c := math.Sincos(a + turn*float64(i+1)/float64(len(out)+1))
		d := flat{c, s}
		out[i] = knot{e.edge(d), d}
	}
}

// visible puts a neighbour in the place of every ellipse of a chain that lies inside it.
func visible(chain []disc) []disc {
	var out []disc
	for i := range chain {
		for j := range chain {
			if j != i && chain[i].c.within(chain[j].c, chain[j].radius()) && inside(&chain[i], &chain[j], j < i) {
				if out == nil {
					out = append(out, chain...)
				}
				out[i] = chain[j]
				break
			}
		}
	}
	if out == nil {
		return chain
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

// point is an outline shrunk to one place, for what is not to be seen in a moment of a movement.
func (r *room) point(at flat, o outline) outline {
	out := r.newKnots(len(o))
	for i := range o {
		out[i] = knot{at, o[i].out}
	}
	return out
}

// wider is an outline with its knots moved outward.
func (r *room) wider(o outline, by float64) outline {
	out := r.newKnots(len(o))
	for i, k := range o {
		out[i] = knot{k.p.add(k.out.mul(by)), k.out}
	}
	return out
}

const hullKnots = 8

// hull is the outline of the convex hull of ellipses.
func (r *room) hull(list []disc) outline { return r.hullOf(list, hullKnots, 0) }

func (r *room) hullOf(list []disc, knots int, start float64) outline {
	out := r.newKnots(knots)
	for i := range out {
		s, c := math.Sincos(start + 2*math.Pi*float64(i)/float64(knots))
		d := flat{c, s}
		best, far := 0, math.Inf(-1)
		for j := range list {
			if h := list[j].c.dot(d) + list[j].reach(d); h > far {
				best, far = j, h
			}
		}
		out[i] = knot{list[best].edge(d), d}
	}
	return out
}

// closed appends an outline as Bézier curves.
func (c *canvas) closed(to []Segment, o outline) []Segment {
	if len(o) < 3 {
		return to
	}
	to = append(to, Segment{MoveTo, [3]Point{c.down(o[0].p)}})
	for i := range o {
		to = c.appendCurve(to, o[i], o[(i+1)%len(o)])
	}
	return append(to, Segment{Op: Close})
}

// open appends a part of an outline as an open line: from knot i on to knot j.
func (c *canvas) open(to []Segment, o outline, i, j int) []Segment {
	to = append(to, Segment{MoveTo, [3]Point{c.down(o[i].p)}})
	for ; i != j; i = (i + 1) % len(o) {
		to = c.appendCurve(to, o[i], o[(i+1)%len(o)])
	}
	return to
}

// appendCurve joins two knots. Where their tangents meet ahead of both, the curve is the
// arc of an ellipse between them, to within a thousandth; elsewhere it is a soft S.
func (c *canvas) appendCurve(to []Segment, a, b knot) []Segment {
	d := b.p.sub(a.p)
	chord := d.len()
	if chord < 0.03 && !c.uniform {
		return to
	}
	ta, tb := a.out.left(), b.out.left()
	if ta.dot(tb) > 0.9996 && math.Abs(ta.cross(d)) < 0.02*chord && !c.uniform {
		return append(to, Segment{LineTo, [3]Point{c.down(b.p)}})
	}
	ha, hb := chord/3, chord/3
	if turn := ta.cross(tb); math.Abs(turn) > 0.02 {
		la, lb := d.cross(tb)/turn, ta.cross(d)/turn
		if la > 0 && lb > 0 && la < 2*chord && lb < 2*chord {
			half := math.Sqrt(max(0, (1+ta.dot(tb))/2)) // the cosine of half the angle between the tangents
			k := 4. / 3 * half / (1 + half)             // 4/3 tan θ/4 : tan θ/2
			ha, hb = la*k, lb*k
		}
	}
	p1, p2 := a.p.add(ta.mul(ha)), b.p.sub(tb.mul(hb))
	return append(to, Segment{CurveTo, [3]Point{c.down(p1), c.down(p2), c.down(b.p)}})
}
