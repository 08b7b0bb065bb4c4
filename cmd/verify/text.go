package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"

	"handout/internal/page"
)

// textComesBack compares the text of every leaflet's pages with what pdftotext reads in the
// built file, after Unicode NFC. In the order of the file every letter and every space must
// be the same; as pdftotext finds it on the page, every line. That the pages hold the
// article's every word is asked in the tests of internal/page, and that the tags do in the
// step "tags".
func textComesBack(ctx context.Context, v *verifier, log *logbook) error {
	return v.eachLeaflet(ctx, log, func(l *leaflet) error {
		raw, err := log.output(ctx, command{name: "pdftotext", args: []string{"-raw", l.pdf, "-"}})
		if err != nil {
			return err
		}
		placed, err := log.output(ctx, command{name: "pdftotext", args: []string{l.pdf, "-"}})
		if err != nil {
			return err
		}
		return errors.Join(sameInOrder(l.text, raw, l.rtl), sameLines(l.lines, placed))
	})
}

// sameInOrder compares letters and spaces in the order of the file. There pdftotext takes
// every step to the left for a new line, and so puts space between letters that run from
// right to left: their own spaces are asked of the lines and of the tags.
func sameInOrder(want, got string, rtl bool) error {
	a, b := closeUp(fold(want), rtl), closeUp(fold(got), rtl)
	if a != b {
		return fmt.Errorf("text differs: want %s", firstDifference(a, b))
	}
	return nil
}

// closeUp takes out the spaces between two letters that run from right to left and, where
// the whole page does, all but those between two that do not.
func closeUp(s string, rtl bool) string {
	var b strings.Builder
	runes := []rune(s)
	for i, r := range runes {
		if r == ' ' && i > 0 && i+1 < len(runes) {
			before, after := directionOf(runes[i-1]), directionOf(runes[i+1])
			if before == bidi.R && after == bidi.R || rtl && (before != bidi.L || after != bidi.L) {
				continue
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// directionOf is L for a letter or digit that is read from the left, R for one from the
// right, ON for all else.
func directionOf(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	switch p.Class() {
	case bidi.L, bidi.EN:
		return bidi.L
	case bidi.R, bidi.AL:
		return bidi.R
	default:
		return bidi.ON
	}
}

// sameLines finds each line of the pages among the lines that were read: all words in
// their order, and the spaces between them. Lines may come in any order, for columns change
// places, and one that was read may hold several that stand side by side.
func sameLines(want []string, got string) error {
	left := map[string]int{}
	for _, line := range want {
		left[fold(line)]++
	}
	delete(left, "")
	for line := range strings.Lines(got) {
		if words := words(line); !takeLines(left, words) {
			return fmt.Errorf("no line of the pages reads %q", strings.Join(words, " "))
		}
	}
	for line, n := range left {
		if n > 0 {
			return fmt.Errorf("the line %q was not read", line)
		}
	}
	return nil
}

// takeLines takes the words out of what is left: as one line or as several.
func takeLines(left map[string]int, words []string) bool {
	if len(words) == 0 {
		return true
	}
	for n := len(words); n > 0; n-- {
		line := strings.Join(words[:n], " ")
		if left[line] == 0 {
			continue
		}
		left[line]--
		if takeLines(left, words[n:]) {
			return true
		}
		left[line]++
	}
	return false
}

// pageLines are the lines of text of all pages in the order they are painted.
func pageLines(d *page.Document) []string {
	var lines []string
	for _, p := range d.Pages {
		var last *page.TextItem
		for _, item := range p.Items {
			t, ok := item.(*page.TextItem)
			switch {
			case !ok:
				continue
			case last != nil && abut(last, t):
				lines[len(lines)-1] += t.Run.Text
			default:
				lines = append(lines, t.Run.Text)
			}
			last = t
		}
	}
	return lines
}

// abut reports whether two runs stand side by side on one line, with no space between.
func abut(a, b *page.TextItem) bool {
	const near = 0.5 // pt
	return a.Y == b.Y && !a.SpaceAfter && (math.Abs(a.X+a.Run.Width-b.X) < near || math.Abs(b.X+b.Run.Width-a.X) < near)
}

// readable is a text in NFC, without the direction marks that pdftotext puts around every
// run of the other direction, and without the zero-width space that stands for a glyph
// without a letter of its own where ActualText is not read.
func readable(s string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Bidi_Control, r) || r == '\u200b' {
			return -1
		}
		return r
	}, s))
}

func words(s string) []string { return strings.Fields(readable(s)) }

// fold brings white space to single spaces.
func fold(s string) string { return strings.Join(words(s), " ") }

// firstDifference shows where two texts part.
func firstDifference(want, got string) string {
	a, b := []rune(want), []rune(got)
	at := 0
	for at < len(a) && at < len(b) && a[at] == b[at] {
		at++
	}
	near := func(r []rune) string { return string(r[max(0, at-30):min(len(r), at+30)]) }
	return fmt.Sprintf("%q, got %q", near(a), near(b))
}
