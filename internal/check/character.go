package check

import (
	"sync"
	"unicode"

	"handout/internal/check/readability"
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

type characterTable struct{ readability.Table[character] }

var characters = sync.OnceValue(func() *characterTable {
	table := &characterTable{}
	table.Mark(unicode.White_Space, spaceCharacter)
	table.Mark(unicode.L, letterCharacter)
	table.Mark(unicode.Han, hanCharacter)
	table.Mark(unicode.Nd, digit)
	table.Mark(unicode.Lu, letterCharacter|capital)
	for _, r := range "\t\n\f\r" {
		table.Table[r] = blankCharacter
	}
	table.Table[' '], table.Table['\''], table.Table['"'] = blankCharacter|space, straightQuote, straightQuote
	for _, r := range ".!?؟।" {
		table.Table[r] = stopCharacter
	}
	for _, r := range "。！？" {
		table.Table[r] = fullwidthStop
	}
	return table
})

// of tells what a character is.
func (t *characterTable) of(r rune) character {
	if r <= 0xFFFF {
		return t.Table[r]
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
