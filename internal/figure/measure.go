package figure

// discs is all the flesh and hair of the body in the picture.
func (p *painter) discs() []disc {
	if p.flesh == nil {
		p.flesh = p.allDiscs()
	}
	return p.flesh
}

func (p *painter) allDiscs() []disc {
	cap, extra := p.hairBlobs(p.look.Hair)
	bust := p.bust()
	nose := blob{p.k.skull.at(p.k.head, 6, -2, 0), p.k.skull, vec{0.6, 0.6, 0.6}}
	out := make([]disc, 0, 120)
	add := func(lists ...[]blob) {
		for _, list := range lists {
			for _, e := range list {
				out = append(out, p.cam.disc(e))
			}
		}
	}
	add(p.sections(pelvisSections()), p.sections(shirtSections()), p.skull(), cap, extra, bust[:])
	add([]blob{p.buttock(left), p.buttock(right), nose})
	for side := range 2 {
		h, f := p.hand(side), p.foot(side)
		add(p.upperArm(side), p.forearm(side), h.palm, h.thumb, p.thigh(side), p.shank(side), f.heel, f.arch, f.toes)
	}
	return out
}

// measure makes room for the whole body.
func (p *painter) measure(b *box) {
	for _, d := range p.discs() {
		rx, ry := d.reach(flat{1, 0}), d.reach(flat{0, 1})
		b.add(d.c.x-rx, -d.c.y-ry, 0)
		b.add(d.c.x+rx, -d.c.y+ry, 0)
	}
}

// freeCorner is a place for a mark of that radius in the box around the body: its upper
// right or left corner, where the body leaves room, or else above the right one.
func (p *painter) freeCorner(r box, radius float64) flat {
	discs := p.discs()
	for _, at := range []flat{{r.x1 - radius, -r.y0 - radius}, {r.x0 + radius, -r.y0 - radius}} {
		if free(discs, at, radius+1.2) {
			return at
		}
	}
	return flat{r.x1 - radius, -r.y0 + radius + 1}
}

// free says whether no disc comes nearer to a place than radius.
func free(discs []disc, at flat, radius float64) bool {
	for i := range discs {
		d := &discs[i]
		to := at.sub(d.c)
		if to.len() < radius+d.reach(to.unit(flat{1, 0})) {
			return false
		}
	}
	return true
}
