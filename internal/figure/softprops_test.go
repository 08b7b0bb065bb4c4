package figure

import "testing"

// TestBolsterFillsTheHollowOfTheKnee: a pillow under a bent knee reaches up into the leg and
// down to the bed, whatever the build.
func TestBolsterFillsTheHollowOfTheKnee(t *testing.T) {
	theme := DefaultTheme()
	pillow := Prop{Kind: "pillow", Under: "left_knee", Width: 20}
	fr := &Frame{Both: Side{HipFlexion: f(18.8), KneeFlexion: f(46)}, Contact: map[string]string{"left_heel": "mat"}}
	s := &Spec{Figure: Scene{Posture: "supine", Camera: "profile", Props: []Prop{{Kind: "bed"}, pillow}}, Frame: Frames{End: fr}}
	for body := range theme.Bodies {
		s.Figure.Body = body + 1
		st := s.stage(&theme)
		a := st.actors[0]
		p := &propPainter{body: a.body, cam: &st.cam, theme: &theme, look: st.look, mid: a.painter.mid, world: st.world, first: a.k}
		c := newMeasure(a.room)
		p.pillow(c, &pillow)
		low, _ := a.lowest("left_knee")
		if top, bottom := -c.box.y0, -c.box.y1; top < low+1 || bottom > bedHeight+0.5 || bottom < bedHeight-1.5 {
			t.Errorf("body %d: the pillow reaches from %.1f to %.1f, the knee from %.1f up, the bed is at %.1f", body+1, bottom, top, low, bedHeight)
		}
	}
}
