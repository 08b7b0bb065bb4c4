package readability

import (
	"sync"
	"unicode"
)

// character is what a character is to a word; 0 parts words.
type character uint8

const (
	wordPart character = 1 << iota // a letter, its mark, a digit, an apostrophe or a hyphen
	capital                        // a letter that has a small one
)

// characterTable has what the characters below U+10000 are, as nearly all of a text are.
type characterTable [1 << 16]character

var characters = sync.OnceValue(func() *characterTable {
	t := &characterTable{'\'': wordPart, '-': wordPart, '’': wordPart}
	for _, of := range []*unicode.RangeTable{unicode.L, unicode.M, unicode.Nd} {
		t.mark(of, wordPart)
	}
	t.mark(unicode.Lu, wordPart|capital)
	t.mark(unicode.Lt, wordPart|capital)
	return t
})

// mark says what the characters of a table of Unicode are.
func (t *characterTable) mark(of *unicode.RangeTable, what character) {
	for _, span := range of.R16 {
		for r := uint32(span.Lo); r <= uint32(span.Hi); r += uint32(span.Stride) {
			t[r] = what
		}
	}
}

func (t *characterTable) of(r rune) character {
	switch {
	case r <= 0xFFFF:
		return t[r]
	case unicode.IsUpper(r):
		return wordPart | capital
	case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsDigit(r):
		return wordPart
	default:
		return 0
	}
}
