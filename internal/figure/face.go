package figure

// paintHead paints hair and face in the order in which the viewer sees them.
func (p *painter) paintHead(c *canvas) {
	cap, extra := p.hairBlobs(p.look.Hair)
	facing := p.k.skull.f.dot(p.cam.toward)
	hair := []outline{p.hull(cap)}
	if len(extra) > 0 {
		hair = append(hair, p.hull(extra))
	}
	face := p.face(p.cam)
	c.gap(append(hair, face...)...)
	c.fill(p.skinShade(), "skin", p.tube(flatEnds(p.neck())))
	paintHair := func() { c.fill(p.look.HairColor, "hair", hair...) }
	if facing < -0.3 {
		c.fill(p.look.Skin, "skin", face...)
		paintHair()
		p.paintEars(c)
		return
	}
	paintHair()
	c.fill(p.look.Skin, "skin", face...)
	p.paintEars(c)
	p.paintFeatures(c)
}

func (p *painter) paintEars(c *canvas) {
	if p.look.Hair == "scarf" || p.look.Hair == "bob" {
		return
	}
	for side := range 2 {
		s := sign(side)
		ear, seen := p.onHead(p.cam, spot{vec{-0.7, -0.5, s * 4.15}, s * 90, 1.6, 1.05})
		if seen < 0.15 {
			continue
		}
		o := p.hull([]blob{ear})
		c.fill(p.look.Skin, "skin", o)
		c.stroke(o.path(nil), p.skinShade(), featureWidth*0.8, "feature")
	}
}

// ink is the colour of eyes, brows and mouth.
func (p *painter) ink() Color { return rgb(0x2a1a16) }

func (p *painter) paintFeatures(c *canvas) {
	b, o := p.k.skull, p.k.head
	on := func(f, u, l float64) flat { return p.cam.see(b.at(o, f, u, l)) }
	for side := range 2 {
		s := sign(side)
		eye, seen := p.onHead(p.cam, spot{vec{4.35, 0.15, s * 1.95}, s * 28, 0.85, 0.62})
		if seen < 0.12 {
			continue
		}
		c.fill(p.ink(), "feature", p.hull([]blob{eye}))
		c.stroke(curve(on(4.9, 1.75, s*1.0), on(4.75, 2.05, s*2.0), on(4.1, 1.8, s*2.9)), p.ink(), featureWidth, "feature")
		c.stroke(curve(on(5.45, -3.7, 0), on(5.2, -3.75, s*0.8), on(4.75, -3.5, s*1.5)), mix(p.ink(), p.look.Skin, 0.25), featureWidth, "feature")
	}
	if facing := b.f.dot(p.cam.toward); facing > 0.55 {
		c.stroke(curve(on(5.9, -1.5, -0.75), on(6.2, -2.1, 0), on(5.9, -1.5, 0.75)), p.skinShade(), featureWidth, "feature")
	}
}
