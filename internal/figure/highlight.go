package figure

import "strings"

// tintShare is how much of a region's colour is the tint.
const tintShare = 0.4

// highlights tint the regions that work.
func (p *painter) highlights(names []string, line Color) []layer {
	var list []layer
	for _, name := range names {
		chain, base := p.region(name)
		if len(chain) == 0 {
			continue
		}
		list = append(list, layer{group: "highlight", depth: p.regionDepth(name), paint: func(c *canvas) {
			if name == "pelvic floor" {
				p.paintPelvis(c, line)
				return
			}
			path := c.outlines([]outline{p.tube(chain)})
			c.area(path, mix(base, p.theme.Tint, tintShare), "highlight")
			c.stroke(path, line, lineWidth, "highlight")
			c.dashLast(1.2, 1.6)
		}})
	}
	return list
}

// regionDepth puts trunk regions on the shirt and hip regions on the near thigh.
func (p *painter) regionDepth(name string) float64 {
	switch name {
	case "tummy", "lower back":
		return 0.1
	default:
		d1, d2 := p.legDepths(p.nearSide())
		return max(d1, d2, (d1+d2)/2) + 0.1
	}
}

// nearSide is the side that the viewer sees.
func (p *painter) nearSide() int {
	if p.cam.depth(p.k.leg[right].root) > p.cam.depth(p.k.leg[left].root) {
		return right
	}
	return left
}

// region is the flesh of a named region and the colour of the cloth over it.
func (p *painter) region(name string) ([]blob, Color) {
	k, near := p.k, p.nearSide()
	out := sign(near)
	trunk := func(joint int, above, front, deep, wide float64) blob {
		b := k.link[joint]
		return blob{b.at(k.spine[joint], front, above, 0), b, vec{deep, 2, wide}}
	}
	hip := k.leg[near].root
	switch name {
	case "tummy":
		in := p.pose.trunk[belly] / 2
		return []blob{trunk(0, 5.2, 4.2, 2, 5), trunk(1, 3, 4.4+in, 2.4+in, 5), trunk(2, 3, 4.6, 2, 4.4)}, p.look.Top
	case "lower back":
		return []blob{trunk(0, 4.6, -4, 2, 4.5), trunk(2, 0, -2.6, 2, 4.5), trunk(3, 2, -3, 1.8, 4)}, p.look.Top
	case "pelvic floor":
		return p.sling(), p.look.Trousers
	case "buttocks":
		return []blob{{k.pelvis.at(hip, -4, 3.4, 0), k.pelvis, vec{2, 2, 3}}, {k.pelvis.at(hip, -4, -0.6, 0), k.pelvis, vec{2.8, 2.6, 3}}, {k.pelvis.at(hip, -2.6, -4.4, 0), k.pelvis, vec{1.9, 1.9, 3}}}, p.look.Trousers
	case "hip":
		down := k.pelvis.u.add(k.leg[near].upper.u).unit(k.pelvis.u).mul(-1)
		on := func(along float64) blob {
			return blob{k.pelvis.at(hip, -1.2, 0, out*3).add(down.mul(along)), k.pelvis, vec{2.4, 2.2, 2}}
		}
		return []blob{on(3.4), on(6.4)}, p.look.Trousers
	case "thigh":
		g := &k.leg[near]
		return []blob{{g.upper.at(g.root, 2.2, -thighLength*0.35, 0), g.upper, vec{1.8, 2, 2}}, {g.upper.at(g.root, 1.4, -thighLength*0.8, 0), g.upper, vec{1.3, 2, 2}}}, p.look.Trousers
	}
	return nil, Color{}
}

// paintContacts draws a wedge below every part on the near side that presses on its surface.
func (p *painter) paintContacts(c *canvas, w *world, front float64) {
	for _, part := range sortedKeys(p.pose.contact) {
		h, ok := w.height(p.pose.contact[part])
		if !ok || strings.HasPrefix(part, sideName(1-p.nearSide())) {
			continue
		}
		var low blob
		lowest := 1e9
		for _, e := range p.part(part) {
			if y := e.c.y - e.reach(up()); y < lowest {
				low, lowest = e, y
			}
		}
		if lowest > h+contactTolerance && !w.pillowed(part) {
			continue
		}
		m := p.cam.see(vec{low.c.x, h - 1.4, front})
		k := c.scale
		c.area(c.polygon(m.add(flat{0, -0.8}), m.add(flat{1.9 * k, -0.8 - 2.8*k}), m.add(flat{-1.9 * k, -0.8 - 2.8*k})), p.theme.Line, "contact")
	}
}
