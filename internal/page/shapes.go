package page

import "handout/internal/figure"

// symbol is a small line drawing on a unit square, y downward.
type symbol uint8

const (
	tickSymbol symbol = iota
	crossSymbol
	stopSymbol     // an octagon: stop
	warningSymbol  // a triangle with a stroke and a dot
	clockSymbol    // the same day
	calendarSymbol // this week
	personSymbol   // at a routine visit
	infoSymbol     // a circle with an i
	starSymbol     // important: a lozenge with a stroke and a dot
	emptyBox       // to tick
	tickedBox
	disc // behind a number
)

// sign names a small drawing that is the same wherever it stands in a document.
type sign struct {
	kind  symbol
	side  float64
	color Color
}

// sign draws each sign of a document once.
func (b *builder) sign(s sign) []figure.Shape {
	if shapes := b.signs[s]; shapes != nil {
		return shapes
	}
	var shapes []figure.Shape
	switch s.kind {
	case emptyBox:
		shapes = []figure.Shape{boxShape(s.side, &b.c.theme.Colors.PaperSurface, &s.color)}
	case tickedBox:
		shapes = []figure.Shape{boxShape(s.side, &b.c.theme.Colors.PaperSurface, &s.color), strokeShape(tickSymbol, s.side, &s.color)}
	case disc:
		shapes = []figure.Shape{discShape(s.side/2, &s.color)}
	default:
		shapes = []figure.Shape{strokeShape(s.kind, s.side, &s.color)}
	}
	b.signs[s] = shapes
	return shapes
}

// circleArc is the control length of a quarter circle drawn as one Bézier curve.
const circleArc = 0.5522847498

type pathBuilder struct{ path []figure.Segment }

func (p *pathBuilder) move(x, y float64) {
	p.path = append(p.path, figure.Segment{Op: figure.MoveTo, Points: [3]figure.Point{{X: x, Y: y}}})
}

func (p *pathBuilder) line(x, y float64) {
	p.path = append(p.path, figure.Segment{Op: figure.LineTo, Points: [3]figure.Point{{X: x, Y: y}}})
}

func (p *pathBuilder) curve(x1, y1, x2, y2, x, y float64) {
	p.path = append(p.path, figure.Segment{Op: figure.CurveTo, Points: [3]figure.Point{{X: x1, Y: y1}, {X: x2, Y: y2}, {X: x, Y: y}}})
}

func (p *pathBuilder) close() { p.path = append(p.path, figure.Segment{Op: figure.Close}) }

// poly draws a line through points given as x, y pairs.
func (p *pathBuilder) poly(closed bool, xy ...float64) {
	p.move(xy[0], xy[1])
	for i := 2; i < len(xy); i += 2 {
		p.line(xy[i], xy[i+1])
	}
	if closed {
		p.close()
	}
}

func (p *pathBuilder) circle(cx, cy, r float64) {
	k := r * circleArc
	p.move(cx+r, cy)
	p.curve(cx+r, cy+k, cx+k, cy+r, cx, cy+r)
	p.curve(cx-k, cy+r, cx-r, cy+k, cx-r, cy)
	p.curve(cx-r, cy-k, cx-k, cy-r, cx, cy-r)
	p.curve(cx+k, cy-r, cx+r, cy-k, cx+r, cy)
	p.close()
}

// rect draws a rectangle with rounded corners.
func (p *pathBuilder) rect(x, y, w, h, r float64) {
	if r <= 0 {
		p.poly(true, x, y, x+w, y, x+w, y+h, x, y+h)
		return
	}
	r = min(r, w/2, h/2)
	k := r * (1 - circleArc)
	p.move(x+r, y)
	p.line(x+w-r, y)
	p.curve(x+w-k, y, x+w, y+k, x+w, y+r)
	p.line(x+w, y+h-r)
	p.curve(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h)
	p.line(x+r, y+h)
	p.curve(x+k, y+h, x, y+h-k, x, y+h-r)
	p.line(x, y+r)
	p.curve(x, y+k, x+k, y, x+r, y)
	p.close()
}

func rectPath(x, y, w, h, r float64) []figure.Segment {
	var p pathBuilder
	p.rect(x, y, w, h, r)
	return p.path
}

// figureRect is a filled rectangle from the origin.
func figureRect(w, h float64, fill *Color) figure.Shape {
	return figure.Shape{Path: rectPath(0, 0, w, h, 0), Fill: fill}
}

// boxShape is a box to tick.
func boxShape(side float64, fill, stroke *Color) figure.Shape {
	return figure.Shape{Path: rectPath(0, 0, side, side, side*0.12), Fill: fill, Stroke: stroke, Width: max(0.9, side*0.09)}
}

func discShape(r float64, fill *Color) figure.Shape {
	var p pathBuilder
	p.circle(r, r, r)
	return figure.Shape{Path: p.path, Fill: fill}
}

// strokeShape is a symbol in lines, side points high and wide.
func strokeShape(s symbol, side float64, c *Color) figure.Shape {
	p := pathBuilder{}
	p.symbol(s)
	for i := range p.path {
		for k := range p.path[i].Points {
			p.path[i].Points[k].X *= side
			p.path[i].Points[k].Y *= side
		}
	}
	return figure.Shape{Path: p.path, Stroke: c, Width: max(0.9, side*0.11), Cap: "round"}
}

func (p *pathBuilder) symbol(s symbol) {
	switch s {
	case tickSymbol:
		p.poly(false, 0.12, 0.55, 0.4, 0.82, 0.9, 0.18)
	case crossSymbol:
		p.poly(false, 0.16, 0.16, 0.84, 0.84)
		p.poly(false, 0.84, 0.16, 0.16, 0.84)
	case stopSymbol:
		p.poly(true, 0.3, 0.04, 0.7, 0.04, 0.96, 0.3, 0.96, 0.7, 0.7, 0.96, 0.3, 0.96, 0.04, 0.7, 0.04, 0.3)
		p.poly(false, 0.3, 0.5, 0.7, 0.5)
	case warningSymbol:
		p.poly(true, 0.5, 0.05, 0.98, 0.93, 0.02, 0.93)
		p.exclamation(0.36)
	case clockSymbol:
		p.circle(0.5, 0.5, 0.45)
		p.poly(false, 0.5, 0.22, 0.5, 0.5, 0.7, 0.62)
	case calendarSymbol:
		p.rect(0.06, 0.14, 0.88, 0.8, 0.08)
		p.poly(false, 0.06, 0.38, 0.94, 0.38)
		p.poly(false, 0.3, 0.03, 0.3, 0.22)
		p.poly(false, 0.7, 0.03, 0.7, 0.22)
	case personSymbol:
		p.circle(0.5, 0.27, 0.2)
		p.move(0.08, 0.95)
		p.curve(0.08, 0.5, 0.92, 0.5, 0.92, 0.95)
		p.close()
	case infoSymbol:
		p.circle(0.5, 0.5, 0.45)
		p.poly(false, 0.5, 0.47, 0.5, 0.72)
		p.poly(false, 0.5, 0.28, 0.5, 0.29)
	case starSymbol:
		p.poly(true, 0.5, 0.02, 0.98, 0.5, 0.5, 0.98, 0.02, 0.5)
		p.exclamation(0.28)
	}
}

// exclamation is a stroke and a dot about the middle, from y down.
func (p *pathBuilder) exclamation(y float64) {
	p.poly(false, 0.5, y, 0.5, y+0.26)
	p.poly(false, 0.5, y+0.42, 0.5, y+0.43)
}
