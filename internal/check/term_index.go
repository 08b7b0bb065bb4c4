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
	caseless bool // its script knows no capitals
}

// termIndex finds the medical names of a language in texts.
type termIndex struct {
	terms  []term
	starts [256][]termStart // by the last byte of the letter
	pairs  [256][256]bool   // whether a term may begin with letters of these last bytes
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
			x.terms = append(x.terms, newTerm(t.ID, word))
		}
	}
	slices.SortFunc(x.terms, func(a, b term) int { return strings.Compare(a.id, b.id) })
	for i, t := range x.terms {
		x.add(i, []rune(t.lower))
	}
	return x
}

func newTerm(id, word string) term {
	lower := strings.ToLower(word)
	return term{id, word, lower, lower == word && strings.ToUpper(word) == word}
}

// add makes a term known by its first two letters; one letter alone may be followed by any.
func (x *termIndex) add(i int, lower []rune) {
	for _, first := range cases(lower[0]) {
		x.starts[byte(first)] = append(x.starts[byte(first)], termStart{first, i})
		if len(lower) == 1 {
			for any := range x.pairs[byte(first)] {
				x.pairs[byte(first)][any] = true
			}
			continue
		}
		for _, second := range cases(lower[1]) {
			x.pairs[byte(first)][byte(second)] = true
		}
	}
}

// cases lists the characters whose lower case is a letter.
func cases(lower rune) []rune {
	letters := []rune{lower}
	for r := unicode.SimpleFold(lower); r != lower; r = unicode.SimpleFold(r) {
		if unicode.ToLower(r) == lower {
			letters = append(letters, r)
		}
	}
	if lower == 'i' {
		letters = append(letters, 'İ') // no fold of it
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

// text looks at every place of a text where a word begins, for a pair of letters that begins
// a term.
func (s *termSearch) text(t *doc.Text) {
	table := characters()
	inside, first, at := false, ' ', 0 // of the character before r: whether a letter goes before it
	for i, r := range t.Value {
		if !inside && i > 0 && s.index.pairs[byte(first)][byte(r)] {
			s.begin(t, first, at)
		}
		inside = i > 0 && table.isLetter(first)
		first, at = r, i
	}
	if !inside && t.Value != "" && s.index.pairs[byte(first)][0] {
		s.begin(t, first, at)
	}
}

// begin looks for every term that begins with the letter at a place of a text.
func (s *termSearch) begin(t *doc.Text, letter rune, at int) {
	for _, start := range s.index.starts[byte(letter)] {
		if start.letter == letter {
			s.term(t, start.term, at)
		}
	}
}

// term looks whether a term that is not settled stands at a place of a text, as words of
// their own.
func (s *termSearch) term(t *doc.Text, i, at int) {
	if s.settled[i] {
		return
	}
	name := &s.index.terms[i]
	if name.caseless && !strings.HasPrefix(t.Value[at:], name.lower) {
		return
	}
	length, ok := hasPrefixLower(t.Value[at:], name.lower)
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
	return s != "" && characters().isLetter(r)
}
