package compare

import (
	"strings"
	"testing"

	"handout/internal/compare/sheet"
	"handout/internal/figure"
	"handout/internal/page"
	"handout/internal/typeset"
)

// laidOut sets paragraphs one below the other, a page for each two lines.
func laidOut(t *testing.T, ts *typeset.Typesetter, width float64, dir typeset.Direction, paragraphs ...string) *page.Document {
	t.Helper()
	d := &page.Document{}
	n := 0
	for id, text := range paragraphs {
		lines, missing := ts.Break(typeset.Paragraph{Family: "noto-sans", Dir: dir, Spans: []typeset.Span{{Text: text, Size: 12}}}, width)
		if len(missing) > 0 {
			t.Fatalf("no glyphs for %v", missing)
		}
		for _, line := range lines {
			if n%2 == 0 {
				d.Pages = append(d.Pages, &page.Page{Width: 300, Height: 100})
			}
			p := d.Pages[len(d.Pages)-1]
			for i := range line.Runs {
				p.Items = append(p.Items, &page.TextItem{
					X: line.Runs[i].X, Y: 20 + 20*float64(n%2), Run: &line.Runs[i], Content: page.ContentID(id + 1),
					SpaceAfter: line.SpaceAfter && i == len(line.Runs)-1,
				})
			}
			n++
		}
	}
	return d
}

func TestMarkDocuments(t *testing.T) {
	ts, err := typeset.New()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name       string
		dir        typeset.Direction
		old, new   []string
		gone, came int
		pairs      [][2]int
	}{
		{"same", typeset.LeftToRight, []string{"Wait 6 weeks."}, []string{"Wait 6 weeks."}, 0, 0, nil},
		{"a digit", typeset.LeftToRight, []string{"Walk.", "Rest.", "Wait 6 weeks."}, []string{"Walk.", "Rest.", "Wait 9 weeks."}, 1, 1, [][2]int{{1, 1}}},
		{"a word came", typeset.LeftToRight, []string{"Do lift."}, []string{"Do not lift."}, 0, 1, [][2]int{{0, 0}}},
		{"right to left", typeset.RightToLeft, []string{"انتظري 6 أسابيع"}, []string{"انتظري 9 أسابيع"}, 1, 1, [][2]int{{0, 0}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := markDocuments(laidOut(t, ts, 300, tt.dir, tt.old...), laidOut(t, ts, 300, tt.dir, tt.new...))
			if len(m.Gone) != tt.gone || len(m.Came) != tt.came {
				t.Errorf("%d words went and %d came, want %d and %d", len(m.Gone), len(m.Came), tt.gone, tt.came)
			}
			pairs := m.pairs()
			if len(pairs) != len(tt.pairs) || len(pairs) > 0 && pairs[0] != tt.pairs[0] {
				t.Errorf("pages %v, want %v", pairs, tt.pairs)
			}
		})
	}
}

// However the lines break, the words are the same: nothing is marked.
func TestMarksAreBlindToReflow(t *testing.T) {
	ts, err := typeset.New()
	if err != nil {
		t.Fatal(err)
	}
	const text = "Lie on your back with both knees bent and both feet flat. Breathe out and lift your hips, 5 times."
	wide := laidOut(t, ts, 300, typeset.LeftToRight, text)
	for width := 60.0; width < 300; width += 7 {
		m := markDocuments(wide, laidOut(t, ts, width, typeset.LeftToRight, text))
		if len(m.Gone)+len(m.Came) > 0 {
			t.Errorf("%g points wide: %d words went and %d came", width, len(m.Gone), len(m.Came))
		}
	}
}

// The mark lies over the word: as wide as the word, behind what stands before.
func TestMarkLiesOverItsWord(t *testing.T) {
	ts, err := typeset.New()
	if err != nil {
		t.Fatal(err)
	}
	old, new := laidOut(t, ts, 300, typeset.LeftToRight, "Wait 6 weeks."), laidOut(t, ts, 300, typeset.LeftToRight, "Wait 12 weeks.")
	m := markDocuments(old, new)
	measure := func(text string) float64 {
		return ts.Measure(typeset.Paragraph{Family: "noto-sans", Spans: []typeset.Span{{Text: text, Size: 12}}})
	}
	word := measure("12")
	before := measure("Wait 12") - word
	got := m.Came[0]
	if d := got.Left - before; d < -0.5 || d > 0.5 {
		t.Errorf("the mark begins at %g, the word at %g", got.Left, before)
	}
	if d := got.Right - got.Left - word; d < -0.5 || d > 0.5 {
		t.Errorf("the mark is %g wide, the word %g", got.Right-got.Left, word)
	}
	svg, err := sheet.New("g").Page(new.Pages[0], on(0, m.Came, "came"), "After")
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(svg, `<g class="came">`); n != 1 {
		t.Errorf("%d marks are drawn", n)
	}
	if n := strings.Count(svg, "<use "); n != len("Wait12weeks.") {
		t.Errorf("%d glyphs are drawn", n)
	}
}

// A picture that looks different is marked as a whole; one that only moved is not.
func TestMarksPictures(t *testing.T) {
	drawn := func(x, width float64) *page.Document {
		ink := figure.Color{}
		line := figure.Shape{Stroke: &ink, Width: 1, Path: []figure.Segment{
			{Op: figure.MoveTo, Points: [3]figure.Point{{X: 0, Y: 0}}},
			{Op: figure.LineTo, Points: [3]figure.Point{{X: width, Y: 10}}},
		}}
		return &page.Document{Pages: []*page.Page{{Width: 300, Height: 100, Items: []page.Item{
			&page.PathItem{X: x, Y: 20, Scale: 2, Shapes: []figure.Shape{line}, Content: 1},
		}}}}
	}
	if m := markDocuments(drawn(10, 30), drawn(50, 30)); len(m.Gone)+len(m.Came) > 0 {
		t.Error("a picture that moved is marked")
	}
	m := markDocuments(drawn(10, 30), drawn(10, 40))
	if len(m.Gone) != 1 || len(m.Came) != 1 {
		t.Fatalf("%d pictures went and %d came", len(m.Gone), len(m.Came))
	}
	if want := (box{Page: 0, Left: 10, Top: 20, Right: 90, Bottom: 40}); m.Came[0] != want {
		t.Errorf("marked at %v, want %v", m.Came[0], want)
	}
}

// Where words only went or only came, the other side has a bar at their place.
func TestGapsAreMarked(t *testing.T) {
	ts, err := typeset.New()
	if err != nil {
		t.Fatal(err)
	}
	without, with := laidOut(t, ts, 300, typeset.LeftToRight, "Do lift."), laidOut(t, ts, 300, typeset.LeftToRight, "Do not lift.")
	end := ts.Measure(typeset.Paragraph{Family: "noto-sans", Spans: []typeset.Span{{Text: "Do", Size: 12}}})
	m := markDocuments(without, with)
	if len(m.OldGaps) != 1 || len(m.NewGaps) != 0 {
		t.Fatalf("bars at %v and %v", m.OldGaps, m.NewGaps)
	}
	if x := m.OldGaps[0].Left; x < end-0.5 || x > end+0.5 {
		t.Errorf("the bar begins at %g, the word before it ends at %g", x, end)
	}
	m = markDocuments(with, without)
	if len(m.OldGaps) != 0 || len(m.NewGaps) != 1 {
		t.Errorf("bars at %v and %v", m.OldGaps, m.NewGaps)
	}
	m = markDocuments(laidOut(t, ts, 300, typeset.RightToLeft, "خذي الآن الدواء"), laidOut(t, ts, 300, typeset.RightToLeft, "خذي الدواء"))
	word := m.NewGaps
	if len(word) != 1 || word[0].Right > 300-ts.Measure(typeset.Paragraph{Family: "vazirmatn", Dir: typeset.RightToLeft, Spans: []typeset.Span{{Text: "خذي", Size: 12}}})+1 {
		t.Errorf("the bar stands at %v, not left of the first word", word)
	}
}
