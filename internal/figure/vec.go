package figure

import "math"

// vec is a place or a direction in the world: x right, y up, z toward the viewer.
type vec struct{ x, y, z float64 }

func (a vec) add(b vec) vec             { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }
func (a vec) sub(b vec) vec             { return vec{a.x - b.x, a.y - b.y, a.z - b.z} }
func (a vec) mul(k float64) vec         { return vec{a.x * k, a.y * k, a.z * k} }
func (a vec) dot(b vec) float64         { return a.x*b.x + a.y*b.y + a.z*b.z }
func (a vec) len() float64              { return math.Sqrt(a.dot(a)) }
func (a vec) lerp(b vec, k float64) vec { return a.add(b.sub(a).mul(k)) }
func (a vec) cross(b vec) vec {
	return vec{a.y*b.z - a.z*b.y, a.z*b.x - a.x*b.z, a.x*b.y - a.y*b.x}
}

// unit is the direction of a, or fallback where a has none.
func (a vec) unit(fallback vec) vec {
	n := a.len()
	if n < 1e-9 {
		return fallback
	}
	return a.mul(1 / n)
}

// level is the horizontal part of a.
func (a vec) level() vec { return vec{a.x, 0, a.z} }

func up() vec { return vec{0, 1, 0} }

// basis is the orientation of a body part: its front, up (toward the head) and left
// directions, at right angles; l = u × f.
type basis struct{ f, u, l vec }

// rotate turns the basis right-handed around a unit axis.
func (b basis) rotate(axis vec, degrees float64) basis {
	if degrees == 0 {
		return b
	}
	s, c := math.Sincos(degrees * math.Pi / 180)
	return basis{spin(b.f, axis, s, c), spin(b.u, axis, s, c), spin(b.l, axis, s, c)}
}

// spin is Rodrigues' rotation formula.
func spin(v, axis vec, s, c float64) vec {
	return v.mul(c).add(axis.cross(v).mul(s)).add(axis.mul(axis.dot(v) * (1 - c)))
}

// at is the place at the given distances from o along front, up and left.
func (b basis) at(o vec, f, u, l float64) vec {
	return o.add(b.f.mul(f)).add(b.u.mul(u)).add(b.l.mul(l))
}

// flex tips up toward front: what trunk flexion, knee flexion and a forward pitch do.
func (b basis) flex(degrees float64) basis { return b.rotate(b.l, degrees) }

func degrees(rad float64) float64 { return rad * 180 / math.Pi }

func clamp(v, lo, hi float64) float64 { return math.Max(lo, math.Min(hi, v)) }

// angleBetween is in degrees, 0 to 180.
func angleBetween(a, b vec) float64 {
	n := a.len() * b.len()
	if n == 0 {
		return 0
	}
	return degrees(math.Acos(clamp(a.dot(b)/n, -1, 1)))
}

func atan2(y, x float64) float64 { return math.Atan2(y, x) }
