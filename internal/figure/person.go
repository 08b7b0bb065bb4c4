package figure

import (
	"math"
	"sort"
)

// layer is a piece of the picture that is painted at once.
type layer struct {
	group string // "left_arm", "right_leg", "trunk", "head" or a prop's kind
	depth float64
	paint func(*canvas)
}

// painter draws one person as one camera sees her.
type painter struct {
	*body
	cam   *camera
	look  *Body
	theme *Theme
	mid   float64 // depth of the trunk's middle
}

func newPainter(a *body, cam *camera, look *Body, t *Theme) *painter {
	mid := a.k.spine[0].lerp(a.k.spine[6], 0.5)
	return &painter{a, cam, look, t, cam.depth(mid)}
}

// layers is the whole person, back to front.
func (p *painter) layers() []layer {
	list := []layer{
		{"trunk", 0, p.paintTrunk},
		{"head", p.headDepth(), p.paintHead},
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
	rank := func(g string) int {
		for i, n := range fr.Back {
			if n == g {
				return i - 1000
			}
		}
		for i, n := range fr.Front {
			if n == g {
				return i + 1
			}
		}
		return 0
	}
	sort.SliceStable(list, func(i, j int) bool {
		a, b := rank(list[i].group), rank(list[j].group)
		if a != b {
			return a < b
		}
		return list[i].depth < list[j].depth
	})
}

// depthOf is how far before the trunk a place on a bone is.
func (p *painter) depthOf(a, b vec, k float64) float64 { return p.cam.depth(a.lerp(b, k)) - p.mid }

// quiet is the colour of a limb: the one on the far side of the body fades toward a middle
// grey, so that near and far are told apart on a grey printer, too. root and other are the
// joints at which the limb and its fellow hang.
func (p *painter) quiet(c Color, root, other vec) Color {
	k := clamp((p.cam.depth(other)-p.cam.depth(root)-4)/5, 0, 1)
	return mix(c, p.middle(), 0.45*k)
}

func (p *painter) armColor(c Color, side int) Color {
	return p.quiet(c, p.k.arm[side].root, p.k.arm[1-side].root)
}

func (p *painter) legColor(c Color, side int) Color {
	return p.quiet(c, p.k.leg[side].root, p.k.leg[1-side].root)
}

func (p *painter) middle() Color { return rgb(0xa3acb3) }

func (p *painter) tube(chain []blob) outline { return tube(p.cam.discs(chain)) }
func (p *painter) hull(list []blob) outline  { return hull(p.cam.discs(list)) }

func (p *painter) paintTrunk(c *canvas) {
	pelvis := p.tube(p.sections(pelvisSections()))
	seat := [2]outline{p.hull([]blob{p.buttock(left)}), p.hull([]blob{p.buttock(right)})}
	bust := p.bust()
	shirt := []outline{
		p.tube(flatEnds(p.sections(shirtSections()))),
		p.hull(bust[:1]), p.hull(bust[1:]),
	}
	c.gap(append([]outline{pelvis, seat[0], seat[1]}, shirt...)...)
	c.fill(p.look.Trousers, "trousers", pelvis, seat[0], seat[1])
	c.fill(p.look.Top, "top", shirt...)
}

func flatEnds(chain []blob) []blob {
	chain[0].r.y = hem
	return flatEnd(chain)
}

func (p *painter) skinShade() Color { return mix(p.look.Skin, rgb(0x5a2a1a), 0.22) }

// armLayers are the upper arm with its sleeve, and the forearm with the hand.
func (p *painter) armLayers(side int) []layer {
	g, group := &p.k.arm[side], sideName(side)+"_arm"
	d1, d2 := p.depthOf(g.root, g.mid, 0.6), p.depthOf(g.mid, g.tip, 0.6)
	return []layer{
		{group, d1, func(c *canvas) { p.paintUpperArm(c, side) }},
		{group, lowerDepth(d1, d2), func(c *canvas) { p.paintForearm(c, side) }},
	}
}

// lowerDepth keeps the lower part of a limb painted after the upper one unless it lies
// clearly behind.
func lowerDepth(upper, lower float64) float64 {
	if lower < upper && lower > upper-5 {
		return upper + 0.01
	}
	return lower
}

func (p *painter) longSleeves() bool { return p.look.Sleeve == "long" }

func (p *painter) paintUpperArm(c *canvas, side int) {
	g := &p.k.arm[side]
	end := 0.62
	if p.longSleeves() {
		end = 1
	}
	sleeve := upperArmProfile().cut(-0.02, end).loose(0.35).along(g.root, g.upper, upperArmLength, p.build)
	if !p.longSleeves() {
		flatEnd(sleeve)
	}
	arm := p.upperArm(side)
	c.gapPath(sweep(p.cam.discs(arm)).freePart(nil, 2))
	c.fill(p.armColor(p.look.Skin, side), "skin", p.tube(arm))
	c.fill(p.armColor(p.look.Top, side), "top", p.tube(sleeve))
}

func (p *painter) paintForearm(c *canvas, side int) {
	arm, h := p.forearm(side), p.hand(side)
	skin := []outline{p.tube(arm), p.hull(h.palm), p.tube(h.fingers), p.tube(h.thumb)}
	path := sweep(p.cam.discs(arm)).sidesOnly(nil, 2)
	for _, o := range skin[1:] {
		path = o.path(path)
	}
	c.gapPath(path)
	c.fill(p.armColor(p.look.Skin, side), "skin", skin...)
	if p.longSleeves() {
		g := &p.k.arm[side]
		sleeve := forearmProfile().cut(0, 0.9).loose(0.3).along(g.mid, g.lower, forearmLength, p.build)
		c.fill(p.armColor(p.look.Top, side), "top", p.tube(flatEnd(sleeve)))
	}
}

// legLayers are the thigh, the shank and the foot.
func (p *painter) legLayers(side int) []layer {
	g, group := &p.k.leg[side], sideName(side)+"_leg"
	d1, d2 := p.depthOf(g.root, g.mid, 0.55), p.depthOf(g.mid, g.tip, 0.6)
	d2 = lowerDepth(d1, d2)
	d3 := p.cam.depth(g.end.at(g.tip, 4, -2, 0)) - p.mid
	if d3 < d2+4 {
		d3 = d2 - 0.005
	}
	return []layer{
		{group, d1, func(c *canvas) { p.paintThigh(c, side) }},
		{group, d3, func(c *canvas) { p.paintFoot(c, side) }},
		{group, d2, func(c *canvas) { p.paintShank(c, side) }},
	}
}

func (p *painter) paintThigh(c *canvas, side int) {
	o := sweep(p.cam.discs(p.thigh(side)))
	c.gapPath(o.freePart(nil, 2))
	c.fill(p.legColor(p.look.Trousers, side), "trousers", o.outline)
}

const trouserEnd = 0.86

func (p *painter) paintShank(c *canvas, side int) {
	g := &p.k.leg[side]
	shank := shankProfile().cut(0, trouserEnd).along(g.mid, g.lower, shankLength, 1+(p.build-1)*0.7)
	o := sweep(p.cam.discs(flatEnd(shank)))
	c.gapPath(o.sidesOnly(nil, 2))
	c.fill(p.legColor(p.look.Trousers, side), "trousers", o.outline)
}

func (p *painter) paintFoot(c *canvas, side int) {
	g, f := &p.k.leg[side], p.foot(side)
	ankle := shankProfile().cut(0.75, 1).along(g.mid, g.lower, shankLength, 0.97)
	skin := []outline{p.hull(f.heel), p.hull(f.arch), p.hull(f.toes), p.tube(ankle)}
	c.gap(skin[:3]...)
	c.fill(p.legColor(p.look.Skin, side), "skin", skin...)
}
