package pdf

import (
	"strconv"
	"strings"

	"handout/internal/page"
)

// annotation is the link annotation of an active area. gofpdf's own links have neither
// words for a screen reader nor a way to the structure tree, nor are they marked for print
// (ISO 19005-2, 6.3.2).
func annotation(box linkBox, pages []*page.Page, structParent int) []byte {
	height := pages[box.page].Height
	b := append([]byte(nil), "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["...)
	for _, v := range [4]float64{box.X, height - box.Y - box.Height, box.X + box.Width, height - box.Y} {
		b = append(appendPoint(b, v), ' ')
	}
	b = strconv.AppendInt(append(b, "]/StructParent "...), int64(structParent), 10)
	b = appendText(append(b, "/Contents"...), box.Contents)
	if box.URL != "" {
		b = appendBytes(append(b, "/A<</S/URI/URI"...), asciiURL(box.URL))
		return append(b, ">>>>"...)
	}
	b = appendDestination(append(b, "/Dest"...), box.DestPage, pages[box.DestPage].Height-box.DestY)
	return append(b, ">>"...)
}

// appendDestination appends a place to go to; y is upward.
func appendDestination(b []byte, toPage int, y float64) []byte {
	b = append(appendRef(append(b, '['), pageObject(toPage)), "/XYZ null "...)
	return append(appendPoint(b, y), " null]"...)
}

// asciiURL percent-encodes what a URI may not hold (RFC 3987, 3.1): a PDF's addresses are
// seven-bit.
func asciiURL(url string) string {
	if isASCII(url) && !strings.ContainsAny(url, " \n") {
		return url
	}
	var b strings.Builder
	for i := range len(url) {
		if c := url[i]; c <= ' ' || c > 0x7E {
			b.WriteByte('%')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
			continue
		}
		b.WriteByte(url[i])
	}
	return b.String()
}
