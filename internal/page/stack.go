package page

// stack sets slabs under each other, from y = 0, and gives their marks with the boxes
// behind them, and the height. before is the group of the slab that precedes the first
// one on an earlier page; headers of groups that go on are set again. squeeze is the share
// that is taken of what the slabs can give.
func stack(slabs []slab, before *group, squeeze float64) ([]mark, float64) {
	n := 0
	for k := range slabs {
		n += len(slabs[k].marks) + 1
	}
	s := stacker{marks: make([]mark, 0, n+8), squeeze: squeeze}
	s.repeat(slabs[0].group, before)
	for k := range slabs {
		s.add(&slabs[k], k == 0)
	}
	s.closeTo(nil)
	return s.marks, s.y
}

// stackHeight is the height that stack gives.
func stackHeight(slabs []slab) float64 {
	if len(slabs) == 0 {
		return 0
	}
	h := slabs[0].group.openings(nil)
	for k := range slabs {
		if k > 0 {
			h += gap(&slabs[k-1], &slabs[k])
		}
		h += slabs[k].height
	}
	return h + slabs[len(slabs)-1].group.closings(nil)
}

type stacker struct {
	marks   []mark
	y       float64
	open    []openGroup
	squeeze float64
}

// openGroup is a group whose box is not closed yet: place of its mark, and its top.
type openGroup struct {
	group *group
	mark  int
	top   float64
}

func (s *stacker) add(sl *slab, first bool) {
	var current *group
	if len(s.open) > 0 {
		current = s.open[len(s.open)-1].group
	}
	s.closeTo(commonGroup(current, sl.group))
	if !first {
		s.y += sl.before - s.squeeze*sl.spare
	}
	s.openTo(sl.group)
	s.put(sl.squeezed(s.squeeze))
	s.y += sl.height - s.squeeze*sl.give
}

func (s *stacker) put(marks []mark) {
	for _, m := range marks {
		m.y += s.y
		s.marks = append(s.marks, m)
	}
}

// repeat sets the headers of the groups that go on, outermost first, as artifacts.
func (s *stacker) repeat(g, before *group) {
	var chain []*group
	for g = commonGroup(g, before); g != nil; g = g.parent {
		chain = append(chain, g)
	}
	for i := len(chain) - 1; i >= 0; i-- {
		s.openTo(chain[i])
		if len(chain[i].repeat) > 0 {
			marks, h := stack(chain[i].repeat, nil, 0)
			s.put(asArtifacts(marks))
			s.y += h + chain[i].gap
		}
	}
}

// asArtifacts takes marks out of the structure: a header that is only repeated.
func asArtifacts(marks []mark) []mark {
	for i := range marks {
		m := &marks[i]
		m.content, m.artifact, m.figure, m.anchor = NoContent, ArtifactLayout, nil, nil
		looks := make([]look, len(m.looks))
		for k, l := range m.looks {
			l.content, l.artifact, l.link = NoContent, ArtifactLayout, nil
			looks[k] = l
		}
		m.looks = looks
	}
	return marks
}

// openTo opens the groups from the innermost open one down to g.
func (s *stacker) openTo(g *group) {
	if g == nil || (len(s.open) > 0 && s.open[len(s.open)-1].group == g) {
		return
	}
	s.openTo(g.parent)
	o := openGroup{group: g, mark: -1, top: s.y}
	if !g.decor.empty() {
		o.mark = len(s.marks)
		s.marks = append(s.marks, mark{x: g.x, y: s.y, w: g.w, box: &g.decor, artifact: ArtifactBackground})
	}
	s.open = append(s.open, o)
	s.y += g.top
}

// closeTo closes the open groups down to, and without, g.
func (s *stacker) closeTo(g *group) {
	for len(s.open) > 0 {
		last := s.open[len(s.open)-1]
		if last.group == g {
			return
		}
		s.y += last.group.bottom
		if last.mark >= 0 {
			s.marks[last.mark].h = s.y - last.top
		}
		s.open = s.open[:len(s.open)-1]
	}
}
