package figure

import (
	"math"
	"testing"
)

// TestBabyIsCarried: a baby moves with the lift, from its one place to its other.
func TestBabyIsCarried(t *testing.T) {
	theme := DefaultTheme()
	baby := func(y, angle float64) []Prop {
		return []Prop{{Kind: "baby", Place: []float64{-20, y, 0}, Angle: angle}}
	}
	s := &Spec{Figure: Scene{Posture: "standing"}, Frame: Frames{Start: &Frame{Props: baby(40, 0)}, End: &Frame{Props: baby(80, 90)}}}
	st := s.stage(&theme)
	for _, c := range []struct{ k, y, angle float64 }{{0, 40, 0}, {0.5, 60, 45}, {1, 80, 90}} {
		got := st.between(st.actors[0], st.actors[1], c.k).frame.Props[0]
		if math.Abs(got.Place[1]-c.y) > 1e-6 || math.Abs(got.Angle-c.angle) > 1e-6 {
			t.Errorf("at %g the baby is at height %g, turned by %g, want %g and %g", c.k, got.Place[1], got.Angle, c.y, c.angle)
		}
	}
	if end := s.Frame.End.Props[0]; end.Place[1] != 80 || end.Angle != 90 {
		t.Errorf("drawing the way changed the frame to %v", end)
	}
}

// TestPelvicFloorLifts: the sling rises on the way, so that even this exercise moves.
func TestPelvicFloorLifts(t *testing.T) {
	theme := DefaultTheme()
	s := &Spec{Figure: Scene{Posture: "sitting"}, Frame: Frames{Start: &Frame{}, End: &Frame{PelvicFloor: f(2)}}}
	st := s.stage(&theme)
	for _, c := range []struct{ k, lift float64 }{{0, 0}, {0.5, 1}, {1, 2}} {
		a := st.between(st.actors[0], st.actors[1], c.k)
		rise := a.painter.sling()[2].c.sub(st.actors[0].painter.sling()[2].c)
		if got := a.pose.trunk[pelvicFloor]; math.Abs(got-c.lift) > 1e-6 || c.lift > 0 && rise.y <= 0 {
			t.Errorf("at %g it is lifted by %g and its middle by %g, want %g", c.k, got, rise.y, c.lift)
		}
	}
}

// TestBabyShowsTheEyesThatFaceTheViewer: two from the front, one from the side, none from behind.
func TestBabyShowsTheEyesThatFaceTheViewer(t *testing.T) {
	theme := DefaultTheme()
	for _, c := range []struct {
		roll float64
		want int
	}{{0, 4}, {80, 2}, {180, 0}} {
		s := &Spec{Figure: Scene{Posture: "standing"}, Frame: Frames{End: &Frame{Props: []Prop{{Kind: "baby", Place: []float64{-30, 60, 0}, Angle: 90, Roll: c.roll}}}}}
		p := &propPainter{body: &body{}, cam: &camera{}, theme: &theme, look: &theme.Bodies[0]}
		*p.cam = newCamera(0, 0)
		canvas := newCanvas(theme.Paper)
		pr := &s.Frame.End.Props[0]
		p.babyHead(babyBasis(pr), vec{}).paint(canvas)
		got := 0
		for _, sh := range canvas.shapes {
			if sh.Class == "feature" {
				got++
			}
		}
		if got != c.want {
			t.Errorf("rolled by %g a baby shows %d lines of eyes and mouth, want %d", c.roll, got, c.want)
		}
	}
}

// TestBabyTurnedAwayShowsItsHair: the face comes over the hair and, turned away, under it.
func TestBabyTurnedAwayShowsItsHair(t *testing.T) {
	theme := DefaultTheme()
	for _, c := range []struct {
		roll float64
		away bool
	}{{0, false}, {180, true}} {
		p := &propPainter{body: &body{}, cam: &camera{}, theme: &theme, look: &theme.Bodies[0]}
		*p.cam = newCamera(0, 0)
		canvas := newCanvas(theme.Paper)
		p.babyHead(babyBasis(&Prop{Angle: 90, Roll: c.roll}), vec{}).paint(canvas)
		if got := canvas.shapes[0].Class == "baby-skin"; got != c.away {
			t.Errorf("rolled by %g the %s comes first", c.roll, canvas.shapes[0].Class)
		}
	}
}

// TestHandComesToTheFrontLate: a hand that only the end frame brings to the front is a point
// there until it takes hold.
func TestHandComesToTheFrontLate(t *testing.T) {
	theme := DefaultTheme()
	end := &Frame{Front: []string{"right_leg", "left_hand"}, Right: Side{HipFlexion: f(110), KneeFlexion: f(110)}, Contact: map[string]string{"left_hand": "right_thigh", "right_foot": "air"}}
	s := &Spec{Figure: Scene{Posture: "hook-lying"}, Frame: Frames{Start: &Frame{}, End: end}}
	st := s.stage(&theme)
	for _, c := range []struct {
		k    float64
		seen bool
	}{{0, false}, {0.4, false}, {0.6, true}, {1, true}} {
		p := st.between(st.actors[0], st.actors[1], c.k).painter
		p.moving = true
		p.outlineLimbs()
		wide := 0.0
		for _, o := range p.comeAndGo(left, 0, p.arms[left].end) {
			for _, k := range o {
				wide = max(wide, k.p.sub(o[0].p).len())
			}
		}
		if wide > 0 != c.seen {
			t.Errorf("at %g the hand before the thigh is %.1f wide", c.k, wide)
		}
	}
}
