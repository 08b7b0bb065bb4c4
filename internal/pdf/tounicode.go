package pdf

import "strconv"

const (
	cmapHead = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
	cmapTail = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
)

// toUnicode is the CMap that says what text each code of a simple font stands for
// (ISO 32000-1, 9.10.3).
func toUnicode(codes []coded) []byte {
	const most = 100 // entries a bfchar section may hold
	b := make([]byte, 0, len(cmapHead)+len(cmapTail)+16*len(codes)+64)
	b = append(b, cmapHead...)
	for at := 0; at < len(codes); at += most {
		part := codes[at:min(at+most, len(codes))]
		b = strconv.AppendInt(b, int64(len(part)), 10)
		b = append(b, " beginbfchar\n"...)
		for i, c := range part {
			code := firstCode + at + i
			b = append(b, '<', hexDigits[code>>4], hexDigits[code&15], '>', '<')
			b = appendHex16(b, c.text)
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, cmapTail...)
}

// sampleCMap is a CMap such as most fonts have, for a code of its bytes.
func sampleCMap() []byte {
	codes := make([]coded, codesPerFont)
	for i := range codes {
		codes[i].text = string(rune(' ' + i))
	}
	return toUnicode(codes)
}
