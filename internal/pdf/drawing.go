package pdf

import (
	"fmt"
	"math"
	"slices"
	"sync"

	"handout/internal/figure"
	"handout/internal/page"
)

// largeDrawing is from how many path segments on shapes become a form of their own, which a
// document holds once however often it shows them.
const largeDrawing = 64

// form is a drawing as a form XObject (ISO 32000-1, 8.10), in its own units, y downward.
type form struct {
	shapes []figure.Shape // a copy
	dict   string
	data   []byte // compressed
}

// drawings keeps the forms of the last drawings: the exercises' figures stand in many
// documents. What a document's bytes are does not depend on it.
type drawings struct {
	mu    sync.Mutex
	forms map[*figure.Shape]*form
}

const mostDrawings = 256 // kept at a time

// get returns the form of shapes. It finds it by their address and makes sure that they are
// still the same: a stale picture would be worse than a slow one.
func (d *drawings) get(shapes []figure.Shape) (*form, error) {
	key := &shapes[0]
	d.mu.Lock()
	f, ok := d.forms[key]
	d.mu.Unlock()
	if ok && sameShapes(f.shapes, shapes) {
		return f, nil
	}
	f, err := newForm(shapes)
	if err != nil {
		return nil, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.forms) >= mostDrawings {
		clear(d.forms)
	}
	d.forms[key] = f
	return f, nil
}

func newForm(shapes []figure.Shape) (*form, error) {
	box := boundsOf(shapes)
	c := content{buf: []byte("0 g 0 G 1 w 0 J 0 j []0 d\n"), width: 1}
	t := placed{flip: 1, scale: 1, decimals: box.decimals()}
	for i := range shapes {
		if err := c.shape(&shapes[i], t); err != nil {
			return nil, err
		}
	}
	dict := fmt.Appendf(nil, "/Type/XObject/Subtype/Form/Resources<<>>/BBox[")
	for _, v := range [4]float64{math.Floor(box.left), math.Floor(box.top), math.Ceil(box.right), math.Ceil(box.bottom)} {
		dict = append(appendFixed(dict, int64(v), 0), ' ')
	}
	return &form{shapes: copyShapes(shapes), dict: string(append(dict, ']')), data: deflateWell(c.buf)}, nil
}

func copyShapes(shapes []figure.Shape) []figure.Shape {
	out := slices.Clone(shapes)
	for i := range out {
		s := &out[i]
		s.Path, s.Dash = slices.Clone(s.Path), slices.Clone(s.Dash)
		s.Fill, s.Stroke = copyColor(s.Fill), copyColor(s.Stroke)
	}
	return out
}

func copyColor(c *figure.Color) *figure.Color {
	if c == nil {
		return nil
	}
	return new(*c)
}

// sameShapes says that two drawings paint the same.
func sameShapes(a, b []figure.Shape) bool {
	return slices.EqualFunc(a, b, func(a, b figure.Shape) bool {
		return sameColor(a.Fill, b.Fill) && sameColor(a.Stroke, b.Stroke) && a.Width == b.Width && a.Cap == b.Cap &&
			slices.Equal(a.Dash, b.Dash) && slices.Equal(a.Path, b.Path)
	})
}

func sameColor(a, b *figure.Color) bool {
	return a == b || a != nil && b != nil && *a == *b
}

// bounds is the box around all points of a drawing, control points and strokes allowed for.
type bounds struct{ left, top, right, bottom float64 }

func boundsOf(shapes []figure.Shape) bounds {
	b := bounds{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	widest := 0.0
	for i := range shapes {
		if shapes[i].Stroke != nil {
			widest = max(widest, shapes[i].Width)
		}
		for j := range shapes[i].Path {
			seg := &shapes[i].Path[j]
			for _, p := range seg.Points[:pointsOf(seg.Op)] {
				b.left, b.right = min(b.left, p.X), max(b.right, p.X)
				b.top, b.bottom = min(b.top, p.Y), max(b.bottom, p.Y)
			}
		}
	}
	const miter = 10 // how far, in widths, a corner may stick out
	room := miter * widest
	return bounds{b.left - room, b.top - room, b.right + room, b.bottom + room}
}

func pointsOf(op figure.Op) int {
	switch op {
	case figure.MoveTo, figure.LineTo:
		return 1
	case figure.CurveTo:
		return 3
	default:
		return 0
	}
}

// decimals is how many a coordinate needs for a drawing as wide as half a page to be exact
// to 1/40 pt.
func (b bounds) decimals() int {
	size := max(b.right-b.left, b.bottom-b.top, 1e-3)
	return min(max(int(math.Ceil(math.Log10(5000/size))), 0), 6)
}

// large says that shapes are many enough to be a form.
func large(shapes []figure.Shape) bool {
	segments := 0
	for i := range shapes {
		segments += len(shapes[i].Path)
	}
	return segments >= largeDrawing
}

// form paints a large drawing.
func (c *content) form(item *page.PathItem) error {
	f, err := c.drawings.get(item.Shapes)
	if err != nil {
		return err
	}
	index := slices.IndexFunc(c.forms, func(known *form) bool { return known == f || sameShapes(known.shapes, f.shapes) })
	if index < 0 {
		index = len(c.forms)
		c.forms = append(c.forms, f)
	}
	scale := int64(math.Round(item.Scale * 1e6))
	c.buf = append(appendFixed(append(c.buf, "q "...), scale, 6), " 0 0 "...)
	c.buf = append(appendFixed(c.buf, -scale, 6), ' ')
	c.buf = append(appendPoint(c.buf, item.X), ' ')
	c.buf = append(appendPoint(c.buf, c.height-item.Y), " cm"...)
	c.buf = append(appendForm(c.buf, index), " Do Q\n"...)
	return nil
}

// appendForm appends the name that page contents know a form by.
func appendForm(b []byte, index int) []byte { return appendFixed(append(b, "/D"...), int64(index), 0) }
