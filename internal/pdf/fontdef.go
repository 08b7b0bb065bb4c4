package pdf

import (
	"encoding/json"
	"fmt"
	"hash/fnv"

	"github.com/jung-kurt/gofpdf"
)

// definition is gofpdf's JSON form of a simple TrueType font (its type fontDefType).
type definition struct {
	Tp           string
	Name         string
	Desc         descriptor
	Up, Ut       int
	Cw           []int
	Enc          string
	File         string
	OriginalSize int
}

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
	def, err := json.Marshal(definition{
		Tp: "TrueType", Name: subsetTag(data) + "+" + font.face.name, Desc: font.face.desc,
		Up: -100, Ut: 50, Cw: widths, Enc: "cp1252", File: family + ".z", OriginalSize: len(data),
	})
	if err != nil {
		return err
	}
	to.AddFontFromBytes(family, "", def, font.face.packer.pack(data))
	return to.Error()
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
