package typeset

import (
	"strings"
	"unicode"
)

// tailoring is what a language adds to UAX #14.
type tailoring struct {
	wideQuotes   bool // curly quotes are brackets (GB/T 15834: none opening at a line's end, none closing at its start)
	noLoneLetter bool // a word of one letter does not end a line
}

func tailoringOf(lang string) tailoring {
	switch primary, _, _ := strings.Cut(lang, "-"); primary {
	case "zh":
		return tailoring{wideQuotes: true}
	case "pl", "ru":
		return tailoring{noLoneLetter: true}
	default:
		return tailoring{}
	}
}

// findBreaks finds the break opportunity before every char.
func (s *state) findBreaks() {
	breaker, tailored := newLineBreaker(), tailoringOf(s.paragraph.Lang)
	following := classLF
	if len(s.chars) > 0 {
		following = s.lineClass(0, tailored)
	}
	for i := range s.chars {
		c, class := &s.chars[i], following
		if following = classLF; i+1 < len(s.chars) {
			following = s.lineClass(i+1, tailored)
		}
		c.brk = breaker.step(c.p, class, following)
		switch {
		case i == 0:
		case c.brk == allowed:
			c.brk = s.restrain(i, tailored)
		case c.brk == noBreak && s.partsAddress(i):
			c.brk = lastResort
		}
	}
}

// lineClass returns the class of char i in the paragraph's language.
func (s *state) lineClass(i int, t tailoring) lineClass {
	if t.wideQuotes {
		switch s.chars[i].r {
		case '‘', '“':
			return classOP
		case '’', '”':
			return classCL
		}
	}
	return s.chars[i].p.line
}

// restrain returns what the break that UAX #14 allows before char i is to be.
func (s *state) restrain(i int, t tailoring) breakKind {
	c, before := &s.chars[i], &s.chars[i-1]
	switch {
	case c.span == before.span && s.paragraph.Spans[c.span].NoBreak, before.r == softHyphen, before.r == '-', before.r == '‐':
		return lastResort // a reader of the PDF takes a hyphen at a line's end away: "same-day" would come back as "sameday"
	case before.p.kind == space && (s.hangsOn(i) || before.r == ' ' && i >= 2 && s.chars[i-2].r == '«'):
		return noBreak
	case before.r == '–' && i >= 2 && s.isDigit(i) && s.isDigit(i-2): // "5–10" is one thing
		return noBreak
	case before.p.kind == space && i >= 2 && s.isDigit(i-2) && s.isUnit(i): // "500 mg"
		return lastResort
	case t.noLoneLetter && before.p.kind == space && s.isLoneLetter(i-2):
		return lastResort
	}
	return allowed
}

// hangsOn says whether what begins at char i, after a space, must not begin a line: a sign
// that French and others set a space before, or a dash with spaces on both sides.
func (s *state) hangsOn(i int) bool {
	switch s.chars[i].r {
	case '!', '?', ':', ';', '»', '%':
		return true
	case '–', '—':
		return i+1 < len(s.chars) && s.chars[i+1].p.kind == space
	}
	return false
}

// partsAddress says whether an address that is wider than the line may be broken before char i:
// before a dot or the sign of a mail address, behind other marks (The Chicago Manual of Style,
// 17th edition, 14.18).
func (s *state) partsAddress(i int) bool {
	c, before := &s.chars[i], &s.chars[i-1]
	span := &s.paragraph.Spans[c.span]
	if c.span != before.span || span.Isolate != IsolateLTR || span.NoBreak {
		return false
	}
	return c.r == '.' || c.r == '@' || strings.ContainsRune("_=&?#", before.r)
}

func (s *state) isDigit(i int) bool {
	return s.chars[i].p.line == classNU
}

// isLoneLetter says whether char i is a word of one letter.
func (s *state) isLoneLetter(i int) bool {
	if i < 0 || s.chars[i].p.line != classAL || s.chars[i].p.kind != plain {
		return false
	}
	return i == 0 || s.chars[i-1].p.kind != plain
}

// isUnit says whether the word from char i on is the symbol of a unit that doses and
// measures are given in. A number at the end of a line and its unit on the next are read
// apart.
func (s *state) isUnit(i int) bool {
	var symbol [5]rune
	n := 0
	for ; i < len(s.chars) && n < len(symbol) && (unicode.IsLetter(s.chars[i].r) || s.chars[i].r == '°'); i++ {
		symbol[n] = s.chars[i].r
		n++
	}
	switch string(symbol[:n]) {
	case "g", "mg", "kg", "µg", "μg", "mcg", "ml", "mL", "l", "L", "cm", "mm", "m", "km", "kcal", "IU", "°C", "°F", "h", "min",
		"г", "мг", "кг", "мкг", "мл", "л", "см", "мм", "м", "км", "МЕ":
		return true
	}
	return false
}
