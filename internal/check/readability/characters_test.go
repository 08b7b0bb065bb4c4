package readability

import (
	"testing"
	"unicode"
)

// The table of characters says what the tables of Unicode say.
func TestCharactersAreWhatUnicodeSays(t *testing.T) {
	table := characters()
	for r := rune(0); r <= unicode.MaxRune; r++ {
		part := r == '\'' || r == '-' || r == '’' || unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
		of := table.of(r)
		if of&wordPart != 0 != part {
			t.Errorf("%U is part of a word: %v, want %v", r, !part, part)
		}
		if part && unicode.ToLower(r) != r && of&capital == 0 {
			t.Errorf("%U is no capital, but has a small letter", r)
		}
	}
}
