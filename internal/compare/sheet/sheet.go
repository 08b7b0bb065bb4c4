// Package sheet takes pages of laid-out leaflets and gives them back as SVG for an HTML page.
//
// Each distinct glyph and each distinct picture is drawn once, among the definitions of the
// book, and used from there by every page.
package sheet

import (
	"encoding/base64"
	"fmt"
	"html"
	"strconv"
	"strings"

	"handout/internal/figure"
	"handout/internal/page"
	"handout/internal/typeset"
)

// Mark is a place on a page that is pointed out, in points from the page's top left corner.
type Mark struct {
	X, Y, Width, Height float64
	Class               string // of its rectangle and its line, for the style sheet
	// Struck draws the mark's line through the middle, and not below.
	Struck bool
}

// Book draws pages that share their glyphs and pictures. It is not safe for concurrent use.
type Book struct {
	prefix string
	glyphs map[glyph]string // their ids, "" for one that draws nothing
	shapes map[string]string
	defs   strings.Builder
}

type glyph struct {
	font string
	id   uint32
}

// New returns an empty book. The prefix begins the ids of its definitions.
func New(prefix string) *Book {
	return &Book{prefix: prefix, glyphs: map[glyph]string{}, shapes: map[string]string{}}
}

// Definitions is an SVG element that shows nothing and holds what the pages use. It must
// stand in the same document as they do.
func (b *Book) Definitions() string {
	return `<svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false"><defs>` + b.defs.String() + "</defs></svg>"
}

// Page draws a page as an SVG element, with its marks over it. Label names it to a
// screen reader.
func (b *Book) Page(p *page.Page, marks []Mark, label string) (string, error) {
	var w strings.Builder
	fmt.Fprintf(&w, `<svg class="sheet" viewBox="0 0 %s %s" role="img" aria-label="%s">`, num(p.Width), num(p.Height), html.EscapeString(label))
	fmt.Fprintf(&w, `<rect width="%s" height="%s" fill="#fff"/>`, num(p.Width), num(p.Height))
	for _, item := range p.Items {
		switch i := item.(type) {
		case *page.TextItem:
			b.text(&w, i)
		case *page.PathItem:
			b.path(&w, i)
		case *page.ImageItem:
			image(&w, i)
		default:
			return "", fmt.Errorf("drawing a page: unknown item %T", item)
		}
	}
	drawMarks(&w, marks)
	w.WriteString("</svg>")
	return w.String(), nil
}

// drawMarks lays a see-through ground over what is marked, and a line, so that a mark does
// not need its colour to be seen.
func drawMarks(w *strings.Builder, marks []Mark) {
	for _, m := range marks {
		y := m.Y + m.Height
		if m.Struck {
			y = m.Y + m.Height*0.6
		}
		fmt.Fprintf(w, `<g class="%s"><rect x="%s" y="%s" width="%s" height="%s"/><path d="M%s %sh%s"/></g>`,
			m.Class, num(m.X), num(m.Y), num(m.Width), num(m.Height), num(m.X), num(y), num(m.Width))
	}
}

// text draws a run, in units of its font.
func (b *Book) text(w *strings.Builder, i *page.TextItem) {
	run := i.Run
	unit := run.Size / float64(run.Font.UnitsPerEm())
	var glyphs strings.Builder
	for _, g := range run.Glyphs {
		if g.Blank || g.Space {
			continue
		}
		id := b.glyph(run.Font, g.ID)
		if id == "" {
			continue
		}
		fmt.Fprintf(&glyphs, `<use href="#%s" x="%d"`, id, int(g.X/unit+0.5))
		if g.Y != 0 {
			fmt.Fprintf(&glyphs, ` y="%d"`, int(g.Y/unit))
		}
		glyphs.WriteString("/>")
	}
	if glyphs.Len() > 0 {
		s := strconv.FormatFloat(unit, 'g', 5, 64)
		fmt.Fprintf(w, `<g transform="translate(%s %s)scale(%s -%s)" fill="%s">%s</g>`, num(i.X), num(i.Y), s, s, hex(i.Color), glyphs.String())
	}
}

// glyph is the id of a glyph's definition.
func (b *Book) glyph(f *typeset.Font, gid uint32) string {
	key := glyph{f.Name(), gid}
	id, known := b.glyphs[key]
	if known {
		return id
	}
	if d := f.Outline(gid); d != "" {
		id = b.prefix + strconv.FormatInt(int64(len(b.glyphs)), 36)
		fmt.Fprintf(&b.defs, `<path id="%s" d="%s"/>`, id, d)
	}
	b.glyphs[key] = id
	return id
}

// inline is the longest drawing, in bytes, that is not worth a definition.
const inline = 300

// path draws shapes at their place.
func (b *Book) path(w *strings.Builder, i *page.PathItem) {
	drawing := Drawing(i.Shapes)
	if drawing == "" {
		return
	}
	if len(drawing) > inline {
		id, known := b.shapes[drawing]
		if !known {
			id = b.prefix + "-" + strconv.Itoa(len(b.shapes)) // no glyph's id has a hyphen
			b.shapes[drawing] = id
			fmt.Fprintf(&b.defs, `<g id="%s">%s</g>`, id, drawing)
		}
		drawing = `<use href="#` + id + `"/>`
	}
	fmt.Fprintf(w, `<g transform="translate(%s %s)scale(%s)">%s</g>`, num(i.X), num(i.Y), strconv.FormatFloat(i.Scale, 'g', 5, 64), drawing)
}

func image(w *strings.Builder, i *page.ImageItem) {
	kind := map[string]string{"png": "image/png", "jpg": "image/jpeg"}[i.Format]
	fmt.Fprintf(w, `<image x="%s" y="%s" width="%s" height="%s" href="data:%s;base64,%s"/>`,
		num(i.X), num(i.Y), num(i.Width), num(i.Height), kind, base64.StdEncoding.EncodeToString(i.Data))
}

// Drawing gives shapes as SVG elements in their own units; two drawings look the same when
// these are equal.
func Drawing(shapes []figure.Shape) string {
	var w strings.Builder
	for i := range shapes {
		s := &shapes[i]
		if s.Fill == nil && s.Stroke == nil {
			continue
		}
		w.WriteString(`<path d="`)
		outline(&w, s.Path)
		w.WriteString(`" fill="` + paint(s.Fill) + `"`)
		if s.Stroke != nil {
			pen(&w, s)
		}
		w.WriteString("/>")
	}
	return w.String()
}

func pen(w *strings.Builder, s *figure.Shape) {
	fmt.Fprintf(w, ` stroke="%s" stroke-width="%s"`, paint(s.Stroke), num(s.Width))
	if s.Cap == "round" {
		w.WriteString(` stroke-linecap="round" stroke-linejoin="round"`)
	}
	if len(s.Dash) > 0 {
		var dashes []string
		for _, d := range s.Dash {
			dashes = append(dashes, num(d))
		}
		w.WriteString(` stroke-dasharray="` + strings.Join(dashes, " ") + `"`)
	}
}

func outline(w *strings.Builder, path []figure.Segment) {
	for _, s := range path {
		points := 0
		switch s.Op {
		case figure.MoveTo, figure.LineTo:
			points = 1
		case figure.CurveTo:
			points = 3
		}
		w.WriteByte("MLCZ"[s.Op])
		for i, p := range s.Points[:points] {
			if i > 0 {
				w.WriteByte(' ')
			}
			w.WriteString(num(p.X) + " " + num(p.Y))
		}
	}
}

func paint(c *figure.Color) string {
	if c == nil {
		return "none"
	}
	return hex(*c)
}

func hex(c figure.Color) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// num writes a length with at most two decimals.
func num(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	if s == "-0" || s == "" {
		return "0"
	}
	return s
}
