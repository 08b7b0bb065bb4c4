package typeset

import (
	"math"
	"strings"
	"testing"
)

func english() locale { return locales()[0] }
func arabic() locale  { return locales()[6] }

func texts(lines []Line) []string {
	var out []string
	for _, l := range lines {
		out = append(out, l.Text)
	}
	return out
}

// glyphText joins what the glyphs of a line stand for, in logical order.
func glyphText(l Line) string {
	var b strings.Builder
	for _, r := range l.Runs {
		for _, g := range r.Glyphs {
			b.WriteString(g.Text)
		}
	}
	return b.String()
}

func TestBreak(t *testing.T) {
	plain := func(text string) []Span { return []Span{{Text: text, Size: 10}} }
	for _, test := range []struct {
		name  string
		spans []Span
		width float64
		want  string // lines with | between
	}{
		{"nothing", plain(""), 100, ""},
		{"one line", plain("Lie down"), 100, "Lie down"},
		{"spaces at a break vanish", plain("Lie    down"), 30, "Lie|down"},
		{"spaces within a line stay", plain("Lie   down"), 100, "Lie   down"},
		{"line feed", plain("Lie\ndown"), 100, "Lie|down"},
		{"empty line", plain("Lie\n\ndown"), 100, "Lie||down"},
		{"line feed at the end", plain("Lie\n"), 100, "Lie"},
		{"only spaces", plain("   "), 100, ""},
		{"long word", plain("Pneumonoultramicroscopic"), 40, "Pneumo|noultra|microsc|opic"},
		{"narrower than a letter", plain("abc"), 1, "a|b|c"},
		{"marks stay on their letters", plain("e\u0301e\u0301e\u0301"), 1, "e\u0301|e\u0301|e\u0301"},
		{"hyphen", plain("hip-width"), 30, "hip-|width"},
		{"hyphen that need not break", plain("a hip-width"), 50, "a|hip-width"},
		{"range", plain("in 5–10 min"), 32, "in|5–10|min"},
		{"no-break space", plain("in 50\u00a0mg"), 32, "in|50\u00a0mg"},
		{"narrow no-break space", plain("à 80\u202f%"), 25, "à|80\u202f%"},
		{"word joiner", plain("this and\u2060/\u2060or"), 45, "this|and/or"},
		{"zero width space", plain("super\u200bmarket"), 40, "super|market"},
		{"soft hyphen unused", plain("physio\u00adtherapy"), 100, "physiotherapy"},
		{"soft hyphen where needed", plain("physio\u00adtherapy"), 45, "physio|therapy"},
		{"no-break span", []Span{{Text: "take ", Size: 10}, {Text: "50 mg a day", Size: 10, NoBreak: true}, {Text: " only", Size: 10}}, 64, "take|50 mg a day|only"},
		{"no-break span wider than the line", []Span{{Text: "take ", Size: 10}, {Text: "50 mg a day", Size: 10, NoBreak: true}}, 40, "take|50 mg a|day"},
		{"address wider than the line", []Span{{Text: "org/child_years.aspx", Size: 10, Isolate: IsolateLTR}}, 60, "org/|child_years|.aspx"},
		{"word wider than the line", []Span{{Text: "org/child_years.aspx", Size: 10}}, 60, "org/|child_years.|aspx"},
		{"space before a colon", plain("l’aide : oui"), 36, "l’aide :|oui"},
		{"dash between spaces", plain("a pain – or"), 40, "a pain –|or"},
		{"number and unit", plain("take 500 mg now"), 50, "take|500 mg|now"},
		{"number and noun", plain("take 500 more now"), 50, "take 500|more now"},
		{"tab", plain("a\tb"), 100, "a\tb"},
	} {
		t.Run(test.name, func(t *testing.T) {
			lines, missing := newTypesetter(t).Break(english().paragraph(test.spans...), test.width)
			if got := strings.Join(texts(lines), "|"); got != test.want || len(missing) > 0 {
				t.Errorf("got %q, missing %v, want %q", got, missing, test.want)
			}
		})
	}
}

func TestNoHangingLetterInPolish(t *testing.T) {
	l := locales()[3]
	lines, _ := newTypesetter(t).Break(l.paragraph(Span{Text: "Połóż się w domu i z mamą", Size: 10}), 70)
	if got, want := strings.Join(texts(lines), "|"), "Połóż się|w domu|i z mamą"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSoftHyphenIsDrawn(t *testing.T) {
	lines, _ := newTypesetter(t).Break(english().paragraph(Span{Text: "physio\u00adtherapy", Size: 10}), 45)
	glyphs := lines[0].Runs[0].Glyphs
	if last := glyphs[len(glyphs)-1]; last.Text != "\u00ad" || last.Advance == 0 {
		t.Errorf("last glyph is %+v", last)
	}
	if lines[0].Width > 45 {
		t.Errorf("line with its hyphen is %v wide", lines[0].Width)
	}
}

func TestInvisibleCharactersDrawNothing(t *testing.T) {
	ts := newTypesetter(t)
	clean, _ := ts.Break(english().paragraph(Span{Text: "and/or", Size: 10}), 100)
	for _, text := range []string{"and\u2060/or", "and/\u200bor", "\u200eand/or\u200f", "and\ufeff/or", "a\u00adnd/or", "\u2067and/or\u2069"} {
		lines, missing := ts.Break(english().paragraph(Span{Text: text, Size: 10}), 100)
		if len(missing) > 0 || len(lines) != 1 {
			t.Fatalf("%q: lines %q, missing %v", text, texts(lines), missing)
		}
		if got := glyphText(lines[0]); got != "and/or" || lines[0].Text != "and/or" {
			t.Errorf("%q: glyphs say %q, line %q", text, got, lines[0].Text)
		}
		if math.Abs(lines[0].Width-clean[0].Width) > 0.2 { // kerning with the slash may go
			t.Errorf("%q: width %v, without it %v", text, lines[0].Width, clean[0].Width)
		}
	}
}

// TestControlsMakeNoRun has a mark between words of the other direction, where it is the
// only character of its level: a run of it could not be printed.
func TestControlsMakeNoRun(t *testing.T) {
	for _, dir := range []Direction{LeftToRight, RightToLeft} {
		for _, text := range []string{"and \u200for", "(\u200f5) \u200e", "\u200f", "\u0627\u200e\u0627 \u00ad"} {
			p := english().paragraph(Span{Text: text, Size: 10})
			p.Dir = dir
			lines, missing := newTypesetter(t).Break(p, 100)
			if len(missing) > 0 {
				t.Errorf("%q: missing %v", text, missing)
			}
			for _, line := range lines {
				for _, run := range line.Runs {
					if len(run.Glyphs) == 0 {
						t.Errorf("%q: run %q has no glyphs", text, run.Text)
					}
				}
			}
		}
	}
}

func TestJoinersStayInTheText(t *testing.T) {
	ts := newTypesetter(t)
	for _, test := range []struct {
		locale int
		text   string
	}{{6, "می\u200cخواهم"}, {8, "র\u200d্যাশ"}, {7, "क्\u200dष"}, {6, "لا\u200cلا"}} {
		lines, missing := ts.Break(locales()[test.locale].paragraph(Span{Text: test.text, Size: 10}), 200)
		if got := glyphText(lines[0]); got != test.text || len(missing) > 0 {
			t.Errorf("%q came back as %q, missing %v", test.text, got, missing)
		}
	}
}

func TestMissing(t *testing.T) {
	spans := []Span{{Text: "Take \U0001F48A ", Size: 10}, {Text: "now\x01\u0e01", Size: 10, Weight: Bold}}
	_, missing := newTypesetter(t).Break(english().paragraph(spans...), 100)
	want := []Missing{{'\U0001F48A', 0, 5}, {1, 1, 3}, {'\u0e01', 1, 4}}
	if len(missing) != len(want) {
		t.Fatalf("got %v", missing)
	}
	for i := range want {
		if missing[i] != want[i] {
			t.Errorf("got %v, want %v", missing[i], want[i])
		}
	}
}

func TestFallBackWithinALine(t *testing.T) {
	text := "Pain 疼痛 दर्द ব্যথা ألم боль ✓ → ≥5"
	lines, missing := newTypesetter(t).Break(english().paragraph(Span{Text: text, Size: 10}), 1000)
	if len(missing) > 0 || len(lines) != 1 || lines[0].Text != text {
		t.Fatalf("lines %q, missing %v", texts(lines), missing)
	}
	var fonts []string
	for _, r := range lines[0].Runs {
		if name := r.Font.family; len(fonts) == 0 || fonts[len(fonts)-1] != name {
			fonts = append(fonts, name)
		}
	}
	want := "noto-sans noto-sans-sc noto-sans noto-sans-bengali noto-sans vazirmatn noto-sans noto-sans-sc noto-sans noto-sans-sc noto-sans vazirmatn noto-sans" // noto-sans has Devanagari, too
	if got := strings.Join(fonts, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestWordsKeepOneFont uses a word of which the first family has all letters but one.
func TestWordsKeepOneFont(t *testing.T) {
	lines, missing := newTypesetter(t).Break(locales()[7].paragraph(Span{Text: "Nguyễn", Size: 10}), 1000)
	if len(missing) > 0 || len(lines[0].Runs) != 1 {
		t.Errorf("%d runs, missing %v", len(lines[0].Runs), missing)
	}
}

func TestArabicJoinsAcrossSpans(t *testing.T) {
	ts := newTypesetter(t)
	whole := ts.Measure(arabic().paragraph(Span{Text: "العلاج", Size: 10}))
	parts := ts.Measure(arabic().paragraph(Span{Text: "الع", Size: 10, Ref: 1}, Span{Text: "لاج", Size: 10, Ref: 2}))
	if math.Abs(whole-parts) > 1e-9 {
		t.Errorf("in two spans %v wide, in one %v", parts, whole)
	}
}

func TestLigatureHalves(t *testing.T) {
	lines, _ := newTypesetter(t).Break(arabic().paragraph(Span{Text: "العلاج", Size: 10}), 1000)
	for i, g := range lines[0].Runs[0].Glyphs {
		if !g.Blank {
			continue
		}
		unit := 10.0 / 2048
		last := lines[0].Runs[0].Glyphs[i+1]
		if g.Text != "ل" || last.Text != "ا" || !last.Exact || math.Abs(g.X-last.X-last.Advance) > 1e-9 || math.Abs(g.Advance-last.Advance) > 1.1*unit {
			t.Errorf("blank %+v before %+v", g, last)
		}
		return
	}
	t.Error("no blank before lam-alef")
}

// TestWideKerningIsExact uses two letters that Vazirmatn moves apart: without the flag
// readers of the PDF see a space between them.
func TestWideKerningIsExact(t *testing.T) {
	lines, _ := newTypesetter(t).Break(arabic().paragraph(Span{Text: "آلمك", Size: 10}), 1000)
	for i, want := range []bool{false, true, false, false} {
		if g := lines[0].Runs[0].Glyphs[i]; g.Exact != want {
			t.Errorf("glyph %+v", g)
		}
	}
}

// TestMarksStayWithTheirLetter holds the order in a ligature with marks: each letter, then
// the glyphs of its own marks.
func TestMarksStayWithTheirLetter(t *testing.T) {
	for text, want := range map[string]string{
		"أولًا": "أ|و|لً|+|ا", "لَا": "لَ|+|ا", "لأَنَّ": "ل|أَ|+|نَّ|+", "السّلام": "ا|ل|سّ|+|ل|ا|م", "الله": "ا|ل|ل|ه",
	} {
		lines, _ := newTypesetter(t).Break(arabic().paragraph(Span{Text: text, Size: 10}), 1000)
		var got []string
		for _, g := range lines[0].Runs[0].Glyphs {
			if g.Text == "" {
				g.Text = "+"
			}
			got = append(got, g.Text)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: got %s, want %s", text, strings.Join(got, "|"), want)
		}
	}
}

func TestSpansKeepTheirRef(t *testing.T) {
	spans := []Span{{Text: "Take ", Size: 10, Ref: 7}, {Text: "50 mg", Size: 12, Weight: Bold, Ref: 8, Lang: "fr"}}
	lines, _ := newTypesetter(t).Break(english().paragraph(spans...), 1000)
	runs := lines[0].Runs
	if len(runs) != 2 || runs[0].Ref != 7 || runs[1].Ref != 8 || runs[0].Lang != "en" || runs[1].Lang != "fr" || runs[1].Size != 12 || runs[1].Font.weight != Bold {
		t.Errorf("got %+v", runs)
	}
	if runs[1].X != runs[0].Width || lines[0].Width != runs[0].Width+runs[1].Width {
		t.Errorf("second run at %v, line %v wide", runs[1].X, lines[0].Width)
	}
}

func TestMeasureIsTheWidthOfOneLine(t *testing.T) {
	ts := newTypesetter(t)
	for _, l := range locales() {
		for _, p := range l.corpus(t) {
			lines, missing := ts.Break(p, 1e6)
			if len(lines) != 1 || len(missing) > 0 || math.Abs(lines[0].Width-ts.Measure(p)) > 1e-6 {
				t.Errorf("%s: %d lines, missing %v, measured %v", l.tag, len(lines), missing, ts.Measure(p))
			}
			if lines[0].Text != p.Spans[0].Text || glyphText(lines[0]) != p.Spans[0].Text {
				t.Errorf("%s: came back as\n%s\n%s\nnot as\n%s", l.tag, lines[0].Text, glyphText(lines[0]), p.Spans[0].Text)
			}
		}
	}
}
