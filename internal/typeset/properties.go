package typeset

import (
	"sync/atomic"
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/unicodedata"
)

// property is what the steps need to know of a character.
type property struct {
	line     lineClass
	kind     charKind
	wide     bool // East Asian Width F, W or H
	extends  bool // belongs to the character before it: a mark, a joiner, a selector
	prepends bool // belongs to the character after it (UAX #29, Prepend)
	reserved bool // an unassigned pictograph (LB30b)
}

// properties looks characters up. It fills a page of 256 when the first of them is asked
// for: a site uses some twenty of the 4,352 pages.
type properties struct {
	pages [(unicode.MaxRune + 1) >> 8]atomic.Pointer[[256]property]
}

func (p *properties) of(r rune) *property {
	if r < 0 || r > unicode.MaxRune {
		r = unicode.ReplacementChar
	}
	page := p.pages[r>>8].Load()
	if page == nil {
		page = newPage(r &^ 0xFF)
		p.pages[r>>8].Store(page)
	}
	return &page[r&0xFF]
}

func newPage(first rune) *[256]property {
	page := new([256]property)
	for i := range page {
		r := first + rune(i)
		page[i] = property{
			line: lineClassOf(r), kind: kindOf(r), extends: extends(r),
			prepends: unicode.Is(unicodedata.GraphemeBreakPrepend, r),
			wide:     unicode.Is(unicodedata.LargeEastAsian, r),
			reserved: unicode.Is(unicodedata.Extended_Pictographic, r) && unicodedata.LookupType(r) == nil,
		}
	}
	return page
}

// charKind is what a character is to the cutting into tokens.
type charKind uint8

const (
	plain      charKind = iota
	space               // drawn as a gap; swallowed at a line's end
	fixedSpace          // drawn as a gap; stays
	lineEnd             // draws nothing, ends the line
	ideograph
)

func kindOf(r rune) charKind {
	switch {
	case r == ' ' || r == '\t':
		return space
	case r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return lineEnd
	case r == 0xA0 || r == 0x2007 || r == 0x202F:
		return fixedSpace
	case unicode.Is(unicode.Zs, r):
		return space
	case unicode.Is(unicode.Han, r):
		return ideograph
	default:
		return plain
	}
}

// extends says whether r belongs to the character before it.
func extends(r rune) bool {
	return r >= 0x300 && (unicode.Is(unicode.M, r) || harfbuzz.IsDefaultIgnorable(r))
}
