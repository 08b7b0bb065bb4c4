package figure

import "math"

// handShape is the palm from the wrist to the knuckles, four fingers and a thumb.
type handShape struct {
	palm, thumb []blob
	fingers     [4][]blob // index to little finger
}

// grip is how the fingers of a hand posture lie: how far the knuckles and the joints after
// them are bent, and how far the fingers are spread, in degrees from one to the next.
type grip struct{ curl, bend, spread, thumb float64 }

func gripOf(hand string) grip {
	switch hand {
	case "grip": // round a thigh: the fingers lie along it and bend to its back
		return grip{24, 40, 2, 14}
	case "rest":
		return grip{26, 0, 2, 26}
	case "point":
		return grip{0, 0, 1, 30}
	default:
		return grip{0, 0, 7, 40}
	}
}

// finger is where a finger leaves the knuckles and how long its two parts are.
type finger struct{ across, down, near, tip, width float64 }

func fingersOf() [4]finger {
	return [4]finger{{1.42, -4.9, 2.5, 2.0, 0.64}, {0.48, -5.1, 2.7, 2.3, 0.66}, {-0.46, -5.0, 2.5, 2.1, 0.63}, {-1.36, -4.6, 1.9, 1.7, 0.56}}
}

// middle is the number of the finger that the others spread from, between middle and ring finger.
const middle = 1.4

func (a *body) hand(side int) handShape {
	g, s := &a.k.arm[side], sign(side)
	b, o, r := g.end, g.tip, gripOf(a.pose.hand[side])
	h := handShape{palm: a.room.list(
		blob{b.at(o, 0, 0.2, 0), b, vec{1.4, 1.2, 1.25}},
		blob{b.at(o, 0.1, -2.4, 0), b, vec{1.95, 1.5, 1.2}},
		blob{b.at(o, 0.03, -4.7, 0), b, vec{2.0, 0.9, 0.95}},
	)}
	for i, f := range fingersOf() {
		joints := a.joints(side, i)
		h.fingers[i] = a.room.list(
			blob{joints[0], b, vec{f.width, f.width, 0.7}},
			blob{joints[1], b, vec{f.width * 0.92, f.width * 0.92, 0.62}},
			blob{joints[2], b, vec{f.width * 0.85, f.width * 0.85, 0.55}},
		)
	}
	t := b.rotate(b.l, -r.thumb)
	root := b.at(o, 0.9, -1.3, 0)
	knuckle := t.at(root, 0.3, -2.6, -s*r.curl*0.02)
	u := t.rotate(t.l, r.thumb*0.5)
	h.thumb = a.room.list(blob{root, t, vec{1.05, 1, 0.95}}, blob{knuckle, t, vec{0.78, 0.8, 0.75}}, blob{u.at(knuckle, 0, -2.1, -s*r.curl*0.02), u, vec{0.58, 0.6, 0.58}})
	return h
}

// joints are the three joints' places of a finger: knuckle, middle joint and tip.
func (a *body) joints(side, i int) [3]vec {
	g, s := &a.k.arm[side], sign(side)
	r, f := gripOf(a.pose.hand[side]), fingersOf()[i]
	b := g.end.rotate(g.end.l, (float64(i)-middle)*r.spread)
	near := b.rotate(b.f, -s*r.curl)
	far := near.rotate(near.f, -s*r.bend)
	root := g.end.at(g.tip, f.across, f.down, 0)
	mid := near.at(root, 0, -f.near, 0)
	return [3]vec{root, mid, far.at(mid, 0, -f.tip, 0)}
}

// squarely is how squarely a hand has to be seen, 0 to 1, for the lines between all fingers;
// seen less so, they would run together, and one line between them has to do.
const squarely, askance = 0.65, 0.35

// fingersFace says how squarely the backs of the fingers are seen from the direction toward, 1,
// or their insides, -1.
func (a *body) fingersFace(side int, toward vec) float64 {
	g, r := &a.k.arm[side], gripOf(a.pose.hand[side])
	return g.end.rotate(g.end.f, -sign(side)*r.curl).l.dot(toward)
}

// fingerLines are the lines between the fingers on the side of the hand that faces the
// direction toward; none where the hand is seen on edge or its fingers point that way.
func (a *body) fingerLines(side int, toward vec) [][3]vec {
	face := a.fingersFace(side, toward)
	if math.Abs(face) < askance {
		return nil
	}
	g, s := &a.k.arm[side], sign(side)
	out := g.end.rotate(g.end.f, -s*gripOf(a.pose.hand[side]).curl).l.mul(math.Copysign(0.6, face))
	var joints [4][3]vec
	for i := range joints {
		joints[i] = a.joints(side, i)
	}
	var lines [3][3]vec
	for i := range lines {
		for j := range lines[i] {
			lines[i][j] = joints[i][j].lerp(joints[i+1][j], 0.5).add(out)
		}
		lines[i][2] = lines[i][1].lerp(lines[i][2], 0.75)
	}
	if math.Abs(face) < squarely {
		return lines[1:2]
	}
	return lines[:]
}
