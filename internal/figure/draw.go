package figure

import "fmt"

// Draw makes the picture of one frame. All frames of a Spec come in the same scale and
// the same width and height, so that they can stand side by side. It fails on an unknown
// frame only: what is wrong with the pose is for Check.
func Draw(s *Spec, frame string, t Theme) (*Drawing, error) {
	if s.frame(frame) == nil {
		return nil, fmt.Errorf("draw figure: no frame %q", frame)
	}
	all := emptyBox()
	var picked *canvas
	for _, id := range s.FrameIDs() {
		c := s.paint(id, &t)
		all.join(c.bounds())
		if id == frame {
			picked = c
		}
	}
	const margin = 1.5
	picked.shift(margin-all.x0, margin-all.y0)
	return &Drawing{Width: all.x1 - all.x0 + 2*margin, Height: all.y1 - all.y0 + 2*margin, Shapes: picked.shapes}, nil
}

// paint draws a frame in the camera's plane.
func (s *Spec) paint(frame string, t *Theme) *canvas {
	fr := s.frame(frame)
	look := s.look(t)
	cam := s.Figure.view()
	k, p := s.solved(frame, look.Build)
	painter := newPainter(&body{k: k, build: look.Build, pose: p}, &cam, look, t)
	list := painter.layers()
	sortLayers(list, fr)
	c := &canvas{paper: t.Paper}
	for _, l := range list {
		l.paint(c)
	}
	return c
}

// solved is the skeleton of a frame and the pose it came from.
func (s *Spec) solved(frame string, build float64) (*skeleton, *pose) {
	w := s.world(build)
	var reference *skeleton
	if frame != "start" && s.Frame.Start != nil {
		p := s.resolve(s.Frame.Start)
		reference = solve(&p, w, nil)
	}
	p := s.resolve(s.frame(frame))
	return solve(&p, w, reference), &p
}

func (s *Spec) world(build float64) *world { return &world{build: build, props: s.Figure.Props} }

// look is the body of the theme that does this exercise.
func (s *Spec) look(t *Theme) *Body {
	if len(t.Bodies) == 0 {
		def := DefaultTheme()
		return &def.Bodies[0]
	}
	i := (s.Figure.Body - 1) % len(t.Bodies)
	b := t.Bodies[max(i, 0)]
	if b.Build <= 0 {
		b.Build = 1
	}
	return &b
}
