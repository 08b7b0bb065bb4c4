package check

import (
	"fmt"

	"handout/internal/diag"
)

var evidence = Rule{
	ID: "evidence", Severity: diag.Error,
	Title:  "Every claim has a decision with its reason, and every kept one a source",
	Why:    "An assessor pulls the records of a leaflet at random and asks what each statement rests on.",
	Source: "PIF TICK criteria (2022): evidence; NHS England standard: record of evidence sources",
	Good:   "[[claim]]\nid = \"A1\"\ndecision = \"hedged\"\nwhy = \"the source says may\"\nsources = [\"nhs-back-pain\"]",
	Bad:    "[[claim]]\nid = \"A1\"\ndecision = \"hedged\"",
	article: func(p *pass, a *article) {
		if len(a.Claims) == 0 {
			p.report("", a.Pos, fmt.Sprintf("article %q has no evidence.toml", a.ID), "record every factual claim with its sources")
		}
		for _, c := range a.Claims {
			if c.Why == "" {
				p.report("", c.Pos, fmt.Sprintf("claim %s gives no reason for %q", c.ID, c.Decision), "say why in one line")
			}
		}
	},
}
