package compare

import (
	"slices"
	"strings"
	"unicode"
)

// vital says that changed words, in a text of a language, have clinical weight: a number, a
// word beside a number, the name of a medicine, or a word of the vocabulary. In a language
// without a vocabulary nobody can tell, and every word has.
func vital(locale string, words []Word) bool {
	v, ok := vocabularyOf(locale)
	if !ok {
		return slices.ContainsFunc(words, func(w Word) bool {
			return w.Op != Same && strings.ContainsFunc(w.Text, isWordRune)
		})
	}
	for i, w := range words {
		if w.Op == Same {
			continue
		}
		if v.weighs(w.Text) || lettered(w.Text) && besideNumber(words, i) {
			return true
		}
	}
	return v.inScript(words, Insert) || v.inScript(words, Delete)
}

// weighs says that text has a number or a word of the vocabulary.
func (v *vocabulary) weighs(text string) bool {
	if strings.ContainsFunc(text, unicode.IsNumber) {
		return true
	}
	for _, w := range lettersOf(text) {
		if v.has(w) {
			return true
		}
	}
	return false
}

// lettersOf gives the words of a text in lower case, without marks at their ends.
func lettersOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '’' && r != '\u200c' && r != '\u200d'
	})
}

func lettered(text string) bool { return strings.ContainsFunc(text, unicode.IsLetter) }

// besideNumber says that a changed word stands directly before or behind a number that
// stayed, as the unit of a dose does.
func besideNumber(words []Word, i int) bool {
	before, after := i-1, i+1
	for before >= 0 && words[before].Op != Same {
		before--
	}
	for after < len(words) && words[after].Op != Same {
		after++
	}
	if before >= 0 {
		ts := tokens(words[before].Text)
		if isNumber(ts[len(ts)-1]) {
			return true
		}
	}
	return after < len(words) && isNumber(tokens(words[after].Text)[0])
}

func isNumber(token string) bool { return strings.ContainsFunc(token, unicode.IsNumber) }

// inScript looks for the words of a script without spaces in one side of a change: one
// counts when any of its characters came or went.
func (v *vocabulary) inScript(words []Word, op Op) bool {
	var text []rune
	var changed []bool
	for _, w := range words {
		if w.Op != Same && w.Op != op {
			continue
		}
		for _, r := range w.Text {
			text, changed = append(text, r), append(changed, w.Op == op)
		}
	}
	for _, s := range v.strings {
		sought := []rune(s)
		for at := 0; at+len(sought) <= len(text); at++ {
			if slices.Equal(text[at:at+len(sought)], sought) && slices.Contains(changed[at:at+len(sought)], true) {
				return true
			}
		}
	}
	return false
}

// isWordRune says that a character is part of a word or number.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
