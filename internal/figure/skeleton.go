package figure

import "math"

// Segment lengths in percent of body height.
//
// Sources: R. Drillis and R. Contini, Body Segment Parameters (New York University, 1966),
// as tabulated in D. A. Winter, Biomechanics and Motor Control of Human Movement (4th ed.,
// 2009), fig. 4.1: upper arm 0.186, forearm 0.146, hand 0.108, thigh 0.245, shank 0.246,
// ankle height 0.039, foot 0.152, hip height 0.530, shoulder height 0.818, chin 0.870.
const (
	thighLength    = 24.5
	shankLength    = 24.6
	ankleHeight    = 3.9
	upperArmLength = 18.6
	forearmLength  = 14.6
	handLength     = 10.8
	footLength     = 15.2
	trunkLength    = 26.8 // hip joints to shoulder joints, which lie 2 below the tip of the shoulder
	headFront      = 0.9  // the middle of the head from the top of the neck
	headUp         = 4.7
	hipHalf        = 5.0 // half the distance of the hip joints
	shoulderHalf   = 9.8 // half the distance of the shoulder joints
)

// The spine above the hip joints: pelvis, three lumbar, three thoracic and two neck links.
const (
	pelvisLink   = 5.0
	lumbarLink   = 4.0
	thoracicLink = 4.4
	neckLink     = 2.9
	spineLinks   = 9
)

// limb is one arm or leg: three joints and the orientation of its bones and its end.
type limb struct {
	root, mid, tip    vec // hip, knee, ankle; shoulder, elbow, wrist
	upper, lower, end basis
}

// skeleton is a pose in the world.
type skeleton struct {
	hips   vec
	pelvis basis
	// spine holds the joints from the hips to the top of the neck; link holds the
	// orientation of the link above each joint.
	spine [spineLinks + 1]vec
	link  [spineLinks + 1]basis
	skull basis
	head  vec // middle of the head
	arm   [2]limb
	leg   [2]limb
}

// thorax is the orientation that the shoulders follow.
func (k *skeleton) thorax() basis { return k.link[6] }

// forward computes joints from angles, the hips at the origin.
func forward(p *pose) *skeleton {
	k := &skeleton{}
	b := p.base.flex(p.trunk[pitch])
	b = b.rotate(b.f, -p.trunk[lean])
	b = b.rotate(b.u, p.trunk[roll])
	k.pelvis = b.rotate(up(), p.trunk[turn])
	k.bendSpine(p)
	for side := range 2 {
		k.leg[side] = forwardLeg(k, p, side)
		k.arm[side] = forwardArm(k, p, side)
	}
	return k
}

// bendSpine shares out the flexion of each region over its links.
func (k *skeleton) bendSpine(p *pose) {
	t := &p.trunk
	b, at := k.pelvis, k.hips
	for i := range spineLinks {
		length := pelvisLink
		switch {
		case i == 0:
		case i <= 3:
			length = lumbarLink
			b = b.flex(t[lumbarFlexion] / 3)
			b = b.rotate(b.f, -t[lumbarSideBend]/3)
			b = b.rotate(b.u, t[trunkRotation]/9)
		case i <= 6:
			length = thoracicLink
			b = b.flex(t[thoracicFlexion] / 3)
			b = b.rotate(b.u, t[trunkRotation]*2/9)
		default:
			length = neckLink
			b = b.flex(t[neckFlexion] / 2)
			b = b.rotate(b.u, t[neckRotation]/2)
		}
		k.spine[i], k.link[i] = at, b
		at = b.at(at, 0, length, 0)
	}
	k.spine[spineLinks], k.link[spineLinks] = at, b
	k.skull = b.flex(t[headFlexion])
	k.head = k.skull.at(at, headFront, headUp, 0)
}

func forwardLeg(k *skeleton, p *pose, side int) limb {
	a, s := &p.limb[side], sign(side)
	g := limb{root: k.pelvis.at(k.hips, 0, 0, s*hipHalf)}
	g.upper = ballJoint(k.pelvis, a[hipFlexion], a[hipAbduction], a[hipRotation], s)
	g.mid = g.upper.at(g.root, 0, -thighLength, 0)
	g.lower = g.upper.flex(a[kneeFlexion])
	g.tip = g.lower.at(g.mid, 0, -shankLength, 0)
	g.end = g.lower.flex(-a[dorsiflexion])
	return g
}

func forwardArm(k *skeleton, p *pose, side int) limb {
	a, s := &p.limb[side], sign(side)
	th := k.thorax()
	g := limb{root: k.shoulder(side)}
	g.upper = ballJoint(th, a[shoulderFlexion], a[shoulderAbduction], a[shoulderRotation], s)
	g.mid = g.upper.at(g.root, 0, -upperArmLength, 0)
	g.lower = g.upper.flex(-a[elbowFlexion])
	g.tip = g.lower.at(g.mid, 0, -forearmLength, 0)
	g.end = handBasis(g.lower, a[pronation], a[wristExtension], s)
	return g
}

// shoulder is the shoulder joint, on the level of the last thoracic link.
func (k *skeleton) shoulder(side int) vec {
	up := trunkLength - pelvisLink - 3*lumbarLink - 2*thoracicLink
	return k.thorax().at(k.spine[6], 0, up, sign(side)*shoulderHalf)
}

// ballJoint turns a bone that hangs from its parent: flexion first, then abduction and
// inward rotation in its own axes. s is +1 on the left.
func ballJoint(b basis, flexion, abduction, rotation, s float64) basis {
	b = b.flex(-flexion)
	b = b.rotate(b.f, s*abduction)
	return b.rotate(b.u, -s*rotation)
}

// handBasis is the orientation of a hand: its fingers point along -u, its thumb along f,
// its palm faces -s·l. Pronation is from the middle position, thumb forward.
func handBasis(forearm basis, pronation, extension, s float64) basis {
	b := forearm.rotate(forearm.u, -s*pronation)
	return b.rotate(b.f, s*extension)
}

// move shifts the whole skeleton.
func (k *skeleton) move(d vec) {
	k.hips, k.head = k.hips.add(d), k.head.add(d)
	for i := range k.spine {
		k.spine[i] = k.spine[i].add(d)
	}
	for side := range 2 {
		for _, g := range []*limb{&k.arm[side], &k.leg[side]} {
			g.root, g.mid, g.tip = g.root.add(d), g.mid.add(d), g.tip.add(d)
		}
	}
}

// reach bends a limb of two bones so that its tip comes to the target, or as near as it
// can. The bend stays in the plane that the joint's own axis allows: a knee bends forward
// (bend +1), an elbow backward (bend -1).
func (g *limb) reach(target vec, upper, lower, bend float64) {
	d := target.sub(g.root)
	dist := clamp(d.len(), math.Abs(upper-lower)+0.01, upper+lower-0.001)
	t := d.unit(g.upper.u.mul(-1))
	axis := g.upper.l.sub(t.mul(g.upper.l.dot(t))).unit(g.upper.f)
	open := math.Acos(clamp((upper*upper+dist*dist-lower*lower)/(2*upper*dist), -1, 1))
	s, c := math.Sincos(-bend * open)
	bone := spin(t, axis, s, c)
	g.upper = basis{u: bone.mul(-1), l: axis, f: axis.cross(bone.mul(-1))}
	g.mid = g.root.add(bone.mul(upper))
	g.tip = g.root.add(t.mul(dist))
	shin := g.tip.sub(g.mid).unit(bone)
	g.lower = basis{u: shin.mul(-1), l: axis, f: axis.cross(shin.mul(-1))}
}
