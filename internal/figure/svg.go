package figure

import (
	"bytes"
	"fmt"
	"html"
	"math"
	"strconv"
)

// SVGOptions is how a Drawing is written as SVG.
type SVGOptions struct {
	// IDPrefix starts every id in the file, so that several figures fit in one page.
	IDPrefix string
	// Title and Desc are the text alternative; without a title the picture is decoration
	// and hidden from assistive technology.
	Title, Desc string
	// Lang is the language of Title and Desc.
	Lang string
	// Class is the class of the svg element.
	Class string
	// Classes writes each shape's class beside its colours, for a style sheet to change them.
	Classes bool
	// Standalone writes the XML namespace, for a file of its own.
	Standalone bool
}

// gridSteps is how many user units of the SVG make one unit of the drawing: fine enough
// for a picture 1500 pixels wide, coarse enough for short integers.
const gridSteps = 12

// SVG writes the drawing as an SVG element: presentation attributes only, no style, no
// script. Its user unit is a twelfth of a unit of the drawing.
func SVG(d *Drawing, o SVGOptions) []byte {
	var b bytes.Buffer
	b.Grow(usualBytes)
	openSVG(&b, d.Width, d.Height, o)
	writeShapes(&b, d.Shapes, o)
	b.WriteString("</svg>")
	return b.Bytes()
}

func openSVG(b *bytes.Buffer, w, h float64, o SVGOptions) {
	b.WriteString("<svg")
	if o.Standalone {
		b.WriteString(` xmlns="http://www.w3.org/2000/svg"`)
	}
	if o.Class != "" {
		fmt.Fprintf(b, ` class="%s"`, html.EscapeString(o.Class))
	}
	fmt.Fprintf(b, ` fill="none" stroke-linecap="round" stroke-linejoin="round" viewBox="0 0 %d %d"`, grid(w), grid(h))
	if o.Title == "" {
		b.WriteString(` aria-hidden="true">`)
		return
	}
	if o.Lang != "" {
		fmt.Fprintf(b, ` lang="%s"`, html.EscapeString(o.Lang))
	}
	id := html.EscapeString(o.IDPrefix)
	refs := id + "title"
	if o.Desc != "" {
		refs += " " + id + "desc"
	}
	fmt.Fprintf(b, ` role="img" aria-labelledby="%s">`, refs)
	fmt.Fprintf(b, `<title id="%stitle">%s</title>`, id, html.EscapeString(o.Title))
	if o.Desc != "" {
		fmt.Fprintf(b, `<desc id="%sdesc">%s</desc>`, id, html.EscapeString(o.Desc))
	}
}

// writeShapes writes the shapes. An outline that comes twice, as a gap and as the area
// inside it, is written once and used twice.
func writeShapes(b *bytes.Buffer, shapes []Shape, o SVGOptions) {
	data := allPathData(shapes)
	count := make(map[string]int, len(data))
	for _, d := range data {
		count[d]++
	}
	prefix := html.EscapeString(o.IDPrefix) + "p"
	names := map[string]string{}
	b.WriteString("<defs>")
	for _, d := range data {
		if count[d] > 1 && len(d) > 60 && names[d] == "" {
			names[d] = prefix + strconv.Itoa(len(names))
			put(b, `<path id="`, names[d], `" d="`, d, `"/>`)
		}
	}
	b.WriteString("</defs>")
	looks := allLooks(shapes, o.Classes)
	for i := 0; i < len(shapes); {
		n := 1
		for i+n < len(shapes) && looks[i+n] == looks[i] {
			n++
		}
		writeRun(b, looks[i], data[i:i+n], names)
		i += n
	}
}

// writeRun writes shapes that look alike; for more than one a group says once how they look.
func writeRun(b *bytes.Buffer, look string, data []string, names map[string]string) {
	if len(data) > 1 {
		put(b, "<g", look, ">")
		look = ""
		defer b.WriteString("</g>")
	}
	for _, d := range data {
		if name := names[d]; name != "" {
			put(b, "<use", look, ` href="#`, name, `"/>`)
		} else {
			put(b, "<path", look, ` d="`, d, `"/>`)
		}
	}
}

// allLooks are the class and the paint of each shape, as attributes.
func allLooks(shapes []Shape, classes bool) []string {
	var b bytes.Buffer
	ends := make([]int, len(shapes))
	for i := range shapes {
		if classes && shapes[i].Class != "" {
			put(&b, ` class="`, html.EscapeString(shapes[i].Class), `"`)
		}
		writePaint(&b, &shapes[i])
		ends[i] = b.Len()
	}
	return cut(b.String(), ends)
}

// cut is the pieces of a text that end there.
func cut(all string, ends []int) []string {
	pieces, from := make([]string, len(ends)), 0
	for i, to := range ends {
		pieces[i], from = all[from:to], to
	}
	return pieces
}

func put(b *bytes.Buffer, parts ...string) {
	for _, s := range parts {
		b.WriteString(s)
	}
}

// allPathData is the path data of each shape.
func allPathData(shapes []Shape) []string {
	buffer, ends := make([]byte, 0, usualBytes), make([]int, len(shapes))
	for i := range shapes {
		buffer = pathData(buffer, shapes[i].Path, true)
		ends[i] = len(buffer)
	}
	return cut(string(buffer), ends)
}

// usualBytes is the size of a usual figure's SVG.
const usualBytes = 12 << 10

// writeHex writes the colour in its shortest form.
func writeHex(b *bytes.Buffer, c Color) {
	const digits = "0123456789abcdef"
	short := c.R%17 == 0 && c.G%17 == 0 && c.B%17 == 0
	b.WriteByte('#')
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		if !short {
			b.WriteByte(digits[v>>4])
		}
		b.WriteByte(digits[v&15])
	}
}

func writePaint(b *bytes.Buffer, s *Shape) {
	if s.Fill != nil { // the svg element has none
		b.WriteString(` fill="`)
		writeHex(b, *s.Fill)
		b.WriteByte('"')
	}
	if s.Stroke == nil {
		return
	}
	b.WriteString(` stroke="`)
	writeHex(b, *s.Stroke)
	put(b, `" stroke-width="`, strconv.Itoa(grid(s.Width)), `"`)
	if s.Cap != "round" {
		b.WriteString(` stroke-linecap="butt" stroke-linejoin="miter"`)
	}
	for i, v := range s.Dash {
		put(b, [2]string{` stroke-dasharray="`, " "}[min(i, 1)], strconv.Itoa(grid(v)))
	}
	if len(s.Dash) > 0 {
		b.WriteByte('"')
	}
}

// pathData appends the path as SVG path data: relative coordinates on the grid, each
// rounded from the absolute place so that errors do not add up. With short, cubic curves
// that are quadratic to within flatness are written so.
func pathData(b []byte, path []Segment, short bool) []byte {
	w := pathWriter{b: b}
	for i := range path {
		s := &path[i]
		switch {
		case s.Op == MoveTo:
			w.x, w.y = 0, 0
			w.put('M', s.Points[0])
			w.startX, w.startY = w.x, w.y
		case s.Op == LineTo:
			w.put('l', s.Points[0])
		case s.Op == Close:
			w.put('z')
			w.x, w.y = w.startX, w.startY
		default:
			if q, ok := quadratic(w.at, s.Points); ok && short {
				w.put('q', q, s.Points[2])
			} else {
				w.put('c', s.Points[:]...)
			}
		}
		if n := pointCount(s.Op); n > 0 {
			w.at = s.Points[n-1]
		}
	}
	return w.b
}

// flatness is how far a curve may be off, in units of the drawing.
const flatness = 0.03

// quadratic is the handle of the quadratic curve nearest to a cubic one from p0. The
// farthest they come apart is √3/36 of the third difference of the points.
func quadratic(p0 Point, p [3]Point) (Point, bool) {
	dx := p[2].X - 3*p[1].X + 3*p[0].X - p0.X
	dy := p[2].Y - 3*p[1].Y + 3*p[0].Y - p0.Y
	q := Point{(3*(p[0].X+p[1].X) - p0.X - p[2].X) / 4, (3*(p[0].Y+p[1].Y) - p0.Y - p[2].Y) / 4}
	return q, flat{dx, dy}.len()*math.Sqrt(3)/36 < flatness
}

// pathWriter writes operators with their points relative to where it is.
type pathWriter struct {
	b                    []byte
	x, y, startX, startY int
	at                   Point
	last                 byte
}

func (w *pathWriter) put(op byte, points ...Point) {
	again := op == w.last && op != 'M' && op != 'z'
	if !again {
		w.b = append(w.b, op)
	}
	x, y := w.x, w.y
	for i, p := range points {
		nx, ny := grid(p.X), grid(p.Y)
		if i > 0 || again {
			w.b = separate(w.b, nx-x)
		}
		w.b = strconv.AppendInt(w.b, int64(nx-x), 10)
		w.b = separate(w.b, ny-y)
		w.b = strconv.AppendInt(w.b, int64(ny-y), 10)
		w.x, w.y = nx, ny
	}
	w.last = op
}

// separate puts a space before a number that does not start with its own minus sign.
func separate(b []byte, next int) []byte {
	if next < 0 {
		return b
	}
	return append(b, ' ')
}

func grid(v float64) int { return int(math.Round(v * gridSteps)) }
