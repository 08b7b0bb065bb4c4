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

// SVG writes the drawing as an SVG element: presentation attributes only, no style, no
// script, one user unit per unit of the drawing.
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
	fmt.Fprintf(b, ` viewBox="0 0 %s %s"`, num(w), num(h))
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
	fmt.Fprintf(b, ` stroke="%s" stroke-width="%s"`, s.Stroke, num(s.Width))
	if s.Cap == "round" {
		b.WriteString(` stroke-linecap="round" stroke-linejoin="round"`)
	}
	if len(s.Dash) > 0 {
		b.WriteString(` stroke-dasharray="`)
		for i, v := range s.Dash {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(num(v))
		}
		b.WriteByte('"')
	}
}

// pathData appends the path as SVG path data: relative coordinates on a grid of a
// hundredth, each rounded from the absolute place so that errors do not add up.
func pathData(b []byte, path []Segment) []byte {
	var x, y, sx, sy int
	for _, s := range path {
		switch s.Op {
		case MoveTo:
			nx, ny := grid(s.Points[0].X), grid(s.Points[0].Y)
			b = append(b, 'M')
			b = pair(b, nx, ny)
			x, y, sx, sy = nx, ny, nx, ny
		case LineTo:
			nx, ny := grid(s.Points[0].X), grid(s.Points[0].Y)
			b = append(b, 'l')
			b = pair(b, nx-x, ny-y)
			x, y = nx, ny
		case CurveTo:
			b = append(b, 'c')
			ox, oy := x, y
			for i, p := range s.Points {
				nx, ny := grid(p.X), grid(p.Y)
				if i > 0 && nx-ox >= 0 {
					b = append(b, ' ')
				}
				b = pair(b, nx-ox, ny-oy)
				x, y = nx, ny
			}
		case Close:
			b = append(b, 'z')
			x, y = sx, sy
		}
	}
	return b
}

func grid(v float64) int { return int(math.Round(v * 100)) }

func pair(b []byte, x, y int) []byte {
	b = hundredths(b, x)
	if y >= 0 {
		b = append(b, ' ')
	}
	return hundredths(b, y)
}

// hundredths appends v/100 in the shortest form.
func hundredths(b []byte, v int) []byte {
	if v < 0 {
		b = append(b, '-')
		v = -v
	}
	if v >= 100 || v == 0 {
		b = strconv.AppendInt(b, int64(v/100), 10)
	}
	if v%100 == 0 {
		return b
	}
	b = append(b, '.', byte('0'+v%100/10))
	if v%10 != 0 {
		b = append(b, byte('0'+v%10))
	}
	return b
}

func num(v float64) string { return string(hundredths(nil, grid(v))) }
