package typeset

// breakKind ranks break opportunities: the larger, the earlier it is taken.
type breakKind uint8

const (
	noBreak    breakKind = iota
	lastResort           // within a NoBreak span
	allowed
	mandatory
)

// Sets of classes that the rules of UAX #14 name together.
const (
	hardEnds   = set(1<<classBK | 1<<classCR | 1<<classLF | 1<<classNL)
	bare       = hardEnds | 1<<classSP | 1<<classZW | 1<<startOfText // LB9 does not put a mark on these
	letters    = set(1<<classAL | 1<<classHL)
	ideographs = set(1<<classID | 1<<classEB | 1<<classEM)
	affixes    = set(1<<classPR | 1<<classPO)
	closers    = set(1<<classCL | 1<<classCP)
	hangul     = set(1<<classJL | 1<<classJV | 1<<classJT | 1<<classH2 | 1<<classH3)
)

// lineBreaker applies the rules of UAX #14 (Unicode 15.0, with the numbers of its example
// 7) to a text, one character after the other.
type lineBreaker struct {
	before, last lineClass // the last two, marks left out by LB9
	noSpace      lineClass // the last that is not a space
	lastWide     bool
	lastReserved bool
	joiner       bool // the last character of all is a ZWJ
	oddFlags     bool // an odd number of regional indicators
	number       numberState
}

// numberState says where in a number, NU (NU | SY | IS)* (CL | CP)?, the text is.
type numberState uint8

const (
	outside numberState = iota
	inNumber
	numberClosed
)

func newLineBreaker() lineBreaker {
	return lineBreaker{before: startOfText, last: startOfText, noSpace: startOfText}
}

// step takes the next character and the class of the one after it, and returns the break
// opportunity before it.
func (b *lineBreaker) step(p *property, class, next lineClass) breakKind {
	if class == b.last && b.noSpace == class && !b.joiner && b.number == outside && (class == classAL || class == classID) {
		return b.alike(p, class)
	}
	attached := (class == classCM || class == classZWJ) && !bare.has(b.last)
	ofNumber := !attached && b.extendsNumber(class)
	kind := b.hardRules(class)
	switch {
	case kind != undecided:
	case attached: // LB9
		kind = noBreak
	default:
		effective := class
		if class == classCM || class == classZWJ { // LB10
			effective = classAL
		}
		kind = b.softRules(p, effective, next, ofNumber)
	}
	b.advance(p, class, attached)
	return kind
}

// alike is step for a letter after a letter and an ideograph after an ideograph: most of
// all text, and nothing but LB28 and LB31 applies.
func (b *lineBreaker) alike(p *property, class lineClass) breakKind {
	b.before, b.lastWide, b.lastReserved = class, p.wide, p.reserved
	if class == classAL {
		return noBreak
	}
	return allowed
}

// undecided says that the rules so far leave it to the later ones.
const undecided breakKind = 255

// hardRules applies LB4 to LB8a.
func (b *lineBreaker) hardRules(class lineClass) breakKind {
	switch {
	case b.last == startOfText: // LB2
		return noBreak
	case b.last == classCR && class == classLF: // LB5
		return noBreak
	case hardEnds.has(b.last): // LB4, LB5
		return mandatory
	case hardEnds.has(class), class == classSP, class == classZW: // LB6, LB7
		return noBreak
	case b.noSpace == classZW: // LB8
		return allowed
	case b.joiner: // LB8a
		return noBreak
	}
	return undecided
}

// softRules applies LB11 to LB31.
func (b *lineBreaker) softRules(p *property, class, next lineClass, ofNumber bool) breakKind {
	switch {
	case b.glued(class), b.closes(class):
		return noBreak
	case b.last == classSP: // LB18
		return allowed
	case b.last == classQU, class == classQU: // LB19
		return noBreak
	case b.last == classCB, class == classCB: // LB20
		return allowed
	case ofNumber, b.affixed(class, next), b.clings(class), b.hangulOrFlag(class), b.bracketed(p, class), b.pictograph(class):
		return noBreak
	}
	return allowed // LB31
}

// glued applies LB11 to LB12a.
func (b *lineBreaker) glued(class lineClass) bool {
	return b.last == classWJ || class == classWJ || b.last == classGL ||
		class == classGL && b.last != classSP && b.last != classBA && b.last != classHY
}

// closes applies LB13 to LB17: what must not begin a line, and what must not end one, with
// the spaces between.
func (b *lineBreaker) closes(class lineClass) bool {
	switch class {
	case classEX:
		return true
	case classCL, classCP, classIS, classSY:
		return b.last != classNU || b.noSpace == classOP
	case classOP:
		return b.noSpace == classQU || b.noSpace == classOP
	case classNS:
		return closers.has(b.noSpace) || b.noSpace == classOP
	case classB2:
		return b.noSpace == classB2 || b.noSpace == classOP
	}
	return b.noSpace == classOP
}

// clings applies LB21 to LB24, LB28 and LB29.
func (b *lineBreaker) clings(class lineClass) bool {
	switch {
	case class == classBA, class == classHY, class == classNS, b.last == classBB: // LB21
		return true
	case b.before == classHL && (b.last == classHY || b.last == classBA): // LB21a
		return true
	case b.last == classSY && class == classHL: // LB21b
		return true
	case class == classIN: // LB22
		return true
	case letters.has(b.last): // LB23, LB24, LB28
		return class == classNU || affixes.has(class) || letters.has(class)
	case b.last == classNU: // LB23
		return letters.has(class)
	case ideographs.has(b.last): // LB23a
		return class == classPO
	case affixes.has(b.last): // LB23a, LB24
		return letters.has(class) || b.last == classPR && ideographs.has(class)
	case b.last == classIS: // LB29
		return letters.has(class)
	}
	return false
}

// affixed applies the part of LB25 in front of a number.
func (b *lineBreaker) affixed(class, next lineClass) bool {
	switch {
	case affixes.has(b.last):
		return class == classNU || (class == classOP || class == classHY) && next == classNU
	case b.last == classOP, b.last == classHY:
		return class == classNU
	case b.last == classNU:
		return class == classNU || class == classSY || class == classIS
	}
	return false
}

// extendsNumber applies the part of LB25 within a number and behind it.
func (b *lineBreaker) extendsNumber(class lineClass) bool {
	was := b.number
	b.number = outside
	switch {
	case was == outside:
		if class == classNU {
			b.number = inNumber
		}
		return false
	case affixes.has(class):
		return true
	case was == numberClosed:
		return false
	case class == classNU, class == classSY, class == classIS:
		b.number = inNumber
		return true
	case closers.has(class):
		b.number = numberClosed
		return true
	}
	return false
}

// hangulOrFlag applies LB26, LB27 and LB30a.
func (b *lineBreaker) hangulOrFlag(class lineClass) bool {
	switch b.last {
	case classJL:
		return hangul.has(class) && class != classJT || class == classPO
	case classJV, classH2:
		return class == classJV || class == classJT || class == classPO
	case classJT, classH3:
		return class == classJT || class == classPO
	case classPR:
		return hangul.has(class)
	case classRI:
		return class == classRI && b.oddFlags
	}
	return false
}

// bracketed applies LB30: "person(s)", but not around wide brackets.
func (b *lineBreaker) bracketed(p *property, class lineClass) bool {
	word := letters | 1<<classNU
	return word.has(b.last) && class == classOP && !p.wide || b.last == classCP && !b.lastWide && word.has(class)
}

// pictograph applies LB30b.
func (b *lineBreaker) pictograph(class lineClass) bool {
	return class == classEM && (b.last == classEB || b.lastReserved)
}

// advance remembers a character for those after it.
func (b *lineBreaker) advance(p *property, class lineClass, attached bool) {
	b.joiner = class == classZWJ
	if attached {
		b.lastReserved, b.lastWide = p.reserved, p.wide
		return
	}
	if class == classCM || class == classZWJ {
		class = classAL
	}
	b.before, b.last = b.last, class
	b.lastWide, b.lastReserved = p.wide, p.reserved
	if class != classSP {
		b.noSpace = class
	}
	b.oddFlags = class == classRI && !b.oddFlags
}
