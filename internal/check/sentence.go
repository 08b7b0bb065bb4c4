package check

import (
	"strings"
	"unicode"
)

// appendSentences appends the length in words of every sentence of a text. A sentence ends
// with a full stop, question or exclamation mark before white space or the end, or with a
// Chinese one anywhere. It also says whether there are digits in the text.
func appendSentences(lengths []int, locale, text string) (all []int, digits bool) {
	s := sentence{locale: locale}
	for _, r := range text {
		switch kind := characterKind(r); kind {
		case letterCharacter, hanCharacter, otherCharacter:
			s.begun, s.stopped = true, false
			s.add(kind)
			digits = digits || kind == otherCharacter && isDigit(r)
		case blankCharacter:
			if s.stopped {
				lengths = s.end(lengths)
			}
			s.hasLetter = false
		case stopCharacter:
			s.stopped = true
		case fullwidthStop:
			s.begun = s.begun || s.stopped
			lengths = s.end(lengths)
		case spaceCharacter:
			s.begun, s.stopped, s.hasLetter = s.begun || s.stopped, false, false
		}
	}
	return s.end(lengths), digits
}

// kind is what a character is to a sentence.
type kind uint8

const (
	otherCharacter kind = iota
	letterCharacter
	hanCharacter
	stopCharacter
	fullwidthStop
	blankCharacter // ends a sentence after a stop
	spaceCharacter // parts words, but does not end a sentence
)

func characterKind(r rune) kind {
	switch {
	case r < 0x80:
		return asciiKind(r)
	case r == '。' || r == '！' || r == '？':
		return fullwidthStop
	case r == '؟' || r == '।':
		return stopCharacter
	case isHan(r):
		return hanCharacter
	case isLetter(r):
		return letterCharacter
	case unicode.IsSpace(r):
		return spaceCharacter
	default:
		return otherCharacter
	}
}

func asciiKind(r rune) kind {
	switch r {
	case ' ', '\t', '\n', '\f', '\r':
		return blankCharacter
	case '\v':
		return spaceCharacter
	case '.', '!', '?':
		return stopCharacter
	}
	if 'a' <= r|0x20 && r|0x20 <= 'z' {
		return letterCharacter
	}
	return otherCharacter
}

// sentence counts the words of one sentence.
type sentence struct {
	locale     string
	words, han int
	begun      bool // something stands in it
	stopped    bool // behind stops, which end it if white space follows
	hasLetter  bool // the word at hand has one: it is counted
}

func (s *sentence) add(k kind) {
	switch k {
	case hanCharacter:
		s.han++
	case otherCharacter:
		return
	}
	if !s.hasLetter {
		s.hasLetter = true
		s.words++
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
	case r >= 0x410 && r < 0x450, r >= 0x4E00 && r < 0x9FF0, // Cyrillic, Han
		r >= 0x904 && r < 0x93A, r >= 0x620 && r < 0x64B, // Devanagari, Arabic
		r >= 0x100 && r < 0x250, r >= 0x1E00 && r < 0x1F00: // Latin with marks
		return true
	default:
		return unicode.IsLetter(r)
	}
}

func isHan(r rune) bool {
	return r >= 0x4E00 && r < 0x9FF0 || r >= 0x2E80 && unicode.Is(unicode.Han, r)
}
