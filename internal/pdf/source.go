package pdf

import (
	"encoding/binary"
	"fmt"
	"sync"

	"handout/internal/typeset"
)

// source is an embedded typeface as subsets are cut from it.
type source struct {
	*outlines
	name   string // PostScript style: NotoSans-Bold
	desc   descriptor
	space  uint32 // the glyph of a word space, 0 when the face has none
	spaces bool
	packer *byteCode
}

// sources keeps what was read of each face: at most one entry for each embedded font.
type sources struct {
	mu     sync.Mutex
	byFont map[*typeset.Font]*source
}

func (s *sources) get(f *typeset.Font) (*source, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if src, ok := s.byFont[f]; ok {
		return src, nil
	}
	o, err := readOutlines(f.Table)
	if err != nil {
		return nil, fmt.Errorf("reading font %s: %w", f.Name(), err)
	}
	src := &source{outlines: o, name: postScriptName(f.Name())}
	src.desc = describe(f, o)
	src.space, src.spaces = f.GlyphFor(' ')
	src.packer = newByteCode(o.sample())
	s.byFont[f] = src
	return src, nil
}

// sample is the outlines of some of a face's glyphs, hints left out, as subsets have them.
func (o *outlines) sample() []byte {
	const size = 400
	var glyphs []subsetGlyph
	for i := range min(size, o.glyphs) {
		glyphs = append(glyphs, subsetGlyph{gid: uint32(i * o.glyphs / min(size, o.glyphs))})
	}
	s := newSubsetter(o, glyphs)
	if err := s.copyGlyphs(); err != nil {
		return nil
	}
	return s.glyf
}

// descriptor holds the numbers of a font descriptor, in thousandths of an em
// (ISO 32000-1, 9.8).
type descriptor struct {
	Ascent, Descent, CapHeight int
	Flags                      int
	FontBBox                   struct{ Xmin, Ymin, Xmax, Ymax int }
	ItalicAngle                int
	StemV                      int
	MissingWidth               int
}

// flagSymbolic says that codes mean what the font's own cmap says (ISO 32000-1, table 123).
const flagSymbolic = 4

func describe(f *typeset.Font, o *outlines) descriptor {
	em := func(v float64) int { return int(v*1000 + 0.5) }
	corner := func(at int) int {
		return int(int16(binary.BigEndian.Uint16(o.head[at:]))) * 1000 / o.unitsPerEm
	}
	d := descriptor{Ascent: em(f.Ascent()), Descent: -em(f.Descent()), CapHeight: em(f.CapHeight()), Flags: flagSymbolic, StemV: 80}
	d.FontBBox.Xmin, d.FontBBox.Ymin = corner(36), corner(38)
	d.FontBBox.Xmax, d.FontBBox.Ymax = corner(40), corner(42)
	if binary.BigEndian.Uint16(o.head[44:])&1 != 0 { // macStyle, bold
		d.StemV = 140
	}
	return d
}

// postScriptName turns "noto-sans bold" into "NotoSans-Bold": a name of a PDF font holds no
// spaces.
func postScriptName(s string) string {
	out := make([]byte, 0, len(s))
	upper := true
	for i := range len(s) {
		c := s[i]
		switch {
		case c == ' ':
			out = append(out, '-')
			upper = true
		case c >= 'a' && c <= 'z' && upper:
			out = append(out, c-'a'+'A')
			upper = false
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
			out = append(out, c)
			upper = false
		default:
			upper = true
		}
	}
	return string(out)
}
