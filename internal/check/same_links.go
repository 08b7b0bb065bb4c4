package check

import (
	"fmt"
	"slices"

	"handout/internal/diag"
)

var sameLinks = Rule{
	ID: "same-links", Severity: diag.Error,
	Title:  "A translation has the links, contacts, values, terms and exercises of its source",
	Why:    "A contact that is missing in one language is a reader who does not know whom to ring.",
	Source: "house rule",
	Good:   "es: Llame a [](contact:emergency).",
	Bad:    "es: Llame a emergencias.",
	translation: func(p *pass, from, to *unit) {
		if !slices.Equal(from.references, to.references) {
			p.report(to.Locale, to.Pos, fmt.Sprintf("the references of %s differ from the source: %s", from.Name, difference(from.references, to.references)), "correct the translation")
		}
	},
}
