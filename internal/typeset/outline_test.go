package typeset

import (
	"regexp"
	"testing"
)

// A letter's outline is closed paths; a space has none.
func TestOutline(t *testing.T) {
	ts, err := New()
	if err != nil {
		t.Fatal(err)
	}
	closed := regexp.MustCompile(`^(M[-0-9. ]+([LQC][-0-9. ]+)+Z)+$`)
	for _, family := range ts.Families() {
		f, _ := ts.Font(family, Regular)
		space, _ := f.GlyphFor(' ')
		if got := f.Outline(space); got != "" {
			t.Errorf("%s: the space draws %q", f.Name(), got)
		}
		for _, r := range "o中अكЖ1" {
			if gid, ok := f.GlyphFor(r); ok && !closed.MatchString(f.Outline(gid)) {
				t.Errorf("%s: %c is drawn %q", f.Name(), r, f.Outline(gid))
			}
		}
	}
}
