package typeset

import (
	"math"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// FuzzBreak sets any text, in two spans, in any family and width: nothing panics, no text is
// lost or added, no line is wider than asked for but where it holds a single cluster, and
// every break is at a grapheme boundary.
func FuzzBreak(f *testing.F) {
	for i, l := range locales() {
		data, err := os.ReadFile("testdata/corpus/" + l.tag + ".txt")
		if err != nil {
			f.Fatal(err)
		}
		for _, text := range strings.Split(string(data), "\n") {
			f.Add(text, uint(len(text)/3), uint8(i), 120.0, uint8(i%4), i%3 == 0)
		}
	}
	f.Add("a\u2067b\u202ec\u2069\u00ad\u200dd\t \u3000\r\n\v\u0600\u06dd", uint(4), uint8(6), 10.0, uint8(3), true)
	ts, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string, cut uint, which uint8, width float64, isolate uint8, noBreak bool) {
		if !utf8.ValidString(text) || len(text) > 2000 || math.IsNaN(width) || width > 1e5 {
			t.Skip()
		}
		l := locales()[int(which)%len(locales())]
		at := int(cut % uint(len(text)+1))
		for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
			at--
		}
		p := l.paragraph(Span{Text: text[:at], Size: 10}, Span{Text: text[at:], Size: 12, Weight: Bold, Isolate: Isolate(isolate % 4), NoBreak: noBreak})
		lines, missing := ts.Break(p, width)
		checkText(t, text, lines, len(missing) > 0)
		checkWidths(t, lines, width)
		checkBoundaries(t, text, lines)
		if natural := ts.Measure(p); math.IsNaN(natural) || natural < 0 {
			t.Errorf("measured %v", natural)
		}
	})
}

// bare drops what breaks may swallow and what only steers layout.
func bareText(text string) string {
	return strings.Map(func(r rune) rune {
		if isLayoutControl(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}

func checkText(t *testing.T, text string, lines []Line, missing bool) {
	t.Helper()
	joined, glyphs := "", ""
	for i, l := range lines {
		joined, glyphs = joined+l.Text, glyphs+glyphText(l)
		if l.SpaceAfter && i+1 < len(lines) {
			joined += " "
		}
	}
	if bareText(joined) != bareText(text) {
		t.Errorf("lines hold %q of %q", joined, text)
	}
	if got, want := visibleText(glyphs), visibleText(text); got != want && !missing {
		t.Errorf("glyphs hold %q of %q", got, want)
	}
	if fold(joined) != fold(text) {
		t.Errorf("spaces: %q from %q", joined, text)
	}
}

// fold keeps where spaces are and drops how many and which.
func fold(text string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if isLayoutControl(r) {
			return -1
		}
		return r
	}, text)), " ")
}

// visibleText drops also the invisible characters that have no glyph to hang on.
func visibleText(text string) string {
	return strings.Map(func(r rune) rune {
		if extends(r) && !unicode.IsMark(r) {
			return -1
		}
		return r
	}, bareText(text))
}

func checkWidths(t *testing.T, lines []Line, width float64) {
	t.Helper()
	for _, l := range lines {
		first := 0
		for _, r := range l.Runs {
			for _, g := range r.Glyphs {
				if math.IsNaN(g.X) || math.IsNaN(g.Advance) {
					t.Fatalf("glyph %+v", g)
				}
				if g.Text != "" && !g.Blank {
					first++
				}
			}
		}
		if l.Width > width+0.01 && first > 1 && len(graphemes(l.Text)) > 1 {
			t.Errorf("line %q is %v wide in %v", l.Text, l.Width, width)
		}
	}
}

func graphemes(text string) []string {
	var s segmenter.Segmenter
	s.Init([]rune(text))
	var out []string
	for it := s.GraphemeIterator(); it.Next(); {
		out = append(out, string(it.Grapheme().Text))
	}
	return out
}

// checkBoundaries finds each line's start in the text and holds it to UAX #29.
func checkBoundaries(t *testing.T, text string, lines []Line) {
	t.Helper()
	boundary, at := map[int]bool{}, 0
	for _, g := range graphemes(text) {
		boundary[at] = true
		at += len(bareText(g))
	}
	boundary[at] = true
	at = 0
	for _, l := range lines {
		if !boundary[at] {
			t.Errorf("line %q begins within a grapheme cluster of %q", l.Text, text)
		}
		at += len(bareText(l.Text))
	}
}
