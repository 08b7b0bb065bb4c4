package figure

import (
	"math"
	"strings"
	"testing"
)

func TestCheckNamesWhatIsWrong(t *testing.T) {
	flex := func(v float64) *Frame { return &Frame{Left: Side{KneeFlexion: &v}} }
	for _, c := range []struct {
		name, key, message string
		spec               Spec
	}{
		{"no frame", "frame", "no frame", Spec{}},
		{"posture", "figure.posture", `"flying"`, Spec{Figure: Scene{Posture: "flying"}, Frame: Frames{End: &Frame{}}}},
		{"camera", "figure.camera", `"drone"`, Spec{Figure: Scene{Camera: "drone"}, Frame: Frames{End: &Frame{}}}},
		{"range", "frame.end.left.knee_flexion", "knee flexion of 170° is outside its range of 0° to 157°", Spec{Frame: Frames{End: flex(170)}}},
		{"not a number", "frame.end.left.knee_flexion", "NaN", Spec{Frame: Frames{End: flex(math.NaN())}}},
		{"spine", "frame.end.lumbar_flexion", "lumbar flexion of 80°", Spec{Frame: Frames{End: &Frame{LumbarFlexion: f(80)}}}},
		{"pelvic floor", "frame.end.pelvic_floor", "pelvic floor of 5% is outside its range of 0% to 3%", Spec{Frame: Frames{End: &Frame{PelvicFloor: f(5)}}}},
		{"from itself", "frame.end.from", "cannot start", Spec{Frame: Frames{End: &Frame{From: "end"}}}},
		{"circle", "frame.start.from", "cannot start", Spec{Frame: Frames{Start: &Frame{From: "end"}, End: &Frame{From: "start"}}}},
		{"surface", "frame.end.contact.left_knee", `unknown surface for the left knee "aire"`, Spec{Frame: Frames{End: &Frame{Contact: map[string]string{"left_knee": "aire"}}}}},
		{"contact part", "frame.end.contact.tail", `"tail"`, Spec{Frame: Frames{End: &Frame{Contact: map[string]string{"tail": "floor"}}}}},
		{"prop", "figure.prop.0.kind", `"swing"`, Spec{Figure: Scene{Props: []Prop{{Kind: "swing"}}}, Frame: Frames{End: &Frame{}}}},
		{"arrow", "frame.end.arrow.0.at", `"nose"`, Spec{Frame: Frames{End: &Frame{Arrows: []Arrow{{At: "nose", From: []float64{0, 0}, To: []float64{1, 1}}}}}}},
		{"place", "frame.end.left.foot_at", "4", Spec{Frame: Frames{End: &Frame{Left: Side{FootAt: []float64{1, 2, 3, 4}}}}}},
		{"off the floor", "frame.end.contact.right_knee", "off the floor", Spec{Figure: Scene{Posture: "all-fours"}, Frame: Frames{End: &Frame{Right: Side{HipFlexion: f(10)}}}}},
		{"inside what it touches", "frame.end.contact.back", "back is 5.8% of body height inside the mat", Spec{Figure: Scene{Posture: "supine"}, Frame: Frames{End: &Frame{Pelvis: []float64{0, 1.5}}}}},
		{"pairs", "frame.end.contact.buttocks", "buttocks are", Spec{Figure: Scene{Posture: "supine"}, Frame: Frames{End: &Frame{Pelvis: []float64{0, 30}}}}},
		{"in the floor", "frame.end", "below the floor", Spec{Frame: Frames{End: &Frame{Pelvis: []float64{0, 20}}}}},
		{"out of reach", "frame.end.left.hip_flexion", "comes to", Spec{Frame: Frames{End: &Frame{Left: Side{FootAt: []float64{40, 70}}}}}},
	} {
		if c.spec.Figure.Posture == "" {
			c.spec.Figure.Posture = "standing"
		}
		found := false
		got := Check(&c.spec)
		for _, p := range got {
			found = found || p.Key == c.key && strings.Contains(p.Message, c.message)
		}
		if !found {
			t.Errorf("%s: want %s: …%s…, got %v", c.name, c.key, c.message, got)
		}
	}
}

func TestCheckPassesPostures(t *testing.T) {
	for _, name := range postureNames() {
		s := &Spec{Figure: Scene{Posture: name}, Frame: Frames{End: &Frame{}}}
		if name == "sitting" {
			s.Figure.Props = []Prop{{Kind: "chair"}}
		}
		if strings.Contains(name, "lying") || name == "supine" {
			s.Figure.Props = []Prop{{Kind: "pillow", Under: "head"}}
		}
		for _, p := range Check(s) {
			t.Errorf("%s: %s: %s", name, p.Key, p.Message)
		}
	}
}

func TestLongestFromChainEnds(t *testing.T) {
	s := &Spec{Frame: Frames{Start: &Frame{From: "end"}, End: &Frame{From: "start"}}}
	if _, err := Draw(s, "end", DefaultTheme()); err != nil {
		t.Fatal(err)
	}
}

func TestUnknownFrameIsAnError(t *testing.T) {
	if _, err := Draw(&Spec{}, "start", DefaultTheme()); err == nil {
		t.Error("a frame that is not there was drawn")
	}
}

// TestPiecesAreInThePicture: what a frame puts in front or behind and its picture does not have
// is a mistake, at its own place.
func TestPiecesAreInThePicture(t *testing.T) {
	for _, c := range []struct {
		posture     string
		front, back []string
		want        string
	}{
		{"side-lying", []string{"left_leg", "hem", "left_hand", "right_forearm"}, []string{"mat"}, ""},
		{"standing", []string{"left_arm", "hem"}, nil, "frame.end.front.1"},
		{"side-lying", nil, []string{"mat", "baby"}, "frame.end.back.1"},
		{"side-lying", []string{"leg"}, nil, "frame.end.front.0"},
	} {
		s := &Spec{
			Figure: Scene{Posture: c.posture, Camera: "front", Props: []Prop{{Kind: "mat"}}},
			Frame:  Frames{End: &Frame{Front: c.front, Back: c.back}},
		}
		var got []string
		for _, p := range Check(s) {
			if strings.Contains(p.Key, ".front.") || strings.Contains(p.Key, ".back.") {
				got = append(got, p.Key)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s, front %q, back %q: mistakes at %q, want %q", c.posture, c.front, c.back, got, c.want)
		}
	}
}
