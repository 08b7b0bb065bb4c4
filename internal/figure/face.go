package figure

// paintHead paints hair and face in the order in which the viewer sees them.
func (p *painter) paintHead(c *canvas) {
	cap, extra := p.hairBlobs(p.look.Hair)
	hair := make([]outline, 1, 2)
	hair[0] = p.hull(cap...)
	if len(extra) > 0 {
		hair = append(hair, p.hull(extra...))
	}
	hairPath, facePath := c.outlines(hair), c.outlines(p.face())
	c.gapPath(hairPath)
	c.gapPath(facePath)
	if !p.plan.fromChin {
		p.paintNeck(c)
	}
	paintHair := func() { c.area(hairPath, p.look.HairColor, "hair") }
	if p.plan.faceAway {
		c.area(facePath, p.look.Skin, "skin")
		paintHair()
		p.paintEars(c)
		return
	}
	paintHair()
	if p.plan.fromChin {
		p.paintNeck(c)
	}
	c.area(facePath, p.look.Skin, "skin")
	p.paintEars(c)
	p.paintFeatures(c)
}

// paintNeck paints the neck, or the cloth around it: before the hair, but over it where the head
// is seen from the chin.
func (p *painter) paintNeck(c *canvas) {
	if p.look.Hair == "scarf" {
		c.fill(p.neckColor(), "hair", p.tube(p.scarfNeck()))
		return
	}
	c.fill(p.neckColor(), "skin", p.tube(p.neck()))
	if p.plan.napeSeen {
		c.fill(p.look.Top, "top", p.tube(p.collar()))
	}
}

func earSpot(side int) spot {
	return spot{vec{-0.8, -0.5, sign(side) * 4.2}, sign(side) * 90, 1.45, 0.95}
}

func eyeSpot(side int) spot {
	return spot{vec{4.35, 0.15, sign(side) * 1.95}, sign(side) * 28, 0.85, 0.62}
}

func (p *painter) paintEars(c *canvas) {
	if p.look.Hair == "scarf" || p.look.Hair == "bob" {
		return
	}
	for side := range 2 {
		if !p.plan.earSeen[side] {
			continue
		}
		ear, _ := p.onHead(p.cam, earSpot(side))
		c.edged(p.hull(ear), p.look.Skin, p.skinShade(), featureWidth*0.7, "skin")
	}
}

// neckColor is the shaded skin of the neck, or the cloth around it.
func (p *painter) neckColor() Color {
	if p.look.Hair == "scarf" {
		return mix(p.look.HairColor, p.ink(), 0.18)
	}
	return p.skinShade()
}

// ink is the colour of eyes, brows and mouth.
func (p *painter) ink() Color { return rgb(0x2a1a16) }

func (p *painter) lips() Color { return mix(p.look.Skin, rgb(0x7a1420), 0.6) }

func (p *painter) paintFeatures(c *canvas) {
	b, o := p.k.skull, p.k.head
	on := func(f, u, l float64) flat { return p.cam.see(b.at(o, f, u, l)) }
	// From above, brows would run into the eyes and the nose over the mouth: they make room.
	above := clamp(b.u.dot(p.cam.toward)*2.5-0.7, 0, 1)
	for side := range 2 {
		if !p.plan.eyeSeen[side] {
			continue
		}
		s := sign(side)
		eye, _ := p.onHead(p.cam, eyeSpot(side))
		if p.closedEyes {
			c.stroke(c.curve(on(4.55, 0.25, s*1.35), on(4.5, -0.25, s*2.0), on(4.05, 0.2, s*2.6)), p.ink(), featureWidth*0.8, "feature")
		} else {
			c.fill(p.ink(), "feature", p.hull(eye))
		}
		c.stroke(c.curve(on(4.85-0.7*above, 2.0+above, s*1.15), on(4.6-0.7*above, 2.2+0.8*above, s*2.0), on(4.0-0.7*above, 1.75+0.6*above, s*2.8)), p.ink(), featureWidth*0.8, "feature")
		w := clamp(1+s*b.l.dot(p.cam.toward)*0.8, 0.6, 1) // the far half of the mouth stays clear of the cheek's edge
		c.stroke(c.curve(on(5.4, -3.85-0.25*above, 0), on(5.4-0.2*w, -3.75-0.25*above, s*0.7*w), on(5.4-0.5*w, -3.25-0.25*above, s*1.4*w)), p.lips(), featureWidth, "feature")
	}
	shade := mix(p.skinShade(), p.ink(), 0.2)
	switch p.plan.nose {
	case 2:
		c.stroke(c.curve(on(5.9, -1.6, -0.75), on(6.2, -2.1, 0), on(5.9, -1.6, 0.75)), shade, featureWidth*0.8, "feature")
	case 1:
		c.stroke(c.curve(on(5.2, -0.2+0.5*above, 0), on(6.5-0.4*above, -1.9+0.5*above, 0), on(5.5-0.4*above, -2.45+0.5*above, 0)), shade, featureWidth*0.8, "feature")
	}
}
