package site

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

// An article with a mistake is not shown; the others are, whole, and with all that is not an
// article.
func TestVisit(t *testing.T) {
	files := base(t)
	for name, f := range maps.Clone(files) {
		if rest, ok := strings.CutPrefix(name, "content/backs/"); ok {
			files["content/twin/"+rest] = f
		}
	}
	replace(files, "content/twin/article.toml", `id = "backs"`, `id = "twin"`)
	files["content/twin/en.md"] = &fstest.MapFile{Data: append(slices.Clone(files["content/twin/en.md"].Data), "\n[](contact:nobody)\n"...)}
	var mu sync.Mutex
	var seen []string
	diags, err := Visit(files, nil, func(s *Site) func(*Article) {
		if len(s.Exercises) == 0 || len(s.Glossary) == 0 {
			t.Error("the site has no exercises, or no glossary, when the first article comes")
		}
		return func(a *Article) {
			mu.Lock()
			defer mu.Unlock()
			seen = append(seen, a.ID)
			if len(a.Texts["en"].Sections[0].Blocks) == 0 {
				t.Errorf("article %s has no text", a.ID)
			}
		}
	})
	if err != nil || !slices.Equal(seen, []string{"backs"}) {
		t.Errorf("saw %v (%v)", seen, err)
	}
	if len(diags) != 1 || diags[0].Rule != "contact-unknown" {
		t.Errorf("found %v", diags)
	}
}

// A site that has mistakes before its articles has them read for theirs, but shows none.
func TestVisitNothing(t *testing.T) {
	files := base(t)
	files["content/glossary.toml"] = &fstest.MapFile{Data: []byte("[x")}
	if _, err := Visit(files, nil, func(*Site) func(*Article) {
		t.Error("a site with a broken glossary is shown")
		return func(*Article) {}
	}); err != nil {
		t.Fatal(err)
	}
}
