package figure

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Tolerances in percent of body height.
const (
	contactTolerance = 1.0
	lengthTolerance  = 0.01
)

// solved checks the body of a frame where it ended up.
func (c *checker) solved(id string, build float64) {
	key := "frame." + id
	k, p := c.spec.solved(id, build)
	a := &body{k: k, build: build, pose: p, room: &room{}}
	w := c.spec.world(build)
	c.ranges(key, k, p)
	c.lengths(key, k)
	c.touching(key, a, w)
	c.above(key, a, w)
	c.pieces(key, c.spec.frame(id), a)
}

// eachPiece calls see with every piece that a frame puts in front or behind, and its key.
func (fr *Frame) eachPiece(key string, see func(key, name string)) {
	for i, name := range fr.Front {
		see(fmt.Sprintf("%s.front.%d", key, i), name)
	}
	for i, name := range fr.Back {
		see(fmt.Sprintf("%s.back.%d", key, i), name)
	}
}

// pieces checks that what a frame puts in front or behind is in its picture: a hem lies on the
// thighs only where the front of the hips faces the viewer.
func (c *checker) pieces(key string, fr *Frame, a *body) {
	theme, cam := DefaultTheme(), c.spec.Figure.view()
	p := newPainter(a, &cam, c.spec.look(&theme), &theme)
	p.plan.split(fr)
	var has []string
	for _, l := range p.layers() {
		has = append(has, l.group, l.part)
	}
	for _, list := range [][]Prop{c.spec.Figure.Props, fr.Props} {
		for i := range list {
			has = append(has, list[i].Kind)
		}
	}
	fr.eachPiece(key, func(key, name string) {
		if !slices.Contains(has, name) {
			c.add(key, fmt.Sprintf("the picture has no %s that could lie before or behind", words(name)), "leave it out, or turn the camera")
		}
	})
}

// ranges checks the angles that bending toward a hand's or foot's place gave.
func (c *checker) ranges(key string, k *skeleton, p *pose) {
	for side := range 2 {
		m := k.measured(side)
		for _, d := range []dof{hipFlexion, hipAbduction, kneeFlexion, dorsiflexion, shoulderFlexion, shoulderAbduction, elbowFlexion, wristExtension} {
			l := limbLimit(d)
			v := math.Round(m[d])
			if v < l.from-1 || v > l.to+1 {
				c.add(key+"."+sideName(side)+"."+l.name,
					fmt.Sprintf("%s %s comes to %g°, outside its range of %g° to %g°", sideName(side), words(l.name), v, l.from, l.to),
					"move the body or what the limb reaches for")
			}
		}
	}
}

// lengths checks that no limb was stretched or shortened.
func (c *checker) lengths(key string, k *skeleton) {
	for side := range 2 {
		arm, leg := &k.arm[side], &k.leg[side]
		for _, b := range []struct {
			name string
			a, b vec
			want float64
		}{
			{"upper arm", arm.root, arm.mid, upperArmLength}, {"forearm", arm.mid, arm.tip, forearmLength},
			{"thigh", leg.root, leg.mid, thighLength}, {"shank", leg.mid, leg.tip, shankLength},
		} {
			if got := b.b.sub(b.a).len(); !(math.Abs(got-b.want) < lengthTolerance) {
				c.add(key, fmt.Sprintf("the %s %s is %.1f long, not %.1f", sideName(side), b.name, got, b.want), "")
			}
		}
	}
}

// touching checks that what should touch does.
func (c *checker) touching(key string, a *body, w *world) {
	for _, part := range sortedKeys(a.pose.contact) {
		surface := a.pose.contact[part]
		off, ok := a.contactGap(part, surface, w)
		if ok && math.Abs(off) > contactTolerance {
			where := "off"
			if off < 0 {
				where = "inside"
			}
			c.add(key+".contact."+part, fmt.Sprintf("%s %s %.1f%% of body height %s the %s", words(part), is(part), math.Abs(off), where, words(surface)),
				"at most 1% counts as touching: change an angle or the place of the body")
		}
	}
}

// is is the verb for a part: some come in pairs.
func is(part string) string {
	if part == "buttocks" || part == "shoulders" || strings.HasSuffix(part, "toes") {
		return "are"
	}
	return "is"
}

// contactGap is how far a part is above its surface, or from the body part it holds.
func (a *body) contactGap(part, surface string, w *world) (float64, bool) {
	if h, ok := w.height(surface); ok {
		low, ok := a.lowest(part)
		if ok && w.pillowed(part) && low > h {
			return 0, true
		}
		return low - h, ok
	}
	for side := range 2 {
		if part == sideName(side)+"_hand" {
			if t, ok := a.k.grasp(surface, side); ok {
				return t.sub(a.k.arm[side].tip).len(), true
			}
		}
	}
	return 0, false
}

// pillowed says whether a pillow fills the space below a part.
func (w *world) pillowed(part string) bool {
	for i := range w.props {
		if w.props[i].Under == part {
			return true
		}
	}
	return false
}

// above checks that nothing sinks into what carries the body.
func (c *checker) above(key string, a *body, w *world) {
	floor := 0.0
	if a.lying() && w.has("bed") {
		floor, _ = w.height("bed")
	}
	for _, part := range contactNames() {
		low, ok := a.lowest(part)
		if ok && low < floor-contactTolerance {
			c.add(key, fmt.Sprintf("%s %s %.1f%% of body height below the floor", words(part), is(part), floor-low), "raise it or bend less")
		}
	}
}

// lying says whether the trunk lies on something.
func (a *body) lying() bool {
	return math.Abs(a.k.pelvis.u.y) < 0.35 && a.pose.contact["left_foot"] != "floor"
}
