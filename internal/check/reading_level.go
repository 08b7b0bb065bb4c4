package check

import (
	"fmt"
	"strings"

	"handout/internal/check/readability"
	"handout/internal/diag"
	"handout/internal/site"
)

var readingLevel = Rule{
	ID: "reading-level", Severity: diag.Warning,
	Title:  "Every section reads easily by the published formulas of its language",
	Why:    "Two formulas per language where they exist, headings and list items counted as sentences and the leaflet's own topic words left out, so that the figure is the one an NHS editor gets. Languages without a published formula are judged by sentence length alone.",
	Source: "NHS service manual, health literacy: use a readability tool (2019); AMA: sixth grade",
	Good:   "Lie on your back. Bend your knees.",
	Bad:    "Patients experiencing nocturnal exacerbation should initiate appropriate rehabilitation.",
	unit: func(p *pass, u *unit) {
		formulas := readability.Formulas(u.Locale)
		if len(formulas) == 0 {
			return // sentence length alone judges it
		}
		c := p.topics[u.Locale].Count(u.plain())
		if c.Sentences == 0 || c.Words == 0 {
			return
		}
		for _, f := range formulas {
			if score := f.Score(c); !f.Meets(score) {
				p.report(u.Locale, u.Pos, fmt.Sprintf("%s of %s is %.1f, the target is %g", f.Name, u.Name, score, f.Target), "shorten sentences and use shorter words")
			}
		}
	},
}

// topicWords are the medical names of the glossary in a language: the words that a leaflet
// is about.
func topicWords(s *site.Site, locale string) []string {
	var ws []string
	for _, t := range s.Glossary {
		ws = append(ws, strings.Fields(strings.ToLower(t.Texts[locale].Medical))...)
	}
	return ws
}
