package figure

import "math"

// The pelvic floor is shown as in a sagittal section: a window in hip and clothes, in it
// pubic bone and tailbone, and between them the muscle that hangs there as a hammock. Places
// are forward and up from the middle between the hip joints, in percent of body height.

// pelvisWindow is the edge of the window.
func pelvisWindow() []flat {
	return []flat{{8, 0.2}, {6.6, 5.4}, {0.7, 7.4}, {-5.2, 7}, {-7.6, 2.4}, {-6.6, -3.8}, {-1.2, -6.8}, {5.4, -5.4}}
}

// sacral is the line of sacrum and tailbone from above, with half its thickness.
func sacral() []station {
	return []station{{along: 6, front: -4.6, deep: 1.4}, {along: 3, front: -6, deep: 1.3}, {along: 0.2, front: -5.9, deep: 0.9}, {along: -1.8, front: -4.9, deep: 0.55}}
}

// sling is the muscle from pubic bone to tailbone. Lifted, it rises most in its middle.
func (p *painter) sling() []blob {
	var list []blob
	for _, v := range []flat{{4.8, -2}, {3.4, -4}, {0.8, -5.2}, {-2, -4.7}, {-4.4, -2.4}} {
		up := p.pose.trunk[pelvicFloor] * (1 - math.Abs(v.x)/8)
		list = append(list, p.inPelvis(v.x, v.y+up, 0.8))
	}
	return list
}

// inPelvis is a ball inside the pelvis on the side that the viewer sees, where the section is.
func (p *painter) inPelvis(front, up, r float64) blob {
	k := p.k
	return blob{k.pelvis.at(k.hips, front, up, 5*sign(p.nearSide())), k.pelvis, vec{r, r, r}}
}

// paintPelvis draws the section with the muscle in the colour of the line.
func (p *painter) paintPelvis(c *canvas, line Color) {
	edge := pelvisWindow()
	for i, v := range edge {
		edge[i] = p.cam.see(p.inPelvis(v.x, v.y, 0).c)
	}
	window := c.outlines([]outline{smooth(edge)})
	c.area(window, p.theme.Tint, "highlight")
	c.stroke(window, line, lineWidth, "highlight")
	c.dashLast(1.2, 1.6)
	var spine []blob
	for _, s := range sacral() {
		spine = append(spine, p.inPelvis(s.front, s.along, s.deep))
	}
	c.fill(p.bone(), "bone", p.tube(spine), p.hull(p.inPelvis(5.2, 0.2, 1), p.inPelvis(4.9, -1.4, 1.05)))
	c.fill(line, "highlight", p.tube(p.sling()))
}

func (p *painter) bone() Color { return mix(p.theme.Line, p.theme.Paper, 0.4) }
