package figure_test

import (
	"math"
	"testing"

	"handout/internal/figure"
)

// TestFeaturesKeepApart: in a face that looks down, no brow runs into its eye and the nose does
// not lie over the mouth.
func TestFeaturesKeepApart(t *testing.T) {
	const want = 7 // two eyes, brows and halves of the mouth, and the nose
	for _, frame := range []string{"end", "wrong"} {
		d, err := figure.Draw(siteFigures(t)["feeding-posture"], frame, figure.DefaultTheme())
		if err != nil {
			t.Fatal(err)
		}
		features := featuresOf(d, "hair")
		if len(features) != want {
			t.Fatalf("%s: %d features, want %d", frame, len(features), want)
		}
		for i := 0; i+2 < len(features); i += 3 {
			eye, brow, mouth := features[i], features[i+1], features[i+2]
			if a := apart(eye, brow); a < brow.Width/2 {
				t.Errorf("%s: eye and brow are %.2f apart", frame, a)
			}
			if a := apart(features[len(features)-1], mouth); a < mouth.Width {
				t.Errorf("%s: nose and mouth are %.2f apart", frame, a)
			}
		}
	}
}

// featuresOf are the lines and spots of the face that comes after the first shape of that class.
func featuresOf(d *figure.Drawing, class string) []figure.Shape {
	var list []figure.Shape
	after := false
	for _, s := range d.Shapes {
		after = after || s.Class == class
		switch {
		case !after:
		case s.Class == "feature":
			list = append(list, s)
		case len(list) > 0:
			return list
		}
	}
	return list
}

// apart is the least distance of two shapes' outlines.
func apart(a, b figure.Shape) float64 {
	least := math.Inf(1)
	for _, p := range knots(a) {
		for _, q := range knots(b) {
			least = math.Min(least, math.Hypot(p.X-q.X, p.Y-q.Y))
		}
	}
	return least
}

// knots are places along a shape's path, four to a curve.
func knots(s figure.Shape) []figure.Point {
	var list []figure.Point
	var from figure.Point
	for _, g := range s.Path {
		n := points(g.Op)
		if g.Op == figure.CurveTo {
			for _, k := range []float64{0.25, 0.5, 0.75} {
				list = append(list, figure.Point{X: bezier(k, from.X, g.Points[0].X, g.Points[1].X, g.Points[2].X), Y: bezier(k, from.Y, g.Points[0].Y, g.Points[1].Y, g.Points[2].Y)})
			}
		}
		if n > 0 {
			from = g.Points[n-1]
			list = append(list, from)
		}
	}
	return list
}

func bezier(k, a, b, c, d float64) float64 {
	m := 1 - k
	return m*m*m*a + 3*m*m*k*b + 3*m*k*k*c + k*k*k*d
}
