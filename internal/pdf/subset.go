package pdf

import (
	"encoding/binary"
	"fmt"
)

// subsetGlyph is one code of a derived font: the glyph to draw; or a blank of a given
// width; or the glyph with another width and moved along the line, such as a mark that
// stands elsewhere than where it is drawn.
type subsetGlyph struct {
	gid     uint32
	kind    glyphKind
	advance uint16 // font units, of any but a whole glyph
	shift   int16  // font units, of an altered glyph
}

type glyphKind uint8

const (
	wholeGlyph glyphKind = iota
	blankGlyph
	alteredGlyph
)

// Flags of a component of a composite glyph (OpenType, glyf table).
const (
	componentWords        = 0x0001
	componentOffsets      = 0x0002
	componentScale        = 0x0008
	componentMore         = 0x0020
	componentXYScale      = 0x0040
	componentMatrix       = 0x0080
	componentInstructions = 0x0100
)

// subsetter collects the glyphs of a derived font in their new order.
type subsetter struct {
	from  *outlines
	order []subsetGlyph
	newID []int          // of each code
	index map[uint32]int // of drawn glyphs, by their number in the full font
	glyf  []byte
	loca  []uint32
}

// glyphSize is about what the outline of a glyph takes, in bytes, without its hints.
const glyphSize = 160

// subset derives a TrueType font that holds the given glyphs, with the components they are
// made of and without hints, whose cmap maps the code first+i to codes[i]. Glyph 0 is an
// empty .notdef that no code maps to.
func subset(from *outlines, first int, codes []subsetGlyph) ([]byte, error) {
	s := newSubsetter(from, codes)
	if err := s.copyGlyphs(); err != nil {
		return nil, err
	}
	return s.font(first), nil
}

func newSubsetter(from *outlines, codes []subsetGlyph) *subsetter {
	s := &subsetter{from: from, index: make(map[uint32]int, len(codes)), order: make([]subsetGlyph, 1, len(codes)+8)}
	s.order[0] = subsetGlyph{kind: blankGlyph}
	s.newID = make([]int, len(codes))
	for i, g := range codes {
		s.newID[i] = s.add(g)
	}
	s.glyf = make([]byte, 0, glyphSize*len(codes))
	return s
}

func (s *subsetter) copyGlyphs() error {
	for i := 0; i < len(s.order); i++ { // the order grows as components come in
		if err := s.copyGlyph(s.order[i]); err != nil {
			return err
		}
	}
	s.loca = append(s.loca, uint32(len(s.glyf)))
	return nil
}

func (s *subsetter) add(g subsetGlyph) int {
	if g.kind != wholeGlyph {
		s.order = append(s.order, g)
		return len(s.order) - 1
	}
	if i, ok := s.index[g.gid]; ok {
		return i
	}
	s.index[g.gid] = len(s.order)
	s.order = append(s.order, g)
	return len(s.order) - 1
}

func (s *subsetter) copyGlyph(g subsetGlyph) error {
	s.loca = append(s.loca, uint32(len(s.glyf)))
	if g.kind == blankGlyph {
		return nil
	}
	data, err := s.from.glyph(g.gid)
	if err != nil || len(data) == 0 {
		return err
	}
	if len(data) < 12 {
		return fmt.Errorf("glyph %d is cut short", g.gid)
	}
	if g.kind == alteredGlyph {
		s.altered(g, data)
	} else if contours := int16(binary.BigEndian.Uint16(data)); contours >= 0 {
		err = s.copySimple(data, int(contours))
	} else {
		err = s.copyComposite(data)
	}
	if err != nil {
		return fmt.Errorf("glyph %d: %w", g.gid, err)
	}
	for len(s.glyf)%4 != 0 {
		s.glyf = append(s.glyf, 0)
	}
	return nil
}

// copySimple copies a simple glyph and leaves its instructions out.
func (s *subsetter) copySimple(data []byte, contours int) error {
	at := 10 + 2*contours
	if at+2 > len(data) {
		return fmt.Errorf("%d contours do not fit", contours)
	}
	rest := at + 2 + int(binary.BigEndian.Uint16(data[at:]))
	if rest > len(data) {
		return fmt.Errorf("instructions run past the end")
	}
	s.glyf = append(s.glyf, data[:at]...)
	s.glyf = append(s.glyf, 0, 0)
	s.glyf = append(s.glyf, data[rest:]...)
	return nil
}

// copyComposite copies a composite glyph, renumbers its components, which join the font,
// and leaves its instructions out.
func (s *subsetter) copyComposite(data []byte) error {
	s.glyf = append(s.glyf, data[:10]...)
	for at := 10; ; {
		if at+4 > len(data) {
			return fmt.Errorf("components run past the end")
		}
		flags := binary.BigEndian.Uint16(data[at:])
		size := componentSize(flags)
		if at+size > len(data) {
			return fmt.Errorf("components run past the end")
		}
		part := s.add(subsetGlyph{gid: uint32(binary.BigEndian.Uint16(data[at+2:]))})
		s.glyf = binary.BigEndian.AppendUint16(s.glyf, flags&^componentInstructions)
		s.glyf = binary.BigEndian.AppendUint16(s.glyf, uint16(part))
		s.glyf = append(s.glyf, data[at+4:at+size]...)
		if flags&componentMore == 0 {
			return nil
		}
		at += size
	}
}

// altered makes a composite of one component, moved by its shift.
func (s *subsetter) altered(g subsetGlyph, whole []byte) {
	be := binary.BigEndian
	header := append([]byte{0xFF, 0xFF}, whole[2:10]...)
	for _, at := range []int{2, 6} { // xMin and xMax
		be.PutUint16(header[at:], be.Uint16(header[at:])+uint16(g.shift))
	}
	s.glyf = append(s.glyf, header...)
	s.glyf = be.AppendUint16(s.glyf, componentWords|componentOffsets)
	s.glyf = be.AppendUint16(s.glyf, uint16(s.add(subsetGlyph{gid: g.gid})))
	s.glyf = be.AppendUint16(s.glyf, uint16(g.shift))
	s.glyf = append(s.glyf, 0, 0)
}

func componentSize(flags uint16) int {
	size := 6
	if flags&componentWords != 0 {
		size = 8
	}
	switch {
	case flags&componentScale != 0:
		size += 2
	case flags&componentXYScale != 0:
		size += 4
	case flags&componentMatrix != 0:
		size += 8
	}
	return size
}

// hmtx holds a full metric for every glyph of the derived font.
func (s *subsetter) hmtx() []byte {
	out := make([]byte, 0, 4*len(s.order))
	for _, g := range s.order {
		advance, bearing := g.advance, uint16(0)
		if g.kind != blankGlyph {
			advance, bearing = s.from.metric(g.gid)
		}
		if g.kind == alteredGlyph {
			advance, bearing = g.advance, bearing+uint16(g.shift)
		}
		out = binary.BigEndian.AppendUint16(out, advance)
		out = binary.BigEndian.AppendUint16(out, bearing)
	}
	return out
}

// font puts the tables together. Those that only a text shaper or a desktop needs stay out
// (ISO 32000-1, 9.9, lists what an embedded font must have).
func (s *subsetter) font(first int) []byte {
	head := append([]byte(nil), s.from.head...)
	binary.BigEndian.PutUint32(head[8:], 0) // the checksum, filled in by writeSFNT
	binary.BigEndian.PutUint16(head[50:], 1)
	hhea := append([]byte(nil), s.from.hhea...)
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(s.order)))
	maxp := append([]byte(nil), s.from.maxp...)
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(s.order)))
	if len(maxp) >= 32 {
		clear(maxp[14:26]) // zones, storage, functions, stack, instruction size: no program is left
		maxp[15] = 1
	}
	loca := make([]byte, 0, 4*len(s.loca))
	for _, at := range s.loca {
		loca = binary.BigEndian.AppendUint32(loca, at)
	}
	return writeSFNT([]sfntTable{
		{"cmap", codeMap(first, s.newID)}, {"glyf", s.glyf}, {"head", head}, {"hhea", hhea},
		{"hmtx", s.hmtx()}, {"loca", loca}, {"maxp", maxp}, {"post", plainPost()},
	})
}

// plainPost is a post table of version 3: no glyph names, nothing said about underlines.
func plainPost() []byte {
	post := make([]byte, 32)
	binary.BigEndian.PutUint32(post, 0x00030000)
	return post
}

// codeMap is a cmap table with the two subtables that a symbolic simple font may be read
// through (ISO 32000-1, 9.6.6.4): (1,0), format 0, and (3,0), format 4, codes from U+F000.
func codeMap(first int, newID []int) []byte {
	be := binary.BigEndian
	out := []byte{0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 0, 20, 0, 3, 0, 0, 0, 0, 1, 26}
	mac := make([]byte, 262)
	be.PutUint16(mac[2:], 262)
	for i, id := range newID {
		mac[6+first+i] = byte(id)
	}
	out = append(out, mac...)
	const segments = 2 // our codes, and the end mark
	length := 16 + 8*segments + 2*len(newID)
	for _, v := range []int{
		4, length, 0, 2 * segments, 4, 1, 0,
		0xF000 + first + len(newID) - 1, 0xFFFF, // end codes
		0,
		0xF000 + first, 0xFFFF, // start codes
		0, 1, // deltas
		2 * segments, 0, // range offsets: the first one points at the array behind them
	} {
		out = be.AppendUint16(out, uint16(v))
	}
	for _, id := range newID {
		out = be.AppendUint16(out, uint16(id))
	}
	return out
}

type sfntTable struct {
	tag  string
	data []byte
}

// writeSFNT puts tables, sorted by tag, into a font file with its checksums.
func writeSFNT(tables []sfntTable) []byte {
	be := binary.BigEndian
	n := len(tables)
	power, exponent := 1, 0
	for power*2 <= n {
		power, exponent = power*2, exponent+1
	}
	size := 12 + 16*n
	for _, t := range tables {
		size += (len(t.data) + 3) &^ 3
	}
	out := make([]byte, 12+16*n, size)
	be.PutUint32(out, 0x00010000)
	be.PutUint16(out[4:], uint16(n))
	be.PutUint16(out[6:], uint16(16*power))
	be.PutUint16(out[8:], uint16(exponent))
	be.PutUint16(out[10:], uint16(16*(n-power)))
	head := 0
	for i, t := range tables {
		at := len(out)
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
		entry := out[12+16*i:]
		copy(entry, t.tag)
		be.PutUint32(entry[4:], checksum(out[at:]))
		be.PutUint32(entry[8:], uint32(at))
		be.PutUint32(entry[12:], uint32(len(t.data)))
		if t.tag == "head" {
			head = at
		}
	}
	be.PutUint32(out[head+8:], 0xB1B0AFBA-checksum(out))
	return out
}

// checksum is the sum of big-endian words that the OpenType table directory asks for.
func checksum(data []byte) (sum uint32) {
	for ; len(data) >= 4; data = data[4:] {
		sum += binary.BigEndian.Uint32(data)
	}
	return sum
}
