package site

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"handout/internal/diag"
)

type evidenceTOML struct {
	Claims []claimTOML `toml:"claim"`
}

type claimTOML struct {
	ID       string   `toml:"id"`
	Section  string   `toml:"section"`
	Decision string   `toml:"decision"`
	Why      string   `toml:"why"`
	Sources  []string `toml:"sources"`
}

func decisions() []string { return []string{"kept", "hedged", "corrected", "left out"} }

// evidence reads an article's evidence.toml, which may be missing: a check asks for it.
func (l *loader) evidence(a *Article, dir string) {
	name := path.Join(contentDir, dir, "evidence.toml")
	src := l.read(name)
	if src == nil {
		return
	}
	var t evidenceTOML
	f, ok := decodeTOML(name, src, 1, &t, &l.diags)
	if !ok {
		return
	}
	seen := map[string]bool{}
	for i, c := range t.Claims {
		key := fmt.Sprintf("claim.%d", i)
		pos := f.at(key + ".id")
		if c.ID == "" {
			l.error(f.keyAt(key), "id-missing", "this claim has no id", "")
		} else if seen[strings.ToLower(c.ID)] {
			l.error(pos, "duplicate", fmt.Sprintf("two claims have the id %q", c.ID), "")
		}
		seen[strings.ToLower(c.ID)] = true
		l.checkClaim(a, f, key, c)
		a.Claims = append(a.Claims, &Claim{Pos: pos, ID: c.ID, Section: c.Section, Decision: c.Decision, Why: c.Why, Sources: c.Sources})
	}
}

func (l *loader) checkClaim(a *Article, f *tomlFile, key string, c claimTOML) {
	if !slices.Contains(decisions(), c.Decision) {
		l.error(f.at(key+".decision"), "claim-decision", fmt.Sprintf("no decision %q", c.Decision),
			orHint(diag.DidYouMean(c.Decision, decisions()), "a decision is one of "+strings.Join(decisions(), ", ")))
	}
	if c.Section != "" && !slices.Contains(a.Sections, c.Section) {
		l.error(f.at(key+".section"), "section-unknown", fmt.Sprintf("no section %q", c.Section), diag.DidYouMean(c.Section, a.Sections))
	}
	if c.Section == "" && c.Decision != "left out" {
		l.error(f.keyAt(key), "section-missing", fmt.Sprintf("claim %q has no section", c.ID), "")
	}
	if c.Why == "" {
		l.error(f.keyAt(key), "claim-why", fmt.Sprintf("claim %q has no reason", c.ID), `write why = "…"`)
	}
	for i, id := range c.Sources {
		l.referenceID(a, f.at(fmt.Sprintf("%s.sources.%d", key, i)), id)
	}
}
