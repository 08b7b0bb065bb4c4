package typeset

import "golang.org/x/text/unicode/bidi"

// maxDepth is the deepest level that explicit controls may open (UAX #9, BD2).
const maxDepth = 125

// bidiText is a paragraph on its way to its embedding levels (Unicode 15.0 and later, UAX
// #9). It may hold isolate controls that the paragraph's text does not.
type bidiText struct {
	runes  []rune
	types  []bidi.Class // as the rules change them
	origin []bidi.Class // as the Unicode Character Database has them
	levels []uint8
	base   uint8

	match    []int // of an isolate initiator its PDI, of a PDI its initiator, -1 without
	kept     []int // what rule X9 leaves
	runs     []levelRun
	runOf    []int // of a character its level run
	sequence []int // the isolating run sequence at hand
	pairs    []bracketPair
}

func (b *bidiText) reset() {
	b.runes, b.types, b.origin = b.runes[:0], b.types[:0], b.origin[:0]
}

func (b *bidiText) add(r rune) {
	p, _ := bidi.LookupRune(r)
	b.runes, b.types, b.origin = append(b.runes, r), append(b.types, p.Class()), append(b.origin, p.Class())
}

// resolve computes the levels of everything added, a single paragraph of the given base
// level.
func (b *bidiText) resolve(base uint8) {
	b.base = base
	b.levels = append(b.levels[:0], make([]uint8, len(b.runes))...)
	b.matchIsolates()
	b.explicit()
	b.eachSequence(func(sos, eos bidi.Class) {
		b.weak(sos)
		b.brackets(sos)
		b.neutral(sos, eos)
		b.implicit()
	})
	b.levelRemoved()
	b.resetWhitespace()
}

// matchIsolates pairs isolate initiators with their PDIs (BD9).
func (b *bidiText) matchIsolates() {
	b.match = append(b.match[:0], make([]int, len(b.runes))...)
	var open []int
	for i, c := range b.origin {
		b.match[i] = -1
		switch {
		case isInitiator(c):
			open = append(open, i)
		case c == bidi.PDI && len(open) > 0:
			last := open[len(open)-1]
			open = open[:len(open)-1]
			b.match[i], b.match[last] = last, i
		case c == bidi.B:
			open = open[:0]
		}
	}
}

func isInitiator(c bidi.Class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

// isRemoved says whether rule X9 takes the character out of the paragraph.
func isRemoved(c bidi.Class) bool {
	switch c {
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// firstStrong returns the base level by rules P2 and P3 for the text from start up to end.
func (b *bidiText) firstStrong(start, end int, otherwise uint8) uint8 {
	for i := start; i < end; i++ {
		switch c := b.origin[i]; {
		case c == bidi.L:
			return 0
		case c == bidi.R || c == bidi.AL:
			return 1
		case isInitiator(c):
			if b.match[i] < 0 {
				return otherwise
			}
			i = b.match[i]
		}
	}
	return otherwise
}

// status is an entry of the directional status stack (UAX #9, 3.3.2).
type status struct {
	level    uint8
	override bidi.Class // L, R or ON for none
	isolate  bool
}

// explicitState is what rules X1 to X8 carry along.
type explicitState struct {
	stack                               []status
	overIsolates, overEmbeds, openPairs int
}

func (e *explicitState) top() status { return e.stack[len(e.stack)-1] }
func (e *explicitState) pop()        { e.stack = e.stack[:len(e.stack)-1] }

// explicit applies rules X1 to X8.
func (b *bidiText) explicit() {
	e := explicitState{stack: make([]status, 1, 8)}
	e.stack[0] = status{b.base, bidi.ON, false}
	for i, c := range b.origin {
		switch {
		case c == bidi.LRE || c == bidi.RLE || c == bidi.LRO || c == bidi.RLO:
			b.levels[i] = e.top().level
			e.embed(c)
		case isInitiator(c):
			b.assign(i, e.top())
			e.isolate(b.isolateDirection(i))
		case c == bidi.PDI:
			e.popIsolate()
			b.assign(i, e.top())
		case c == bidi.PDF:
			e.popEmbedding()
			b.levels[i] = e.top().level
		case c == bidi.B:
			b.levels[i] = b.base
		case c == bidi.BN:
			b.levels[i] = e.top().level
		default:
			b.assign(i, e.top())
		}
	}
}

// assign gives character i its level and, in an override, its direction (X5a to X6a).
func (b *bidiText) assign(i int, s status) {
	b.levels[i] = s.level
	if s.override != bidi.ON {
		b.types[i] = s.override
	}
}

// isolateDirection returns RLI or LRI for the initiator at i (X5c).
func (b *bidiText) isolateDirection(i int) bidi.Class {
	if b.origin[i] != bidi.FSI {
		return b.origin[i]
	}
	end := b.match[i]
	if end < 0 {
		end = len(b.runes)
	}
	if b.firstStrong(i+1, end, 0) == 1 {
		return bidi.RLI
	}
	return bidi.LRI
}

// next returns the least level above level that is odd for right to left, else even.
func next(level uint8, rtl bool) uint8 {
	if rtl {
		return (level + 1) | 1
	}
	return (level + 2) &^ 1
}

// embed applies X2 to X5.
func (e *explicitState) embed(c bidi.Class) {
	level := next(e.top().level, c == bidi.RLE || c == bidi.RLO)
	if level > maxDepth || e.overIsolates > 0 || e.overEmbeds > 0 {
		if e.overIsolates == 0 {
			e.overEmbeds++
		}
		return
	}
	override := bidi.ON
	switch c {
	case bidi.LRO:
		override = bidi.L
	case bidi.RLO:
		override = bidi.R
	}
	e.stack = append(e.stack, status{level, override, false})
}

// isolate applies X5a and X5b.
func (e *explicitState) isolate(c bidi.Class) {
	level := next(e.top().level, c == bidi.RLI)
	if level > maxDepth || e.overIsolates > 0 || e.overEmbeds > 0 {
		e.overIsolates++
		return
	}
	e.openPairs++
	e.stack = append(e.stack, status{level, bidi.ON, true})
}

// popIsolate applies X6a.
func (e *explicitState) popIsolate() {
	switch {
	case e.overIsolates > 0:
		e.overIsolates--
	case e.openPairs > 0:
		e.overEmbeds = 0
		for !e.top().isolate {
			e.pop()
		}
		e.pop()
		e.openPairs--
	}
}

// popEmbedding applies X7.
func (e *explicitState) popEmbedding() {
	switch {
	case e.overIsolates > 0:
	case e.overEmbeds > 0:
		e.overEmbeds--
	case !e.top().isolate && len(e.stack) > 1:
		e.pop()
	}
}

// levelRemoved gives what X9 took out the level of what stands before it, so that a joiner
// stays with its letter.
func (b *bidiText) levelRemoved() {
	level := b.base
	for i := range b.levels {
		if isRemoved(b.origin[i]) {
			b.levels[i] = level
		}
		level = b.levels[i]
	}
}

// resetWhitespace applies L1 to the paragraph as one line.
func (b *bidiText) resetWhitespace() {
	trailing := true
	for i := len(b.levels) - 1; i >= 0; i-- {
		switch c := b.origin[i]; {
		case c == bidi.B || c == bidi.S:
			b.levels[i], trailing = b.base, true
		case c == bidi.WS || c == bidi.PDI || isInitiator(c) || isRemoved(c):
			if trailing {
				b.levels[i] = b.base
			}
		default:
			trailing = false
		}
	}
}
