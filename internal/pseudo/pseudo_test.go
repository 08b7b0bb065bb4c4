package pseudo

import (
	"os"
	"strings"
	"testing"

	"handout/internal/site"
)

// TestNothingWrong loads the pseudo site of this repository: it has no error, and no text
// of it is stale or missing.
func TestNothingWrong(t *testing.T) {
	files, err := Site(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	s, diags, err := site.Load(files, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range diags {
		if strings.HasSuffix(d.Pos.File, "/exercise.toml") {
			continue // figures are the same in every language
		}
		t.Errorf("%s:%d:%d: %s [%s]", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Message, d.Rule)
	}
	if len(s.Locales) != 1+len(Languages()) {
		t.Errorf("the site has %d locales", len(s.Locales))
	}
	for _, l := range Languages() {
		for _, a := range s.Articles {
			for _, section := range a.Texts[l.Tag].Sections {
				if section.State != site.Current {
					t.Errorf("section %s of %s is %s", section.ID, l.Tag, section.State)
				}
			}
		}
		for _, e := range s.Exercises {
			if state := e.Texts[l.Tag].State; state != site.Current {
				t.Errorf("exercise %s of %s is %s", e.ID, l.Tag, state)
			}
		}
	}
}
