package page

import (
	"os"
	"testing"

	"handout/internal/diag"
	"handout/internal/site"
	"handout/internal/typeset"
)

// realSite is the folder of the site that this repository builds; its own tests hold its
// content to the rules.
const realSite = "../.."

// testComposer loads the site in a folder of this repository and its theme.
func testComposer(t testing.TB, folder, locale string) *Composer {
	t.Helper()
	s, diags, err := site.Load(os.DirFS(folder), os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range diags {
		if d.Severity == diag.Error && folder != realSite {
			t.Errorf("%s:%d:%d: %s", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Message)
		}
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
