package figure

import "math"

// blob is an ellipsoid of flesh: its middle, its axes and its half-widths along them.
type blob struct {
	c vec
	b basis
	r vec // x along front, y along up, z along left
}

// reach is how far the blob extends from its middle in direction d (unit).
func (e blob) reach(d vec) float64 {
	x, y, z := e.r.x*e.b.f.dot(d), e.r.y*e.b.u.dot(d), e.r.z*e.b.l.dot(d)
	return vec{x, y, z}.len()
}

// station is one cross-section of a body part in the part's own axes: how far along the
// bone (0 at its root, 1 at its tip), how far to the front, and half-widths.
type station struct{ along, front, deep, wide float64 }

// profile is a body part from root to tip.
type profile []station

// Half-widths in percent of body height, from the girths of an average adult woman after
// a birth (thigh 60, calf 36, upper arm 30, waist 84, hip 104 cm at 165 cm of height).
func thighProfile() profile {
	return profile{
		{0, -0.8, 4.9, 5.9}, {0.16, -0.5, 6.2, 6.2}, {0.35, 0.1, 6.2, 5.9},
		{0.6, 0.3, 5.2, 5.0}, {0.85, 0.1, 4.2, 4.1}, {1, 0.1, 3.8, 3.8},
	}
}

func shankProfile() profile {
	return profile{
		{0, 0.1, 3.8, 3.8}, {0.28, -0.7, 3.75, 3.6}, {0.52, -0.5, 3.15, 3.05}, {0.82, 0, 2.2, 2.15}, {1, 0, 2.05, 1.95},
	}
}

func upperArmProfile() profile {
	return profile{
		{0, 0, 1.9, 1.8}, {0.2, 0, 3.1, 2.95}, {0.45, 0.1, 2.8, 2.7}, {0.8, 0, 2.3, 2.25}, {1, 0, 2.15, 2.1},
	}
}

func forearmProfile() profile {
	return profile{
		{0, 0, 2.15, 2.1}, {0.22, 0.15, 2.3, 2.2}, {0.55, 0.1, 1.85, 1.75}, {1, 0, 1.4, 1.3},
	}
}

// along turns a profile into blobs on a bone from o down -u of b. Build scales the girth.
func (a *body) along(p profile, o vec, b basis, length, build float64) []blob {
	out := a.room.newBlobs(len(p))
	for i, s := range p {
		out[i] = blob{b.at(o, s.front*build, -s.along*length, 0), b, vec{s.deep * build, (s.deep + s.wide) / 2 * build, s.wide * build}}
	}
	return out
}

// hem is thin: the end of a sleeve or a trouser leg.
const hem = 0.2

// cut keeps the part of a bone's profile from one place along it to another. What is cut
// ends flat.
func (p profile) cut(from, to float64) profile {
	var out profile
	for i, s := range p {
		if i > 0 {
			q := p[i-1]
			for _, at := range [2]float64{from, to} {
				if q.along < at && at < s.along {
					out = append(out, q.mix(s, (at-q.along)/(s.along-q.along)))
				}
			}
		}
		if from <= s.along && s.along <= to {
			out = append(out, s)
		}
	}
	return out
}

func (a station) mix(b station, k float64) station {
	m := func(x, y float64) float64 { return x + (y-x)*k }
	return station{m(a.along, b.along), m(a.front, b.front), m(a.deep, b.deep), m(a.wide, b.wide)}
}

// loose is the profile of cloth around the limb: wider by ease.
func (p profile) loose(ease float64) profile {
	out := make(profile, len(p))
	for i, s := range p {
		out[i] = station{s.along, s.front, s.deep + ease, s.wide + ease}
	}
	return out
}

// flatEnd makes the last cross-section of a chain a flat cut: no other reaches past it.
func flatEnd(chain []blob) []blob {
	end := chain[len(chain)-1].c
	for i := range chain {
		chain[i].r.y = math.Min(chain[i].r.y, chain[i].c.sub(end).len()+hem)
	}
	return chain
}

// flatEnds cuts a chain flat at both ends.
func flatEnds(chain []blob) []blob {
	start := chain[0].c
	for i := range chain {
		chain[i].r.y = math.Min(chain[i].r.y, chain[i].c.sub(start).len()+hem)
	}
	return flatEnd(chain)
}

// body is the flesh on a skeleton.
type body struct {
	k     *skeleton
	build float64
	pose  *pose
	room  *room
}

func (a *body) thigh(side int) []blob {
	g := &a.k.leg[side]
	list := a.along(thighProfile(), g.root, g.upper, thighLength, a.build)
	straight := clamp((g.upper.u.dot(a.k.pelvis.u)-0.8)/0.15, 0, 1)
	list[0].c = g.upper.at(list[0].c, 0, -2.4*straight, 0)
	list[1].c = g.upper.at(list[1].c, 0, -1.4*straight, 0)
	list[0].r.y = 3.4 - 2*straight // the groin: no higher than the shirt's hem, in line with the trunk below it
	return list
}

func (a *body) shank(side int) []blob {
	g := &a.k.leg[side]
	return a.along(shankProfile(), g.mid, g.lower, shankLength, 1+(a.build-1)*0.7)
}

func (a *body) upperArm(side int) []blob {
	g := &a.k.arm[side]
	return a.along(upperArmProfile(), g.root, g.upper, upperArmLength, a.build)
}

func (a *body) forearm(side int) []blob {
	g := &a.k.arm[side]
	return a.along(forearmProfile(), g.mid, g.lower, forearmLength, 1+(a.build-1)*0.5)
}

// section is a cross-section of the trunk at a spine joint: how far above that joint, how
// far to the front, half-depth and half-width.
type section struct {
	joint                    int
	above, front, deep, wide float64
}

func pelvisSections() [4]section {
	return [4]section{
		{0, -4.5, -0.4, 5.8, 8.0}, {0, -0.5, -0.4, 7.2, 9.7}, {0, 3.5, 0.2, 7.0, 9.4}, {2, 0, 0.4, 5.9, 8.0},
	}
}

func shirtSections() [9]section {
	return [9]section{
		{0, 3.6, 0.1, 7.3, 9.6}, {1, 2, 0.6, 6.8, 8.6}, {2, 2, 0.8, 6.6, 8.2}, {4, 0, 0.4, 6.8, 8.3},
		{5, 0, 0, 7.1, 9.0}, {5, 3, -0.6, 6.7, 9.4}, {6, 0.4, -1.2, 5.9, 10.3}, {6, 2.2, -1.0, 4.8, 10.1}, {7, 0.3, -0.6, 3.5, 4.6},
	}
}

// pelvis is the trunk in trousers, from below.
func (a *body) pelvis() []blob {
	list := pelvisSections()
	return a.sections(list[:])
}

// shirt is the trunk above them.
func (a *body) shirt() []blob {
	list := shirtSections()
	return a.sections(list[:])
}

func (a *body) sections(list []section) []blob {
	out := a.room.newBlobs(len(list))
	for i, s := range list {
		b := a.k.link[s.joint]
		grow := 1 + (a.build-1)*1.2
		if s.joint > 5 {
			grow = 1
		}
		out[i] = blob{b.at(a.k.spine[s.joint], s.front, s.above, 0), b, vec{s.deep * grow, 2.5, s.wide * grow}}
		if s.joint == 1 || s.joint == 2 { // the tummy drawn in or let out
			in := a.pose.trunk[belly] / 2
			out[i].c, out[i].r.x = b.at(out[i].c, in, 0, 0), out[i].r.x+in
		}
	}
	return out
}

// yoke is the top of the shirt from shoulder to shoulder; without it the far shoulder
// would show as a scrap beside the neck.
func (a *body) yoke() []blob {
	b := a.k.thorax()
	return a.room.list(blob{a.k.shoulder(left), b, vec{2.9, 3, 2.9}}, blob{a.k.shoulder(right), b, vec{2.9, 3, 2.9}},
		a.deltoid(left), a.deltoid(right),
		blob{b.at(a.k.spine[5], 3.4, 1.5, 0), b, vec{3, 3.6, 4}})
}

// shoulderCap rounds the way from the neck over the shoulder into an arm laid out to the side.
func (a *body) shoulderCap(side int) []blob {
	b := a.k.thorax()
	inner := b.at(a.k.shoulder(side), 0, 0.4, -2.5*sign(side))
	return a.room.list(blob{inner, b, vec{2.6, 2.6, 2.6}}, a.deltoid(side))
}

// deltoid is where the arm leaves the shoulder.
func (a *body) deltoid(side int) blob {
	g := &a.k.arm[side]
	return blob{g.upper.at(g.root, 0, -4.6, 0), g.upper, vec{3.3, 2.6, 3.3}}
}

// bust is the pair of breasts.
func (a *body) bust() []blob {
	b := a.k.thorax()
	out := a.room.newBlobs(2)
	for side := range 2 {
		out[side] = blob{b.at(a.k.spine[5], 2.9, 0.4, sign(side)*4.0), b, vec{4.2, 5.4, 4.2}}
	}
	return out
}

// buttock is the muscle behind a hip joint; it follows the thigh half the way.
func (a *body) buttock(side int) blob {
	k := a.k
	b := k.pelvis
	return blob{b.at(k.leg[side].root, -2.1, -1.2, sign(side)*-0.3), b, vec{5.2 * a.build, 5.7 * a.build, 5 * a.build}}
}

func (a *body) neck() []blob {
	k := a.k
	return a.room.list(
		blob{k.link[7].at(k.spine[7], 0.4, -1, 0), k.link[7].flex(20), vec{3.6, 0.4, 4.6}},
		blob{k.link[7].at(k.spine[7], 0.1, 1.5, 0), k.link[7], vec{2.7, 1, 2.7}},
		blob{k.skull.at(k.spine[9], 0.4, 1.2, 0), k.skull, vec{2.8, 1, 2.6}},
	)
}

// collar is the shirt's edge around the root of the neck.
func (a *body) collar() []blob {
	b := a.k.link[7]
	return flatEnd(a.room.list(
		blob{b.at(a.k.spine[6], -1, 1, 0), b, vec{4.2, 1, 6}},
		blob{b.at(a.k.spine[7], -0.5, 1.2, 0), b, vec{3.5, 1, 4}},
	))
}

// scarfNeck is the neck under a head covering that is wrapped around it.
func (a *body) scarfNeck() []blob {
	list := a.neck()
	list[0].c = a.k.link[7].at(list[0].c, 0.8, 0.2, 0)
	for i, grow := range []float64{1.6, 1.35, 1.3} {
		list[i].r = list[i].r.mul(grow)
	}
	list[0].r.x *= 0.86 // no farther back than the shirt
	return list
}
