// Package readability takes a text as its sentences and gives back published
// readability scores for the languages that have any.
//
// The counting follows the NHS health literacy guide: every heading and list item is a
// sentence of its own, and the leaflet's own topic word does not count as a long word.
package readability

import (
	"strings"
	"unicode"
	"unicode/utf8"
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

// Counter counts texts of one language. It may be used by several goroutines.
type Counter struct {
	syllables func(string) int
	exempt    map[string]bool
}

// NewCounter returns the counter of a language. Words of exempt do not count as
// polysyllables.
func NewCounter(lang string, exempt ...string) *Counter {
	c := &Counter{syllables: syllableCounter(lang), exempt: make(map[string]bool, len(exempt))}
	for _, w := range exempt {
		c.exempt[strings.ToLower(w)] = true
	}
	return c
}

// Count counts blocks of text in a language, as a Counter does.
func Count(lang string, blocks []string, exempt ...string) Counts {
	return NewCounter(lang, exempt...).Count(blocks)
}

// Count counts blocks of text, each a paragraph, heading or list item. A block ends a
// sentence even without a full stop.
func (c *Counter) Count(blocks []string) Counts {
	var counts Counts
	for _, b := range blocks {
		for _, s := range sentences(strings.ToLower(b)) {
			counts.addSentence(words(s), c)
		}
	}
	return counts
}

func (c *Counts) addSentence(ws []string, counter *Counter) {
	if len(ws) == 0 {
		return
	}
	c.Sentences++
	for _, w := range ws {
		n := counter.syllables(w)
		letters := utf8.RuneCountInString(w)
		c.Words++
		c.Syllables += n
		c.Letters += letters
		if n >= 3 && !counter.exempt[w] {
			c.Polysyllables++
		}
		if n >= 4 && !counter.exempt[w] {
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
	start := 0
	for i, r := range block {
		if r != '.' && (r < 0x80 && r != '!' && r != '?' || r >= 0x80 && !isForeignStop(r)) {
			continue
		}
		end := i + utf8.RuneLen(r)
		if r == '.' && end < len(block) && !endsWord(block[end:]) {
			continue
		}
		out = append(out, block[start:end])
		start = end
	}
	return append(out, block[start:])
}

func isForeignStop(r rune) bool {
	return r == '؟' || r == '।' || r == '。' || r == '！' || r == '？'
}

// endsWord reports whether what follows a full stop is white space or a closing mark.
func endsWord(rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsSpace(next) || strings.ContainsRune(`”’"')]`, next)
}

// words gives the words of a sentence in lower case: runs of letters, with apostrophes
// inside; a hyphenated word is one word, a number without letters is none.
func words(sentence string) []string {
	out := make([]string, 0, len(sentence)/6+1)
	start := -1
	for i, r := range sentence {
		switch in := inWord(r); {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			out = appendWord(out, sentence[start:i])
			start = -1
		}
	}
	if start >= 0 {
		out = appendWord(out, sentence[start:])
	}
	return out
}

func inWord(r rune) bool {
	if r < 0x80 {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9' || r == '\'' || r == '-'
	}
	return r == '’' || unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

func appendWord(words []string, w string) []string {
	if w = strings.Trim(w, "’'-"); strings.ContainsFunc(w, unicode.IsLetter) {
		words = append(words, w)
	}
	return words
}
