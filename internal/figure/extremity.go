package figure

// handShape is the palm and fingers in one piece, bent by curl, and a thumb.
type handShape struct{ palm, thumb []blob }

// curl is how far the fingers of a hand posture are bent, in degrees.
func curl(hand string) float64 {
	switch hand {
	case "grip":
		return 75
	case "rest":
		return 22
	default:
		return 0
	}
}

func (a *body) hand(side int) handShape {
	g, s := &a.k.arm[side], sign(side)
	b, o := g.end, g.tip
	c := curl(a.pose.hand[side])
	root := b.at(o, 0, -5, 0)
	f1 := b.rotate(b.f, -s*c)
	mid := f1.at(root, 0, -2.7, 0)
	f2 := f1.rotate(f1.f, -s*c*0.8)
	palm := a.room.list(
		blob{b.at(o, 0, 0.2, 0), b, vec{1.4, 1.2, 1.25}},
		blob{b.at(o, 0.1, -2.8, 0), b, vec{2.0, 1.5, 1.2}},
		blob{root, b, vec{2.05, 1, 1.05}},
		blob{mid, f1, vec{1.85, 0.9, 0.85}},
		blob{f2.at(mid, 0, -2.3, 0), f2, vec{1.2, 0.9, 0.7}},
	)
	t := b.rotate(b.l, -28)
	spread := b.at(o, 1.3, -1.4, -s*0.2)
	thumb := a.room.list(
		blob{spread, t, vec{1, 1, 0.95}},
		blob{t.at(spread, 0.5, -4.0, -s*c*0.03), t, vec{0.65, 0.8, 0.65}},
	)
	return handShape{palm, thumb}
}

// footShape is the foot in pieces that are convex each: heel to instep, instep to ball, toes.
type footShape struct{ heel, arch, toes []blob }

// foot hangs at the ankle: f of the ankle's basis is along the sole to the toes.
func (a *body) foot(side int) footShape {
	g := &a.k.leg[side]
	b, o := g.end, g.tip
	ankle := blob{b.at(o, 0, 0.2, 0), b, vec{2.1, 2.1, 1.9}}
	heel := blob{b.at(o, -1.9, -2.0, 0), b, vec{2.0, 1.9, 1.8}}
	instep := blob{b.at(o, 2.6, -1.0, 0), b, vec{1.8, 1.7, 1.8}}
	ball := blob{b.at(o, 7.4, -2.55, 0), b, vec{1.7, 1.35, 2.35}}
	toe := b.rotate(b.l, -a.pose.limb[side][toeExtension])
	joint := b.at(o, 7.4, -2.75, 0)
	tip := blob{toe.at(joint, 3.4, -0.25, -0.2*sign(side)), toe, vec{1.1, 0.85, 1.9}}
	return footShape{
		heel: a.room.list(ankle, heel, blob{b.at(o, 1.5, -2.6, 0), b, vec{1.2, 1.2, 1.7}}),
		arch: a.room.list(ankle, instep, ball, blob{b.at(o, 0.2, -2.4, 0), b, vec{1.2, 1.2, 1.5}}),
		toes: a.room.list(blob{joint, toe, vec{1.35, 1.15, 2.3}}, tip),
	}
}

// fingerLines are the lines between the fingers on the side of the hand that faces the
// direction toward; none where the hand is seen on edge or its fingers point that way.
func (a *body) fingerLines(side int, toward vec) (lines [3][3]vec, seen bool) {
	g, s := &a.k.arm[side], sign(side)
	c := curl(a.pose.hand[side])
	f1 := g.end.rotate(g.end.f, -s*c)
	f2 := f1.rotate(f1.f, -s*c*0.8)
	face := f1.l.dot(toward)
	if face < 0.55 && face > -0.55 || c > 60 {
		return lines, false
	}
	out := 0.85
	if face < 0 {
		out = -out
	}
	root := g.end.at(g.tip, 0, -5.2, 0)
	mid := f1.at(root, 0, -2.5, 0)
	for i, x := range [3]float64{-0.95, 0, 0.95} {
		lines[i] = [3]vec{f1.at(root, x, 0, out), f1.at(mid, x*0.9, 0, out), f2.at(mid, x*0.7, -2.1, out*0.8)}
	}
	return lines, true
}

// toeLines are the lines between the toes; none where the foot is not seen from above, or so
// much from the side that they would run together.
func (a *body) toeLines(side int, toward vec) (lines [3][3]vec, seen bool) {
	g := &a.k.leg[side]
	toe := g.end.rotate(g.end.l, -a.pose.limb[side][toeExtension])
	if side := toe.l.dot(toward); toe.u.dot(toward) < 0.2 || side > 0.75 || side < -0.75 {
		return lines, false
	}
	joint := g.end.at(g.tip, 7.4, -2.75, 0)
	for i, x := range [3]float64{-1.05, -0.1, 0.8} {
		lines[i] = [3]vec{toe.at(joint, 2.1, 1.1, x), toe.at(joint, 3.2, 0.9, x), toe.at(joint, 4.3, 0.3, x)}
	}
	return lines, true
}
