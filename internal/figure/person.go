package figure

import (
	"cmp"
	"math"
	"slices"
)

// layer is a piece of the picture that is painted at once.
type layer struct {
	group string // "left_arm", "right_leg", "trunk", "head" or a prop's kind
	part  string // "left_forearm" where a limb comes in two layers
	depth float64
	paint func(*canvas)
	key   int // the same for the same piece in every moment of a movement
}

// painter draws one person as one camera sees her.
type painter struct {
	*body
	cam    *camera
	look   *Body
	theme  *Theme
	mid    float64 // depth of the trunk's middle
	plan   plan
	arms   [2]limbShape
	legs   [2]limbShape
	corner *flat // for the mark of the frame, once looked for
	moving bool  // a moment of a movement is painted
	// handBehind is for a hand that comes to the front only later in a movement.
	handBehind [2]bool
	// closedEyes is for who sleeps.
	closedEyes bool
}

func newPainter(a *body, cam *camera, look *Body, t *Theme) *painter {
	mid := a.k.spine[0].lerp(a.k.spine[6], 0.5)
	p := &painter{body: a, cam: cam, look: look, theme: t, mid: cam.depth(mid)}
	p.plan = p.makePlan()
	return p
}

// layers is the whole person, back to front.
func (p *painter) layers() []layer {
	p.outlineLimbs()
	p.room.clear()
	list := []layer{
		{group: "trunk", paint: p.paintTrunk},
		{group: "head", depth: p.headDepth(), paint: p.paintHead},
	}
	if p.plan.hemBefore {
		list = append(list, layer{group: "trunk", part: "hem", depth: p.hemDepth(), paint: p.paintHem})
	}
	for side := range 2 {
		list = append(list, p.armLayers(side)...)
		list = append(list, p.legLayers(side)...)
	}
	return list
}

func (p *painter) headDepth() float64 {
	d := p.cam.depth(p.k.head) - p.mid
	if d > -8 {
		return math.Max(d, 0.2)
	}
	return d
}

func sortLayers(list []layer, fr *Frame) {
	rank := func(l *layer) int {
		for i, n := range fr.Back {
			if n == l.group || n == l.part {
				return i - 1000
			}
		}
		for i, n := range fr.Front {
			if n == l.group || n == l.part {
				return i + 1
			}
		}
		return 0
	}
	slices.SortStableFunc(list, func(a, b layer) int {
		return cmp.Or(cmp.Compare(rank(&a), rank(&b)), cmp.Compare(a.depth, b.depth))
	})
}

// quiet is the colour of a limb: that on the far side of the body lies in shade, or, too dark
// for that, in haze, so that near and far are told apart on a grey printer, too. root and
// other are the joints at which the limb and its fellow hang.
func (p *painter) quiet(c Color, root, other vec) Color {
	far := p.farShare(root, other)
	if c.Luminance() > darkest {
		return mix(c, p.shade(), 0.3*far)
	}
	return mix(c, p.haze(), 0.45*far)
}

// darkest is the luminance below which shade would not show.
const darkest = 0.06

// farShare is how much a limb is the far one, 0 to 1.
func (p *painter) farShare(root, other vec) float64 {
	apart := other.sub(root)
	level := p.cam.toward.level().unit(p.cam.toward)
	return clamp((level.dot(apart)/max(apart.len(), 1)-0.4)/0.4, 0, 1)
}

func (p *painter) armColor(c Color, side int) Color {
	if p.plan.laidOut[side] {
		return c
	}
	return p.quiet(c, p.k.arm[side].root, p.k.arm[1-side].root)
}

func (p *painter) legColor(c Color, side int) Color {
	return p.quiet(c, p.k.leg[side].root, p.k.leg[1-side].root)
}

func (p *painter) haze() Color  { return rgb(0xa3acb3) }
func (p *painter) shade() Color { return rgb(0x4a2a20) }

func (p *painter) discs(list []blob) []disc  { return p.cam.discs(p.room, list) }
func (p *painter) sweep(chain []blob) swept  { return p.room.sweep(p.discs(chain)) }
func (p *painter) tube(chain []blob) outline { return p.sweep(chain).outline }
func (p *painter) rooted(chain []blob) outline {
	return p.room.rooted(p.discs(chain))
}
func (p *painter) hull(list ...blob) outline { return p.room.hull(p.discs(list)) }

func (p *painter) paintTrunk(c *canvas) {
	sections := p.pelvis()
	seat := [2]outline{p.hull(p.buttock(left)), p.hull(p.buttock(right))}
	if p.bothEndOn() {
		p.hideSeat(sections, &seat)
	}
	pelvis := p.sweep(sections)
	for side := range 2 {
		if p.plan.seatRound[side] && p.atChest(side) {
			seat[side] = p.seat(side)
		}
	}
	bust := p.bust()
	shirt := append(make([]outline, 0, 4),
		p.tube(flatEnds(p.shirt())),
		p.hull(bust[0]), p.hull(bust[1]))
	if p.plan.yoke {
		shirt = append(shirt, p.hull(p.yoke()...))
	}
	hips := c.outlines(append([]outline{pelvis.outline, seat[0], seat[1]}, p.flanks()...))
	if p.plan.seatFree {
		c.gapPath(hips)
	} else {
		c.gapPath(pelvis.sidesOnly(c, c.start(12), 1))
	}
	cloth := c.outlines(shirt)
	c.gapPath(cloth)
	for side := range 2 {
		if p.plan.thighHangs[side] {
			p.paintThigh(c, side)
		}
	}
	if p.plan.fromFeet {
		c.area(cloth, p.look.Top, "top")
		if p.seatRunsIntoTop() {
			c.gapPath(hips)
		}
	}
	c.area(hips, p.seatColor(), "trousers")
	if !p.plan.fromFeet {
		c.area(cloth, p.look.Top, "top")
	}
	for side := range 2 {
		if p.plan.joined[side] {
			c.fill(p.look.Top, "top", p.tube(p.sleeveRoot(side)))
		}
		if p.plan.laidOut[side] {
			c.fill(p.look.Top, "top", p.hull(p.shoulderCap(side)...))
		}
	}
}

// hemDepth is just before both thighs.
func (p *painter) hemDepth() float64 {
	depth := 0.0
	for side := range 2 {
		upper, lower := p.legDepths(side)
		if !p.plan.legSplit[side] {
			upper = (upper + lower) / 2
		}
		depth = max(depth, upper+0.05)
	}
	return depth
}

// paintHem paints the lower end of the shirt once more, over the roots of the thighs.
func (p *painter) paintHem(c *canvas) {
	list := shirtSections()
	list[0] = section{0, 1.4, 0.4, 7.4, 10.8}
	c.fill(p.look.Top, "top", p.tube(flatEnds(p.sections(list[:4]))))
}

func (p *painter) skinShade() Color { return mix(p.look.Skin, rgb(0x5a2a1a), 0.22) }
