package figure

// footShape is the foot in pieces that are convex each: heel to instep, instep to ball, toes.
type footShape struct{ heel, arch, toes []blob }

// foot hangs at the ankle: f of the ankle's basis is along the sole to the toes.
func (a *body) foot(side int) footShape {
	g := &a.k.leg[side]
	b, o := g.end, g.tip
	ankle := blob{b.at(o, 0, 0.2, 0), b, vec{2.1, 2.1, 1.9}}
	heel := blob{b.at(o, -1.9, -2.0, 0), b, vec{2.0, 1.9, 1.8}}
	instep := blob{b.at(o, 2.6, -1.0, 0), b, vec{1.8, 1.7, 1.8}}
	ball := blob{b.at(o, 7.4, -2.55, 0), b, vec{1.7, 1.35, 2.5}}
	toe := b.rotate(b.l, -a.pose.limb[side][toeExtension])
	joint := b.at(o, 7.4, -2.75, 0)
	tip := blob{toe.at(joint, 3.4, -0.25, -0.2*sign(side)), toe, vec{1.1, 0.85, 2.2}}
	return footShape{
		heel: a.room.list(ankle, heel, blob{b.at(o, 1.5, -2.6, 0), b, vec{1.2, 1.2, 1.7}}),
		arch: a.room.list(ankle, instep, ball, blob{b.at(o, 0.2, -2.4, 0), b, vec{1.2, 1.2, 1.5}}),
		toes: a.room.list(blob{joint, toe, vec{1.35, 1.15, 2.5}}, tip),
	}
}

// toeLines are the lines between the toes: four where the foot is seen from above, two where it
// is seen from the side of the little toe, none elsewhere.
func (a *body) toeLines(side int, toward vec) [][3]vec {
	g, s := &a.k.leg[side], sign(side)
	toe := g.end.rotate(g.end.l, -a.pose.limb[side][toeExtension])
	joint := g.end.at(g.tip, 7.4, -2.75, 0)
	var lines [4][3]vec
	outward := toe.l.dot(toward) * s
	switch {
	case outward > askew && toe.u.dot(toward) > 0:
		for i, out := range [2]float64{0.75, 1.75} {
			f := 4.2 - 0.45*out
			lines[i] = [3]vec{toe.at(joint, f-1.7, 0.95-0.3*out, s*out), toe.at(joint, f-0.6, 0.55-0.3*out, s*out), toe.at(joint, f, 0.1-0.3*out, s*out)}
		}
		return lines[:2]
	case toe.u.dot(toward) < 0.2 || outward > askew || outward < -askew:
		return nil
	}
	for i, out := range [4]float64{-0.95, -0.15, 0.6, 1.3} { // the big toe is the widest
		lines[i] = [3]vec{toe.at(joint, 2.4, 1.05, s*out), toe.at(joint, 3.3, 0.8, s*out), toe.at(joint, 4.3-0.2*max(out, 0), 0.3, s*out)}
	}
	return lines[:]
}

// askew is how much from the side a foot is seen, 0 to 1, before lines along its toes would
// run together.
const askew = 0.75
