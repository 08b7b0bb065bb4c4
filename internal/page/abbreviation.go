package page

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"handout/internal/diag"
)

// abbreviation is a short form of the glossary and what is said for it (ISO 32000-1,
// 14.9.5).
type abbreviation struct{ short, expansion string }

// abbreviations are those of the locale's glossary, the longest first, so that of two that
// begin alike the whole one is found.
func (c *Composer) abbreviations() []abbreviation {
	var all []abbreviation
	for _, id := range slices.Sorted(maps.Keys(c.site.Glossary)) {
		if t := c.site.Glossary[id].Texts[c.loc.Tag]; t.Abbreviation != "" {
			all = append(all, abbreviation{t.Abbreviation, t.Expansion})
		}
	}
	slices.SortStableFunc(all, func(a, b abbreviation) int { return cmp.Compare(len(b.short), len(a.short)) })
	return all
}

// nextAbbreviation finds the first abbreviation that is a word of its own in the text: where
// it begins, or nil and the length of the text.
func (b *builder) nextAbbreviation(s string) (int, *abbreviation) {
	at, found := len(s), (*abbreviation)(nil)
	for i := range b.short {
		if from := wordAt(s, b.short[i].short); from >= 0 && from < at {
			at, found = from, &b.short[i]
		}
	}
	return at, found
}

// wordAt is where a word first stands in a text, with no letter or digit beside it; -1 if
// nowhere.
func wordAt(s, word string) int {
	for at := 0; ; {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return -1
		}
		at += i
		before, _ := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[at+len(word):])
		if !wordRune(before) && !wordRune(after) {
			return at
		}
		at += len(word)
	}
}

// wordRune reports letters, their marks and digits of scripts that put spaces between words.
func wordRune(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)) && !unicode.Is(unicode.Han, r)
}

// moved is a position some characters further on its line; one without a column stays.
func moved(pos diag.Pos, by int) diag.Pos {
	if pos.Line > 0 && pos.Col > 0 {
		pos.Col += by
	}
	return pos
}
