package figure

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"
)

// Check finds what is wrong with a figure: unknown names, joints outside their range,
// contacts that do not touch, parts below what carries them. It returns nil for a good one.
func Check(s *Spec) []Problem {
	c := &checker{spec: s}
	c.scene()
	ids := s.FrameIDs()
	if len(ids) == 0 {
		c.add("frame", "the figure has no frame", "add [frame.start] or [frame.end]")
	}
	for _, id := range ids {
		c.frame(id)
	}
	if len(c.problems) > 0 {
		return c.problems
	}
	for _, id := range ids {
		c.solved(id, 1)
	}
	return c.problems
}

// checker collects problems.
type checker struct {
	spec     *Spec
	problems []Problem
}

func (c *checker) add(key, message, hint string) {
	c.problems = append(c.problems, Problem{key, message, hint})
}

// name reports a value that is not one of the known names of that kind.
func (c *checker) name(key, kind, value string, known []string) {
	if value != "" && !slices.Contains(known, value) {
		c.add(key, fmt.Sprintf("unknown %s %q", kind, value), "one of: "+strings.Join(known, ", "))
	}
}

func (c *checker) number(key string, v float64) {
	if math.IsNaN(v) || math.Abs(v) > 1000 {
		c.add(key, fmt.Sprintf("%g is not a usable number", v), "")
	}
}

func (c *checker) scene() {
	f := &c.spec.Figure
	c.name("figure.posture", "posture", f.Posture, postureNames())
	c.name("figure.camera", "camera", f.Camera, cameraNames())
	c.number("figure.turn", f.Turn)
	c.number("figure.tilt", f.Tilt)
	for i, h := range f.Highlight {
		c.name(fmt.Sprintf("figure.highlight.%d", i), "region", h, highlightNames())
	}
	c.props("figure.prop", f.Props)
}

func (c *checker) props(key string, list []Prop) {
	for i := range list {
		p, key := &list[i], fmt.Sprintf("%s.%d", key, i)
		if p.Kind == "" {
			c.add(key, "the prop has no kind", "one of: "+strings.Join(propKinds(), ", "))
		}
		c.name(key+".kind", "prop", p.Kind, propKinds())
		c.name(key+".under", "body part", p.Under, partNames())
		c.name(key+".at", "body part", p.At, partNames())
		c.place(key+".place", p.Place)
		c.place(key+".offset", p.Offset)
		for _, v := range []float64{p.Width, p.Height, p.Depth, p.Angle, p.Turn, p.Roll} {
			c.number(key, v)
		}
	}
}

func (c *checker) place(key string, v []float64) {
	if len(v) != 0 && len(v) != 2 && len(v) != 3 {
		c.add(key, fmt.Sprintf("a place has 2 or 3 numbers, not %d", len(v)), "[x, y] or [x, y, z] in percent of body height")
	}
	for _, x := range v {
		c.number(key, x)
	}
}

// frame checks what a frame says, before it is solved.
func (c *checker) frame(id string) {
	fr, key := c.spec.frame(id), "frame."+id
	c.name(key+".from", "frame", fr.From, frameOrder())
	if fr.From != "" && (fr.From == id || c.spec.frame(fr.From) == nil || c.circular(fr)) {
		c.add(key+".from", fmt.Sprintf("frame %q cannot start from %q", id, fr.From), "name another frame of this figure that does not start from this one")
	}
	c.name(key+".posture", "posture", fr.Posture, postureNames())
	c.place(key+".pelvis", fr.Pelvis)
	for i, v := range fr.trunk() {
		l, ok := trunkLimit(trunkDOF(i))
		switch {
		case v == nil:
		case ok:
			c.within(key+"."+l.name, *v, l)
		default:
			c.number(key, *v)
		}
	}
	c.side(key+".both", &fr.Both)
	c.side(key+".left", &fr.Left)
	c.side(key+".right", &fr.Right)
	c.contacts(key+".contact", fr.Contact)
	for i, v := range fr.Stays {
		c.name(fmt.Sprintf("%s.stays.%d", key, i), "body part", v, partNames())
	}
	for i, h := range fr.Highlight {
		c.name(fmt.Sprintf("%s.highlight.%d", key, i), "region", h, highlightNames())
	}
	c.name(key+".breathe", "breath", fr.Breathe, []string{"in", "out"})
	c.name(key+".eyes", "look of the eyes", fr.Eyes, []string{"closed", "open"})
	c.arrows(key+".arrow", fr.Arrows)
	c.props(key+".prop", fr.Props)
	fr.eachPiece(key, func(key, name string) { c.name(key, "piece", name, groupNames()) })
}

func (c *checker) circular(fr *Frame) bool {
	seen := 0
	for ; fr != nil && fr.From != ""; fr = c.spec.frame(fr.From) {
		if seen++; seen > len(frameOrder()) {
			return true
		}
	}
	return false
}

func (c *checker) side(key string, s *Side) {
	for i, v := range s.angles() {
		if v != nil {
			l := limbLimit(dof(i))
			c.within(key+"."+l.name, *v, l)
		}
	}
	c.name(key+".hand", "shape of the hand", s.Hand, []string{"flat", "grip", "point", "rest"})
	c.name(key+".foot", "shape of the foot", s.Foot, []string{"flat", "pointed", "rest", "toes"})
	c.place(key+".hand_at", s.HandAt)
	c.place(key+".foot_at", s.FootAt)
}

func (c *checker) within(key string, v float64, l limit) {
	if math.IsNaN(v) || v < l.from || v > l.to {
		u := l.unit()
		c.add(key, fmt.Sprintf("%s of %g%s is outside its range of %g%s to %g%s", words(l.name), v, u, l.from, u, l.to, u), "")
	}
}

func words(key string) string { return strings.ReplaceAll(key, "_", " ") }

func (c *checker) contacts(key string, m map[string]string) {
	for _, part := range sortedKeys(m) {
		c.name(key+"."+part, "body part", part, contactNames())
		c.name(key+"."+part, "surface for the "+words(part), m[part], surfaceNames())
	}
}

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

func (c *checker) arrows(key string, list []Arrow) {
	for i := range list {
		a, key := &list[i], fmt.Sprintf("%s.%d", key, i)
		c.name(key+".kind", "arrow", a.Kind, []string{"curved", "inner", "rotation", "straight"})
		if !slices.Contains(partNames(), a.At) {
			c.add(key+".at", fmt.Sprintf("unknown body part %q", a.At), "one of: "+strings.Join(partNames(), ", "))
		}
		for _, v := range [][]float64{a.From, a.To} {
			if len(v) != 2 {
				c.add(key, "an arrow needs from and to, each [x, y]", "in percent of body height from the part named by at")
			}
			c.place(key, v)
		}
		c.number(key+".bend", a.Bend)
	}
}

// sides adds left_ and right_ to each name.
func sides(names ...string) []string {
	var out []string
	for _, s := range []string{"left_", "right_"} {
		for _, n := range names {
			out = append(out, s+n)
		}
	}
	return out
}

// partNames lists what point knows.
func partNames() []string {
	return append([]string{"back", "buttocks", "chest", "head", "hips", "neck", "pelvis", "shoulders", "waist"},
		sides("elbow", "foot", "hand", "heel", "hip", "knee", "shoulder", "toes")...)
}

// contactNames lists what part knows.
func contactNames() []string {
	return append([]string{"back", "buttocks", "forehead", "head", "shoulders", "waist"},
		sides("elbow", "foot", "forearm", "hand", "heel", "hip", "knee", "shin", "shoulder", "thigh", "toes")...)
}

func surfaceNames() []string {
	return append([]string{"air", "baby", "bed", "chair", "chest", "cot", "floor", "head", "hips", "lap", "mat", "pillow", "ribs", "stool", "table", "tummy", "wall", "waist"},
		sides("elbow", "foot", "hand", "hip", "knee", "shin", "shoulder", "thigh")...)
}

func groupNames() []string {
	return append([]string{"head", "hem", "trunk"}, append(sides("arm", "forearm", "hand", "leg"), propKinds()...)...)
}

func highlightNames() []string {
	return []string{"buttocks", "hip", "lower back", "pelvic floor", "thigh", "tummy"}
}
