package typeset

import (
	"cmp"
	"slices"

	"github.com/go-text/typesetting/unicodedata"
	"golang.org/x/text/unicode/bidi"
)

// bracketPair holds the positions in the sequence of two brackets that belong together.
type bracketPair struct{ open, close int }

// maxBrackets is the depth at which BD16 gives up.
const maxBrackets = 63

// brackets applies N0: both brackets of a pair take one direction, that of what they hold
// or of what they stand in.
func (b *bidiText) brackets(sos bidi.Class) {
	b.pairBrackets()
	for _, p := range b.pairs {
		inside := directionOf(b.levels[b.sequence[p.open]])
		switch same, other := b.strongInside(p, inside); {
		case same:
			b.setPair(p, inside)
		case other:
			opposite := directionOf(b.levels[b.sequence[p.open]] + 1)
			if b.strongBefore(p.open, sos) == opposite {
				inside = opposite
			}
			b.setPair(p, inside)
		}
	}
}

// pairBrackets finds the pairs of the sequence (BD16), sorted by where they open.
func (b *bidiText) pairBrackets() {
	b.pairs = b.pairs[:0]
	type opened struct {
		closer rune
		at     int
	}
	var stack []opened
	for k, i := range b.sequence {
		p, _ := bidi.LookupRune(b.runes[i])
		if !p.IsBracket() || b.types[i] != bidi.ON {
			continue
		}
		if p.IsOpeningBracket() {
			if len(stack) == maxBrackets {
				break
			}
			closer, _ := unicodedata.LookupMirrorChar(canonical(b.runes[i]))
			stack = append(stack, opened{closer, k})
			continue
		}
		for n := len(stack) - 1; n >= 0; n-- {
			if stack[n].closer == canonical(b.runes[i]) {
				b.pairs = append(b.pairs, bracketPair{stack[n].at, k})
				stack = stack[:n]
				break
			}
		}
	}
	slices.SortFunc(b.pairs, func(p, q bracketPair) int { return cmp.Compare(p.open, q.open) })
}

// canonical maps the two brackets that have canonical equivalents to them.
func canonical(r rune) rune {
	switch r {
	case 0x2329:
		return 0x3008
	case 0x232A:
		return 0x3009
	}
	return r
}

// strongInside says whether a pair holds text of the embedding direction, and of the other.
func (b *bidiText) strongInside(p bracketPair, embedding bidi.Class) (same, other bool) {
	for k := p.open + 1; k < p.close; k++ {
		if c := b.types[b.sequence[k]]; !isNeutral(c) && !isRemoved(c) {
			if strongOf(c) == embedding {
				return true, other
			}
			other = true
		}
	}
	return false, other
}

// strongBefore returns the direction of the text before position k.
func (b *bidiText) strongBefore(k int, sos bidi.Class) bidi.Class {
	for k--; k >= 0; k-- {
		if c := b.types[b.sequence[k]]; !isNeutral(c) {
			return strongOf(c)
		}
	}
	return sos
}

// setPair gives both brackets, and the marks that stood on them before W1, a direction.
func (b *bidiText) setPair(p bracketPair, c bidi.Class) {
	for _, k := range [2]int{p.open, p.close} {
		b.types[b.sequence[k]] = c
		for k++; k < len(b.sequence) && b.origin[b.sequence[k]] == bidi.NSM; k++ {
			b.types[b.sequence[k]] = c
		}
	}
}
