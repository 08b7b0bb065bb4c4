package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
)

// term is the medical name of a glossary entry in one language.
type term struct {
	id, word string
	lower    string
}

// termIndex finds the medical names of a language in texts.
type termIndex struct {
	terms  []term
	starts [256][]termStart // by the last byte of the letter
}

// termStart is a letter that a term may begin with, as a small or capital one.
type termStart struct {
	letter rune
	term   int // its index
}

func newTermIndex(s *site.Site, locale string) *termIndex {
	x := &termIndex{}
	for _, t := range s.Glossary {
		if word := t.Texts[locale].Medical; word != "" {
			x.terms = append(x.terms, term{t.ID, word, strings.ToLower(word)})
		}
	}
	slices.SortFunc(x.terms, func(a, b term) int { return strings.Compare(a.id, b.id) })
	for i, t := range x.terms {
		for _, r := range beginnings(t.lower) {
			x.starts[byte(r)] = append(x.starts[byte(r)], termStart{r, i})
		}
	}
	return x
}

// beginnings lists the letters that may stand for the first one of a word in lower case.
func beginnings(lower string) []rune {
	first, _ := utf8.DecodeRuneInString(lower)
	letters := []rune{first}
	for r := unicode.SimpleFold(first); r != first; r = unicode.SimpleFold(r) {
		if unicode.ToLower(r) == first {
			letters = append(letters, r)
		}
	}
	if first == 'i' {
		letters = append(letters, 'İ') // its lower case, though no fold of it
	}
	return letters
}

// use is where a text uses a medical name.
type use struct {
	term
	pos diag.Pos
}

// bareUses finds, for each term, the medical name in plain text ahead of the first reference
// to the term.
func (x *termIndex) bareUses(blocks []doc.Block) []use {
	s := termSearch{index: x, settled: make([]bool, len(x.terms))}
	doc.Walk(blocks, doc.Visitor{Inline: func(i doc.Inline) bool {
		switch i := i.(type) {
		case *doc.TermRef:
			s.define(i.ID)
			return false
		case *doc.Text:
			s.text(i)
		}
		return true
	}})
	return s.uses
}

// termSearch is one search through a text.
type termSearch struct {
	index   *termIndex
	settled []bool // by term: defined, or found before that
	uses    []use
}

func (s *termSearch) define(id string) {
	for i, t := range s.index.terms {
		if t.id == id {
			s.settled[i] = true
		}
	}
}

func (s *termSearch) text(t *doc.Text) {
	before := rune(' ')
	for at, r := range t.Value {
		for _, start := range s.index.starts[byte(r)] {
			if start.letter == r {
				s.term(t, start.term, at, before)
			}
		}
		before = r
	}
}

// term looks whether a term that is not settled stands at a place of a text, as words of
// their own.
func (s *termSearch) term(t *doc.Text, i, at int, before rune) {
	if s.settled[i] || isLetter(before) {
		return
	}
	length, ok := hasPrefixLower(t.Value[at:], s.index.terms[i].lower)
	if ok && !startsWithLetter(t.Value[at+length:]) {
		s.settled[i] = true
		s.uses = append(s.uses, use{s.index.terms[i], within(t, at, at+length)})
	}
}

// hasPrefixLower reports whether text begins with a word in lower case, whatever its own
// case, and how many bytes of it that are.
func hasPrefixLower(text, lower string) (length int, ok bool) {
	rest := lower
	for i, r := range text {
		if rest == "" {
			return i, true
		}
		want, size := utf8.DecodeRuneInString(rest)
		if r != want && unicode.ToLower(r) != want {
			return 0, false
		}
		rest = rest[size:]
	}
	return len(text), rest == ""
}

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && isLetter(r)
}
