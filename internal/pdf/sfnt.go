package pdf

import (
	"encoding/binary"
	"fmt"
)

// outlines is the part of a TrueType font that a subset is cut from: the raw tables and
// the numbers needed to walk them.
type outlines struct {
	head, hhea, maxp, loca, glyf, hmtx []byte
	longLoca                           bool
	metrics                            int // number of full entries in hmtx
	glyphs                             int
	unitsPerEm                         int
}

// errTable says that a font lacks a table that every TrueType font has.
type errTable string

func (e errTable) Error() string { return fmt.Sprintf("table %q is missing or too short", string(e)) }

// readOutlines takes the tables of a TrueType font by tag. It keeps the slices it is given
// and never writes into them.
func readOutlines(table func(tag string) []byte) (*outlines, error) {
	o := &outlines{
		head: table("head"), hhea: table("hhea"), maxp: table("maxp"),
		loca: table("loca"), glyf: table("glyf"), hmtx: table("hmtx"),
	}
	for _, need := range []struct {
		tag  string
		data []byte
		size int
	}{{"head", o.head, 54}, {"hhea", o.hhea, 36}, {"maxp", o.maxp, 6}, {"glyf", o.glyf, 1}} {
		if len(need.data) < need.size {
			return nil, errTable(need.tag)
		}
	}
	o.longLoca = binary.BigEndian.Uint16(o.head[50:]) == 1
	o.unitsPerEm = int(binary.BigEndian.Uint16(o.head[18:]))
	o.metrics = int(binary.BigEndian.Uint16(o.hhea[34:]))
	o.glyphs = int(binary.BigEndian.Uint16(o.maxp[4:]))
	return o, o.checkSizes()
}

func (o *outlines) checkSizes() error {
	entry := 2
	if o.longLoca {
		entry = 4
	}
	if len(o.loca) < entry*(o.glyphs+1) {
		return errTable("loca")
	}
	if o.metrics < 1 || len(o.hmtx) < 4*o.metrics+2*(o.glyphs-o.metrics) {
		return errTable("hmtx")
	}
	if o.unitsPerEm == 0 {
		return errTable("head")
	}
	return nil
}

// glyph is the glyf entry of a glyph; empty for one that draws nothing.
func (o *outlines) glyph(gid uint32) ([]byte, error) {
	if int(gid) >= o.glyphs {
		return nil, fmt.Errorf("glyph %d is outside the font's %d glyphs", gid, o.glyphs)
	}
	var from, to int
	if o.longLoca {
		from = int(binary.BigEndian.Uint32(o.loca[4*gid:]))
		to = int(binary.BigEndian.Uint32(o.loca[4*gid+4:]))
	} else {
		from = 2 * int(binary.BigEndian.Uint16(o.loca[2*gid:]))
		to = 2 * int(binary.BigEndian.Uint16(o.loca[2*gid+2:]))
	}
	if from > to || to > len(o.glyf) {
		return nil, fmt.Errorf("glyph %d lies outside the glyf table", gid)
	}
	return o.glyf[from:to], nil
}

// metric is a glyph's advance and left side bearing in font units.
func (o *outlines) metric(gid uint32) (advance, bearing uint16) {
	g := int(gid)
	if g < o.metrics {
		return binary.BigEndian.Uint16(o.hmtx[4*g:]), binary.BigEndian.Uint16(o.hmtx[4*g+2:])
	}
	last := binary.BigEndian.Uint16(o.hmtx[4*(o.metrics-1):])
	return last, binary.BigEndian.Uint16(o.hmtx[4*o.metrics+2*(g-o.metrics):])
}

// thousandths turns font units into the thousandths of an em that PDF widths are given in.
func (o *outlines) thousandths(units int) int {
	return (units*1000 + o.unitsPerEm/2) / o.unitsPerEm
}
