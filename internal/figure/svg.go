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
const gridSteps = 16

// SVG writes the drawing as an SVG element: presentation attributes only, no style, no
// script. Its user unit is a sixteenth of a unit of the drawing.
func SVG(d *Drawing, o SVGOptions) []byte {
	var b bytes.Buffer
	openSVG(&b, d.Width, d.Height, o)
	writeShapes(&b, d.Shapes, o.Classes)
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
	fmt.Fprintf(b, ` stroke-linecap="round" stroke-linejoin="round" viewBox="0 0 %d %d"`, grid(w), grid(h))
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

func writeShapes(b *bytes.Buffer, shapes []Shape, classes bool) {
	for i := range shapes {
		s := &shapes[i]
		b.WriteString("<path")
		if classes && s.Class != "" {
			fmt.Fprintf(b, ` class="%s"`, html.EscapeString(s.Class))
		}
		writePaint(b, s)
		b.WriteString(` d="`)
		b.Write(pathData(nil, s.Path))
		b.WriteString(`"/>`)
	}
}

func writePaint(b *bytes.Buffer, s *Shape) {
	if s.Fill == nil {
		b.WriteString(` fill="none"`)
	} else {
		fmt.Fprintf(b, ` fill="%s"`, s.Fill)
	}
	if s.Stroke == nil {
		return
	}
	fmt.Fprintf(b, ` stroke="%s" stroke-width="%d"`, s.Stroke, grid(s.Width))
	if s.Cap != "round" {
		b.WriteString(` stroke-linecap="butt" stroke-linejoin="miter"`)
	}
	for i, v := range s.Dash {
		b.WriteString([2]string{` stroke-dasharray="`, " "}[min(i, 1)])
		b.WriteString(strconv.Itoa(grid(v)))
	}
	if len(s.Dash) > 0 {
		b.WriteByte('"')
	}
}

// pathData appends the path as SVG path data: relative coordinates on the grid, each
// rounded from the absolute place so that errors do not add up.
func pathData(b []byte, path []Segment) []byte {
	var x, y, sx, sy int
	last := Close
	for _, s := range path {
		n := pointCount(s.Op)
		ox, oy := x, y
		if s.Op == MoveTo {
			ox, oy = 0, 0
		}
		if s.Op != last || s.Op == MoveTo || s.Op == Close {
			b = append(b, "Mlcz"[s.Op])
		} else {
			b = separate(b, grid(s.Points[0].X)-ox)
		}
		for i, p := range s.Points[:n] {
			nx, ny := grid(p.X), grid(p.Y)
			if i > 0 {
				b = separate(b, nx-ox)
			}
			b = strconv.AppendInt(b, int64(nx-ox), 10)
			b = separate(b, ny-oy)
			b = strconv.AppendInt(b, int64(ny-oy), 10)
			x, y = nx, ny
		}
		switch s.Op {
		case MoveTo:
			sx, sy = x, y
		case Close:
			x, y = sx, sy
		}
		last = s.Op
	}
	return b
}

// separate puts a space before a number that does not start with its own minus sign.
func separate(b []byte, next int) []byte {
	if next < 0 {
		return b
	}
	return append(b, ' ')
}

func grid(v float64) int { return int(math.Round(v * gridSteps)) }
