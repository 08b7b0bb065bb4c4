package check

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"handout"
	"handout/internal/check/readability"
	"handout/internal/site"
)

// exampleSite is the site of this repository.
func exampleSite(t testing.TB) *site.Site {
	t.Helper()
	s, _, err := site.Load(os.DirFS("../.."), handout.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// The fact sheet that the article was made from numbers its facts A1 to A91: each has a
// decision, a reason and, where it is kept, a source.
func TestEveryFactHasItsEvidence(t *testing.T) {
	a := exampleSite(t).Article("postpartum-back-pain")
	claims := map[string]*site.Claim{}
	for _, c := range a.Claims {
		claims[c.ID] = c
	}
	for n := 1; n <= 91; n++ {
		c := claims[fmt.Sprintf("A%d", n)]
		if c == nil {
			t.Errorf("fact A%d is not in evidence.toml", n)
			continue
		}
		if !slices.Contains([]string{"kept", "hedged", "corrected", "left out"}, c.Decision) || c.Why == "" || !slices.Contains(a.Sections, c.Section) {
			t.Errorf("fact %s: decision %q, reason %q, section %q", c.ID, c.Decision, c.Why, c.Section)
		}
		if c.Decision != "left out" && len(c.Sources) == 0 {
			t.Errorf("fact %s has no source", c.ID)
		}
	}
}

// Every English section and exercise reads at Flesch–Kincaid 6 and SMOG 9 or easier.
func TestEnglishReadsEasily(t *testing.T) {
	s := exampleSite(t)
	r := &reader{run: &run{Site: s}}
	var units []*unit
	for _, a := range s.Articles {
		for _, text := range r.readArticle(a).texts {
			units = append(units, text.units...)
		}
	}
	for _, e := range s.Exercises {
		of, _ := r.readExercise(e)
		units = append(units, of...)
	}
	counter := readability.NewCounter("en", topicWords(s, "en")...)
	seen := 0
	for _, u := range units {
		if u.Locale != "en" {
			continue
		}
		seen++
		c := counter.Count(u.plain())
		for _, f := range readability.Formulas("en") {
			if score := f.Score(c); !f.Meets(score) {
				t.Errorf("%s: %s is %.1f, want at most %g", u.Name, f.Name, score, f.Target)
			}
		}
	}
	if seen != 7+17 {
		t.Errorf("%d English texts, want 7 sections and 17 exercises", seen)
	}
}
