package check

import (
	"regexp"

	"handout/internal/diag"
)

var emphasis = Rule{
	ID: "emphasis", Severity: diag.Warning,
	Title:  "No italics and no words in capitals",
	Why:    "Both change the shape of words and slow readers down; bold is the one emphasis that does not.",
	Source: "UKAAF minimum standards for clear print (2012); RNIB",
	Good:   "Do **not** lift.",
	Bad:    "Do *not* lift, do NOT bend.",
	unit: func(p *pass, u *unit) {
		if u.section != nil {
			for _, e := range u.emphases {
				p.report(u.Locale, e.Pos, "italics are hard to read", "use **bold** or none")
			}
		}
		for t := range u.textsWith(capital) {
			if mayBeCapitals(t.Value) {
				p.matches(u.Locale, t, capitalsPattern, "%q is all capitals", "write it small, **bold** if it matters")
			}
		}
	},
}

var capitalsPattern = regexp.MustCompile(`\b\p{Lu}{5,}\b`)

// mayBeCapitals tells cheaply that a text holds nothing that capitalsPattern could find: it
// has no five characters in a row that are capitals of ASCII, or beyond ASCII, with an ASCII
// one among or next to them, where the pattern sees the edge of a word.
func mayBeCapitals(text string) bool {
	run, ascii := 0, false
	for i := range len(text) {
		switch c := text[i]; {
		case c >= 'A' && c <= 'Z':
			run, ascii = run+1, true
		case c >= 0xC0: // the first byte of a character beyond ASCII
			run++
		case c >= 0x80:
		default:
			run, ascii = 0, isWordByte(c)
		}
		if run >= 5 && ascii {
			return true
		}
	}
	return false
}

func isWordByte(c byte) bool {
	return c >= '0' && c <= '9' || c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z'
}
