package figure

// The pelvic floor is shown as in a sagittal section: a window in hip and clothes, in it
// pubic bone and tailbone, and between them the muscle that hangs there as a hammock. Places
// are forward and up from the middle between the hip joints, in percent of body height.

// pelvisWindow is the edge of the window.
func pelvisWindow() []flat {
	return []flat{{8, 0.2}, {6.6, 5.4}, {1.2, 7}, {-4, 6.4}, {-6.1, 2.2}, {-5.4, -3.6}, {-1.2, -6.8}, {5.4, -5.4}}
}

// sacral is the line of sacrum and tailbone from above, with half its thickness.
func sacral() []station {
	return []station{{along: 5.2, front: -3, deep: 1.3}, {along: 2.8, front: -4.2, deep: 1.2}, {along: 0.2, front: -4.3, deep: 0.9}, {along: -1.8, front: -3.6, deep: 0.55}}
}

// sling is the muscle from pubic bone to tailbone, an even curve whose ends stay at the bones.
// Lifted, it hangs less deep.
func (p *painter) sling() []blob {
	const stations = 7
	front, back := flat{4.8, -1.9}, flat{-3.4, -2.1}
	sag := 2.8 - 0.8*p.pose.trunk[pelvicFloor]
	var list []blob
	for i := range stations {
		t := float64(i) / (stations - 1)
		v := front.lerp(back, t)
		list = append(list, p.inPelvis(v.x, v.y-sag*4*t*(1-t), 0.8))
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
