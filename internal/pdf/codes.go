package pdf

import (
	"math"

	"handout/internal/typeset"
)

// A simple font has the codes 33 to 255: 0 to 32 are treated specially by some readers.
const (
	firstCode    = 33
	codesPerFont = 256 - firstCode
)

// zeroWidthSpace is what the further glyphs of a cluster stand for: they must stand for
// something, and the whole text is on the first one.
const zeroWidthSpace = "\u200b"

// coded is one code of a simple font: a glyph that stands for a text. The same glyph that
// stands for another text has another code.
type coded struct {
	glyph subsetGlyph
	text  string
	width int   // thousandths of an em
	next  int32 // the next coded of the same glyph, -1 at the end
}

// face is an embedded typeface as one document uses it: its codes in the order of their
// first use, cut into simple fonts of codesPerFont each.
type face struct {
	*source
	codes  []coded
	newest map[subsetGlyph]int32 // the newest coded of each glyph
	recent [256]int32            // the last coded found, by glyph number modulo 256
	slots  []int                 // the document's numbers of the simple fonts
}

// code returns the index of a glyph's code within the face, a new one if need be.
func (f *face) code(g subsetGlyph, text string) int32 {
	if text == "" {
		text = zeroWidthSpace
	}
	recent := &f.recent[g.gid%256]
	if int(*recent) < len(f.codes) && f.codes[*recent].is(g, text) {
		return *recent
	}
	*recent = f.find(g, text)
	return *recent
}

func (c *coded) is(g subsetGlyph, text string) bool { return c.glyph == g && c.text == text }

func (f *face) find(g subsetGlyph, text string) int32 {
	newest, known := f.newest[g]
	if !known {
		newest = -1
	}
	for i := newest; i >= 0; i = f.codes[i].next {
		if f.codes[i].text == text {
			return i
		}
	}
	i := int32(len(f.codes))
	f.codes = append(f.codes, coded{glyph: g, text: text, width: f.width(g), next: newest})
	f.newest[g] = i
	return i
}

func (f *face) width(g subsetGlyph) int {
	if g.kind != wholeGlyph {
		return f.thousandths(int(g.advance))
	}
	advance, _ := f.metric(g.gid)
	return f.thousandths(int(advance))
}

// glyphOf turns a placed glyph into what a subset holds.
func (f *face) glyphOf(g *typeset.Glyph, size float64) subsetGlyph {
	switch {
	case g.Blank:
		return subsetGlyph{kind: blankGlyph, advance: f.advance(g, size)}
	case g.Exact:
		return subsetGlyph{gid: g.ID, kind: alteredGlyph, advance: f.advance(g, size)}
	}
	return subsetGlyph{gid: g.ID}
}

// shifted is a glyph without width that is drawn the given distance, in pt, from where it
// stands.
func (f *face) shifted(g *typeset.Glyph, by, size float64) subsetGlyph {
	units := f.units(by, size)
	return subsetGlyph{gid: g.ID, kind: alteredGlyph, shift: int16(min(max(units, math.MinInt16), math.MaxInt16))}
}

// advance is a glyph's advance in font units.
func (f *face) advance(g *typeset.Glyph, size float64) uint16 {
	return uint16(min(max(f.units(g.Advance, size), 0), math.MaxUint16))
}

// units turns pt at a size into font units.
func (f *face) units(length, size float64) float64 {
	return math.Round(length / size * float64(f.unitsPerEm))
}

// slot is the document's number of the simple font that holds the face's i-th code, and
// byteOf the code within it.
func (f *face) slot(i int32) int    { return f.slots[i/codesPerFont] }
func (f *face) byteOf(i int32) byte { return byte(firstCode + i%codesPerFont) }

// simpleFont is one run of a face's codes: what becomes a font of the PDF.
type simpleFont struct {
	face  *face
	index int // which run of codesPerFont codes
}

func (s simpleFont) codes() []coded {
	from := s.index * codesPerFont
	return s.face.codes[from:min(from+codesPerFont, len(s.face.codes))]
}

// repertoire is all fonts of one document, in the order of their first use.
type repertoire struct {
	sources *sources
	faces   map[*typeset.Font]*face
	fonts   []simpleFont // by slot
	last    *typeset.Font
	lastOf  *face
}

func newRepertoire(s *sources) *repertoire {
	return &repertoire{sources: s, faces: map[*typeset.Font]*face{}}
}

func (r *repertoire) face(f *typeset.Font) (*face, error) {
	if f == r.last {
		return r.lastOf, nil
	}
	known, ok := r.faces[f]
	if !ok {
		src, err := r.sources.get(f)
		if err != nil {
			return nil, err
		}
		known = &face{source: src, newest: make(map[subsetGlyph]int32, 128)}
		r.faces[f] = known
	}
	r.last, r.lastOf = f, known
	return known, nil
}

// code is face.code, and sees that the simple font it falls into has a slot.
func (r *repertoire) code(f *face, g subsetGlyph, text string) int32 {
	i := f.code(g, text)
	if int(i)/codesPerFont == len(f.slots) {
		f.slots = append(f.slots, len(r.fonts))
		r.fonts = append(r.fonts, simpleFont{face: f, index: int(i) / codesPerFont})
	}
	return i
}
