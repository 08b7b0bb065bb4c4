package figure

// CheckBody is Check for a body of another build than the average.
func CheckBody(s *Spec, build float64) []Problem {
	c := &checker{spec: s}
	for _, id := range s.FrameIDs() {
		c.solved(id, build)
	}
	return c.problems
}
