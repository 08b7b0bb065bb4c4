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

// order is where in the order of painting a figure's start frame each group's last piece comes.
func order(s *Spec) map[string]int {
	theme := DefaultTheme()
	st := s.stage(&theme)
	at := map[string]int{}
	for i, l := range st.layers(st.actors[0].painter, s.Frame.Start) {
		at[l.group] = i // the last of a group: of the arm, its forearm
	}
	return at
}

// TestHandsLieOnTheThighs: of a woman who sits with her hands in her lap, the far forearm comes
// after the far thigh, and the trunk, which hides its elbow, after both; the near arm comes after
// the near thigh.
func TestHandsLieOnTheThighs(t *testing.T) {
	fr := &Frame{Contact: map[string]string{"left_hand": "lap", "right_hand": "lap"}, Both: Side{Hand: "flat"}}
	at := order(&Spec{Figure: Scene{Posture: "sitting"}, Frame: Frames{Start: fr}})
	if !(at["right_leg"] < at["right_arm"] && at["right_arm"] < at["trunk"] && at["trunk"] < at["left_leg"] && at["left_leg"] < at["left_arm"]) {
		t.Errorf("painted in the order %v", at)
	}
}

// TestBentTrunkHidesTheFarThigh: who sits and leans her trunk on her thighs shows no far thigh
// between trunk and near thigh.
func TestBentTrunkHidesTheFarThigh(t *testing.T) {
	pitch, hips := 38.0, 120.0
	fr := &Frame{Pitch: &pitch, Both: Side{HipFlexion: &hips}}
	if at := order(&Spec{Figure: Scene{Posture: "sitting"}, Frame: Frames{Start: fr}}); at["right_leg"] > at["trunk"] {
		t.Errorf("painted in the order %v", at)
	}
}

// TestArmAcrossTheTrunkIsBeforeTheHem: of a woman on her side whose front faces the viewer, the
// hem comes over the thighs, and the upper arm before her comes over the hem.
func TestArmAcrossTheTrunkIsBeforeTheHem(t *testing.T) {
	at := order(&Spec{Figure: Scene{Posture: "side-lying", Camera: "front"}, Frame: Frames{Start: &Frame{}}})
	if !(at["left_leg"] < at["trunk"] && at["trunk"] < at["left_arm"]) {
		t.Errorf("painted in the order %v", at)
	}
}

// TestNamedForearmIsALayer: a forearm that a frame brings to the front by its name leaves its
// upper arm behind, however little it is bent.
func TestNamedForearmIsALayer(t *testing.T) {
	fr := &Frame{Front: []string{"right_forearm"}}
	theme := DefaultTheme()
	st := (&Spec{Figure: Scene{Posture: "standing"}, Frame: Frames{Start: fr}}).stage(&theme)
	list := st.layers(st.actors[0].painter, fr)
	if last := list[len(list)-1]; last.part != "right_forearm" {
		t.Errorf("the last layer is %s %s", last.group, last.part)
	}
}

// TestHandApartComesAfterWhatItHolds: a hand that a frame brings to the front by its name is
// painted once, after a baby that its own forearm is behind.
func TestHandApartComesAfterWhatItHolds(t *testing.T) {
	fr := &Frame{Front: []string{"baby", "right_hand"}, Props: []Prop{{Kind: "baby", At: "chest"}}}
	theme := DefaultTheme()
	st := (&Spec{Figure: Scene{Posture: "standing"}, Frame: Frames{Start: fr}}).stage(&theme)
	list := st.layers(st.actors[0].painter, fr)
	n := len(list)
	if list[n-1].part != "right_hand" || list[n-2].group != "baby" {
		t.Errorf("the last layers are %s %s and %s %s", list[n-2].group, list[n-2].part, list[n-1].group, list[n-1].part)
	}
	if arms := st.actors[0].painter.arms; len(arms[right].skin) != 1 || len(arms[left].skin) != 7 {
		t.Errorf("%d outlines of skin on the arm without its hand, %d on the other", len(arms[right].skin), len(arms[left].skin))
	}
}

// TestHandsInLapEndBeforeTheKnees: the fingers lie on the thighs, too, not in the air before them.
func TestHandsInLapEndBeforeTheKnees(t *testing.T) {
	fr := &Frame{Contact: map[string]string{"left_hand": "lap", "right_hand": "lap"}, Both: Side{Hand: "flat"}}
	p, _ := firstPlan(&Spec{Figure: Scene{Posture: "sitting"}, Frame: Frames{Start: fr}})
	for side := range 2 {
		leg := &p.k.leg[side]
		for i := range 4 {
			tip := p.joints(side, i)[2]
			if along := leg.root.sub(tip).dot(leg.upper.u); along > thighLength {
				t.Errorf("finger %d of the %s hand ends %.1f beyond the knee", i+1, sideName(side), along-thighLength)
			}
		}
	}
}

// TestHemOverAThigh: a frame can put the hem over a leg that it has put over the trunk.
func TestHemOverAThigh(t *testing.T) {
	fr := &Frame{Front: []string{"left_leg", "hem"}}
	p, _ := firstPlan(&Spec{Figure: Scene{Posture: "side-lying", Camera: "front"}, Frame: Frames{End: fr}})
	list := p.layers()
	sortLayers(list, fr)
	if last := list[len(list)-1]; last.part != "hem" {
		t.Errorf("the last layer is %q %q, want the hem", last.group, last.part)
	}
}
