package figure

import (
	"fmt"
	"slices"
	"strings"
)

// leastContrast is how far neighbouring colours must be apart in grey, as the contrast
// ratio of WCAG 2.2.
const leastContrast = 1.6

// The girths that a body may have; 1 is average.
const (
	leastBuild = 0.8
	mostBuild  = 1.4
)

func hairStyles() []string { return []string{"bob", "bun", "puff", "scarf", "short"} }

// Check finds what is wrong with the people and colours of a theme: unknown names, a girth
// that no drawing can show, colours that a grey printer would run together. Keys are TOML
// key paths below the theme's own table, such as "body.0.skin".
func (t *Theme) Check() []Problem {
	var out []Problem
	add := func(key, message, hint string) { out = append(out, Problem{key, message, hint}) }
	for i := range t.Bodies {
		b, key := &t.Bodies[i], fmt.Sprintf("body.%d", i)
		if b.Hair != "" && !slices.Contains(hairStyles(), b.Hair) {
			add(key+".hair", fmt.Sprintf("unknown name %q", b.Hair), "one of: "+strings.Join(hairStyles(), ", "))
		}
		if b.Sleeve != "" && b.Sleeve != "short" && b.Sleeve != "long" {
			add(key+".sleeve", fmt.Sprintf("unknown name %q", b.Sleeve), "short or long")
		}
		if b.Build != 0 && !(b.Build >= leastBuild && b.Build <= mostBuild) {
			add(key+".build", fmt.Sprintf("a build of %g cannot be drawn", b.Build), fmt.Sprintf("from %g to %g; 1 is average", leastBuild, mostBuild))
		}
		for _, p := range []struct {
			key, name string
			a, b      Color
		}{
			{".skin", "skin and paper", b.Skin, t.Paper}, {".top", "top and skin", b.Top, b.Skin},
			{".top", "top and paper", b.Top, t.Paper}, {".trousers", "trousers and top", b.Trousers, b.Top},
			{".trousers", "trousers and skin", b.Trousers, b.Skin}, {".hair_color", "hair and skin", b.HairColor, b.Skin},
		} {
			if c := Contrast(p.a, p.b); c < leastContrast {
				add(key+p.key, fmt.Sprintf("%s differ in grey by %.2f : 1 only", p.name, c), "at least 1.6 : 1, or a grey printer runs them together")
			}
		}
	}
	return out
}
