package pdf

import (
	"strings"
	"testing"

	"handout/internal/typeset"
)

// TestStretch: a word whose glyphs are its letters in their order says itself; text is given
// for the others alone: a vowel sign drawn before its letter, letters joined into one glyph.
func TestStretch(t *testing.T) {
	ts := newTypesetter(t)
	for _, c := range []struct{ family, word, actual string }{
		{"noto-sans-devanagari", "मसौदा", ""}, {"noto-sans-devanagari", "पीठ", ""}, {"noto-sans-devanagari", "में", ""},
		{"noto-sans-devanagari", "दिन", "दिन"}, {"noto-sans-devanagari", "स्त्री", "स्त्री"}, {"noto-sans-devanagari", "दर्द", "दर्द"},
		{"noto-sans-devanagari", "कुंआ", "कुंआ"}, // two marks without width on one letter
		{"noto-sans-bengali", "ব্যথা", "ব্যথা"}, {"noto-sans-bengali", "দেয়", "দেয়"}, {"noto-sans-bengali", "মাথা", ""},
		{"noto-sans", "affluent", ""}, {"vazirmatn", "العلاج", ""},
	} {
		lines, _ := ts.Break(typeset.Paragraph{Spans: spans(c.word, 12, typeset.Regular), Family: c.family}, 500)
		run := &lines[0].Runs[0]
		to, actual := stretch(run, 0)
		if actual != c.actual || to != len(run.Glyphs) || !strings.Contains(c.word, actual) {
			t.Errorf("%s is given the text %q up to glyph %d of %d", c.word, actual, to, len(run.Glyphs))
		}
	}
}
