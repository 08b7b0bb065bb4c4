package page

import (
	"image/color"

	"github.com/boombuler/barcode/qr"

	"handout/internal/figure"
)

// qrCode is a QR code: its dark modules, row by row.
type qrCode struct {
	side int
	dark []bool
}

// qrCode makes the code of a URL, once for all leaflets that print it. It corrects damage to
// 15% of its area: level M of ISO/IEC 18004.
func (c *Composer) qrCode(url string) (*qrCode, error) {
	if code, ok := c.codes.Load(url); ok {
		return code.(*qrCode), nil
	}
	image, err := qr.Encode(url, qr.M, qr.Auto)
	if err != nil {
		return nil, err
	}
	n := image.Bounds().Dx()
	code := &qrCode{side: n, dark: make([]bool, n*n)}
	for i := range code.dark {
		code.dark[i] = image.At(i%n, i/n) == color.Black
	}
	c.codes.Store(url, code)
	return code, nil
}

// quietZone is the white border that a QR code needs, in modules (ISO/IEC 18004, 6.3.8).
const quietZone = 4

// path draws the code, quiet zone included, on a square: one rectangle for each run of dark
// modules in a row.
func (q *qrCode) path(side float64) []figure.Segment {
	unit := side / float64(q.side+2*quietZone)
	p := pathBuilder{path: make([]figure.Segment, 0, 2*len(q.dark))}
	for y := range q.side {
		row := q.dark[y*q.side : (y+1)*q.side]
		for x := 0; x < len(row); x++ {
			from := x
			for x < len(row) && row[x] {
				x++
			}
			if x > from {
				p.rect(float64(from+quietZone)*unit, float64(y+quietZone)*unit, float64(x-from)*unit, unit, 0)
			}
		}
	}
	return p.path
}

// qr sets a code in the column's corner.
func (f *flow) qr(e *Element, code *qrCode, side float64) {
	b := f.b
	fig := e.add("Figure")
	fig.Alt = b.msg("leaflet.qr", "URL", b.url)
	ground := figureRect(side, side, &Color{R: 255, G: 255, B: 255})
	modules := figure.Shape{Path: code.path(side), Fill: &Color{}}
	f.add(slab{height: side, after: afterBlock, marks: []mark{{x: f.x, w: side, h: side, scale: 1,
		shapes: []figure.Shape{ground, modules}, figure: fig, content: b.newContent(fig)}}})
}
