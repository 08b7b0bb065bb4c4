// Package readability takes a text as its sentences and gives back published
// readability scores for the languages that have any.
//
// The counting follows the NHS health literacy guide: every heading and list item is a
// sentence of its own, and the leaflet's own topic word does not count as a long word.
package readability

import (
	"strings"
	"unicode"
)

// Counts is what the formulas need to know of a text.
type Counts struct {
	Sentences     int
	Words         int
	Syllables     int
	Polysyllables int // words of three or more syllables, topic words left out
	Letters       int
	LongWords     int // words of more than six letters (LIX)
	HardWords     int // words of four or more syllables (FOG-PL)
}

// Count counts blocks of text, each a paragraph, heading or list item. A block ends a
// sentence even without a full stop. Words of exempt (lower case) do not count as
// polysyllables.
func Count(lang string, blocks []string, exempt ...string) Counts {
	syllables := syllableCounter(lang)
	topic := make(map[string]bool, len(exempt))
	for _, w := range exempt {
		topic[strings.ToLower(w)] = true
	}
	var c Counts
	for _, b := range blocks {
		for _, s := range sentences(b) {
			c.addSentence(words(s), syllables, topic)
		}
	}
	return c
}

func (c *Counts) addSentence(ws []string, syllables func(string) int, topic map[string]bool) {
	if len(ws) == 0 {
		return
	}
	c.Sentences++
	for _, w := range ws {
		n := syllables(w)
		letters := len([]rune(w))
		c.Words++
		c.Syllables += n
		c.Letters += letters
		if n >= 3 && !topic[w] {
			c.Polysyllables++
		}
		if n >= 4 && !topic[w] {
			c.HardWords++
		}
		if letters > 6 {
			c.LongWords++
		}
	}
}

// sentences splits a block at full stops, question and exclamation marks (Latin,
// Arabic, Devanagari and Han) that end a word, but not inside numbers.
func sentences(block string) []string {
	var out []string
	rs := []rune(block)
	start := 0
	for i, r := range rs {
		if !strings.ContainsRune(".!?؟।。！？", r) {
			continue
		}
		if r == '.' && i+1 < len(rs) && !unicode.IsSpace(rs[i+1]) && !strings.ContainsRune(`”’"')]`, rs[i+1]) {
			continue
		}
		out = append(out, string(rs[start:i+1]))
		start = i + 1
	}
	return append(out, string(rs[start:]))
}

// words gives the words of a sentence in lower case: runs of letters, with apostrophes
// inside; a hyphenated word is one word, a number without letters is none.
func words(sentence string) []string {
	fields := strings.FieldsFunc(strings.ToLower(sentence), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune("’'-", r)
	})
	var out []string
	for _, f := range fields {
		f = strings.Trim(f, "’'-")
		if strings.ContainsFunc(f, unicode.IsLetter) {
			out = append(out, f)
		}
	}
	return out
}
