package figure

// A limb is one layer, or two where its lower part lies far behind or before the upper
// one, as a shin does that points away from the viewer.
const layerDepth = 9

// armDepths is how far upper and lower arm are before the shoulders. An arm hangs outside
// the body, so that the near one comes before the near leg.
func (p *painter) armDepths(side int) (upper, lower float64) {
	g := &p.k.arm[side]
	hang := p.cam.depth(p.k.shoulder(left).lerp(p.k.shoulder(right), 0.5))
	out := clamp(p.cam.depth(g.root)-hang, -6, 6) + 1
	return p.cam.depth(g.root.lerp(g.mid, 0.6)) - hang + out, p.cam.depth(g.mid.lerp(g.tip, 0.6)) - hang + out
}

// armLayers are the upper arm with its sleeve, and the forearm with the hand.
func (p *painter) armLayers(side int) []layer {
	group := sideName(side) + "_arm"
	d1, d2 := p.armDepths(side)
	switch {
	case p.plan.onLap[side]:
		d2 = behindTrunk + 0.1
	case p.plan.onOwnLap[side]:
		upper, lower := p.legDepths(side)
		d2 = max(d1, d2, upper, lower) + 0.2 // before what is shown on the hip
		d1 = d2
	}
	var apart []layer
	if p.plan.handApart[side] {
		apart = append(apart, layer{group: group, part: sideName(side) + "_hand", depth: p.beforeHem(d2), paint: func(c *canvas) { p.paintHandApart(c, side) }})
	}
	if !p.plan.armSplit[side] {
		return append([]layer{{group: group, depth: p.beforeHem((d1 + d2) / 2), paint: func(c *canvas) {
			p.gapUpperArm(c, side)
			p.gapForearm(c, side)
			p.paintUpperArm(c, side)
			if p.plan.armFolded[side] {
				p.creaseForearm(c, side)
			}
			p.paintForearm(c, side)
		}}}, apart...)
	}
	return append([]layer{
		{group: group, depth: p.beforeHem(d1), paint: func(c *canvas) { p.gapUpperArm(c, side); p.paintUpperArm(c, side) }},
		{group: group, part: sideName(side) + "_forearm", depth: p.beforeHem(d2), paint: func(c *canvas) { p.creaseForearm(c, side); p.paintForearm(c, side) }},
	}, apart...)
}

// beforeHem is the depth of an arm's layer: one that lies before the trunk lies before the
// hem, too, where that comes over the thighs.
func (p *painter) beforeHem(depth float64) float64 {
	if p.plan.hemBefore && depth > acrossTrunk {
		return max(depth, p.hemDepth()+0.01)
	}
	return depth
}

// acrossTrunk is how far before the shoulders an arm is that lies across the trunk.
const acrossTrunk = 3

// behindTrunk is the depth of a far thigh on whose top a far hand lies: the hand comes after it,
// and the trunk, which hides the elbow, after both.
const behindTrunk = -0.2

// fold is how far the middle joint of a limb is bent, in degrees.
func (g *limb) fold() float64 { return angleBetween(g.upper.u, g.lower.u) }

func (p *painter) longSleeves() bool { return p.look.Sleeve == "long" }

const sleeveEnd = 0.62

// sleeveRoot is where the sleeve leaves the shirt.
func (p *painter) sleeveRoot(side int) []blob {
	g := &p.k.arm[side]
	return p.along(upperArmProfile().loose(0.35)[:3], g.root, g.upper, upperArmLength, p.build)
}

func (p *painter) gapUpperArm(c *canvas, side int) {
	c.gapPath(p.arms[side].upper.freePart(c, c.start(20), 1))
}

func (p *painter) paintUpperArm(c *canvas, side int) {
	g := &p.k.arm[side]
	on := func(f profile) []blob { return p.along(f, g.root, g.upper, upperArmLength, p.build) }
	var sleeve []blob
	if p.longSleeves() {
		sleeve = on(upperArmProfile().loose(0.35))
	} else {
		c.fill(p.armColor(p.look.Skin, side), "skin", p.tube(on(upperArmProfile().cut(0.45, 1))))
		sleeve = flatEnd(on(upperArmProfile().cut(0, sleeveEnd).loose(0.35)))
	}
	if p.plan.rootBehind[side] {
		// The round of the shoulder, which the shirt hides elsewhere.
		sleeve[0].c, sleeve[0].r = g.upper.at(g.root, 0, -1, 0), sleeve[1].r.mul(0.88)
	}
	c.fill(p.armColor(p.look.Top, side), "top", p.tube(sleeve))
}

func (p *painter) gapForearm(c *canvas, side int) { c.gapPath(p.arms[side].bare(c)) }

// creaseForearm keeps a folded forearm apart from its own upper arm.
func (p *painter) creaseForearm(c *canvas, side int) {
	a := &p.arms[side]
	c.gapPath(c.closed(a.lower.sidesOnly(c, c.start(28), 1), a.end[0]))
}

func (p *painter) paintForearm(c *canvas, side int) {
	c.area(p.arms[side].bare(c), p.armColor(p.look.Skin, side), "skin")
	if !p.plan.handApart[side] {
		p.paintFingerLines(c, side)
	}
	p.paintCuff(c, side)
}

// cuff is where a long sleeve ends on the forearm.
const cuff = 0.9

// paintCuff paints a long sleeve on the forearm.
func (p *painter) paintCuff(c *canvas, side int) {
	if p.longSleeves() {
		g := &p.k.arm[side]
		sleeve := p.along(forearmProfile().cut(0, cuff).loose(0.3), g.mid, g.lower, forearmLength, p.build)
		c.fill(p.armColor(p.look.Top, side), "top", p.tube(flatEnd(sleeve)))
	}
}

// paintHandApart paints a hand that lies before what its own forearm is behind, as on the far
// side of a baby: with a gap around the hand and none at the wrist.
func (p *painter) paintHandApart(c *canvas, side int) {
	g, end := &p.k.arm[side], p.arms[side].end
	wrist := flatEnds(p.along(forearmProfile().cut(0.8, 1), g.mid, g.lower, forearmLength, 1))
	list := append(end[:len(end):len(end)], p.tube(wrist))
	if p.moving {
		c.fill(c.paper, "gap", p.comeAndGo(side, gapWidth, end)...)
		list = p.comeAndGo(side, 0, list)
	} else {
		c.gap(end...)
	}
	c.fill(p.armColor(p.look.Skin, side), "skin", list...)
	p.paintFingerLines(c, side)
}

// comeAndGo is a hand's outlines in a moment of a movement, wider by that much: as one point as
// long as the hand is painted with its forearm, behind.
func (p *painter) comeAndGo(side int, wider float64, list []outline) []outline {
	out := make([]outline, len(list))
	for i, o := range list {
		if p.handBehind[side] {
			out[i] = p.room.point(p.cam.see(p.k.arm[side].tip), o)
		} else {
			out[i] = p.room.wider(o, wider)
		}
	}
	return out
}

func (p *painter) paintFingerLines(c *canvas, side int) {
	if p.plan.fingers[side] {
		p.paintLines(c, p.armColor(p.skinShade(), side), p.fingerLines(side, p.cam.toward))
	}
}

// legDepths is how far thigh and shank are before the hips; a leg hangs a little before
// the middle, so that of two alike neither hides behind the pelvis.
func (p *painter) legDepths(side int) (upper, lower float64) {
	g, hang := &p.k.leg[side], p.cam.depth(p.k.hips)
	return p.cam.depth(g.root.lerp(g.mid, 0.55)) - hang + 3, p.cam.depth(g.mid.lerp(g.tip, 0.6)) - hang + 3
}

// legLayers are the thigh, the shank and the foot.
func (p *painter) legLayers(side int) []layer {
	group := sideName(side) + "_leg"
	d1, d2 := p.legDepths(side)
	if !p.plan.legSplit[side] {
		depth := (d1 + d2) / 2
		if p.plan.onLap[side] || p.plan.underTrunk[side] {
			depth = behindTrunk
		}
		return []layer{{group: group, depth: depth, paint: func(c *canvas) { p.paintLeg(c, side, true) }}}
	}
	return []layer{
		{group: group, depth: d1, paint: func(c *canvas) { p.gapThigh(c, side); p.paintThigh(c, side) }},
		{group: group, depth: d2, paint: func(c *canvas) { p.paintLeg(c, side, false) }},
	}
}

// paintLeg paints shank and foot, and the thigh if it is in the same layer: first all
// gaps, then all cloth, so that no gap runs across a joint.
func (p *painter) paintLeg(c *canvas, side int, thigh bool) {
	if !p.plan.footBefore[side] {
		p.gapFoot(c, side)
	}
	if thigh {
		p.gapThigh(c, side)
	}
	p.gapShank(c, side, !thigh)
	p.paintAnkle(c, side)
	if !p.plan.footBefore[side] {
		p.paintFoot(c, side)
	}
	if thigh {
		p.paintThigh(c, side)
		if p.plan.legFolded[side] {
			p.gapShank(c, side, true)
		}
	}
	p.paintShank(c, side)
	if p.plan.footBefore[side] {
		p.gapFoot(c, side)
		p.paintFoot(c, side)
	}
}

// gapThigh keeps the thigh apart from what lies behind, and from its own shank except at the knee.
func (p *painter) gapThigh(c *canvas, side int) {
	if p.seenEndOn(side) {
		p.gapEndOn(c, side)
		return
	}
	if o := &p.legs[side].upper; p.plan.thighBefore[side] {
		c.gapPath(o.sidesOnly(c, c.start(16), 1))
	} else {
		c.gapPath(o.freePart(c, c.start(20), 1))
	}
}

func (p *painter) paintThigh(c *canvas, side int) {
	if p.plan.seatSeen[side] {
		c.fill(p.legColor(p.look.Trousers, side), "trousers", p.legs[side].upper.outline, p.seat(side))
		return
	}
	c.fill(p.thighColor(side), "trousers", p.legs[side].upper.outline)
	if p.plan.inseam[side] {
		p.paintInseam(c, side)
	}
}

// seat is the trousers from the buttock to the hem beside a thigh at the chest; below who lies on
// her back it is one round with the pelvis.
func (p *painter) seat(side int) outline {
	k := p.k
	hem := blob{k.pelvis.at(k.leg[side].root, -3.2, 2.4, sign(side)*1.2), k.pelvis, vec{4.2, 4.2, 4}}
	if !p.plan.seatRound[side] {
		return p.hull(hem)
	}
	round := p.hull(append(p.pelvis()[:2], hem, p.buttock(left), p.buttock(right), p.thigh(side)[2])...)
	if !p.atChest(side) { // a moment of a movement that only comes there
		return p.room.point(p.cam.see(p.buttock(side).c), round)
	}
	return round
}

// gapShank keeps the shank apart from what lies behind; folded, from its own thigh, too,
// except at the knee.
func (p *painter) gapShank(c *canvas, side int, folded bool) {
	o := &p.legs[side].lower
	if folded {
		c.gapPath(o.sidesOnly(c, c.start(16), 1))
		return
	}
	c.gapPath(o.freePart(c, c.start(20), 0))
}

func (p *painter) paintShank(c *canvas, side int) {
	color := p.legColor(p.look.Trousers, side)
	if p.plan.kneeSeen[side] {
		c.fill(color, "trousers", p.legs[side].lower.outline, p.knee(side))
		p.paintKneecap(c, side)
		return
	}
	c.fill(color, "trousers", p.legs[side].lower.outline)
}

func (p *painter) gapFoot(c *canvas, side int) { c.gapPath(p.legs[side].bare(c)) }

func (p *painter) paintFoot(c *canvas, side int) {
	c.area(p.legs[side].bare(c), p.legColor(p.look.Skin, side), "skin")
	if p.plan.toes[side] {
		p.paintLines(c, p.legColor(p.skinShade(), side), p.toeLines(side, p.cam.toward))
	}
}

// paintLines draws fine lines on the skin.
func (p *painter) paintLines(c *canvas, color Color, lines [][3]vec) {
	path := c.start(9)
	for _, l := range lines {
		path = c.appendCurveThrough(path, p.cam.see(l[0]), p.cam.see(l[1]), p.cam.see(l[2]))
	}
	c.stroke(path, color, featureWidth*0.6, "feature")
}

// paintAnkle paints the skin between trousers and foot.
func (p *painter) paintAnkle(c *canvas, side int) {
	g := &p.k.leg[side]
	chain := p.along(shankProfile().cut(0.75, 1), g.mid, g.lower, shankLength, 0.97)
	c.fill(p.legColor(p.look.Skin, side), "skin", p.tube(chain))
}

// trouserEnd is where the trousers end on the shank.
const trouserEnd = 0.86

// limbShape is a limb in the picture: upper and lower part, and the pieces of its end.
type limbShape struct {
	upper, lower swept
	end          []outline
	skin         []outline // what is bare: forearm and hand, or the foot
	path         []Segment // of the skin, once painted
}

// bare is the path of the skin, the same for the gap around it and for the area.
func (l *limbShape) bare(c *canvas) []Segment {
	if l.path == nil {
		l.path = c.outlines(l.skin)
	}
	return l.path
}

// outlineLimbs outlines arms and legs once, for gaps and areas.
func (p *painter) outlineLimbs() {
	for side := range 2 {
		h, f, g := p.hand(side), p.foot(side), &p.k.leg[side]
		lower := p.sweep(p.forearm(side))
		bare := []outline{lower.outline, p.tube(h.palm), p.rooted(h.thumb), p.rooted(h.fingers[0]), p.rooted(h.fingers[1]), p.rooted(h.fingers[2]), p.rooted(h.fingers[3])}
		p.arms[side] = limbShape{upper: p.sweep(p.upperArm(side)), lower: lower, end: bare[1:], skin: bare}
		if p.plan.handApart[side] && !p.moving {
			p.arms[side].skin = bare[:1]
		}
		legging := p.along(shankProfile().cut(0, trouserEnd), g.mid, g.lower, shankLength, 1+(p.build-1)*0.7)
		feet := []outline{p.hull(f.heel...), p.hull(f.arch...), p.hull(f.toes...)}
		p.legs[side] = limbShape{upper: p.sweep(p.thigh(side)), lower: p.sweep(flatEnd(legging)), end: feet, skin: feet}
		if p.seenEndOn(side) {
			p.foreshorten(side)
		}
	}
}
