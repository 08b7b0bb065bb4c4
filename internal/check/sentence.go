package check

import "strings"

// appendSentences appends the length in words of every sentence of a text. A sentence ends
// with a full stop, question or exclamation mark before white space or the end, or with a
// Chinese one anywhere. It also tells the text's traits: of capitals and spaces, whether two
// stand side by side.
func appendSentences(lengths []int, locale, text string) (all []int, traits character) {
	s := sentence{locale: locale}
	table, before := characters(), character(0)
	for _, r := range text {
		c := table.of(r)
		traits |= c&(digit|straightQuote) | c&before&(capital|space)
		before = c
		switch kind := c & kinds; kind {
		case letterCharacter, hanCharacter, otherCharacter:
			s.begun, s.stopped = true, false
			s.add(kind)
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
	return s.end(lengths), traits
}

// sentence counts the words of one sentence.
type sentence struct {
	locale     string
	words, han int
	begun      bool // something stands in it
	stopped    bool // behind stops, which end it if white space follows
	hasLetter  bool // the word at hand has one: it is counted
}

func (s *sentence) add(k character) {
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
