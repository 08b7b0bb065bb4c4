package figure

import (
	"math"
	"slices"
)

// between is the body part of the way from one frame to another.
func (st *stage) between(from, to actor, k float64) actor {
	eased := (1 - math.Cos(math.Pi*k)) / 2
	p := from.pose.mix(to.pose, eased)
	frame := *to.frame
	frame.Props = carried(from, to, eased)
	a := st.cast(actor{id: to.id, frame: &frame, body: &body{k: from.k.mix(to.k, eased), build: from.build, pose: &p, room: from.room}})
	for side := range 2 {
		a.painter.handBehind[side] = k < takesHold && !contains(from.frame.Front, sideName(side)+"_hand")
	}
	return a
}

// takesHold is the part of the way to a frame from which on a hand that the frame brings to the
// front is there.
const takesHold = 0.6

// carried are the things of a frame on the way to another; what both have goes from its
// one place to its other, as a baby does in her hands.
func carried(from, to actor, k float64) []Prop {
	list := slices.Clone(to.frame.Props)
	for i := range list {
		if i >= len(from.frame.Props) || from.frame.Props[i].Kind != list[i].Kind {
			continue
		}
		a, b := &from.frame.Props[i], &list[i]
		start, end := &propPainter{body: from.body, first: from.k}, &propPainter{body: to.body, first: to.k}
		v := start.where(a).lerp(end.where(b), k)
		b.Place, b.Offset = []float64{v.x, v.y, v.z}, nil
		for _, m := range []struct {
			from float64
			to   *float64
		}{{a.Angle, &b.Angle}, {a.Turn, &b.Turn}, {a.Roll, &b.Roll}} {
			*m.to = m.from + (*m.to-m.from)*k
		}
	}
	return list
}

// mix is what of a pose is not in the skeleton: toes, tummy, pelvic floor and the shape of the hands.
func (p *pose) mix(q *pose, k float64) pose {
	out := *p
	if k >= 0.5 {
		out.hand, out.foot = q.hand, q.foot
	}
	for _, d := range []trunkDOF{belly, pelvicFloor} {
		out.trunk[d] += (q.trunk[d] - p.trunk[d]) * k
	}
	for side := range 2 {
		out.limb[side][toeExtension] += (q.limb[side][toeExtension] - p.limb[side][toeExtension]) * k
	}
	return out
}

// mix turns one orientation toward another.
func (b basis) mix(c basis, k float64) basis {
	u := b.u.lerp(c.u, k).unit(b.u)
	f := b.f.lerp(c.f, k)
	f = f.sub(u.mul(f.dot(u))).unit(b.f)
	return basis{f: f, u: u, l: u.cross(f)}
}

// mix is the skeleton on the way to another: every bone turns from its one direction to
// its other, so that no length changes; the hips go straight.
func (k *skeleton) mix(q *skeleton, t float64) *skeleton {
	out := &skeleton{hips: k.hips.lerp(q.hips, t), pelvis: k.pelvis.mix(q.pelvis, t)}
	at := out.hips
	for i := range k.spine {
		out.spine[i], out.link[i] = at, k.link[i].mix(q.link[i], t)
		if i < spineLinks {
			at = out.link[i].at(at, 0, k.spine[i+1].sub(k.spine[i]).len(), 0)
		}
	}
	out.skull = k.skull.mix(q.skull, t)
	out.head = out.skull.at(at, headFront, headUp, 0)
	for side := range 2 {
		hip := out.pelvis.at(out.hips, 0, 0, sign(side)*hipHalf)
		out.leg[side] = k.leg[side].mix(&q.leg[side], t, hip, thighLength, shankLength, 1)
		out.arm[side] = k.arm[side].mix(&q.arm[side], t, out.shoulder(side), upperArmLength, forearmLength, -1)
	}
	return out
}

// lowTip is how high over the floor a hand or foot may be in both poses to be led along a
// straight line between them, so that it neither slips nor sinks.
const lowTip = 12

func (g *limb) mix(h *limb, t float64, root vec, upper, lower, bend float64) limb {
	out := limb{root: root, upper: g.upper.mix(h.upper, t), lower: g.lower.mix(h.lower, t), end: g.end.mix(h.end, t)}
	out.mid = out.upper.at(root, 0, -upper, 0)
	out.tip = out.lower.at(out.mid, 0, -lower, 0)
	tip := g.tip.lerp(h.tip, t)
	if g.tip.y < lowTip && h.tip.y < lowTip || g.tip.sub(h.tip).len() < 2 {
		out.reach(tip, upper, lower, bend)
	}
	return out
}
