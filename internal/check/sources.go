package check

import (
	"fmt"

	"handout/internal/diag"
)

var sources = Rule{
	ID: "sources", Severity: diag.Warning, Limit: 2,
	Title:  "An article rests on more than one source",
	Why:    "What one author says may be wrong or old; what two independent ones say is rarely both.",
	Source: "PIF TICK criteria (2022): evidence; NHS England, Standard for creating health content (2022): record of evidence sources",
	Good:   "[[reference]]\nid = \"nice-low-back-pain\"\n\n[[reference]]\nid = \"cochrane-exercise\"",
	Bad:    "one [[reference]]",
	article: func(p *pass, a *article) {
		if n, least := len(a.References), int(p.limit()); n > 0 && n < least {
			p.report("", a.References[0].Pos, fmt.Sprintf("article %q has %d of at least %d sources", a.ID, n, least), "add a [[reference]] to article.toml")
		}
	},
}
