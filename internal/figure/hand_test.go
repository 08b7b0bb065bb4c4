package figure

import "testing"

// TestFingersStandApart: every tip is as far from the next as a finger is wide, so that the end
// of a hand is never a ball.
func TestFingersStandApart(t *testing.T) {
	for _, posture := range []string{"flat", "rest", "point", "grip"} {
		p := standing()
		p.hand = [2]string{posture, posture}
		for side := range 2 {
			h := (&body{k: forward(&p), build: 1, pose: &p}).hand(side)
			tips := []vec{h.thumb[len(h.thumb)-1].c}
			for _, f := range h.fingers {
				tips = append(tips, f[len(f)-1].c)
			}
			for i := range tips[1:] {
				if d := tips[i].sub(tips[i+1]).len(); d < 0.85 {
					t.Errorf("%s %s hand: tips %d and %d are %.2f apart", sideName(side), posture, i, i+1, d)
				}
			}
		}
	}
}

// TestFingerLinesNeedRoom: three lines on a hand seen squarely, one on one seen askance, none
// on edge.
func TestFingerLinesNeedRoom(t *testing.T) {
	for _, c := range []struct {
		hand string
		turn float64 // of the viewer, from the back of the hand to its edge
		want int
	}{{"flat", 0, 3}, {"flat", 40, 3}, {"flat", 60, 1}, {"flat", 80, 0}, {"grip", 0, 3}, {"grip", 90, 0}} {
		p := standing()
		p.hand[left] = c.hand
		k := forward(&p)
		g := k.arm[left].end
		toward := g.rotate(g.u, c.turn).l
		if got := len((&body{k: k, build: 1, pose: &p}).fingerLines(left, toward)); got != c.want {
			t.Errorf("%s hand turned %g°: %d lines, want %d", c.hand, c.turn, got, c.want)
		}
	}
}

// TestTwoHandsHoldAThigh: one from either side, both palms to it and the fingers round its back.
func TestTwoHandsHoldAThigh(t *testing.T) {
	end := &Frame{Both: Side{Hand: "grip"}, Right: Side{HipFlexion: f(120), KneeFlexion: f(106)}, Contact: map[string]string{"left_hand": "right_thigh", "right_hand": "right_thigh", "right_foot": "air"}}
	s := &Spec{Figure: Scene{Posture: "hook-lying"}, Frame: Frames{Start: &Frame{}, End: end}}
	k, p := s.solved("end", 1)
	thigh := &k.leg[right]
	for side := range 2 {
		hand := &k.arm[side]
		out := hand.tip.sub(thigh.root).dot(thigh.upper.l) * sign(side)
		if out < 3 || out > 7 {
			t.Errorf("the %s wrist is %.1f out from the middle of the thigh", sideName(side), out)
		}
		if facing := hand.end.l.dot(thigh.upper.l); facing < 0.8 {
			t.Errorf("the %s palm is turned from the thigh: %.2f", sideName(side), facing)
		}
		a := &body{k: k, build: 1, pose: p}
		knuckle := a.joints(side, 1)[0].sub(thigh.root)
		if behind := -knuckle.dot(thigh.upper.f); behind < 3 {
			t.Errorf("the %s knuckles are only %.1f behind the thigh", sideName(side), behind)
		}
	}
}
