package check

import (
	"fmt"
	"slices"
	"strings"

	"handout/internal/diag"
	"handout/internal/site"
)

var termAmbiguous = Rule{
	ID: "term-ambiguous", Severity: diag.Warning,
	Title:  "A name of the glossary means one thing in a language",
	Why:    "A reader who meets the same word for two things takes one for the other.",
	Source: "PEMAT-P item 4; ISO 704, terminology work: one term for one concept",
	Good:   "[osteophyte.en]\nplain = \"bone spur\"",
	Bad:    "[osteophyte.en]\nplain = \"bone spur\"\n\n[heel-spur.en]\nplain = \"bone spur\"",
	site: func(p *pass) {
		for _, loc := range p.Locales {
			first := map[string]string{} // the term that has a name
			for _, t := range sortedTerms(p.Site) {
				text := t.Texts[loc.Tag]
				for _, name := range namesOf(text) {
					if other, taken := first[name]; taken && other != t.ID {
						p.report(loc.Tag, text.Pos, fmt.Sprintf("%q is a name of the terms %q and %q", name, other, t.ID), "give each a name of its own")
						continue
					}
					first[name] = t.ID
				}
			}
		}
	},
}

func sortedTerms(s *site.Site) []*site.Term {
	var ts []*site.Term
	for _, t := range s.Glossary {
		ts = append(ts, t)
	}
	slices.SortFunc(ts, func(a, b *site.Term) int { return strings.Compare(a.ID, b.ID) })
	return ts
}

// namesOf are a term's names in lower case, each once.
func namesOf(t site.TermText) []string {
	names := []string{strings.ToLower(t.Plain), strings.ToLower(t.Medical)}
	slices.Sort(names)
	return slices.DeleteFunc(slices.Compact(names), func(n string) bool { return n == "" })
}
