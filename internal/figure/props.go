package figure

import "math"

// A prop is painted as boxes and blobs in the same world as the body.

// behind is the depth of what everything else stands before.
const behind = -1000

// propPainter paints the things of one frame.
type propPainter struct {
	*body
	cam   *camera
	theme *Theme
	look  *Body
	mid   float64
	world *world
	span  span
	// first is the skeleton of the first frame, where the furniture stands.
	first *skeleton
}

// discs are blobs as the viewer sees them.
func (p *propPainter) discs(list ...blob) []disc { return p.cam.discs(p.room, list) }

// span is how far the body reaches on the ground, over all frames.
type span struct{ x0, x1, z0, z1 float64 }

// propLayers turns props into layers.
func (p *propPainter) layers(props []Prop) []layer {
	var list []layer
	for i := range props {
		pr := &props[i]
		add := func(depth float64, paint func(*canvas)) {
			group := pr.Kind
			if pr.Under != "" {
				group = "ground" // a part lies on it: no frame brings it to the front
			}
			list = append(list, layer{group: group, depth: depth, paint: paint})
		}
		switch pr.Kind {
		case "mat":
			add(behind, func(c *canvas) { p.mat(c, pr) })
		case "bed":
			add(behind+1, func(c *canvas) { p.bed(c, pr) })
		case "wall":
			add(behind, func(c *canvas) { p.wall(c, pr) })
		case "chair":
			add(behind+2, func(c *canvas) { p.chair(c, pr) })
		case "stool":
			add(behind+3, func(c *canvas) { p.stool(c, pr) })
		case "table", "cot":
			add(behind+2, func(c *canvas) { p.table(c, pr) })
		case "pillow":
			p.addPillow(pr, add)
		case "towel":
			add(p.propDepth(pr)-0.5, func(c *canvas) { p.towel(c, pr) })
		case "baby":
			add(p.babyDepth(pr), func(c *canvas) { p.baby(c, pr) })
		}
	}
	return list
}

func propKinds() []string {
	return []string{"baby", "bed", "chair", "cot", "mat", "pillow", "stool", "table", "towel", "wall"}
}

// size is the prop's own measure or the kind's usual one.
func size(own, usual float64) float64 {
	if own > 0 {
		return own
	}
	return usual
}

// where is the middle of the prop: its place, or the part it is under or at, shifted.
func (p *propPainter) where(pr *Prop) vec {
	v := p.first.hips
	if q := place(pr.Place); q != nil {
		v = at(*q, 0)
	} else if q, ok := p.first.point(pr.Under); ok {
		v = q
	} else if q, ok := p.k.point(pr.At); ok {
		v = q
	}
	if len(pr.Offset) > 1 {
		v = v.add(vec{pr.Offset[0], pr.Offset[1], 0})
	}
	if len(pr.Offset) > 2 {
		v.z += pr.Offset[2]
	}
	return v
}

func (p *propPainter) propDepth(pr *Prop) float64 { return p.cam.depth(p.where(pr)) - p.mid }

// block is a box standing on the ground's axes: its middle and its half-sizes.
type block struct{ c, half vec }

// corner is one of the box's corners; each of x, y, z is -1 or 1.
func (b block) corner(x, y, z float64) vec {
	return vec{b.c.x + x*b.half.x, b.c.y + y*b.half.y, b.c.z + z*b.half.z}
}

// leastFace is the area of a face, in squares of percent of body height, below which nobody
// misses it.
const leastFace = 1.0

// paintBlock paints the faces that the viewer sees: the top lit, the sides darker.
func (p *propPainter) paintBlock(c *canvas, b block, color Color, class string) {
	quad := func(k float64, corners ...vec) {
		points := make([]flat, len(corners))
		for i, v := range corners {
			points[i] = p.cam.see(v)
		}
		if math.Abs(points[1].sub(points[0]).cross(points[2].sub(points[1]))) < leastFace {
			return
		}
		c.area(c.polygon(points...), mix(color, rgb(0x1d2a33), k), class)
	}
	if t := p.cam.toward.x; t > 0.02 || t < -0.02 {
		x := 1.0
		if t < 0 {
			x = -1
		}
		quad(0.22, b.corner(x, -1, -1), b.corner(x, 1, -1), b.corner(x, 1, 1), b.corner(x, -1, 1))
	}
	quad(0.1, b.corner(-1, -1, 1), b.corner(1, -1, 1), b.corner(1, 1, 1), b.corner(-1, 1, 1))
	if p.cam.toward.y > 0.02 {
		quad(0, b.corner(-1, 1, -1), b.corner(1, 1, -1), b.corner(1, 1, 1), b.corner(-1, 1, 1))
	}
}

// ground is the level that the body lies or stands on in the picture's middle.
func (p *propPainter) mat(c *canvas, pr *Prop) {
	m := block{vec{(p.span.x0 + p.span.x1) / 2, -0.7, (p.span.z0 + p.span.z1) / 2}, vec{}}
	m.half = vec{size(pr.Width/2, (p.span.x1-p.span.x0)/2+5), 0.7, size(pr.Depth/2, (p.span.z1-p.span.z0)/2+5)}
	if len(pr.Offset) > 0 {
		m.c.x += pr.Offset[0]
	}
	p.paintBlock(c, m, p.theme.Mat, "mat")
}

// bed is a mattress on a frame with a headboard at the left.
func (p *propPainter) bed(c *canvas, pr *Prop) {
	h := size(pr.Height, bedHeight)
	x, depth := p.where(pr).x, size(pr.Depth, 46)
	z := 0.0
	if len(pr.Place) == 3 {
		z = pr.Place[2]
	}
	half := size(pr.Width, 118) / 2
	wood := func(b block) { p.paintBlock(c, b, p.theme.Wood, "wood") }
	low := h - 8
	for _, sx := range []float64{-1, 1} {
		wood(block{vec{x + sx*(half-2), low / 2, z - depth/2 + 2}, vec{1.4, low / 2, 1.4}})
	}
	wood(block{vec{x - half - 1, (h + 14) / 2, z}, vec{1, (h + 14) / 2, depth / 2}})
	wood(block{vec{x, low - 1.5, z}, vec{half, 1.5, depth / 2}})
	for _, sx := range []float64{-1, 1} {
		wood(block{vec{x + sx*(half-2), low / 2, z + depth/2 - 2}, vec{1.4, low / 2, 1.4}})
	}
	p.paintBlock(c, block{vec{x, (h + low) / 2, z}, vec{half, (h - low) / 2, depth / 2}}, p.theme.Linen, "linen")
}

func (p *propPainter) wall(c *canvas, pr *Prop) {
	v := p.where(pr)
	p.paintBlock(c, block{vec{v.x + 1.5, 52, 0}, vec{1.5, 52, 16}}, p.theme.Linen, "wall")
}

// chair faces left; its seat's front edge is before her hips by Offset.
func (p *propPainter) chair(c *canvas, pr *Prop) {
	v := p.where(pr)
	h, w, d := size(pr.Height, chairHeight), size(pr.Width, 25), size(pr.Depth, 25)
	x := v.x + 1.5
	wood := func(b block) { p.paintBlock(c, b, p.theme.Wood, "wood") }
	for _, z := range []float64{-1, 1} {
		for _, sx := range []float64{1, -1} {
			wood(block{vec{x + sx*(w/2-1.2), (h - 2) / 2, z * (d/2 - 1.2)}, vec{1.1, (h - 2) / 2, 1.1}})
		}
		if z < 0 {
			wood(block{vec{x, h - 1, 0}, vec{w / 2, 1, d / 2}})
			wood(block{vec{x + w/2 - 1, h + 14, 0}, vec{1, 14, d / 2}})
		}
	}
}

func (p *propPainter) stool(c *canvas, pr *Prop) {
	v := p.where(pr)
	h := size(pr.Height, stoolHeight)
	p.paintBlock(c, block{vec{v.x, h / 2, 0}, vec{size(pr.Width, 18) / 2, h / 2, 11}}, p.theme.Wood, "wood")
}

// table is a surface at waist height; a cot has bars below and a low front.
func (p *propPainter) table(c *canvas, pr *Prop) {
	v := p.where(pr)
	h := size(pr.Height, tableHeight)
	if pr.Kind == "cot" {
		h = size(pr.Height, cotHeight)
	}
	w, d := size(pr.Width, 34)/2, size(pr.Depth, 36)/2
	wood := func(b block) { p.paintBlock(c, b, p.theme.Wood, "wood") }
	post := func(x, z, top float64) { wood(block{vec{v.x + x, top / 2, v.z + z}, vec{1, top / 2, 1}}) }
	if pr.Kind == "table" {
		for _, z := range []float64{-1, 1} {
			post(w-1.5, z*(d-1.5), h-2)
			post(-w+1.5, z*(d-1.5), h-2)
		}
		wood(block{vec{v.x, h - 1, v.z}, vec{w, 1, d}})
		return
	}
	end := func() { wood(block{vec{v.x - w, (h + 14) / 2, v.z}, vec{0.8, (h + 14) / 2, d}}) }
	outside := p.cam.toward.x < 0 // the viewer sees the outer face of the end
	p.bars(c, v, w, -d, h-4, h+12)
	wood(block{vec{v.x, h + 13, v.z - d}, vec{w, 1, 1}})
	post(-w, -d, h+14)
	if !outside {
		end()
	}
	post(w, -d, h+14)
	p.paintBlock(c, block{vec{v.x, h - 2, v.z}, vec{w, 2, d}}, p.theme.Linen, "linen")
	p.bars(c, v, w, d, 4, h-3)
	wood(block{vec{v.x, 3, v.z + d}, vec{w, 1, 1}})
	wood(block{vec{v.x, h - 3, v.z + d}, vec{w, 1, 1}})
	if outside {
		end()
	}
	post(-w, d, h+14)
	post(w, d, h)
}

// bars are the rods of a cot's side, from low to top.
func (p *propPainter) bars(c *canvas, v vec, w, z, low, top float64) {
	const rods = 6
	path := c.start(2 * rods)
	for i := range rods {
		x := v.x - w + 2*w*(float64(i)+0.5)/rods
		path = c.appendCurveThrough(path, p.cam.see(vec{x, low, v.z + z}), p.cam.see(vec{x, top, v.z + z}))
	}
	c.stroke(path, mix(p.theme.Wood, rgb(0x1d2a33), 0.1), 1, "wood")
}
