package typeset

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
)

// Font is one embedded font file. It is parsed when first used and safe for concurrent use.
type Font struct {
	family string
	weight Weight
	data   []byte

	once      sync.Once
	tables    map[string][2]uint32 // offset and length within data
	font      *font.Font
	upem      int
	metric    metrics
	invisible uint32 // the space glyph, which HarfBuzz also puts for what is not drawn

	mu     sync.Mutex // guards shaper and buffer, which keep state between calls
	shaper *harfbuzz.Font
	buffer *harfbuzz.Buffer
}

// metrics are fractions of the em, all positive.
type metrics struct{ ascent, descent, capHeight, xHeight float64 }

// Name returns the family and the weight, such as "noto-sans bold".
func (f *Font) Name() string {
	if f.weight == Bold {
		return f.family + " bold"
	}
	return f.family + " regular"
}

// UnitsPerEm returns the font units in an em.
func (f *Font) UnitsPerEm() int { f.load(); return f.upem }

// Ascent returns the height above the baseline that the font's designer asks for, in em
// (hhea ascender).
func (f *Font) Ascent() float64 { f.load(); return f.metric.ascent }

// Descent returns the depth below the baseline, in em, positive (hhea descender).
func (f *Font) Descent() float64 { f.load(); return f.metric.descent }

// CapHeight returns the height of a capital letter, in em (OS/2 sCapHeight).
func (f *Font) CapHeight() float64 { f.load(); return f.metric.capHeight }

// XHeight returns the height of a small x, in em (OS/2 sxHeight).
func (f *Font) XHeight() float64 { f.load(); return f.metric.xHeight }

// Advance returns the glyph's own advance in em (hmtx), without kerning; 0 for a glyph the
// font does not have.
func (f *Font) Advance(gid uint32) float64 {
	f.load()
	hmtx, count := f.Table("hmtx"), f.longMetrics()
	if count == 0 || int(gid) >= f.glyphCount() {
		return 0
	}
	at := 4 * min(int(gid), count-1)
	return float64(binary.BigEndian.Uint16(hmtx[at:])) / float64(f.upem)
}

// GlyphFor returns the glyph that the font's cmap gives for r, and whether there is one.
func (f *Font) GlyphFor(r rune) (uint32, bool) {
	f.load()
	gid, ok := f.font.NominalGlyph(r)
	return uint32(gid), ok && gid != 0
}

// Table returns the raw sfnt table with the given four-letter tag, nil when the font has
// none. The bytes are the embedded file's own: they must not be written to.
func (f *Font) Table(tag string) []byte {
	f.load()
	at, ok := f.tables[tag]
	if !ok {
		return nil
	}
	return f.data[at[0] : at[0]+at[1] : at[0]+at[1]]
}

func (f *Font) longMetrics() int { return int(binary.BigEndian.Uint16(f.Table("hhea")[34:])) }
func (f *Font) glyphCount() int  { return int(binary.BigEndian.Uint16(f.Table("maxp")[4:])) }

// load parses the file once. The files are part of the program and parsed by a test, so
// that a failure here is a broken build of the program, not an author's mistake.
func (f *Font) load() {
	f.once.Do(func() {
		if err := f.parse(); err != nil {
			panic(fmt.Sprintf("parsing embedded font %s: %v", f.Name(), err))
		}
	})
}

func (f *Font) parse() error {
	ld, err := opentype.NewLoader(bytes.NewReader(f.data))
	if err != nil {
		return err
	}
	if f.font, err = font.NewFont(ld); err != nil {
		return err
	}
	f.upem = int(f.font.Upem())
	f.tables = tableDirectory(f.data)
	space, _ := f.font.NominalGlyph(' ')
	f.invisible = uint32(space)
	f.shaper = harfbuzz.NewFont(font.NewFace(f.font))
	f.buffer = harfbuzz.NewBuffer()
	hhea, os2 := f.data[f.tables["hhea"][0]:], f.data[f.tables["OS/2"][0]:]
	em := func(b []byte) float64 { return float64(int16(binary.BigEndian.Uint16(b))) / float64(f.upem) }
	f.metric = metrics{ascent: em(hhea[4:]), descent: -em(hhea[6:]), xHeight: em(os2[86:]), capHeight: em(os2[88:])}
	return nil
}

// tableDirectory reads the sfnt table directory (OpenType 1.9, "Organization of an OpenType
// font").
func tableDirectory(data []byte) map[string][2]uint32 {
	n := int(binary.BigEndian.Uint16(data[4:]))
	tables := make(map[string][2]uint32, n)
	for i := range n {
		record := data[12+16*i:]
		tables[string(record[:4])] = [2]uint32{binary.BigEndian.Uint32(record[8:]), binary.BigEndian.Uint32(record[12:])}
	}
	return tables
}
