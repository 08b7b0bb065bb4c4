package figure

import "testing"

// TestPelvicFloorIsInside: at rest and lifted, the muscle lies within the window and between
// the bones, and lifting raises its middle.
func TestPelvicFloorIsInside(t *testing.T) {
	theme := DefaultTheme()
	lowest := func(lift float64) float64 {
		s := &Spec{Figure: Scene{Posture: "sitting"}, Frame: Frames{Start: &Frame{PelvicFloor: &lift}}}
		p := s.stage(&theme).actors[0].painter
		low := 1e9
		for _, e := range p.sling() {
			d := e.c.sub(p.k.hips)
			at := flat{d.dot(p.k.pelvis.f), d.dot(p.k.pelvis.u)}
			if !within(at, pelvisWindow()) {
				t.Errorf("lifted by %g, the muscle reaches %.1f, %.1f, outside of its window", lift, at.x, at.y)
			}
			low = min(low, at.y)
		}
		return low
	}
	if rest, lifted := lowest(0), lowest(3); lifted < rest+1.5 {
		t.Errorf("lifted, the muscle hangs at %.1f, at rest at %.1f", lifted, rest)
	}
}

// within says whether a place lies inside a polygon.
func within(p flat, edge []flat) bool {
	in := false
	for i, a := range edge {
		b := edge[(i+1)%len(edge)]
		if (a.y > p.y) != (b.y > p.y) && p.x < a.x+(b.x-a.x)*(p.y-a.y)/(b.y-a.y) {
			in = !in
		}
	}
	return in
}

// TestPelvicFloorIsAnEvenCurve: at rest and lifted, the muscle turns by little from one station
// to the next.
func TestPelvicFloorIsAnEvenCurve(t *testing.T) {
	theme := DefaultTheme()
	for _, lift := range []float64{0, 3} {
		s := &Spec{Figure: Scene{Posture: "sitting"}, Frame: Frames{Start: &Frame{PelvicFloor: &lift}}}
		list := s.stage(&theme).actors[0].painter.sling()
		for i := 1; i+1 < len(list); i++ {
			if a := angleBetween(list[i].c.sub(list[i-1].c), list[i+1].c.sub(list[i].c)); a > 30 {
				t.Errorf("lifted by %g, the muscle turns by %.0f° at station %d", lift, a, i)
			}
		}
	}
}
