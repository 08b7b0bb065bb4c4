package figure

import "math"

// plan is what the painter decides from how a pose looks: which parts come as one piece,
// what is folded, what of the face shows. A movement keeps the plan of its middle, so that
// the same shapes come in the same order throughout.
type plan struct {
	armSplit, legSplit   [2]bool // lower part is a layer of its own
	handApart            [2]bool // the hand is a layer of its own
	armFolded, legFolded [2]bool // lower part needs a crease against the upper one
	thighBefore          [2]bool // the shank is a layer of its own behind the thigh
	footBefore           [2]bool // foot is nearer to the viewer than the shin
	earSeen, eyeSeen     [2]bool
	fingers, toes        [2]bool // lines between them show
	laidOut              [2]bool // an arm straight out to its side, seen from the front
	joined               [2]bool // the sleeve goes over into the shirt, though the arm is behind it
	rootBehind           [2]bool // a far arm whose shoulder comes out behind the shirt
	onLap                [2]bool // a far hand lies on the far thigh
	onOwnLap             [2]bool // a near hand lies on the near thigh
	underTrunk           [2]bool // a far thigh that the trunk bends down to
	thighHangs           [2]bool // a far thigh hangs from the trunk: no gap comes between them
	seatSeen             [2]bool // a thigh at the chest: the trousers ride up over the hem beside it
	seatRound            [2]bool // so does one who lies on her back: the seat is one round
	kneeSeen             [2]bool // a bent knee points at the viewer, the thigh is short behind it
	inseam               [2]bool // of two such legs, the one that brings the line between the thighs
	faceAway             bool
	fromChin             bool // the chin is nearer to the viewer than the crown
	fromFeet             bool // the seat is nearer to the viewer than the chest
	napeSeen             bool // the neck is seen from behind: the collar covers its root
	seatFree             bool // a thigh stands off the trunk, or she lies: the seat has an edge of its own
	hemBefore            bool // the front of the hips faces the viewer: the hem lies on the thighs' roots
	yoke                 bool // one shoulder is behind the other
	nose                 int  // 0 none, 1 from the side, 2 from the front
}

// straight is up to how many degrees of bend the parts of a limb cannot hide each other.
const straight = 30

// closedHip is the cosine of the bend of a hip from which on the trunk hides the thigh's root.
const closedHip = -0.2

// farClosedHip is that of a thigh at the chest.
const farClosedHip = -0.35

// laidOut says whether an arm goes straight out to its side in front of the viewer: neither arm
// is the far one then.
func (p *painter) laidOut(arm *limb) bool {
	b := p.k.thorax()
	return math.Abs(b.f.dot(p.cam.toward)) > 0.7 && math.Abs(arm.upper.u.dot(b.l)) > 0.85
}

// thighHangs says whether the far thigh of a body that faces down hangs from the trunk. It goes
// over into the trunk without a gap where even a grey print tells it from the shirt.
func (p *painter) thighHangs(side int) bool {
	leg := &p.k.leg[side]
	return p.farShare(leg.root, p.k.leg[1-side].root) > 0 && p.k.pelvis.f.y < -0.5 && leg.upper.u.y > 0.7 &&
		Contrast(p.look.Top, p.legColor(p.look.Trousers, side)) >= leastContrast
}

// atChest says whether a thigh is bent up to the chest.
func (p *painter) atChest(side int) bool {
	return p.k.leg[side].upper.u.dot(p.k.pelvis.u) < farClosedHip
}

// comesToChest takes over from a later moment of a movement that a thigh is at the chest of
// who lies on her back: its seat is drawn from there on.
func (d *plan) comesToChest(later *plan) {
	for side := range 2 {
		d.seatRound[side] = d.seatRound[side] || later.seatRound[side]
		d.seatSeen[side] = d.seatSeen[side] || d.seatRound[side]
	}
}

func (p *painter) makePlan() plan {
	var d plan
	for side := range 2 {
		arm, leg := &p.k.arm[side], &p.k.leg[side]
		a1, a2 := p.armDepths(side)
		l1, l2 := p.legDepths(side)
		d.armSplit[side] = math.Abs(a1-a2) >= layerDepth && arm.fold() > straight
		d.legSplit[side] = math.Abs(l1-l2) >= layerDepth && leg.fold() > straight
		d.laidOut[side] = p.laidOut(arm)
		behind := min(a1, a2, (a1+a2)/2) < 0
		d.joined[side] = behind && (d.laidOut[side] || p.farShare(arm.root, p.k.arm[1-side].root) == 0)
		d.rootBehind[side] = behind && !d.joined[side]
		lap, far := p.pose.contact[sideName(side)+"_hand"] == "lap", p.farShare(arm.root, p.k.arm[1-side].root) > 0
		d.onLap[side], d.onOwnLap[side] = lap && far, lap && !far
		d.underTrunk[side] = p.farShare(leg.root, p.k.leg[1-side].root) > 0 && leg.upper.u.dot(p.k.pelvis.u) < closedHip
		d.thighHangs[side] = !d.underTrunk[side] && p.thighHangs(side)
		d.armSplit[side] = d.armSplit[side] || d.onLap[side]
		d.legSplit[side] = d.legSplit[side] && !d.onLap[side] && !d.underTrunk[side]
		d.thighBefore[side] = d.legSplit[side] && l1 > l2
		d.armFolded[side], d.legFolded[side] = arm.fold() > 105, leg.fold() > 95
		d.footBefore[side] = p.cam.depth(leg.end.at(leg.tip, 4, -2, 0))-p.cam.depth(p.k.hips) > l2+2
		d.fingers[side] = math.Abs(p.fingersFace(side, p.cam.toward)) >= askance
		d.toes[side] = len(p.toeLines(side, p.cam.toward)) > 0
		d.seatSeen[side] = p.atChest(side) && !d.underTrunk[side]
		d.seatRound[side] = d.seatSeen[side] && p.k.pelvis.f.y > 0.5
		d.kneeSeen[side] = leg.fold() > 60 && leg.upper.f.add(leg.lower.f).unit(leg.upper.f).dot(p.cam.toward) > 0.75 && math.Abs(leg.upper.u.dot(p.cam.toward)) > 0.78
		_, ear := p.onHead(p.cam, earSpot(side))
		_, eye := p.onHead(p.cam, eyeSpot(side))
		_, other := p.onHead(p.cam, eyeSpot(1-side))
		d.earSeen[side] = ear > 0.15
		d.eyeSeen[side] = eye > 0.3 || eye > other && eye > 0.02 // the far eye at the edge only disturbs
	}
	d.inseam[p.nearSide()] = d.kneeSeen[left] && d.kneeSeen[right]
	across := p.k.shoulder(left).sub(p.k.shoulder(right))
	d.yoke = math.Abs(p.cam.depth(across)) > 0.7*across.len()
	facing := p.k.skull.f.dot(p.cam.toward)
	d.faceAway = facing < -0.3
	d.fromChin = p.k.skull.u.dot(p.cam.toward) < -0.3
	d.fromFeet = p.k.pelvis.u.dot(p.cam.toward) < -0.4
	d.seatFree = min(p.k.leg[left].upper.u.dot(p.k.pelvis.u), p.k.leg[right].upper.u.dot(p.k.pelvis.u)) < 0.7 || p.k.pelvis.u.y < 0.5
	d.napeSeen = p.k.link[7].f.dot(p.cam.toward) < -0.45
	d.hemBefore = p.k.pelvis.f.dot(p.cam.toward) > 0.5 && !d.fromFeet
	switch {
	case facing > 0.85:
		d.nose = 2
	case facing > 0.55:
		d.nose = 1
	}
	return d
}

// split makes layers of the parts that a frame puts before or behind others by their own names.
func (d *plan) split(fr *Frame) {
	for side := range 2 {
		named := func(part string) bool {
			return contains(fr.Front, sideName(side)+part) || contains(fr.Back, sideName(side)+part)
		}
		d.armSplit[side] = d.armSplit[side] || named("_forearm")
		d.handApart[side] = named("_hand")
	}
}
