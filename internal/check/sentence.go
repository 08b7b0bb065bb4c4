package check

import (
	"strings"
	"unicode"
)

// appendSentences appends the length in words of every sentence of a text. A sentence ends
// with a full stop, question or exclamation mark before white space or the end, or with a
// Chinese one anywhere.
func appendSentences(lengths []int, locale, text string) []int {
	s := sentence{locale: locale}
	for _, r := range text {
		switch {
		case isStop(r):
			s.stopped = true
		case s.stopped && isBlank(r):
			lengths = s.end(lengths)
		case isFullwidthStop(r):
			s.begun = s.begun || s.stopped
			lengths = s.end(lengths)
		default:
			s.add(r)
		}
	}
	return s.end(lengths)
}

func isBlank(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '\f' || r == '\r'
}

func isStop(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '؟' || r == '।' }

func isFullwidthStop(r rune) bool { return r == '。' || r == '！' || r == '？' }

// sentence counts the words of one sentence.
type sentence struct {
	locale             string
	words, han         int
	begun              bool // something stands in it
	stopped            bool // behind stops, which end it if white space follows
	inField, hasLetter bool // of the word at hand
}

func (s *sentence) add(r rune) {
	s.begun, s.stopped = s.begun || s.stopped, false
	if isBlank(r) || r >= 0x80 && unicode.IsSpace(r) || r == '\v' {
		s.inField, s.hasLetter = false, false
		return
	}
	s.begun, s.inField = true, true
	if !s.hasLetter && isLetter(r) {
		s.hasLetter = true
		s.words++
	}
	if r >= 0x2E80 && isHan(r) {
		s.han++
	}
}

// end appends the length of the sentence, if there is one: two Han characters count as one
// word, and Vietnamese, which parts its syllables by spaces, has about three syllables to
// two words.
func (s *sentence) end(lengths []int) []int {
	length := s.words
	switch {
	case s.han > 0:
		length = s.han / 2
	case strings.HasPrefix(s.locale, "vi"):
		length = s.words * 2 / 3
	}
	if s.begun {
		lengths = append(lengths, length)
	}
	*s = sentence{locale: s.locale}
	return lengths
}

// isLetter is unicode.IsLetter, quick for the letters that texts are full of.
func isLetter(r rune) bool {
	switch {
	case r < 0x80:
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	case r >= 0x410 && r < 0x450, r >= 0x4E00 && r < 0x9FF0: // Cyrillic, Han
		return true
	default:
		return unicode.IsLetter(r)
	}
}

func isHan(r rune) bool {
	return r >= 0x4E00 && r < 0x9FF0 || unicode.Is(unicode.Han, r)
}
