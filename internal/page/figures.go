package page

import (
	"sync"

	"handout/internal/figure"
	"handout/internal/site"
)

// figures draws each frame of each exercise once for all leaflets in all languages.
type figures struct {
	theme *figure.Theme
	drawn sync.Map // frameKey → *drawnFrame
}

type frameKey struct{ exercise, frame string }

type drawnFrame struct {
	once    sync.Once
	drawing *figure.Drawing
	err     error
}

func newFigures(theme *figure.Theme) *figures { return &figures{theme: theme} }

// frame is one frame of an exercise's figure.
func (f *figures) frame(e *site.Exercise, id string) (*figure.Drawing, error) {
	v, _ := f.drawn.LoadOrStore(frameKey{e.ID, id}, &drawnFrame{})
	d := v.(*drawnFrame)
	d.once.Do(func() { d.drawing, d.err = figure.Draw(e.Figure, id, *f.theme) })
	return d.drawing, d.err
}
