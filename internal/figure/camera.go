package figure

import "math"

// camera is an orthographic view: right and up span the picture, toward points at the viewer.
type camera struct{ right, up, toward vec }

// newCamera turns a camera that looks from the front of the picture to the viewer's right
// by turn degrees and raises it by tilt degrees.
func newCamera(turn, tilt float64) camera {
	st, ct := math.Sincos(turn * math.Pi / 180)
	si, ci := math.Sincos(tilt * math.Pi / 180)
	toward := vec{st * ci, si, ct * ci}
	rightward := vec{ct, 0, -st}
	return camera{rightward, toward.cross(rightward), toward}
}

// view is the scene's camera. Every view but the profile is turned and raised so far that the
// far arm and leg show as limbs, not as slivers beside the near ones.
func (s *Scene) view() camera {
	turn, tilt := -28.0, 18.0
	switch s.Camera {
	case "raised":
		turn, tilt = -6, 27
	case "front":
		turn, tilt = 0, 9
	case "three-quarter":
		turn, tilt = -38, 16
	case "feet":
		turn, tilt = 74, 20
	case "above-feet":
		turn, tilt = 52, 30
	case "profile":
		turn, tilt = 0, 0
	}
	return newCamera(turn+s.Turn, tilt+s.Tilt)
}

func cameraNames() []string {
	return []string{"above-feet", "feet", "front", "profile", "raised", "side", "three-quarter"}
}

// flat is a place in the picture, y up.
type flat struct{ x, y float64 }

func (a flat) add(b flat) flat      { return flat{a.x + b.x, a.y + b.y} }
func (a flat) sub(b flat) flat      { return flat{a.x - b.x, a.y - b.y} }
func (a flat) mul(k float64) flat   { return flat{a.x * k, a.y * k} }
func (a flat) dot(b flat) float64   { return a.x*b.x + a.y*b.y }
func (a flat) cross(b flat) float64 { return a.x*b.y - a.y*b.x }
func (a flat) len() float64         { return math.Sqrt(a.x*a.x + a.y*a.y) }
func (a flat) left() flat           { return flat{-a.y, a.x} }
func (a flat) within(b flat, r float64) bool {
	x, y := a.x-b.x, a.y-b.y
	return x*x+y*y <= r*r
}
func (a flat) lerp(b flat, k float64) flat { return a.add(b.sub(a).mul(k)) }

func (a flat) unit(fallback flat) flat {
	n := a.len()
	if n < 1e-9 {
		return fallback
	}
	return a.mul(1 / n)
}

func (c *camera) see(v vec) flat      { return flat{c.right.dot(v), c.up.dot(v)} }
func (c *camera) depth(v vec) float64 { return c.toward.dot(v) }

// disc is a blob in the picture: an ellipse as the images of its three half-axes.
type disc struct {
	c    flat
	axes [3]flat
}

func (c *camera) disc(e *blob) disc {
	return disc{c.see(e.c), [3]flat{c.see(e.b.f).mul(e.r.x), c.see(e.b.u).mul(e.r.y), c.see(e.b.l).mul(e.r.z)}}
}

func (c *camera) discs(r *room, list []blob) []disc {
	out := r.newDiscs(len(list))
	for i := range list {
		out[i] = c.disc(&list[i])
	}
	return out
}

// radius is that of a circle around the ellipse.
func (e *disc) radius() float64 {
	return math.Sqrt(e.axes[0].dot(e.axes[0]) + e.axes[1].dot(e.axes[1]) + e.axes[2].dot(e.axes[2]))
}

// reach is how far the ellipse extends from its middle in direction d.
func (e *disc) reach(d flat) float64 {
	x, y, z := e.axes[0].dot(d), e.axes[1].dot(d), e.axes[2].dot(d)
	return math.Sqrt(x*x + y*y + z*z)
}

// edge is the place of the ellipse that lies farthest in direction d.
func (e *disc) edge(d flat) flat {
	h := e.reach(d)
	if h < 1e-9 {
		return e.c
	}
	p := e.c
	for _, a := range e.axes {
		p = p.add(a.mul(a.dot(d) / h))
	}
	return p
}
