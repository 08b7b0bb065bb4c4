package figure

import (
	"math"
	"slices"
)

// world is what carries and surrounds the body in a figure: the heights of surfaces, and
// the body's build.
type world struct {
	build float64
	props []Prop
	room  *room
}

// Heights of tops above the floor, in percent of body height.
const (
	chairHeight = 24.0
	bedHeight   = 24.0
	tableHeight = 48.0
	cotHeight   = 38.0
	stoolHeight = 8.0
)

func (w *world) has(kind string) bool {
	for i := range w.props {
		if w.props[i].Kind == kind {
			return true
		}
	}
	return false
}

// height is the level of a surface that carries weight; false for what does not. "mat" is
// what she lies on: the bed if there is one.
func (w *world) height(surface string) (float64, bool) {
	if surface == "mat" && w.has("bed") {
		surface = "bed"
	}
	if surface == "floor" || surface == "mat" {
		return 0, true
	}
	h := usualHeight(surface)
	if h == 0 {
		return 0, false
	}
	for i := range w.props {
		if w.props[i].Kind == surface && w.props[i].Height > 0 {
			h = w.props[i].Height
		}
	}
	return h, true
}

// usualHeight is the height of a kind of furniture; zero for what is none.
func usualHeight(surface string) float64 {
	switch surface {
	case "chair":
		return chairHeight
	case "bed":
		return bedHeight
	case "table":
		return tableHeight
	case "cot":
		return cotHeight
	case "stool":
		return stoolHeight
	default:
		return 0
	}
}

// point is the place of a named joint or part.
func (k *skeleton) point(name string) (vec, bool) {
	switch name {
	case "head":
		return k.head, true
	case "hips", "pelvis", "buttocks":
		return k.hips, true
	case "waist":
		return k.spine[2], true
	case "back":
		return k.spine[4], true
	case "chest":
		return k.spine[5], true
	case "shoulders":
		return k.shoulder(left).lerp(k.shoulder(right), 0.5), true
	case "neck":
		return k.spine[7], true
	}
	for s := range 2 {
		if v, ok := k.sidePoint(name, s); ok {
			return v, true
		}
	}
	return vec{}, false
}

func (k *skeleton) sidePoint(name string, s int) (vec, bool) {
	arm, leg := &k.arm[s], &k.leg[s]
	switch side := sideName(s) + "_"; name {
	case side + "shoulder":
		return arm.root, true
	case side + "elbow":
		return arm.mid, true
	case side + "hand":
		return arm.tip, true
	case side + "hip":
		return leg.root, true
	case side + "knee":
		return leg.mid, true
	case side + "foot":
		return leg.tip, true
	case side + "heel":
		return leg.end.at(leg.tip, -1.9, -2, 0), true
	case side + "toes":
		return leg.end.at(leg.tip, 10, -3, 0), true
	}
	return vec{}, false
}

// lowest is the level of the lowest point of a part; false for an unknown part.
func (a *body) lowest(part string) (float64, bool) {
	blobs := a.part(part)
	low := math.Inf(1)
	for _, e := range blobs {
		low = min(low, e.c.y-e.reach(up()))
	}
	return low, len(blobs) > 0
}

// part lists the flesh that a contact name means.
func (a *body) part(name string) []blob {
	switch name {
	case "head":
		return a.skull()
	case "forehead":
		return a.skull()[1:2]
	case "back":
		return a.shirt()[4:7]
	case "shoulders":
		return a.shirt()[4:8]
	case "waist":
		return a.shirt()[1:3]
	case "buttocks":
		b := [2]blob{a.buttock(left), a.buttock(right)}
		return append(a.pelvis()[:4], b[:]...)
	}
	for s := range 2 {
		if blobs := a.sidePart(name, s); blobs != nil {
			return blobs
		}
	}
	return nil
}

func (a *body) sidePart(name string, s int) []blob {
	switch side := sideName(s) + "_"; name {
	case side + "hand":
		h := a.hand(s)
		return slices.Concat(h.palm, h.thumb, h.fingers[0], h.fingers[1], h.fingers[2], h.fingers[3])
	case side + "forearm":
		return a.forearm(s)
	case side + "elbow":
		return a.forearm(s)[:1]
	case side + "shoulder":
		return a.upperArm(s)[:1]
	case side + "hip", side + "thigh":
		return append(a.thigh(s)[:3], a.pelvis()[1:3]...)
	case side + "knee":
		return a.shank(s)[:1]
	case side + "shin":
		return a.shank(s)
	case side + "foot":
		f := a.foot(s)
		return append(append(f.heel, f.arch...), f.toes...)
	case side + "heel":
		return a.foot(s).heel
	case side + "toes":
		return a.foot(s).toes
	}
	return nil
}
