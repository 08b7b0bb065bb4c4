package web

import (
	"strings"
	"testing"

	"handout/internal/doc"
)

func TestCautionOverACard(t *testing.T) {
	heading, text := &doc.Heading{Level: 3}, &doc.Paragraph{}
	caution, tip := &doc.Callout{Kind: doc.CalloutCaution}, &doc.Callout{Kind: doc.CalloutTip}
	a, b := &doc.ExerciseCard{ID: "a"}, &doc.ExerciseCard{ID: "b"}
	for name, c := range map[string]struct {
		blocks   []doc.Block
		from, to int
	}{
		"right before the card":      {[]doc.Block{heading, caution, a}, 1, 2},
		"with what follows it":       {[]doc.Block{heading, text, caution, text, b, text, a}, 2, 4},
		"none after the first card":  {[]doc.Block{heading, b, caution, a}, 0, 0},
		"none under another heading": {[]doc.Block{heading, caution, b, heading, a}, 0, 0},
		"none of another kind":       {[]doc.Block{heading, tip, a}, 0, 0},
	} {
		got := cautionOver(c.blocks, "a")
		if want := c.blocks[c.from:c.to]; len(got) != len(want) || len(got) > 0 && got[0] != want[0] {
			t.Errorf("%s: %d blocks, want %d", name, len(got), len(want))
		}
	}
}

// TestExercisePageCarriesTheCaution: a page with one exercise says, in every language, what a
// leaflet that shows it says before its exercises; a resting position needs nothing.
func TestExercisePageCarriesTheCaution(t *testing.T) {
	s := realSite(t)
	r, err := New(s, options())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range s.Exercises {
		for _, loc := range s.Locales {
			files, _, err := r.Exercise(e.ID, loc.Tag)
			if err != nil {
				t.Fatal(err)
			}
			got := strings.Contains(string(files[0].Data), `class="callout callout-caution"`)
			if want := e.Kind == "exercise"; got != want {
				t.Errorf("%s in %s: a caution is on the page: %t", e.ID, loc.Tag, got)
			}
			if len(files[0].Sources) != 1+strings.Count(string(files[0].Data), `callout-caution"`) {
				t.Errorf("%s in %s: made from %q", e.ID, loc.Tag, files[0].Sources)
			}
		}
	}
}
