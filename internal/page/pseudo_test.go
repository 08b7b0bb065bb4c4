package page

import (
	"os"
	"testing"

	"handout/internal/pseudo"
	"handout/internal/site"
)

// TestPseudoLocales holds longer texts, and English set from right to left, to what is true
// of every document: a language that is added later fits as it is.
func TestPseudoLocales(t *testing.T) {
	files, err := pseudo.Site(os.DirFS(realSite))
	if err != nil {
		t.Fatal(err)
	}
	s, _, err := site.Load(files, nil)
	if err != nil {
		t.Fatal(err)
	}
	c := newTestComposer(t, s, "en")
	for _, l := range pseudo.Languages() {
		for _, a := range s.Articles {
			for _, o := range []Options{{}, {Edition: Large}} {
				everySection(t, c.ForLocale(s.Locale(l.Tag)), a, o, func(t *testing.T, d composed) {
					for _, missing := range d.b.diags {
						t.Errorf("%s: %s", missing.Pos.File, missing.Message)
					}
					for _, check := range invariants() {
						check(t, d)
					}
				})
			}
		}
	}
}
