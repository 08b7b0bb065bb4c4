package figure

// Places on the head are in percent of body height from its middle, which lies between
// the eyes' level and the ears: forward, up and to her left.

// skull is the cranium, the face and the jaw.
func (a *body) skull() []blob {
	b, o := a.k.skull, a.k.head
	return a.room.list(
		blob{b.at(o, -0.7, 1.3, 0), b, vec{5.2, 5.2, 4.6}},
		blob{b.at(o, 2.3, 1.2, 0), b, vec{2.9, 3.7, 3.9}},
		blob{b.at(o, 2.3, -1.4, 0), b, vec{2.7, 3.0, 3.7}},
		blob{b.at(o, 2.7, -3.95, 0), b, vec{2.6, 2.3, 2.7}},
	)
}

// sagittal is the line of the face in profile, from the hairline over nose and chin to
// the throat, as forward and up.
func sagittal() []flat {
	return []flat{
		{3.1, 4.75}, {4.5, 3.5}, {5.1, 1.9}, {5.15, 1.1}, {4.95, 0.35}, {5.5, -0.6}, {6.45, -1.75}, {6.2, -2.25},
		{5.4, -2.6}, {5.6, -3.2}, {5.4, -3.7}, {5.5, -4.15}, {5.2, -4.7}, {5.2, -5.3},
		{4.6, -6}, {3.4, -6.2}, {2, -5.4}, {1.2, -2}, {1.4, 2.5},
	}
}

// face is the outline of the skin of the face as seen: jaw, cheeks and forehead, and the
// profile line, which shows where she looks; a nose that is drawn as a line does that, too.
func (p *painter) face() []outline {
	skin := p.hull(p.skull()[1:]...)
	if p.plan.nose != 0 {
		return []outline{skin}
	}
	b, o := p.k.skull, p.k.head
	line := sagittal()
	points := make([]flat, len(line))
	for i, q := range line {
		points[i] = p.cam.see(b.at(o, q.x, q.y, 0))
	}
	return []outline{skin, smooth(points)}
}

// smooth is a closed outline through points, each with the direction of its neighbours.
func smooth(points []flat) outline {
	n, area := len(points), 0.0
	for i, p := range points {
		area += p.cross(points[(i+1)%n])
	}
	if area < 0 {
		for i, j := 0, n-1; i < j; i, j = i+1, j-1 {
			points[i], points[j] = points[j], points[i]
		}
	}
	out := make(outline, n)
	for i, p := range points {
		t := points[(i+1)%n].sub(points[(i+n-1)%n]).unit(flat{0, 1})
		out[i] = knot{p, t.left().mul(-1)}
	}
	return out
}

// spot is a small flat ellipse on the head: an eye or an ear.
type spot struct {
	at         vec     // forward, up, left
	turn       float64 // of its outward direction, degrees from forward to her left
	high, wide float64
}

// onHead turns a spot into a blob and says how squarely the viewer sees it, 1 to -1.
func (a *body) onHead(c *camera, s spot) (blob, float64) {
	b := a.k.skull.rotate(a.k.skull.u, s.turn)
	p := a.k.skull.at(a.k.head, s.at.x, s.at.y, s.at.z)
	return blob{p, b, vec{0.1, s.high, s.wide}}, b.f.dot(c.toward)
}

// hairBlobs is the hair, or the cloth over it, by style: what lies on the head and what
// hangs or stands off behind it.
func (a *body) hairBlobs(style string) (cap, extra []blob) {
	b, o := a.k.skull, a.k.head
	e := func(f, u, l, rf, ru, rl float64) blob { return blob{b.at(o, f, u, l), b, vec{rf, ru, rl}} }
	cap = a.room.list(e(-0.8, 1.5, 0, 5.5, 5.5, 4.95), e(1.2, 3.2, 0, 3.6, 3.4, 4.3))
	switch style {
	case "puff":
		extra = a.room.list(e(-4.2, 5.6, 0, 3.9, 3.7, 4.1))
	case "bob":
		extra = a.room.list(e(-2.4, -1.6, 0, 4.2, 4.2, 4.9), e(-2.6, -4.2, 0, 3.3, 2.6, 4.5))
	case "short":
		cap = a.room.list(e(-0.8, 1.6, 0, 5.4, 5.3, 4.8), e(1.4, 3.4, 0, 3.4, 3.1, 4.1))
		extra = a.room.list(e(-3, -1, 0, 2.6, 3, 4.0))
	case "scarf":
		cap = a.room.list(e(-0.8, 1.3, 0, 5.9, 5.9, 5.3), e(0.6, 2.9, 0, 3.9, 3.8, 4.6), e(0.9, -4.9, 0, 3.5, 2.6, 3.9), e(-2.4, -3, 0, 3.4, 3.5, 4.2))
	default:
		extra = a.room.list(e(-4.6, 5.2, 0, 2.7, 2.6, 2.7))
	}
	return cap, extra
}
