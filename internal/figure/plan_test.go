package figure

import (
	"math"
	"testing"
)

// firstPlan is the plan of a figure's start frame.
func firstPlan(s *Spec) (*painter, plan) {
	theme := DefaultTheme()
	p := s.stage(&theme).actors[0].painter
	return p, p.plan
}

// TestThighAndShinBehindItAreOneLeg: of the far leg of a woman on all fours whose near leg is
// up, the line that keeps the thigh apart leaves out the knee.
func TestThighAndShinBehindItAreOneLeg(t *testing.T) {
	fr := &Frame{Left: Side{HipFlexion: f(-13), KneeFlexion: f(3)}, Contact: map[string]string{"left_knee": "air", "left_shin": "air"}}
	p, d := firstPlan(&Spec{Figure: Scene{Posture: "all-fours", Turn: 9, Tilt: 4}, Frame: Frames{Start: fr}})
	if !d.thighBefore[right] {
		t.Fatal("the far shin is not behind its thigh")
	}
	p.outlineLimbs()
	c := newCanvas(p.theme.Paper)
	p.gapThigh(c, right)
	lines := 0
	for _, s := range c.shapes[0].Path {
		if s.Op == MoveTo {
			lines++
		}
	}
	if lines != 2 {
		t.Errorf("the thigh is kept apart by %d lines, want one on each side", lines)
	}
}

// TestArmLaidOutGoesOverIntoTheShirt: of a woman on her back seen from above, the far arm straight
// out to the side has the colour of the near one and joins the shirt; beside her body it does not.
func TestArmLaidOutGoesOverIntoTheShirt(t *testing.T) {
	for _, c := range []struct {
		abduction float64
		want      bool
	}{{84, true}, {16, false}} {
		fr := &Frame{Both: Side{ShoulderAbduction: f(c.abduction)}}
		p, d := firstPlan(&Spec{Figure: Scene{Posture: "supine", Camera: "raised", Tilt: 29}, Frame: Frames{Start: fr}})
		if same := p.armColor(p.look.Top, left) == p.look.Top; same != c.want || d.joined[left] != c.want {
			t.Errorf("abducted by %g: same colour %t, joined %t", c.abduction, same, d.joined[left])
		}
	}
}

// TestTrousersRideUpBesideTheHem: a thigh drawn to the chest covers the corner of the shirt.
func TestTrousersRideUpBesideTheHem(t *testing.T) {
	for _, c := range []struct {
		flexion float64
		want    bool
	}{{122, true}, {52, false}} {
		fr := &Frame{Right: Side{HipFlexion: f(c.flexion)}, Contact: map[string]string{"right_foot": "air"}}
		if _, d := firstPlan(&Spec{Figure: Scene{Posture: "hook-lying", Camera: "raised"}, Frame: Frames{Start: fr}}); d.seatSeen[right] != c.want {
			t.Errorf("hip bent by %g: %t", c.flexion, d.seatSeen[right])
		}
	}
}

// TestFarThighHangsFromTheTrunk: on all fours the far thigh goes over into the trunk, unless its
// cloth would run into the shirt on a grey printer; nothing hangs from a body on its back.
func TestFarThighHangsFromTheTrunk(t *testing.T) {
	grey := DefaultTheme().Bodies[0]
	grey.Top = mix(grey.Trousers, rgb(0xa3acb3), 0.45)
	for _, c := range []struct {
		posture string
		body    Body
		want    bool
	}{{"all-fours", DefaultTheme().Bodies[1], true}, {"all-fours", grey, false}, {"hook-lying", DefaultTheme().Bodies[1], false}} {
		theme := DefaultTheme()
		theme.Bodies = []Body{c.body}
		s := &Spec{Figure: Scene{Posture: c.posture}, Frame: Frames{Start: &Frame{}}}
		d := s.stage(&theme).actors[0].painter.plan
		if got := d.thighHangs[left] || d.thighHangs[right]; got != c.want {
			t.Errorf("%s in %s: hangs %t", c.posture, c.body.Top, got)
		}
	}
}

// TestSeatGrowsAsTheThighComesToTheChest: in the movement of who lies on her back the seat is one
// round at its end and not to be seen at its start; of who stands it is not part of it.
func TestSeatGrowsAsTheThighComesToTheChest(t *testing.T) {
	theme := DefaultTheme()
	end := &Frame{Right: Side{HipFlexion: f(122)}, Contact: map[string]string{"right_foot": "air"}}
	s := &Spec{Figure: Scene{Posture: "hook-lying", Camera: "raised"}, Frame: Frames{Start: &Frame{}, End: end}}
	st := s.stage(&theme)
	moving := st.actors[0].painter.plan
	moving.comesToChest(&st.actors[1].painter.plan)
	if !moving.seatRound[right] || moving.seatRound[left] {
		t.Fatalf("the seat is a round of its own on the left and right: %v", moving.seatRound)
	}
	for i, want := range []bool{false, true} {
		p := st.actors[i].painter
		p.plan = moving
		o := p.seat(right)
		if seen := o[0].p.sub(o[len(o)/2].p).len() > 8; seen != want {
			t.Errorf("%s frame: the seat is seen %t", st.actors[i].id, seen)
		}
	}
	upright := plan{}
	upright.comesToChest(&plan{seatSeen: [2]bool{true, true}})
	if upright.seatSeen[left] || upright.seatSeen[right] {
		t.Error("a seat without a round comes into the movement")
	}
}

// TestKneecapIsOnTheMiddleOfTheLeg: of a seated body seen askew, too.
func TestKneecapIsOnTheMiddleOfTheLeg(t *testing.T) {
	for _, turn := range []float64{68, 90, 112} {
		p, _ := firstPlan(&Spec{Figure: Scene{Posture: "sitting", Camera: "profile", Turn: -turn}, Frame: Frames{Start: &Frame{}}})
		for side := range 2 {
			c := newCanvas(p.theme.Paper)
			p.paintKneecap(c, side)
			path := c.shapes[0].Path
			from, to := path[0].Points[0].X, path[len(path)-1].Points[2].X
			if knee := c.down(p.cam.see(p.k.leg[side].mid)).X; (from+to)/2 < knee-0.3 || (from+to)/2 > knee+0.3 {
				t.Errorf("turned by %g, the %s kneecap is at %.1f, the knee at %.1f", turn, sideName(side), (from+to)/2, knee)
			}
		}
	}
}

// TestThighSeenEndOnIsInHaze: supine with the knees up and seen from the feet, each knee comes
// before a thigh in another shade; from the side no thigh does.
func TestThighSeenEndOnIsInHaze(t *testing.T) {
	for camera, want := range map[string]bool{"feet": true, "raised": false} {
		p, _ := firstPlan(&Spec{Figure: Scene{Posture: "hook-lying", Camera: camera, Turn: 16, Tilt: 30}, Frame: Frames{Start: &Frame{}}})
		p.outlineLimbs()
		for side := range 2 {
			plain := p.legColor(p.look.Trousers, side)
			if got := p.thighColor(side) != plain; got != want {
				t.Errorf("camera %q: the %s thigh is in haze: %t", camera, sideName(side), got)
			}
		}
		if got := p.seatColor() != p.look.Trousers; got != want {
			t.Errorf("camera %q: the seat is in haze: %t", camera, got)
		}
		if got := len(p.flanks()); got != 2 && want || got != 0 && !want {
			t.Errorf("camera %q: %d flanks", camera, got)
		}
	}
}

// TestMovementHidesTheLinesOfTheOtherLegs: in a movement a gap or an inseam that one moment has and
// another has not waits in one point, behind the thigh and the knee that are painted after it.
func TestMovementHidesTheLinesOfTheOtherLegs(t *testing.T) {
	p, _ := firstPlan(&Spec{Figure: Scene{Posture: "hook-lying", Camera: "feet", Turn: 16, Tilt: 30}, Frame: Frames{Start: &Frame{}}})
	p.outlineLimbs()
	if p.plan.inseam[left] == p.plan.inseam[right] {
		t.Fatalf("the inseam is brought by %v", p.plan.inseam)
	}
	still := func(paint func(*canvas)) bool {
		c := newCanvas(p.theme.Paper)
		c.uniform = true
		paint(c)
		for _, shape := range c.shapes {
			for _, s := range shape.Path[1:] {
				if s.Points[2] != shape.Path[0].Points[0] {
					return false
				}
			}
		}
		return true
	}
	for side := range 2 {
		if !still(func(c *canvas) { p.gapThigh(c, side) }) {
			t.Errorf("%s thigh seen end on: its gap is spread", sideName(side))
		}
		if still(func(c *canvas) { p.paintInseam(c, side) }) {
			t.Errorf("%s thigh seen end on: no inseam", sideName(side))
		}
	}
	p.legs[left].upper.convex = false // turned away
	if still(func(c *canvas) { p.gapThigh(c, left) }) {
		t.Error("a thigh turned away has no gap")
	}
	if !still(func(c *canvas) { p.paintInseam(c, right) }) {
		t.Error("an inseam between thighs turned away is spread")
	}
}

// TestSeatStaysBehindTheKnees: of the trousers on the trunk, nothing comes out below two knees whose
// thighs are seen end on.
func TestSeatStaysBehindTheKnees(t *testing.T) {
	p, _ := firstPlan(&Spec{Figure: Scene{Posture: "hook-lying", Camera: "feet", Turn: 12, Tilt: 36}, Frame: Frames{Start: &Frame{Both: Side{HipFlexion: f(57), KneeFlexion: f(112)}}}})
	p.outlineLimbs()
	if !p.bothEndOn() {
		t.Fatal("no thigh is seen end on")
	}
	lowest := func(class string, paint func(*canvas)) float64 {
		c := newCanvas(p.theme.Paper)
		paint(c)
		low := math.Inf(-1)
		for _, shape := range c.shapes {
			for _, s := range shape.Path {
				if shape.Class == class && s.Op == CurveTo {
					low = math.Max(low, s.Points[2].Y)
				}
			}
		}
		return low
	}
	seat := lowest("trousers", p.paintTrunk)
	knees := lowest("knee", func(c *canvas) {
		for side := range 2 {
			c.fill(p.look.Trousers, "knee", p.hull(p.thigh(side)[4:]...))
		}
	})
	if seat > knees {
		t.Errorf("the seat comes %.1f%% of body height below the knees", seat-knees)
	}
}
