package figure

// flesh is all the flesh and hair of the body.
func (p *painter) flesh() [33][]blob {
	cap, extra := p.hairBlobs(p.look.Hair)
	nose := blob{p.k.skull.at(p.k.head, 6, -2, 0), p.k.skull, vec{0.6, 0.6, 0.6}}
	list := [33][]blob{p.pelvis(), p.shirt(), p.skull(), cap, extra, p.bust(), p.room.list(p.buttock(left), p.buttock(right), nose)}
	for side := range 2 {
		h, f := p.hand(side), p.foot(side)
		copy(list[7+13*side:], [][]blob{p.upperArm(side), p.forearm(side), h.palm, h.thumb, h.fingers[0], h.fingers[1], h.fingers[2], h.fingers[3], p.thigh(side), p.shank(side), f.heel, f.arch, f.toes})
	}
	return list
}

// measure makes room for the whole body.
func (p *painter) measure(b *box) {
	for _, list := range p.flesh() {
		for i := range list {
			e := &list[i]
			c, rx, ry := p.cam.see(e.c), e.reach(p.cam.right), e.reach(p.cam.up)
			b.add(c.x-rx, -c.y-ry, 0)
			b.add(c.x+rx, -c.y+ry, 0)
		}
	}
}

// freeCorner is a place for a mark of that radius in the box around the body: its upper
// right or left corner or the middle between them, where the body leaves room, or else above
// the right corner.
func (p *painter) freeCorner(r box, radius float64) flat {
	if p.corner == nil {
		at := p.findCorner(r, radius)
		p.corner = &at
	}
	return *p.corner
}

func (p *painter) findCorner(r box, radius float64) flat {
	top := -r.y0 - radius
	corners := [3]flat{{r.x1 - radius, top}, {r.x0 + radius, top}, {(r.x0 + r.x1) / 2, top}}
	free := [3]bool{true, true, true}
	for _, list := range p.flesh() {
		for i := range list {
			for j, at := range corners {
				free[j] = free[j] && !p.near(&list[i], at, radius+1.2)
			}
		}
	}
	p.room.clear()
	for j, at := range corners {
		if free[j] {
			return at
		}
	}
	return flat{r.x1 - radius, -r.y0 + radius + 1}
}

// near says whether a blob comes nearer to a place than radius.
func (p *painter) near(e *blob, at flat, radius float64) bool {
	to := at.sub(p.cam.see(e.c))
	away := to.len()
	if away >= radius+max(e.r.x, e.r.y, e.r.z) {
		return false
	}
	d := to.unit(flat{1, 0})
	return away < radius+e.reach(p.cam.right.mul(d.x).add(p.cam.up.mul(d.y)))
}
