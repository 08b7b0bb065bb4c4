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
		counts.addBlock(b, c)
	}
	return counts
}

// addBlock adds the words and sentences of a block. Full stops, question and
// exclamation marks (Latin, Arabic, Devanagari and Han) end a sentence, but not inside
// numbers. Words are runs of letters, with apostrophes inside; a hyphenated word is one word,
// a number without letters is none.
func (c *Counts) addBlock(block string, counter *Counter) {
	start, word, before, table := -1, wordPart, c.Words, characters()
	for i, r := range block {
		if of := table.of(r); of != 0 {
			if start < 0 {
				start, word = i, of
			}
			word |= of
			continue
		}
		if start >= 0 {
			c.addWord(small(block[start:i], word&capital != 0), counter)
			start = -1
		}
		if c.Words > before && endsSentence(r, block, i) {
			c.Sentences++
			before = c.Words
		}
	}
	if start >= 0 {
		c.addWord(small(block[start:], word&capital != 0), counter)
	}
	if c.Words > before {
		c.Sentences++
	}
}

// small is a word in lower case.
func small(w string, hasCapitals bool) string {
	if hasCapitals {
		return strings.ToLower(w)
	}
	return w
}

// endsSentence reports whether the character at byte i of a block ends a sentence.
func endsSentence(r rune, block string, i int) bool {
	switch r {
	case '!', '?', '؟', '।', '。', '！', '？':
		return true
	case '.':
		return i+1 == len(block) || endsWord(block[i+1:])
	default:
		return false
	}
}

// endsWord reports whether what follows a full stop is white space or a closing mark.
func endsWord(rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsSpace(next) || strings.ContainsRune(`”’"')]`, next)
}

func (c *Counts) addWord(w string, counter *Counter) {
	if !isASCIILetter(w[0]) || !isASCIILetter(w[len(w)-1]) {
		if w = strings.Trim(w, "’'-"); !strings.ContainsFunc(w, unicode.IsLetter) {
			return
		}
	}
	n := counter.syllables(w)
	letters := utf8.RuneCountInString(w)
	c.Words++
	c.Syllables += n
	c.Letters += letters
	if n >= 3 && !counter.exempt[w] {
		c.Polysyllables++
		if n >= 4 {
			c.HardWords++
		}
	}
	if letters > 6 {
		c.LongWords++
	}
}

func isASCIILetter(c byte) bool { return 'a' <= c && c <= 'z' }
