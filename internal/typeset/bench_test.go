package typeset

import (
	"os"
	"strings"
	"testing"
)

// locale is what the tests know of a language of the site.
type locale struct {
	tag, family string
	dir         Direction
}

func locales() []locale {
	return []locale{
		{"en", "noto-sans", LeftToRight}, {"es", "noto-sans", LeftToRight}, {"fr", "noto-sans", LeftToRight},
		{"pl", "noto-sans", LeftToRight}, {"vi", "noto-sans", LeftToRight}, {"ru", "noto-sans", LeftToRight},
		{"ar", "vazirmatn", RightToLeft}, {"hi", "noto-sans-devanagari", LeftToRight},
		{"bn", "noto-sans-bengali", LeftToRight}, {"zh-Hans", "noto-sans-sc", LeftToRight},
	}
}

// corpus returns a locale's test sentences, a paragraph each.
func (l locale) corpus(tb testing.TB) []Paragraph {
	tb.Helper()
	data, err := os.ReadFile("testdata/corpus/" + l.tag + ".txt")
	if err != nil {
		tb.Fatal(err)
	}
	var out []Paragraph
	for _, text := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		out = append(out, l.paragraph(Span{Text: text, Size: 12}))
	}
	return out
}

func (l locale) paragraph(spans ...Span) Paragraph {
	return Paragraph{Spans: spans, Dir: l.dir, Lang: l.tag, Family: l.family}
}

func newTypesetter(tb testing.TB) *Typesetter {
	tb.Helper()
	ts, err := New()
	if err != nil {
		tb.Fatal(err)
	}
	return ts
}

// BenchmarkBreak sets a locale's sentences anew from known words, as in all leaflets of a
// site but the first. An operation is the whole corpus; MB/s is of its UTF-8 text.
func BenchmarkBreak(b *testing.B) {
	benchmark(b, func(ts *Typesetter) { ts.paragraphs.young, ts.paragraphs.old = nil, nil })
}

// BenchmarkBreakRepeated sets sentences that stood in another leaflet.
func BenchmarkBreakRepeated(b *testing.B) {
	benchmark(b, func(*Typesetter) {})
}

func benchmark(b *testing.B, forget func(*Typesetter)) {
	for _, l := range locales() {
		b.Run(l.tag, func(b *testing.B) {
			ts, paragraphs := newTypesetter(b), l.corpus(b)
			bytes := int64(0)
			for _, p := range paragraphs {
				bytes += int64(len(p.Spans[0].Text))
				ts.Break(p, 400)
			}
			b.SetBytes(bytes)
			b.ReportAllocs()
			for b.Loop() {
				forget(ts)
				for _, p := range paragraphs {
					ts.Break(p, 400)
				}
			}
		})
	}
}

// BenchmarkBreakCold shapes every word anew, as in the first leaflet of a language.
func BenchmarkBreakCold(b *testing.B) {
	for _, l := range locales() {
		b.Run(l.tag, func(b *testing.B) {
			ts, paragraphs := newTypesetter(b), l.corpus(b)
			ts.Break(paragraphs[0], 400)
			for b.Loop() {
				clear(ts.classes)
				ts.paragraphs.young, ts.paragraphs.old = nil, nil
				for _, p := range paragraphs {
					ts.Break(p, 400)
				}
			}
		})
	}
}

// BenchmarkNew measures what a program pays for the fonts before it sets any text.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		newTypesetter(b)
	}
}

// BenchmarkFirstUse parses each family's regular font.
func BenchmarkFirstUse(b *testing.B) {
	for _, l := range locales()[5:] {
		b.Run(l.family, func(b *testing.B) {
			for b.Loop() {
				newTypesetter(b).Measure(l.paragraph(Span{Text: "1", Size: 12}))
			}
		})
	}
}
