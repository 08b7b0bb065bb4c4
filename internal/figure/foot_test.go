package figure

import "testing"

// TestFiveToes: four lines part the toes of a foot seen from above, from the big toe outward, with
// room between them.
func TestFiveToes(t *testing.T) {
	p := standing()
	a := &body{k: forward(&p), build: 1, pose: &p}
	for side := range 2 {
		lines := a.toeLines(side, up())
		if len(lines) != 4 {
			t.Fatalf("%s foot: %d lines", sideName(side), len(lines))
		}
		g := &a.k.leg[side]
		for i := range lines[1:] {
			if d := lines[i+1][1].sub(lines[i][1]).dot(g.end.l) * sign(side); d < 0.6 {
				t.Errorf("%s foot: line %d is %.2f farther out than the one before", sideName(side), i+1, d)
			}
		}
	}
}
