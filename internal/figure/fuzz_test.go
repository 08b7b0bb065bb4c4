package figure

import (
	"encoding/json"
	"math"
	"testing"
)

// FuzzPose feeds pose data with wild names and numbers, under the names of the Go fields.
func FuzzPose(f *testing.F) {
	f.Add([]byte(`{"Figure":{"Posture":"all-fours","Camera":"feet","Props":[{"Kind":"baby","At":"chest"}]},"Frame":{"Start":{},"End":{"From":"start","Stays":["left_hand"],"Left":{"HandAt":[1,2]},"Contact":{"left_hand":"lap"}}}}`))
	f.Add([]byte(`{"Figure":{"Posture":"supine","Highlight":["tummy"],"ContactMarks":true},"Frame":{"End":{"Pitch":1e308,"Arrows":[{"At":"head","From":[0,0],"To":[0,0]}],"Hold":true,"Breathe":"in"}}}`))
	f.Add([]byte(`{"Figure":{"Body":-3,"Turn":90,"Tilt":90},"Frame":{"Wrong":{"From":"wrong","Left":{"KneeFlexion":-400},"Pelvis":[0]}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var s Spec
		if json.Unmarshal(data, &s) != nil {
			return
		}
		problems := Check(&s)
		for _, id := range s.FrameIDs() {
			d, err := Draw(&s, id, DefaultTheme())
			if err != nil {
				t.Fatal(err)
			}
			SVG(d, SVGOptions{Title: "x"})
			if len(problems) == 0 && (math.IsNaN(d.Width+d.Height) || math.IsInf(d.Width+d.Height, 0)) {
				t.Fatalf("a pose without problems is %g × %g", d.Width, d.Height)
			}
		}
		Animate(&s, DefaultTheme(), AnimateOptions{})
	})
}
