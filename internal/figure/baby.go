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
		{b.at(o, 0.3, 0, 0), b, vec{4.1, 4, 4.2}},
		{b.at(o, 0, -6.5, 0), b, vec{3.5, 3, 3.6}},
		{b.at(o, 0.6, -10, 0), b, vec{2.6, 2.2, 2.7}},
	}
	skin := mix(p.look.Skin, p.theme.Paper, 0.12)
	cloth, skull := p.room.tube(p.discs(wrap...)), p.room.hull(p.discs(blob{b.at(o, 0.4, 10.6, 0), b, vec{4.1, 4.2, 3.7}}))
	c.gap(cloth, skull)
	c.fill(p.theme.Baby, "baby", cloth)
	p.babyHead(c, b, o, skin)
	fold := []flat{p.cam.see(b.at(o, 3.6, 4.6, -1.8)), p.cam.see(b.at(o, 4.5, 2, 0.3)), p.cam.see(b.at(o, 3.2, -5, 2.2))}
	c.stroke(c.curve(fold...), mix(p.theme.Baby, rgb(0x6a4a10), 0.45), lineWidth*0.8, "baby-fold")
}

// babyHead is hair on the crown and the back, and the face before it, with its nose free.
func (p *propPainter) babyHead(c *canvas, b basis, o vec, skin Color) {
	one := func(f, u, l float64, r vec) outline { return p.room.hull(p.discs(blob{b.at(o, f, u, l), b, r})) }
	hood := mix(rgb(0x3a2a25), skin, 0.25)
	c.fill(hood, "baby-hair", one(0, 10.9, 0, vec{4.0, 4.1, 3.7}))
	c.fill(skin, "baby-skin", one(1.5, 9.9, 0, vec{3, 3.4, 3.35}), one(4.1, 9.3, 0, vec{0.95, 0.8, 0.7}))
	ink, lips := rgb(0x2a1a16), mix(skin, rgb(0x7a1420), 0.6)
	on := func(f, u, l float64) flat { return p.cam.see(b.at(o, f, u, l)) }
	for _, s := range []float64{-1, 1} {
		if b.f.add(b.l.mul(s*0.7)).dot(p.cam.toward) < 0.15 { // the far side of the face
			if c.uniform { // the same shapes in every moment: nothing to see within the other eye
				eye := on(3.6, 9.95, s*-1.6)
				c.stroke(c.curve(eye, eye, eye), ink, featureWidth*0.8, "feature")
				c.stroke(c.curve(eye, eye, eye), lips, featureWidth*0.8, "feature")
			}
			continue
		}
		c.stroke(c.curve(on(4, 10.2, s*0.9), on(3.6, 9.95, s*1.6), on(3.1, 10.15, s*2.2)), ink, featureWidth*0.8, "feature")
		c.stroke(c.curve(on(4.2, 7.95, 0), on(4, 7.85, s*0.5), on(3.7, 8.05, s*0.9)), lips, featureWidth*0.8, "feature")
	}
}
