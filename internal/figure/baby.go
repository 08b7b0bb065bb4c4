package figure

func (p *propPainter) babyDepth(pr *Prop) float64 {
	if pr.At == "" {
		return behind + 20
	}
	return p.propDepth(pr)
}

// babyBasis is how the baby lies. Angle 0 lies with its head to the left, its face to the
// viewer and a little up; 90 is upright. Roll turns the face to the right, away from the
// viewer, when it is upright.
func babyBasis(pr *Prop) basis {
	b := basis{f: vec{0, 0.35, 0.94}, u: vec{-1, 0, 0}, l: vec{0, 0.94, -0.35}}
	b = b.rotate(vec{0, 0, 1}, -pr.Angle)
	return b.rotate(b.u, pr.Roll).rotate(up(), pr.Turn)
}

// baby is a wrapped newborn, half as long as its mother's trunk is high twice over: 50 cm
// of 165.
func (p *propPainter) baby(c *canvas, pr *Prop) {
	b, o := babyBasis(pr), p.where(pr)
	wrap := []blob{
		{b.at(o, 0, 5.5, 0), b, vec{3.6, 3, 3.9}},
		{b.at(o, 0.3, 0.4, 0), b, vec{4.1, 4, 4.2}},
		{b.at(o, 0.2, -5, 0), b, vec{3.8, 3, 3.8}},
		{b.at(o, 0.8, -8.2, 0), b, vec{2.8, 2.2, 2.8}},
	}
	h := p.babyHead(b, o)
	cloth := p.room.tube(p.discs(wrap...))
	c.gap(cloth)
	c.gap(h.hair)
	c.gap(h.face, h.nose)
	c.fill(p.theme.Baby, "baby", cloth)
	h.paint(c)
	line := mix(p.theme.Baby, rgb(0x6a4a10), 0.45)
	c.stroke(c.curve(p.fold(b, o)...), line, lineWidth*0.8, "baby-fold")
}

// fold is the edge of the blanket: across the chest or, from behind, from the neck down.
func (p *propPainter) fold(b basis, o vec) []flat {
	k := 1.0
	if b.f.dot(p.cam.toward) < turnedAway {
		k = -1
	}
	return []flat{p.cam.see(b.at(o, 3.6*k, 4.6, -1.8)), p.cam.see(b.at(o, 4.5*k, 2, 0.3)), p.cam.see(b.at(o, 3.2*k, -5, 2.2))}
}

// turnedAway is the cosine, from the viewer, of a face that hair hides all but the cheek of.
const turnedAway = -0.2

// babyHead is a head as seen: hair on the crown and the back, the face before it with its nose
// free, and what is drawn on them.
type babyHead struct {
	p          *propPainter
	b          basis
	o          vec
	skin       Color
	hair, face outline
	nose       outline
}

func (p *propPainter) babyHead(b basis, o vec) *babyHead {
	h := &babyHead{p: p, b: b, o: o, skin: mix(p.look.Skin, p.theme.Paper, 0.12)}
	h.hair = h.one(-0.2, 10.9, 0, vec{3.9, 4.1, 3.7})
	h.face = h.one(1.5, 9.9, 0, vec{3, 3.4, 3.35})
	h.nose = h.one(4.1, 9.3, 0, vec{0.95, 0.8, 0.7})
	return h
}

func (h *babyHead) one(f, u, l float64, r vec) outline {
	return h.p.room.hull(h.p.discs(blob{h.b.at(h.o, f, u, l), h.b, r}))
}

func (h *babyHead) on(f, u, l float64) flat { return h.p.cam.see(h.b.at(h.o, f, u, l)) }

// paint paints the face over the hair or, turned away, the hair over the face.
func (h *babyHead) paint(c *canvas) {
	away := h.b.f.dot(h.p.cam.toward) < turnedAway
	if away || c.uniform {
		h.area(c, away, h.skin, "baby-skin", h.face, h.nose)
	}
	h.area(c, true, mix(rgb(0x3a2a25), h.skin, 0.25), "baby-hair", h.hair)
	if !away || c.uniform {
		h.area(c, !away, h.skin, "baby-skin", h.face, h.nose)
	}
	h.features(c, away)
}

// area paints outlines; where they are not to be seen in this moment of a movement, as one point
// under the hair.
func (h *babyHead) area(c *canvas, seen bool, color Color, class string, list ...outline) {
	if !seen {
		for i, o := range list {
			list[i] = h.p.room.point(h.on(0, 10, 0), o)
		}
	}
	c.fill(color, class, list...)
}

// features are the ears, the closed eyes and the mouth, as far as they face the viewer.
func (h *babyHead) features(c *canvas, away bool) {
	ink, lips := rgb(0x2a1a16), mix(h.skin, rgb(0x7a1420), 0.6)
	ear := mix(h.skin, rgb(0x5a2a1a), 0.25)
	for _, s := range []float64{-1, 1} {
		toEar, toEye := h.b.l.mul(s).dot(h.p.cam.toward) > 0.35, !away && h.b.f.add(h.b.l.mul(s*0.7)).dot(h.p.cam.toward) > 0.15
		if toEar || c.uniform {
			h.area(c, toEar, ear, "baby-skin", h.one(-0.7, 9.7, s*3.5, vec{0.9, 1.25, 0.5}))
		}
		if toEye {
			h.line(c, ink, h.on(4, 10.2, s*0.9), h.on(3.6, 9.95, s*1.6), h.on(3.1, 10.15, s*2.2))
			h.line(c, lips, h.on(4.2, 7.95, 0), h.on(4, 7.85, s*0.5), h.on(3.7, 8.05, s*0.9))
		} else if c.uniform { // the same shapes in every moment: nothing to see within the other eye
			eye := h.on(3.6, 9.95, s*-1.6)
			h.line(c, ink, eye, eye, eye)
			h.line(c, lips, eye, eye, eye)
		}
	}
}

func (h *babyHead) line(c *canvas, color Color, points ...flat) {
	c.stroke(c.curve(points...), color, featureWidth*0.8, "feature")
}
