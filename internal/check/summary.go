package check

import (
	"fmt"

	"handout/internal/diag"
)

var summary = Rule{
	ID: "summary", Severity: diag.Error,
	Title:  "Every article and section has a summary",
	Why:    "The summary tells search engines and lists of pages what a page is about; it is the part that leaflets most often lack.",
	Source: "PEMAT-P item 11",
	Good:   "summary = \"What a slipped spine bone is and what helps.\"",
	Bad:    "summary = \"\"",
	text: func(p *pass, t *articleText) {
		if t.Summary == "" {
			p.report(t.Locale, t.Pos, fmt.Sprintf("article %q has no summary", t.article.ID), "add summary to the front matter")
		}
		for _, s := range t.Sections {
			if s.Summary == "" {
				p.report(t.Locale, s.Pos, fmt.Sprintf("section %q has no summary", s.ID), "add it under [sections."+s.ID+"] in the front matter")
			}
		}
	},
}
