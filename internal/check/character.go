package check

import (
	"sync"
	"unicode"
)

// character is what a character is to sentences, its kind, and to patterns, its traits.
type character uint8

// The kinds of character.
const (
	otherCharacter character = iota
	letterCharacter
	hanCharacter
	stopCharacter
	fullwidthStop
	blankCharacter // ends a sentence after a stop
	spaceCharacter // parts words, but does not end a sentence
)

// kinds are the bits that a character's kind takes.
const kinds character = 7

// The traits of a character: without some of them a text has nothing that a pattern finds.
const (
	digit character = 8 << iota
	capital
	straightQuote
	space // U+0020
)

// characterTable tells what the characters below U+10000 are, as nearly all of a text are.
type characterTable [1 << 16]character

var characters = sync.OnceValue(func() *characterTable {
	table := &characterTable{}
	table.mark(unicode.White_Space, spaceCharacter)
	table.mark(unicode.L, letterCharacter)
	table.mark(unicode.Han, hanCharacter)
	table.mark(unicode.Nd, digit)
	table.mark(unicode.Lu, letterCharacter|capital)
	for _, r := range "\t\n\f\r" {
		table[r] = blankCharacter
	}
	table[' '], table['\''], table['"'] = blankCharacter|space, straightQuote, straightQuote
	for _, r := range ".!?؟।" {
		table[r] = stopCharacter
	}
	for _, r := range "。！？" {
		table[r] = fullwidthStop
	}
	return table
})

// mark says what the characters of a table of Unicode are.
func (t *characterTable) mark(of *unicode.RangeTable, what character) {
	for _, span := range of.R16 {
		for r := uint32(span.Lo); r <= uint32(span.Hi); r += uint32(span.Stride) {
			t[r] = what
		}
	}
}

// of tells what a character is.
func (t *characterTable) of(r rune) character {
	if r <= 0xFFFF {
		return t[r]
	}
	return beyondTable(r)
}

func beyondTable(r rune) character {
	switch {
	case unicode.Is(unicode.Han, r):
		return hanCharacter
	case unicode.IsUpper(r):
		return letterCharacter | capital
	case unicode.IsLetter(r):
		return letterCharacter
	case unicode.IsDigit(r):
		return digit
	default:
		return otherCharacter
	}
}

// isLetter is unicode.IsLetter, by the table.
func (t *characterTable) isLetter(r rune) bool {
	kind := t.of(r) & kinds
	return kind == letterCharacter || kind == hanCharacter && unicode.IsLetter(r)
}
