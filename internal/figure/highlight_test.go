package figure

import "testing"

// TestHipMarkLiesOnTheTrousers: the mark of the working hip begins below the shirt's hem, at the
// outside of the hip joint, however far the thigh is bent.
func TestHipMarkLiesOnTheTrousers(t *testing.T) {
	for _, flexion := range []float64{0, 50, 90} {
		fr := &Frame{Both: Side{HipFlexion: f(flexion)}}
		p, _ := firstPlan(&Spec{Figure: Scene{Posture: "side-lying", Camera: "front"}, Frame: Frames{Start: fr}})
		chain, _ := p.region("hip")
		hip := p.k.leg[p.nearSide()].root
		for i, e := range chain {
			d := e.c.sub(hip)
			if out := d.dot(p.k.pelvis.l) * sign(p.nearSide()); d.dot(p.k.pelvis.u)+e.r.y > 1 || out < 2 {
				t.Errorf("hip bent by %g°: part %d is %.1f above and %.1f out from the joint", flexion, i, d.dot(p.k.pelvis.u), out)
			}
		}
	}
}
