package check

import (
	"handout/internal/diag"
	"handout/internal/site"
)

// findings are what rules find, each in a locale; "" stands for all locales.
type findings []finding

type finding struct {
	locale string
	diag.Diagnostic
}

// in leaves out what was found in languages that the site does not have, or has no more.
func (list findings) in(s *site.Site) diag.List {
	has := map[string]bool{"": true}
	for _, loc := range s.Locales {
		has[loc.Tag] = true
	}
	var in diag.List
	for _, f := range list {
		if has[f.locale] {
			in.Add(f.Diagnostic)
		}
	}
	return in
}
