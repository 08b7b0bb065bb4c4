package figure

import "testing"

// TestFarLegIsNoSliver: the views for a whole body from the side move the far hip so far from
// the near one in the picture that more than a third of the far thigh shows.
func TestFarLegIsNoSliver(t *testing.T) {
	for _, name := range []string{"", "side", "raised", "three-quarter"} {
		cam := (&Scene{Camera: name}).view()
		apart := cam.see(vec{0, 0, 2 * hipHalf}).len()
		if wide := 2 * thighProfile()[1].wide; apart < wide/3 {
			t.Errorf("camera %q: the hips are %.1f apart, a thigh is %.1f wide", name, apart, wide)
		}
	}
}

// TestHandsLieOnTheThighs: of a woman who sits with her hands in her lap, the far forearm comes
// after the far thigh, and the trunk, which hides its elbow, after both.
func TestHandsLieOnTheThighs(t *testing.T) {
	fr := &Frame{Contact: map[string]string{"left_hand": "lap", "right_hand": "lap"}, Both: Side{Hand: "flat"}}
	s := &Spec{Figure: Scene{Posture: "sitting"}, Frame: Frames{Start: fr}}
	theme := DefaultTheme()
	st := s.stage(&theme)
	list := st.layers(st.actors[0].painter, fr)
	at := map[string]int{}
	for i, l := range list {
		at[l.group] = i // the last of a group: of the arm, its forearm
	}
	if !(at["right_leg"] < at["right_arm"] && at["right_arm"] < at["trunk"] && at["trunk"] < at["left_arm"]) {
		t.Errorf("painted in the order %v", at)
	}
}
