package figure

import "math"

// canvas collects shapes in the camera's plane, y down, until the frame around them is known.
type canvas struct {
	shapes []Shape
	paper  Color
	// uniform keeps the same operators in every pose, for animation.
	uniform bool
	// measuring keeps no shapes, only the box around them.
	measuring bool
	box       box
	// scale is the size of marks.
	scale float64
	// origin is where the drawing's upper left corner is.
	origin   Point
	segments *slab[Segment]
}

func newCanvas(paper Color) *canvas {
	return &canvas{paper: paper, box: emptyBox(), scale: 1, shapes: make([]Shape, 0, 80), segments: &slab[Segment]{}}
}

// newMeasure is a canvas that only measures.
func newMeasure(r *room) *canvas {
	return &canvas{measuring: true, box: emptyBox(), scale: 1, segments: &r.scratch}
}

// add puts a shape on top, or only measures it.
func (c *canvas) add(s Shape) {
	if c.measuring {
		c.box.addShape(&s)
		c.segments.used = 0
		return
	}
	c.shapes = append(c.shapes, s)
}

// start is an empty path to append n curves to.
func (c *canvas) start(n int) []Segment { return c.segments.take(n)[:0] }

// Widths of lines in percent of body height. At 35 mm for a picture of 120 units, 0.62
// units are half a point.
const (
	gapWidth     = 0.7
	featureWidth = 0.65
	lineWidth    = 0.8
)

// down is a place of the camera's plane in the drawing.
func (c *canvas) down(p flat) Point { return Point{p.x - c.origin.X, -p.y - c.origin.Y} }

// fill paints closed outlines as one area.
func (c *canvas) fill(color Color, class string, list ...outline) {
	c.area(c.outlines(list), color, class)
}

func (c *canvas) outlines(list []outline) []Segment {
	n := 0
	for _, o := range list {
		n += len(o) + 2
	}
	path := c.start(n)
	for _, o := range list {
		path = c.closed(path, o)
	}
	return path
}

// gap paints the light line around outlines that keeps them apart from what lies behind.
func (c *canvas) gap(list ...outline) { c.gapPath(c.outlines(list)) }

func (c *canvas) gapPath(path []Segment) {
	if len(path) > 0 {
		c.stroke(path, c.paper, 2*gapWidth, "gap")
	}
}

// stroke paints a line along a path.
func (c *canvas) stroke(path []Segment, color Color, width float64, class string) {
	c.add(Shape{Path: path, Stroke: &color, Width: width, Cap: "round", Class: class})
}

// dashLast breaks the line painted last into dashes.
func (c *canvas) dashLast(on, off float64) {
	if n := len(c.shapes); n > 0 {
		c.shapes[n-1].Dash = []float64{on, off}
	}
}

// curve is a path along points, straight for two, otherwise smooth.
func (c *canvas) curve(points ...flat) []Segment {
	return c.appendCurveThrough(c.start(len(points)), points...)
}

// appendCurveThrough appends a curve along points to a path.
func (c *canvas) appendCurveThrough(path []Segment, points ...flat) []Segment {
	path = append(path, Segment{MoveTo, [3]Point{c.down(points[0])}})
	n := len(points)
	for i := 0; i+1 < n; i++ {
		a, b := points[i], points[i+1]
		ta := b.sub(points[max(i-1, 0)]).mul(0.5)
		tb := points[min(i+2, n-1)].sub(a).mul(0.5)
		if n == 2 {
			path = append(path, Segment{LineTo, [3]Point{c.down(b)}})
			continue
		}
		path = append(path, Segment{CurveTo, [3]Point{c.down(a.add(ta.mul(1. / 3))), c.down(b.sub(tb.mul(1. / 3))), c.down(b)}})
	}
	return path
}

// polygon is a closed path of straight lines.
func (c *canvas) polygon(points ...flat) []Segment {
	path := append(c.start(len(points)+1), Segment{MoveTo, [3]Point{c.down(points[0])}})
	for _, p := range points[1:] {
		path = append(path, Segment{LineTo, [3]Point{c.down(p)}})
	}
	return append(path, Segment{Op: Close})
}

// area paints a closed path.
func (c *canvas) area(path []Segment, color Color, class string) {
	if len(path) == 0 {
		return
	}
	c.add(Shape{Path: path, Fill: &color, Class: class})
}

// edged paints a closed outline with a line around it.
func (c *canvas) edged(o outline, color, edge Color, width float64, class string) {
	c.add(Shape{Path: c.outlines([]outline{o}), Fill: &color, Stroke: &edge, Width: width, Cap: "round", Class: class})
}

// box is a rectangle in the picture that grows.
type box struct{ x0, y0, x1, y1 float64 }

func emptyBox() box {
	return box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
}

func (b *box) add(x, y, margin float64) {
	b.x0, b.y0 = min(b.x0, x-margin), min(b.y0, y-margin)
	b.x1, b.y1 = max(b.x1, x+margin), max(b.y1, y+margin)
}

func (b *box) join(o box) {
	b.x0, b.y0 = min(b.x0, o.x0), min(b.y0, o.y0)
	b.x1, b.y1 = max(b.x1, o.x1), max(b.y1, o.y1)
}

// addShape makes room for a shape. The box of a curve's handles holds the curve.
func (b *box) addShape(s *Shape) {
	margin := 0.0
	if s.Stroke != nil {
		margin = s.Width / 2
	}
	for i := range s.Path {
		for _, p := range s.Path[i].Points[:pointCount(s.Path[i].Op)] {
			b.add(p.X, p.Y, margin)
		}
	}
}

func pointCount(op Op) int {
	switch op {
	case MoveTo, LineTo:
		return 1
	case CurveTo:
		return 3
	default:
		return 0
	}
}
