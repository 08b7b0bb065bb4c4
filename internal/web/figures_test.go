package web

import (
	"sync"
	"testing"

	"handout/internal/figure"
	"handout/internal/site"
)

// TestFiguresAreDrawnOnce: pages in all languages, made at the same time, share one drawing.
func TestFiguresAreDrawnOnce(t *testing.T) {
	pose := &figure.Spec{Figure: figure.Scene{Posture: "standing"}, Frame: figure.Frames{Start: &figure.Frame{}, End: &figure.Frame{Posture: "sitting"}}}
	e := &site.Exercise{ID: "sit", Figure: pose}
	fs := newFigures(figure.DefaultTheme())
	drawings, movies := make([]*figure.Drawing, 8), make([]*figure.Movie, 8)
	var all sync.WaitGroup
	for i := range drawings {
		all.Go(func() {
			var err error
			if drawings[i], err = fs.drawing(e, "end"); err != nil {
				t.Error(err)
			}
			if movies[i], err = fs.movie(e); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	for i := range drawings {
		if drawings[i] != drawings[0] || movies[i] != movies[0] {
			t.Fatal("an exercise was drawn twice")
		}
	}
}
