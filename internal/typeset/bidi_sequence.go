package typeset

import (
	"golang.org/x/text/unicode/bidi"
)

// levelRun is a stretch of characters of one explicit level (BD7), as a range of kept.
type levelRun struct {
	start, end int
	level      uint8
}

// levelRuns lists in kept the characters that X9 leaves, and cuts them by level.
func (b *bidiText) levelRuns() {
	b.kept, b.runs = b.kept[:0], b.runs[:0]
	b.runOf = append(b.runOf[:0], make([]int, len(b.runes))...)
	for i, c := range b.origin {
		if isRemoved(c) {
			continue
		}
		if n := len(b.runs); n == 0 || b.runs[n-1].level != b.levels[i] {
			b.runs = append(b.runs, levelRun{len(b.kept), len(b.kept), b.levels[i]})
		}
		b.kept = append(b.kept, i)
		b.runs[len(b.runs)-1].end++
		b.runOf[i] = len(b.runs) - 1
	}
}

// eachSequence calls resolve for each isolating run sequence (BD13, X10), with the indices
// of its characters in b.sequence and the types before its start and after its end.
func (b *bidiText) eachSequence(resolve func(sos, eos bidi.Class)) {
	b.levelRuns()
	for first := range b.runs {
		if i := b.kept[b.runs[first].start]; b.origin[i] == bidi.PDI && b.match[i] >= 0 {
			continue // part of the sequence of its initiator
		}
		b.sequence = b.sequence[:0]
		run, last, open := first, first, false
		for run >= 0 {
			last = run
			b.sequence = append(b.sequence, b.kept[b.runs[run].start:b.runs[run].end]...)
			run, open = b.continuation(run)
		}
		level, before, after := b.runs[first].level, b.base, b.base
		if first > 0 {
			before = b.runs[first-1].level
		}
		if last+1 < len(b.runs) && !open {
			after = b.runs[last+1].level
		}
		resolve(directionOf(max(level, before)), directionOf(max(level, after)))
	}
}

// continuation returns the run that goes on behind the isolate at the end of a run, -1 when
// there is none; open says that an isolate starts there and never ends.
func (b *bidiText) continuation(run int) (next int, open bool) {
	i := b.kept[b.runs[run].end-1]
	if !isInitiator(b.origin[i]) {
		return -1, false
	}
	if b.match[i] < 0 {
		return -1, true
	}
	return b.runOf[b.match[i]], false
}

func directionOf(level uint8) bidi.Class {
	if level&1 == 1 {
		return bidi.R
	}
	return bidi.L
}

// weak applies W1 to W7 to the sequence.
func (b *bidiText) weak(sos bidi.Class) {
	b.weakMarks(sos)
	b.weakNumbers(sos)
	b.weakSeparators()
	strong := sos
	for _, i := range b.sequence { // W7
		switch b.types[i] {
		case bidi.L, bidi.R:
			strong = b.types[i]
		case bidi.EN:
			if strong == bidi.L {
				b.types[i] = bidi.L
			}
		}
	}
}

// weakMarks applies W1: a mark takes the type of what it stands on.
func (b *bidiText) weakMarks(sos bidi.Class) {
	before := sos
	for _, i := range b.sequence {
		if b.types[i] == bidi.NSM {
			b.types[i] = before
		}
		before = b.types[i]
		if isInitiator(before) || before == bidi.PDI {
			before = bidi.ON
		}
	}
}

// weakNumbers applies W2 and W3: digits after Arabic letters are Arabic numbers.
func (b *bidiText) weakNumbers(sos bidi.Class) {
	strong := sos
	for _, i := range b.sequence {
		switch b.types[i] {
		case bidi.L, bidi.R:
			strong = b.types[i]
		case bidi.AL:
			strong = bidi.AL
			b.types[i] = bidi.R
		case bidi.EN:
			if strong == bidi.AL {
				b.types[i] = bidi.AN
			}
		}
	}
}

// weakSeparators applies W4 to W6: what joins two numbers or ends one goes with them.
func (b *bidiText) weakSeparators() {
	seq := b.sequence
	for k := 1; k+1 < len(seq); k++ { // W4
		here, before, after := b.types[seq[k]], b.types[seq[k-1]], b.types[seq[k+1]]
		joins := here == bidi.CS && (before == bidi.EN || before == bidi.AN) || here == bidi.ES && before == bidi.EN
		if joins && before == after {
			b.types[seq[k]] = before
		}
	}
	for k := 0; k < len(seq); k++ { // W5, W6
		if b.types[seq[k]] != bidi.ET {
			if t := b.types[seq[k]]; t == bidi.ES || t == bidi.CS {
				b.types[seq[k]] = bidi.ON
			}
			continue
		}
		end := k
		for end < len(seq) && b.types[seq[end]] == bidi.ET {
			end++
		}
		becomes := bidi.ON
		if k > 0 && b.types[seq[k-1]] == bidi.EN || end < len(seq) && b.types[seq[end]] == bidi.EN {
			becomes = bidi.EN
		}
		for ; k < end; k++ {
			b.types[seq[k]] = becomes
		}
		k--
	}
}

// neutral applies N1 and N2.
func (b *bidiText) neutral(sos, eos bidi.Class) {
	seq := b.sequence
	for k := 0; k < len(seq); k++ {
		if !isNeutral(b.types[seq[k]]) {
			continue
		}
		end := k
		for end < len(seq) && isNeutral(b.types[seq[end]]) {
			end++
		}
		before, after := sos, eos
		if k > 0 {
			before = strongOf(b.types[seq[k-1]])
		}
		if end < len(seq) {
			after = strongOf(b.types[seq[end]])
		}
		becomes := before
		if before != after {
			becomes = directionOf(b.levels[seq[k]])
		}
		for ; k < end; k++ {
			b.types[seq[k]] = becomes
		}
		k--
	}
}

// isNeutral says whether c is of the group NI: neutrals and isolate controls.
func isNeutral(c bidi.Class) bool {
	return c == bidi.ON || c == bidi.WS || c == bidi.S || c == bidi.B || c == bidi.PDI || isInitiator(c)
}

// strongOf is the direction that a resolved type gives the neutrals beside it: numbers
// count as right to left.
func strongOf(c bidi.Class) bidi.Class {
	if c == bidi.L {
		return bidi.L
	}
	return bidi.R
}

// implicit applies I1 and I2.
func (b *bidiText) implicit() {
	for _, i := range b.sequence {
		switch c := b.types[i]; {
		case b.levels[i]&1 == 0 && c == bidi.R, b.levels[i]&1 == 1 && (c == bidi.L || c == bidi.EN || c == bidi.AN):
			b.levels[i]++
		case b.levels[i]&1 == 0 && (c == bidi.EN || c == bidi.AN):
			b.levels[i] += 2
		}
	}
}
