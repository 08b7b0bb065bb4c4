package pdf

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"

	"handout/internal/page"
	"handout/internal/typeset"
)

// The directional marks of Unicode: invisible letters of a direction.
const (
	leftToRightMark = "\u200e"
	rightToLeftMark = "\u200f"
)

// border says which of a run's glyphs stand for a directional mark besides their text.
//
// Readers that turn right-to-left lines around (poppler; it does not follow UAX #9) take
// letters for one direction and everything from a letter or digit of the other one up to
// the next letter for the other: a space or a stop between runs of two directions goes with
// the wrong one, and so does a full stop, which counts as part of a number. Marks at the
// right places cut the line where the runs end. The texts are in visual order, from the
// left, as those readers spread them over the glyph.
type border struct {
	rtlPage, rtlRun bool
	turned          bool // the run before it on the line runs the other way
	label           bool // a number that begins a line from the right, such as a list item's
	last            int  // index of the last glyph
}

func borderOf(run *typeset.Run, base typeset.Direction, before, beforeRTL bool) border {
	return border{
		rtlPage: base == typeset.RightToLeft, rtlRun: run.RTL,
		turned: before && beforeRTL != run.RTL, last: len(run.Glyphs) - 1,
		label: base == typeset.RightToLeft && !run.RTL && !before && !strings.ContainsFunc(run.Text, unicode.IsLetter),
	}
}

// textAt is the text that the run's i-th glyph stands for.
func (b border) textAt(run *typeset.Run, i int) string {
	text := run.Glyphs[i].Text
	if i == 0 && b.label {
		return rightToLeftMark + text // or readers take the gap to the item's text for a part of the number
	}
	if i == b.last && text == "-" && !b.rtlPage && !b.rtlRun {
		return text + leftToRightMark // or readers take it for a hyphenation, and away
	}
	edge := i == 0 && b.turned || i == b.last
	if !b.rtlPage && !b.rtlRun && !b.turned || !edge && !b.rtlRun || !neutral(text) {
		return text
	}
	switch {
	case b.rtlPage && b.rtlRun:
		if numeric(text) {
			text = rightToLeftMark + text
		}
		if i == 0 && b.turned {
			text += rightToLeftMark
		}
	case b.rtlPage && i == b.last:
		text += leftToRightMark
	case !b.rtlPage && b.rtlRun && i == b.last:
		text = rightToLeftMark + text
	case !b.rtlPage && !b.rtlRun && i == 0 && b.turned:
		text = leftToRightMark + text
	}
	return text
}

// neutral says that a text has neither letter nor digit.
func neutral(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return false
		}
	}
	return text != ""
}

// numeric says that a text is of a class that goes with numbers: a full stop, a percent
// sign, a dash (UAX #9, table 4: ES, ET, CS).
func numeric(text string) bool {
	p, _ := bidi.LookupString(text)
	class := p.Class()
	return class == bidi.ES || class == bidi.ET || class == bidi.CS
}

// baseline is the line that the last text items stand on, as far as they follow each other.
type baseline struct {
	y           float64
	left, right float64
	ltr, rtl    bool // a run of that direction stands on it
	started     bool
	lastRTL     bool
}

// continues says that an item stands on the line.
func (l *baseline) continues(item *page.TextItem) bool {
	return l.started && math.Abs(l.y-item.Y) <= 0.01
}

func (l *baseline) extend(item *page.TextItem) {
	if !l.continues(item) {
		*l = baseline{y: item.Y, left: item.X, right: item.X, started: true}
	}
	l.left = min(l.left, item.X)
	l.right = max(l.right, item.X+item.Run.Width)
	l.ltr = l.ltr || !item.Run.RTL
	l.rtl = l.rtl || item.Run.RTL
	l.lastRTL = item.Run.RTL
}

// end is the place of a space that ends the line: on the far side of all its runs, in the
// direction they run in or, if that is mixed, the page does.
func (l *baseline) end(width float64, base typeset.Direction) float64 {
	if l.rtl && (!l.ltr || base == typeset.RightToLeft) {
		return l.left - width
	}
	return l.right
}
