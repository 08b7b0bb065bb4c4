package page

import (
	"os"
	"testing"

	"handout/internal/site"
	"handout/internal/typeset"
)

// testComposer loads the site in a folder of this repository and its theme.
func testComposer(t testing.TB, folder, locale string) *Composer {
	t.Helper()
	s, diags, err := site.Load(os.DirFS(folder), os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	if diags.HasErrors() {
		t.Logf("the site has errors: %v", diags[0])
	}
	return newTestComposer(t, s, locale)
}

func newTestComposer(t testing.TB, s *site.Site, locale string) *Composer {
	t.Helper()
	theme, err := LoadTheme(os.DirFS("../../templates"))
	if err != nil {
		t.Fatal(err)
	}
	ts, err := typeset.New()
	if err != nil {
		t.Fatal(err)
	}
	loc := s.Locale(locale)
	if loc == nil {
		t.Fatalf("the site has no locale %q", locale)
	}
	return NewComposer(s, loc, ts, theme)
}

// mirroredComposer is the composer of a right-to-left English, for what only shows there.
func mirroredComposer(t testing.TB, folder string) *Composer {
	t.Helper()
	c := testComposer(t, folder, "en")
	c.loc.RightToLeft = true
	return c
}
