package web

import (
	"fmt"
	"html/template"
	"sync"

	"handout/internal/figure"
	"handout/internal/site"
)

// figures draws exercises, each frame once per language for the whole site.
type figures struct {
	theme figure.Theme
	cache sync.Map // figureKey → template.HTML
}

type figureKey struct{ exercise, frame, locale string }

// moving is the frame of a figureKey that stands for the animated drawing.
const moving = "moving"

func newFigures(theme figure.Theme) *figures { return &figures{theme: theme} }

func (fs *figures) once(key figureKey, draw func() ([]byte, error)) (template.HTML, error) {
	if v, ok := fs.cache.Load(key); ok {
		return v.(template.HTML), nil
	}
	svg, err := draw()
	if err != nil {
		return "", fmt.Errorf("drawing %s: %w", key.exercise, err)
	}
	v, _ := fs.cache.LoadOrStore(key, template.HTML(svg))
	return v.(template.HTML), nil
}

// frame is one picture of an exercise as an SVG element. The words of the whole figure go
// with the first frame, so that they are heard once.
func (fs *figures) frame(e *site.Exercise, id string, o figure.SVGOptions) (template.HTML, error) {
	return fs.once(figureKey{e.ID, id, o.Lang}, func() ([]byte, error) {
		d, err := figure.Draw(e.Figure, id, fs.theme)
		if err != nil {
			return nil, err
		}
		return figure.SVG(d, o), nil
	})
}

// animation is the exercise as a drawing that moves when asked.
func (fs *figures) animation(e *site.Exercise, o figure.AnimateOptions) (template.HTML, error) {
	return fs.once(figureKey{e.ID, moving, o.Lang}, func() ([]byte, error) {
		return figure.Animate(e.Figure, fs.theme, o)
	})
}

// thumbnail is the frame that tells an exercise best in a list: its end, else its first.
func (fs *figures) thumbnail(e *site.Exercise) (template.HTML, error) {
	ids := e.Figure.FrameIDs()
	if len(ids) == 0 {
		return "", nil
	}
	id := ids[0]
	for _, i := range ids {
		if i == "end" {
			id = i
		}
	}
	return fs.once(figureKey{e.ID, id, ""}, func() ([]byte, error) {
		d, err := figure.Draw(e.Figure, id, fs.theme)
		if err != nil {
			return nil, err
		}
		return figure.SVG(d, figure.SVGOptions{}), nil
	})
}
