package pdf

import (
	"fmt"
	"hash/fnv"
	"strconv"

	"github.com/jung-kurt/gofpdf"
)

// addFonts derives every simple font of the document and gives it to gofpdf.
func addFonts(to *gofpdf.Fpdf, fonts []simpleFont) error {
	for slot, font := range fonts {
		if err := addFont(to, slot, font); err != nil {
			return fmt.Errorf("deriving %s: %w", font.face.name, err)
		}
	}
	return nil
}

func addFont(to *gofpdf.Fpdf, slot int, font simpleFont) error {
	codes := font.codes()
	glyphs := make([]subsetGlyph, len(codes))
	widths := make([]int, 256)
	for i, c := range codes {
		glyphs[i] = c.glyph
		widths[firstCode+i] = c.width
	}
	data, err := subset(font.face.outlines, firstCode, glyphs)
	if err != nil {
		return err
	}
	family := fontFamily(slot)
	def := definition(font.face, subsetTag(data)+"+"+font.face.name, widths, family+".z", len(data))
	to.AddFontFromBytes(family, "", def, font.face.packer.pack(data))
	return to.Error()
}

// definition is gofpdf's JSON form of a simple TrueType font (its type fontDefType). The
// names in it are letters, digits and signs that JSON leaves as they are.
func definition(f *face, name string, widths []int, file string, size int) []byte {
	d := f.desc
	box := d.FontBBox
	b := make([]byte, 0, 2048)
	b = fmt.Appendf(b, `{"Tp":"TrueType","Name":"%s","Enc":"cp1252","File":"%s","OriginalSize":%d,"Up":-100,"Ut":50,`, name, file, size)
	b = fmt.Appendf(b, `"Desc":{"Ascent":%d,"Descent":%d,"CapHeight":%d,"Flags":%d,"ItalicAngle":%d,"StemV":%d,"MissingWidth":%d,`,
		d.Ascent, d.Descent, d.CapHeight, d.Flags, d.ItalicAngle, d.StemV, d.MissingWidth)
	b = fmt.Appendf(b, `"FontBBox":{"Xmin":%d,"Ymin":%d,"Xmax":%d,"Ymax":%d}},"Cw":`, box.Xmin, box.Ymin, box.Xmax, box.Ymax)
	for i, w := range widths {
		b = append(b, "[,"[min(i, 1)])
		b = strconv.AppendInt(b, int64(w), 10)
	}
	return append(b, "]}"...)
}

// fontFamily names a simple font so that gofpdf, which sorts by name, writes them in the
// order of their slots.
func fontFamily(slot int) string { return fmt.Sprintf("f%05d", slot) }

// subsetTag is the six letters before the name of a subset font (ISO 32000-1, 9.6.4), made
// from its bytes.
func subsetTag(data []byte) string {
	h := fnv.New64a()
	h.Write(data)
	sum := h.Sum64()
	var tag [6]byte
	for i := range tag {
		tag[i] = byte('A' + sum%26)
		sum /= 26
	}
	return string(tag[:])
}
