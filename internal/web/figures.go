package web

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"
	"sync"

	"handout/internal/figure"
	"handout/internal/site"
)

// figures draws exercises, each frame and movement once for the whole site, and writes
// them once per language. Pages carry a short mark for each drawing through templates and
// minifier; place puts the drawing in.
type figures struct {
	theme    figure.Theme
	drawings sync.Map // exercise/frame → func() (*figure.Drawing, error)
	movies   sync.Map // exercise → func() (*figure.Movie, error)
	drawn    sync.Map // mark without its ends → []byte
}

// The ends of a mark are characters for private use, which no font and no text has.
const (
	markStart = "\uE000"
	markEnd   = "\uE001"
)

func newFigures(theme figure.Theme) *figures { return &figures{theme: theme} }

// once draws what the mark stands for, unless that is done, and gives the mark.
func (fs *figures) once(exercise, part, locale string, draw func() ([]byte, error)) (template.HTML, error) {
	key := strings.Join([]string{exercise, part, locale}, "/")
	mark := template.HTML(markStart + key + markEnd)
	if _, ok := fs.drawn.Load(key); ok {
		return mark, nil
	}
	svg, err := draw()
	if err != nil {
		return "", fmt.Errorf("drawing %s: %w", exercise, err)
	}
	fs.drawn.LoadOrStore(key, svg)
	return mark, nil
}

// place puts the drawings in place of their marks.
func (fs *figures) place(page []byte) []byte {
	var out bytes.Buffer
	out.Grow(len(page) + 8*1024*bytes.Count(page, []byte(markStart)))
	for {
		before, rest, ok := bytes.Cut(page, []byte(markStart))
		out.Write(before)
		if !ok {
			return out.Bytes()
		}
		key, after, _ := bytes.Cut(rest, []byte(markEnd))
		svg, known := fs.drawn.Load(string(key))
		if !known {
			out.WriteString(markStart)
			page = rest
			continue
		}
		out.Write(svg.([]byte))
		page = after
	}
}

// drawing is a frame of an exercise, drawn when it is first asked for.
func (fs *figures) drawing(e *site.Exercise, id string) (*figure.Drawing, error) {
	draw, _ := fs.drawings.LoadOrStore(e.ID+"/"+id, sync.OnceValues(func() (*figure.Drawing, error) {
		return figure.Draw(e.Figure, id, fs.theme)
	}))
	return draw.(func() (*figure.Drawing, error))()
}

// movie is the movement of an exercise, drawn when it is first asked for.
func (fs *figures) movie(e *site.Exercise) (*figure.Movie, error) {
	draw, _ := fs.movies.LoadOrStore(e.ID, sync.OnceValues(func() (*figure.Movie, error) {
		return figure.NewMovie(e.Figure, fs.theme)
	}))
	return draw.(func() (*figure.Movie, error))()
}

// frame is one picture of an exercise as an SVG element. The words of the whole figure go
// with the first frame, so that they are heard once.
func (fs *figures) frame(e *site.Exercise, id string, o figure.SVGOptions) (template.HTML, error) {
	return fs.once(e.ID, id, o.Lang, func() ([]byte, error) {
		d, err := fs.drawing(e, id)
		if err != nil {
			return nil, err
		}
		return figure.SVG(d, o), nil
	})
}

// animation is the exercise as a drawing that moves when asked.
func (fs *figures) animation(e *site.Exercise, o figure.AnimateOptions) (template.HTML, error) {
	return fs.once(e.ID, "moving", o.Lang, func() ([]byte, error) {
		m, err := fs.movie(e)
		if err != nil {
			return nil, err
		}
		// It holds links, which would be hidden from assistive technology within an image.
		return bytes.Replace(m.SVG(o), []byte(` role="img"`), []byte(` role="group"`), 1), nil
	})
}

// thumbnail is the frame that tells an exercise best in a list: its end, else its first.
// It is decoration: the exercise's name stands below it.
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
	return fs.once(e.ID, id, "", func() ([]byte, error) {
		d, err := fs.drawing(e, id)
		if err != nil {
			return nil, err
		}
		return figure.SVG(d, figure.SVGOptions{IDPrefix: e.ID + "-"}), nil
	})
}
