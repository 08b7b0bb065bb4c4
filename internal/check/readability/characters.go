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

type characterTable struct{ Table[character] }

var characters = sync.OnceValue(func() *characterTable {
	t := &characterTable{Table[character]{'\'': wordPart, '-': wordPart, '’': wordPart}}
	for _, of := range []*unicode.RangeTable{unicode.L, unicode.M, unicode.Nd} {
		t.Mark(of, wordPart)
	}
	t.Mark(unicode.Lu, wordPart|capital)
	t.Mark(unicode.Lt, wordPart|capital)
	return t
})

func (t *characterTable) of(r rune) character {
	switch {
	case r <= 0xFFFF:
		return t.Table[r]
	case unicode.IsUpper(r):
		return wordPart | capital
	case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsDigit(r):
		return wordPart
	default:
		return 0
	}
}
