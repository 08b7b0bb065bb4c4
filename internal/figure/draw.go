package figure

import "fmt"

// Draw makes the picture of one frame. All frames of a Spec come in the same scale and
// the same width and height, so that they can stand side by side. It fails on an unknown
// frame only: what is wrong with the pose is for Check.
func Draw(s *Spec, frame string, t Theme) (*Drawing, error) {
	if s.frame(frame) == nil {
		return nil, fmt.Errorf("draw figure: no frame %q", frame)
	}
	st := s.stage(&t)
	bodies := make([]box, len(st.actors))
	for i, a := range st.actors {
		bodies[i] = st.measure(a)
		st.scale = max(st.scale, (bodies[i].x1-bodies[i].x0)/usualWidth)
	}
	all := emptyBox()
	for i, a := range st.actors {
		all.join(bodies[i])
		all.join(st.markBox(a, bodies[i]))
	}
	const margin = 1.2
	picked := newCanvas(t.Paper)
	picked.origin = Point{all.x0 - margin, all.y0 - margin}
	for i, a := range st.actors {
		if a.id == frame {
			st.paint(picked, a, bodies[i])
		}
	}
	d := &Drawing{Width: all.x1 - all.x0 + 2*margin, Height: all.y1 - all.y0 + 2*margin, Shapes: picked.shapes}
	d.thicken()
	return d, nil
}

// thinnest is the least width of a line as a share of the picture's width: half a point in
// a picture 35 mm wide.
const thinnest = 0.5 * 25.4 / 72 / 35

// thicken widens lines that a wide picture would print too thin; an edge in the colour of its
// own area is none.
func (d *Drawing) thicken() {
	for i := range d.Shapes {
		if s := &d.Shapes[i]; s.Stroke != nil && (s.Fill == nil || *s.Fill != *s.Stroke) {
			s.Width = max(s.Width, thinnest*d.Width)
		}
	}
}

// stage is a figure with all its frames solved.
type stage struct {
	spec   *Spec
	theme  *Theme
	look   *Body
	cam    camera
	world  *world
	actors []actor
	span   span
	scale  float64 // of the marks: 1 in a picture of usual width
}

// usualWidth is how wide a picture is, in percent of body height, for marks of their
// usual size. A wider one is printed smaller.
const usualWidth = 92

// actor is the body in one frame.
type actor struct {
	id    string
	frame *Frame
	*body
	painter *painter
}

func (s *Spec) stage(t *Theme) *stage {
	look := s.look(t)
	st := &stage{spec: s, theme: t, look: look, cam: s.Figure.view(), world: s.world(look.Build), scale: 0.75}
	st.world.room = &room{}
	var start *skeleton
	for _, id := range s.FrameIDs() {
		p := s.resolve(s.frame(id))
		k := solve(&p, st.world, start)
		st.world.room.clear()
		if id == "start" {
			start = k
		}
		st.actors = append(st.actors, st.cast(actor{id: id, frame: s.frame(id), body: &body{k, look.Build, &p, st.world.room}}))
	}
	st.span = st.ground()
	return st
}

// ground is how far the body reaches over the floor in all frames.
func (st *stage) ground() span {
	g := span{1e9, -1e9, 1e9, -1e9}
	for _, a := range st.actors {
		k := a.k
		joints := append(make([]vec, 0, 16), k.head, k.hips, k.shoulder(left), k.shoulder(right))
		for s := range 2 {
			toes := k.leg[s].end.at(k.leg[s].tip, 9, 0, 0)
			fingers := k.arm[s].end.at(k.arm[s].tip, 0, -8, 0)
			joints = append(joints, k.leg[s].mid, k.leg[s].tip, toes, k.arm[s].mid, k.arm[s].tip, fingers)
		}
		for _, v := range joints {
			g.x0, g.x1 = min(g.x0, v.x-5), max(g.x1, v.x+5)
			g.z0, g.z1 = min(g.z0, v.z-3), max(g.z1, v.z+3)
		}
	}
	return g
}

// cast makes the painter of a frame's body.
func (st *stage) cast(a actor) actor {
	a.painter = newPainter(a.body, &st.cam, st.look, st.theme)
	a.painter.closedEyes = a.frame.Eyes == "closed"
	a.painter.plan.split(a.frame)
	return a
}

// measure is the box around a frame's body and things.
func (st *stage) measure(a actor) box {
	c := newMeasure(a.room)
	p := a.painter
	p.measure(&c.box)
	for _, l := range st.things(p, a.frame) {
		l.paint(c)
	}
	p.room.clear()
	return c.box
}

// markBox is the box around a frame's marks.
func (st *stage) markBox(a actor, body box) box {
	c := newMeasure(a.room)
	st.marks(c, a.painter, a, body)
	return c.box
}

// paint draws a frame in the camera's plane: things and body back to front, then the
// marks that lie over all, at the edges of the box around the body.
func (st *stage) paint(c *canvas, a actor, body box) {
	p := a.painter
	for _, l := range st.layers(p, a.frame) {
		l.paint(c)
		p.room.clear()
	}
	st.marks(c, p, a, body)
}

// layers is the frame without its marks, back to front.
func (st *stage) layers(p *painter, fr *Frame) []layer {
	list := append(p.layers(), st.things(p, fr)...)
	list = append(list, st.highlighted(p, fr)...)
	for i := range list {
		list[i].key = i
	}
	sortLayers(list, fr)
	return list
}

// highlighted are the regions that work or, in the "not like this" picture, go wrong.
func (st *stage) highlighted(p *painter, fr *Frame) []layer {
	names, line := st.spec.Figure.Highlight, st.theme.Accent
	if fr.Highlight != nil {
		names = fr.Highlight
	}
	if fr == st.spec.Frame.Wrong {
		line = st.theme.Wrong
	}
	return p.highlights(names, line)
}

// things are the props of the scene, which stay where the first frame has them, and those
// of the frame.
func (st *stage) things(p *painter, fr *Frame) []layer {
	scene := &propPainter{body: p.body, cam: &st.cam, theme: st.theme, look: st.look, mid: p.mid, world: st.world, span: st.span, first: st.actors[0].k}
	own := *scene
	own.first = p.k
	return append(scene.layers(st.spec.Figure.Props), own.layers(fr.Props)...)
}

// paintMoving draws a moment of a movement with the plan and in the order of its middle.
func (st *stage) paintMoving(a actor, plan plan, model []layer, origin Point) *canvas {
	c := newCanvas(st.theme.Paper)
	c.uniform, c.origin = true, origin
	p := a.painter
	p.plan, p.moving = plan, true
	own := map[int]layer{}
	for _, l := range st.layers(p, a.frame) {
		own[l.key] = l
	}
	for _, m := range model {
		if l, ok := own[m.key]; ok {
			l.paint(c)
		}
	}
	return c
}

// marks are the contact marks, the arrows, the breath, the cross and the hold mark; the
// last two stand in the upper right corner of the body's box.
func (st *stage) marks(c *canvas, p *painter, a actor, r box) {
	c.scale = st.scale
	if st.spec.Figure.ContactMarks {
		p.paintContacts(c, st.world, st.span.z1+2)
	}
	color := p.theme.Accent
	if a.id == "wrong" {
		color = p.theme.Wrong
	}
	for i := range a.frame.Arrows {
		p.paintArrow(c, &a.frame.Arrows[i], color)
	}
	if a.frame.Breathe != "" {
		b := p.k.skull
		mouth := p.cam.see(b.at(p.k.head, 5.6, -3.7, 0))
		away := p.cam.see(b.f).sub(p.cam.see(b.u).mul(0.25)).unit(flat{-1, 0})
		c.paintBreath(mouth, away, a.frame.Breathe == "in", p.theme.Accent)
	}
	if a.id == "wrong" {
		c.paintCross(p.freeCorner(r, 5.2*st.scale), color)
	} else if a.frame.Hold {
		c.paintHold(p.freeCorner(r, 4.2*st.scale), color)
	}
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
