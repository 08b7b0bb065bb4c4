package pdf

import (
	"bytes"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"handout/internal/typeset"
)

// parsed reads a derived font as a shaper would, with tables it does not hold put in from
// the full one.
func parsed(t *testing.T, data []byte, full *typeset.Font) *font.Face {
	t.Helper()
	ld, err := opentype.NewLoader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var tables []opentype.Table
	for _, tag := range ld.Tables() {
		raw, err := ld.RawTable(tag)
		if err != nil {
			t.Fatal(err)
		}
		tables = append(tables, opentype.Table{Tag: tag, Content: raw})
	}
	for _, tag := range []string{"OS/2", "name"} {
		tables = append(tables, opentype.Table{Tag: opentype.MustNewTag(tag), Content: full.Table(tag)})
	}
	face, err := font.ParseTTF(bytes.NewReader(opentype.WriteTTF(tables)))
	if err != nil {
		t.Fatal(err)
	}
	return face
}

func whole(t *testing.T, full *typeset.Font) *font.Face {
	t.Helper()
	var tables []opentype.Table
	for _, tag := range strings.Fields("OS/2 name cmap glyf head hhea hmtx loca maxp post") {
		tables = append(tables, opentype.Table{Tag: opentype.MustNewTag(tag), Content: full.Table(tag)})
	}
	face, err := font.ParseTTF(bytes.NewReader(opentype.WriteTTF(tables)))
	if err != nil {
		t.Fatal(err)
	}
	return face
}

func TestSubsetKeepsOutlines(t *testing.T) {
	ts := newTypesetter(t)
	texts := map[string]string{
		"noto-sans": "Aé½ắệỹЖЩё—“”•ﬁ", "vazirmatn": "ابجدأإؤئیگچپ۴", "noto-sans-devanagari": "अआकखश्रक्ष", "noto-sans-bengali": "অআকখগঘ", "noto-sans-sc": "脊柱由一块块骨头叠成",
	}
	for _, family := range ts.Families() {
		for _, weight := range []typeset.Weight{typeset.Regular, typeset.Bold} {
			f, _ := ts.Font(family, weight)
			o, err := readOutlines(f.Table)
			if err != nil {
				t.Fatal(err)
			}
			var glyphs []subsetGlyph
			for _, r := range texts[family] {
				if gid, ok := f.GlyphFor(r); ok {
					glyphs = append(glyphs, subsetGlyph{gid: gid})
				}
			}
			if len(glyphs) < 5 {
				t.Fatalf("%s has %d of the characters", family, len(glyphs))
			}
			compareOutlines(t, f, o, glyphs)
		}
	}
}

// compareOutlines derives a font from the glyphs, a blank and a shifted glyph, and compares
// what its codes draw, and how wide, with the full font.
func compareOutlines(t *testing.T, f *typeset.Font, o *outlines, glyphs []subsetGlyph) {
	t.Helper()
	all := append(glyphs, subsetGlyph{kind: blankGlyph, advance: 321}, subsetGlyph{gid: glyphs[0].gid, kind: alteredGlyph, shift: -77, advance: 55})
	data, err := subset(o, firstCode, all)
	if err != nil {
		t.Fatal(err)
	}
	small, full := parsed(t, data, f), whole(t, f)
	for i, g := range all {
		gid, ok := small.NominalGlyph(rune(0xF000 + firstCode + i))
		if !ok || gid == 0 {
			t.Fatalf("%s: code %d draws nothing", f.Name(), firstCode+i)
		}
		got, want := segments(small, gid), segments(full, font.GID(g.gid))
		advance := full.HorizontalAdvance(font.GID(g.gid))
		switch g.kind {
		case blankGlyph:
			want, advance = nil, 321
		case alteredGlyph:
			want, advance = moved(want, -77), 55
		}
		if !equalSegments(got, want) {
			t.Errorf("%s: code %d draws another outline than glyph %d", f.Name(), firstCode+i, g.gid)
		}
		if small.HorizontalAdvance(gid) != advance {
			t.Errorf("%s: code %d is %v wide, want %v", f.Name(), firstCode+i, small.HorizontalAdvance(gid), advance)
		}
	}
}

func segments(f *font.Face, gid font.GID) []opentype.Segment {
	outline, _ := f.GlyphData(gid).(font.GlyphOutline)
	return outline.Segments
}

func moved(in []opentype.Segment, by float32) []opentype.Segment {
	out := append([]opentype.Segment(nil), in...)
	for i := range out {
		for j := range out[i].Args {
			out[i].Args[j].X += by
		}
	}
	return out
}

func equalSegments(a, b []opentype.Segment) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Op != b[i].Op {
			return false
		}
		for j, p := range a[i].ArgsSlice() {
			if q := b[i].ArgsSlice()[j]; p != q {
				return false
			}
		}
	}
	return true
}

func TestSubsetRefusesBrokenFonts(t *testing.T) {
	ts := newTypesetter(t)
	f, _ := ts.Font("noto-sans", typeset.Regular)
	for _, missing := range strings.Fields("head hhea maxp loca glyf hmtx") {
		_, err := readOutlines(func(tag string) []byte {
			if tag == missing {
				return nil
			}
			return f.Table(tag)
		})
		if err == nil {
			t.Errorf("a font without %s was read", missing)
		}
	}
	o, err := readOutlines(f.Table)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := subset(o, firstCode, []subsetGlyph{{gid: uint32(o.glyphs)}}); err == nil {
		t.Error("a glyph beyond the font was cut out of it")
	}
}

func FuzzSubset(f *testing.F) {
	ts := newTypesetter(f)
	full, _ := ts.Font("noto-sans", typeset.Regular)
	o, err := readOutlines(full.Table)
	if err != nil {
		f.Fatal(err)
	}
	for _, gid := range []uint32{3, 40, 200, 700} {
		data, _ := o.glyph(gid)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data)%2 != 0 {
			data = data[:len(data)-1]
		}
		broken := *o
		broken.glyf, broken.longLoca, broken.glyphs = data, false, 1
		broken.loca = []byte{0, 0, byte(len(data) / 2 >> 8), byte(len(data) / 2)}
		subset(&broken, firstCode, []subsetGlyph{{gid: 0}}) // an error, or a font; no panic
	})
}
