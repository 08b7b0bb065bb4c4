package figure

// A bent knee that points at the viewer hides how the leg goes on behind it. Four signs tell: the
// kneecap, the knee as one piece with the shank, the haze on a thigh seen end on, and the creases
// of the groin.

// seenEndOn says whether a thigh goes straight away from the viewer, behind its knee.
func (p *painter) seenEndOn(side int) bool {
	return p.plan.kneeSeen[side] && p.legs[side].upper.convex
}

// bothEndOn says whether both thighs do.
func (p *painter) bothEndOn() bool { return p.seenEndOn(left) && p.seenEndOn(right) }

// thighColor is the trousers' colour on a thigh.
func (p *painter) thighColor(side int) Color {
	color := p.legColor(p.look.Trousers, side)
	if p.seenEndOn(side) {
		return p.receded(color)
	}
	return color
}

// receded is the colour of what goes on behind a nearer part of its own colour: just so far in haze
// or, too light for that, in shade, that a grey print tells the two apart.
func (p *painter) receded(c Color) Color {
	into := p.haze()
	if c.Luminance() > darkest {
		into = p.shade()
	}
	out := c
	for share := 0.2; share < 0.8 && Contrast(out, c) < leastContrast; share += 0.02 {
		out = mix(c, into, share)
	}
	return out
}

// seatColor is the trousers' colour on the pelvis: that of the thighs, where both are seen end on.
func (p *painter) seatColor() Color {
	if p.bothEndOn() {
		return p.receded(p.look.Trousers)
	}
	return p.look.Trousers
}

// seatRunsIntoTop says whether a grey print could not tell the seat behind two knees from the shirt.
func (p *painter) seatRunsIntoTop() bool {
	return p.plan.kneeSeen[left] && p.plan.kneeSeen[right] && Contrast(p.receded(p.look.Trousers), p.look.Top) < leastContrast
}

// flanks are the trousers from the waist over the hips to the knees of thighs seen end on.
func (p *painter) flanks() []outline {
	var list []outline
	for side := range 2 {
		if !p.plan.kneeSeen[side] {
			continue
		}
		g, thigh := &p.k.leg[side], p.thigh(side)
		trochanter := blob{p.k.pelvis.at(g.root, 1, 0, 2*sign(side)), p.k.pelvis, vec{3.6, 3.6, 3.6}}
		flank := p.hull(p.pelvis()[2], trochanter, thigh[len(thigh)-2])
		if !p.seenEndOn(side) { // a moment of a movement that turns the knee away
			flank = p.room.point(p.cam.see(thigh[0].c), flank)
		}
		list = append(list, flank)
	}
	return list
}

// hideSeat takes buttocks and lower pelvis back behind the flanks: they would bulge out below the
// knees, as if she were seen from behind.
func (p *painter) hideSeat(pelvis []blob, buttocks *[2]outline) {
	waist := pelvis[2]
	pelvis[0], pelvis[1] = waist, waist
	for i, o := range buttocks {
		buttocks[i] = p.room.point(p.cam.see(waist.c), o)
	}
}

// foreshorten leaves of the outline of a thigh seen end on the part towards the knee: the flanks are
// the rest.
func (p *painter) foreshorten(side int) {
	upper := &p.legs[side].upper
	upper.outline = p.room.hullOf(p.discs(p.thigh(side)[3:]), len(upper.outline), 0)
}

// gapEndOn paints no gap around a thigh seen end on: its haze keeps it apart, and a gap all round
// would make it a ball. In a movement the gap waits behind the thigh.
func (p *painter) gapEndOn(c *canvas, side int) {
	if c.uniform {
		hidden := p.legs[side].upper
		hidden.outline = p.room.point(p.cam.see(p.k.leg[side].mid), hidden.outline)
		c.gapPath(hidden.freePart(c, c.start(20), 1))
	}
}

// paintInseam parts two thighs seen end on, from the groin to the inside of a knee, and from the
// belly: the creases of the groin tell her front from her back. In a moment of a movement that turns
// the thighs away the lines wait behind the knee.
func (p *painter) paintInseam(c *canvas, side int) {
	g, pelvis, hips := &p.k.leg[side], p.k.pelvis, p.k.hips
	groin := pelvis.at(hips, 7, 0.4, 0)
	inside := g.upper.at(g.mid, 0, 0, -4.1*sign(side))
	lines := [3][3]vec{{groin, groin.lerp(inside, 0.5), inside}}
	for s := range 2 {
		lines[1+s] = [3]vec{groin, pelvis.at(hips, 7.7, 2.3, 4*sign(s)), pelvis.at(hips, 6.6, 5.2, 8.2*sign(s))}
	}
	for _, line := range lines {
		if !p.bothEndOn() {
			line = [3]vec{g.mid, g.mid, g.mid}
		}
		c.stroke(c.curve(p.cam.see(line[0]), p.cam.see(line[1]), p.cam.see(line[2])), c.paper, gapWidth, "gap")
	}
}

// knee is the round end of a thigh from which the shank hangs.
func (p *painter) knee(side int) outline {
	thigh, shank := p.thigh(side), p.shank(side)
	return p.hull(append(thigh[len(thigh)-2:], shank[:2]...)...)
}

// paintKneecap draws the lower edge of the kneecap: without it a thigh and a shank in line look
// like one straight leg.
func (p *painter) paintKneecap(c *canvas, side int) {
	g := &p.k.leg[side]
	front, along := g.upper.f.add(g.lower.f).unit(g.upper.f), p.cam.see(g.lower.u)
	middle := p.cam.see(g.mid)
	middle = middle.add(along.mul(3.4 * along.dot(p.cam.see(front)))) // on the shank's middle line, seen askew, too
	on := func(u, l float64) flat { return middle.add(along.mul(u)).add(p.cam.see(g.upper.l).mul(l)) }
	line := mix(p.legColor(p.look.Trousers, side), p.theme.Paper, 0.45)
	c.stroke(c.curve(on(0.3, -2.5), on(-1.2, -1.7), on(-1.7, 0), on(-1.2, 1.7), on(0.3, 2.5)), line, featureWidth, "feature")
}
