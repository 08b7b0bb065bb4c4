package figure

import "slices"

// addPillow puts a pillow where it is: below a part it is painted before the body, so
// that the part lies on it.
func (p *propPainter) addPillow(pr *Prop, add func(float64, func(*canvas))) {
	depth := float64(behind + 10)
	if pr.At != "" {
		depth = p.propDepth(pr)
	}
	add(depth, func(c *canvas) { p.pillow(c, pr) })
}

// pillow is a flat cushion; its top sinks under what lies on it.
func (p *propPainter) pillow(c *canvas, pr *Prop) {
	v := p.where(pr)
	h := size(pr.Height, 5)
	if pr.Under != "" && pr.Place == nil {
		low, ok := (&body{k: p.first, build: p.build, pose: p.pose, room: p.room}).lowest(pr.Under)
		if ok {
			base := low - h + 1.5
			if g, ok := p.ground(pr); ok {
				h, base = low-g+1.5, g
			}
			v.y = base + h/2
			if len(pr.Offset) > 1 {
				v.y += pr.Offset[1]
			}
		}
	}
	b := basis{f: vec{1, 0, 0}, u: up(), l: vec{0, 0, -1}}.rotate(vec{0, 0, 1}, -pr.Angle).rotate(up(), pr.Turn)
	w, d := size(pr.Width, 17)/2, size(pr.Depth, 24)/2
	edge, light := mix(p.theme.Linen, p.theme.Line, 0.55), mix(p.theme.Linen, p.theme.Paper, 0.6)
	if h > w {
		p.bolster(c, v.add(vec{0, sink, 0}), b, vec{w, h/2 + sink, d})
		return
	}
	if h < thick {
		c.edged(p.cushion(p.padding(v, b, w, h, d)), light, edge, lineWidth, "linen")
		return
	}
	top := p.padding(v.add(vec{0, h * 0.1, 0}), b, w, h, d)
	low := p.padding(v.sub(vec{0, h * 0.25, 0}), b, w, h*0.8, d)
	c.edged(p.cushion(slices.Concat(top, low)), mix(p.theme.Linen, p.theme.Line, 0.1), edge, lineWidth, "linen")
	c.fill(light, "linen", p.cushion(p.padding(v.add(vec{0, h * 0.1, 0}), b, w-0.6, h*0.9, d-0.6)))
}

// sink is how much more a bolster yields in the hollow of a knee than a pillow under a head.
const sink = 0.9

// bolster is a pillow more than half as high as it is wide: a soft roll, seen on its near end.
func (p *propPainter) bolster(c *canvas, v vec, b basis, half vec) {
	const soft = 1.6
	side := 1.0
	if b.l.dot(p.cam.toward) < 0 {
		side = -1
	}
	end := func(z, grow float64) blob {
		return blob{b.at(v, 0, 0, z*(half.z-soft)), b, vec{half.x + grow, half.y + grow, soft + grow}}
	}
	edge, light := mix(p.theme.Linen, p.theme.Line, 0.55), mix(p.theme.Linen, p.theme.Paper, 0.6)
	c.edged(p.cushion([]blob{end(-1, 0), end(1, 0)}), mix(p.theme.Linen, p.theme.Line, 0.22), edge, lineWidth, "linen")
	c.fill(light, "linen", p.room.hull(p.discs(end(side, -0.7))))
}

// thick is the height from which on a pillow shows its side.
const thick = 6.5

// padding fills a pillow: a middle higher than its rounded corners. w and d are half its sides.
func (p *propPainter) padding(v vec, b basis, w, h, d float64) []blob {
	corners := make([]blob, 0, 5)
	for _, x := range []float64{-1, 1} {
		for _, z := range []float64{-1, 1} {
			corners = append(corners, blob{b.at(v, x*(w-2.6), 0, z*(d-2.6)), b, vec{2.6, h / 2 * 0.85, 2.6}})
		}
	}
	return append(corners, blob{v, b, vec{w * 0.6, h / 2, d * 0.6}})
}

func (p *propPainter) cushion(list []blob) outline { return p.room.hullOf(p.discs(list...), 16, 0) }

// ground is the surface a pillow lies on: the bed's if there is one.
func (p *propPainter) ground(pr *Prop) (float64, bool) {
	for _, surface := range []string{"bed", "chair"} {
		for i := range p.world.props {
			if p.world.props[i].Kind == surface {
				return p.world.height(surface)
			}
		}
	}
	return 0, true
}

// towel is a rolled towel, seen on its end.
func (p *propPainter) towel(c *canvas, pr *Prop) {
	v := p.where(pr)
	r, d := size(pr.Height, 5.5)/2, size(pr.Depth, 20)/2
	b := basis{f: vec{1, 0, 0}, u: up(), l: vec{0, 0, -1}}
	far, near := blob{b.at(v, 0, 0, d), b, vec{r, r, 0.1}}, blob{b.at(v, 0, 0, -d), b, vec{r, r, 0.1}}
	roll, end := p.room.hull(p.discs(far, near)), p.room.hull(p.discs(near))
	edge := mix(p.theme.Mat, p.theme.Line, 0.7)
	c.edged(roll, p.theme.Mat, edge, lineWidth*0.8, "towel")
	c.edged(end, mix(p.theme.Mat, p.theme.Paper, 0.5), edge, lineWidth*0.8, "towel")
	m := p.cam.disc(&near)
	c.stroke(c.curve(m.c.add(flat{-r * 0.5, 0}), m.c.add(flat{0, r * 0.5}), m.c.add(flat{r * 0.5, 0}), m.c.add(flat{0, -r * 0.35}), m.c.add(flat{-r * 0.15, 0})), edge, lineWidth*0.8, "towel-edge")
}
