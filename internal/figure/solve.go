package figure

// Heights of the joints above a surface that hand or foot rests on.
const (
	wristHeight  = 1.75
	feetTogether = 4.3 // between the ankles of feet that touch
)

// solve puts a pose into the world: joint angles, then the place of the body, then hands
// and feet that must be somewhere. reference is the solved start frame, for what stays.
func solve(p *pose, w *world, reference *skeleton) *skeleton {
	k := forward(p)
	placeBody(k, p, w, reference)
	for _, side := range [2]int{right, left} {
		placeFoot(k, p, w, reference, side)
		placeHand(k, p, w, reference, side)
	}
	return k
}

// placeBody moves the skeleton to where the frame says, where it stayed, or down onto
// what carries it.
func placeBody(k *skeleton, p *pose, w *world, reference *skeleton) {
	if p.pelvis != nil {
		k.move(at(*p.pelvis, 0))
		return
	}
	if reference != nil {
		for _, ends := range [2]bool{false, true} {
			for _, name := range p.stays {
				to, ok := reference.point(name)
				if from, _ := k.point(name); ok && isLimbEnd(name) == ends {
					k.move(to.sub(from))
					rest(k, p, w, name)
					return
				}
			}
		}
	}
	settle(k, p, w)
}

// rest lets a part of the body that stays in its place down onto what it touches: turned
// over, the same joint lies higher or lower.
func rest(k *skeleton, p *pose, w *world, name string) {
	h, ok := w.height(p.contact[name])
	if !ok || isLimbEnd(name) || w.pillowed(name) {
		return
	}
	a := &body{k: k, build: w.build, pose: p, room: w.room}
	if low, ok := a.lowest(name); ok {
		k.move(vec{0, h - low, 0})
	}
}

// settle lowers the body until the first part that touches its surface does.
func settle(k *skeleton, p *pose, w *world) {
	gap, found := 1e9, false
	a := &body{k: k, build: w.build, pose: p, room: w.room}
	for name, surface := range p.contact {
		if reachedFor(p, name) {
			continue
		}
		h, ok := w.height(surface)
		if !ok {
			continue
		}
		if low, ok := a.lowest(name); ok {
			gap, found = min(gap, low-h), true
		}
	}
	if found {
		k.move(vec{0, -gap, 0})
	}
}

// reachedFor says whether a contact is made by an arm or leg that reaches, not by the
// body coming down. Standing feet carry the body.
func reachedFor(p *pose, part string) bool {
	switch part {
	case "left_hand", "right_hand":
		return true
	case "left_foot", "right_foot":
		for name := range p.contact {
			if !isLimbEnd(name) {
				return true
			}
		}
	}
	return false
}

func isLimbEnd(name string) bool {
	switch name {
	case "left_hand", "right_hand", "left_foot", "right_foot":
		return true
	}
	return false
}

// at fills in the depth of a place that leaves it open.
func at(v vec, z float64) vec {
	if v.z == unsetZ {
		v.z = z
	}
	return v
}

func placeFoot(k *skeleton, p *pose, w *world, reference *skeleton, side int) {
	g := &k.leg[side]
	name := sideName(side) + "_foot"
	h, onSurface := w.height(p.contact[name])
	target, wanted := g.tip, false
	switch {
	case p.footAt[side] != nil:
		target, wanted = at(*p.footAt[side], g.tip.z), true
	case reference != nil && contains(p.stays, name):
		target, wanted = reference.leg[side].tip, true
	case onSurface && reachedFor(p, name):
		target.y, wanted = h+ankleHeight, true
	case p.contact[name] == sideName(1-side)+"_foot":
		target, wanted = k.leg[1-side].tip.add(k.pelvis.l.mul(sign(side)*feetTogether)), true
	}
	if wanted {
		g.reach(target, thighLength, shankLength, 1)
		g.end = g.lower.flex(-p.limb[side][dorsiflexion])
	}
	if onSurface && p.foot[side] == "flat" {
		g.end = flatFoot(g.end)
	}
}

// flatFoot turns a foot so that its sole is level, its heading kept.
func flatFoot(b basis) basis {
	f := b.f.level().unit(b.u.mul(-1).level().unit(vec{-1, 0, 0}))
	return basis{f: f, u: up(), l: up().cross(f)}
}

func placeHand(k *skeleton, p *pose, w *world, reference *skeleton, side int) {
	g := &k.arm[side]
	name := sideName(side) + "_hand"
	surface := p.contact[name]
	h, onSurface := w.height(surface)
	target, wanted := g.tip, false
	switch {
	case p.handAt[side] != nil:
		target, wanted = at(*p.handAt[side], g.tip.z), true
	case reference != nil && contains(p.stays, name):
		target, wanted = reference.arm[side].tip, true
	case onSurface:
		target.y, wanted = h+wristHeight, true
	case surface != "":
		if t, ok := k.grasp(surface, side); ok {
			target, wanted = t, true
		}
	}
	if wanted {
		g.reach(target, upperArmLength, forearmLength, -1)
		g.end = handBasis(g.lower, p.limb[side][pronation], p.limb[side][wristExtension], sign(side))
	}
	switch {
	case p.hand[side] == "flat" && (onSurface || surface == "lap"):
		g.end = k.flatHand(g, side)
	case surface == "left_thigh" || surface == "right_thigh":
		g.end = k.handAround(&k.leg[sideOf(surface)], side)
	case surface == "tummy" || surface == "ribs" || surface == "chest" || surface == "hips":
		g.end = k.handToBody(side)
	}
}

// flatHand lays a hand palm down, its fingers on from the forearm or, below a steep
// forearm, toward the head or the front.
func (k *skeleton) flatHand(g *limb, side int) basis {
	heading := g.lower.u.mul(-1).level()
	th := k.thorax()
	if heading.len() < 0.6 {
		heading = th.u.level()
	}
	if heading.len() < 0.6 {
		heading = th.f.level()
	}
	d := heading.unit(vec{-1, 0, 0})
	s := sign(side)
	u, l := d.mul(-1), up().mul(s)
	return basis{f: l.cross(u), u: u, l: l}
}

// handToBody turns a hand's palm to her own front, its fingers on from the forearm and to
// the middle.
func (k *skeleton) handToBody(side int) basis {
	b, s := k.link[3], sign(side)
	d := k.arm[side].lower.u.mul(-1).sub(b.l.mul(0.5 * s))
	d = d.sub(b.f.mul(d.dot(b.f))).unit(b.u)
	u, l := d.mul(-1), b.f.mul(s)
	return basis{f: l.cross(u), u: u, l: l}
}

// handAround lays a hand on the side of a thigh, its palm to it and its fingers around the back.
func (k *skeleton) handAround(g *limb, side int) basis {
	b, s := g.upper, sign(side)
	u := b.f.add(b.l.mul(0.35 * s)).unit(b.f)
	l := b.l.sub(u.mul(b.l.dot(u))).unit(b.l)
	return basis{f: l.cross(u), u: u, l: l}
}

// grasp is where the wrist of a hand goes that holds a part of the body.
func (k *skeleton) grasp(part string, side int) (vec, bool) {
	for s := range 2 {
		g := &k.leg[s]
		switch part {
		case sideName(s) + "_thigh": // at its outer or, the other hand, at its inner side, the fingers behind it
			return g.upper.at(g.root, -0.8, -thighLength*0.48, sign(side)*5.5), true
		case sideName(s) + "_shin":
			return g.lower.at(g.mid, 3.6, -shankLength*0.2, sign(side)*1.5), true
		}
	}
	switch part {
	case "lap": // on top of her own thigh, the fingers behind the knee
		g := &k.leg[side]
		return g.upper.at(g.root, 5.5, -thighLength*0.58, 0), true
	case "chest": // in front of it, as a hand on a baby held there
		return k.link[5].at(k.spine[5], 14, -1, sign(side)*2), true
	case "ribs":
		return k.link[4].at(k.spine[4], 8.4, 0, sign(side)*6), true
	case "tummy":
		return k.link[2].at(k.spine[2], 7.6, 0, sign(side)*5.5), true
	case "hips":
		return k.pelvis.at(k.hips, 6.5, 4.5, sign(side)*7), true
	}
	return k.point(part)
}

func contains(list []string, name string) bool {
	for _, s := range list {
		if s == name {
			return true
		}
	}
	return false
}
