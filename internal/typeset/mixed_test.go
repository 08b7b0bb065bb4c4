package typeset

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// mixedLine is a line of testdata/bidi/lines.txt.
type mixedLine struct {
	source string
	dir    Direction
	spans  []Span
}

// mixedLines reads the lines in which directions meet.
func mixedLines(t *testing.T) []mixedLine {
	t.Helper()
	data, err := os.ReadFile("testdata/bidi/lines.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []mixedLine
	for _, source := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		dir, text, _ := strings.Cut(source, ": ")
		switch dir {
		case "rtl":
			out = append(out, mixedLine{text, RightToLeft, spansOf(text)})
		case "ltr":
			out = append(out, mixedLine{text, LeftToRight, spansOf(text)})
		}
	}
	return out
}

// spansOf cuts text at the marks of isolates.
func spansOf(text string) []Span {
	var spans []Span
	isolate := NotIsolated
	for text != "" {
		at := strings.IndexAny(text, "⟦⟧⦃⦄")
		if at < 0 {
			at = len(text)
		}
		if at > 0 {
			spans = append(spans, Span{Text: text[:at], Size: 10, Isolate: isolate})
		}
		isolate = NotIsolated
		switch rest := text[at:]; {
		case strings.HasPrefix(rest, "⟦"):
			isolate = IsolateLTR
		case strings.HasPrefix(rest, "⦃"):
			isolate = IsolateAuto
		}
		if text = text[at:]; text != "" {
			text = text[len("⟦"):]
		}
	}
	return spans
}

// visualText returns what a line's glyphs stand for from left to right.
func visualText(l Line) string {
	type placed struct {
		x    float64
		text string
	}
	var all []placed
	for _, r := range l.Runs {
		for _, g := range r.Glyphs {
			all = append(all, placed{r.X + g.X + g.Advance/2, g.Text})
		}
	}
	slices.SortStableFunc(all, func(a, b placed) int { return cmp.Compare(a.x, b.x) })
	var b strings.Builder
	for _, p := range all {
		b.WriteString(p.text)
	}
	return b.String()
}

func (m mixedLine) visual(t *testing.T, ts *Typesetter) string {
	t.Helper()
	p := arabic().paragraph(m.spans...)
	p.Dir = m.dir
	lines, missing := ts.Break(p, 1e6)
	if len(lines) != 1 || len(missing) > 0 {
		t.Fatalf("%s: %d lines, missing %v", m.source, len(lines), missing)
	}
	return visualText(lines[0])
}

// TestMixedLines holds the visual order of every mixed line. TestMixedLinesInBrowser checked
// the golden file.
func TestMixedLines(t *testing.T) {
	ts := newTypesetter(t)
	var b strings.Builder
	for _, m := range mixedLines(t) {
		fmt.Fprintf(&b, "%s\n\t%s\n", m.source, leftToRight(m.visual(t, ts)))
	}
	golden(t, "bidi/visual.golden", b.String())
	noOrphans(t, "bidi/*", []string{"lines.txt", "visual.golden"})
}

// leftToRight wraps text that is in visual order already so that a terminal or an editor
// does not order it once more.
func leftToRight(text string) string { return "\u202d" + text + "\u202c" }
