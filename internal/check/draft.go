package check

import (
	"fmt"

	"handout/internal/diag"
)

var draft = Rule{
	ID: "draft", Severity: diag.Warning,
	Title:  "A released article is approved",
	Why:    "A draft is printed with a band on every page that says so. In a release that is an error: patients act on what is printed.",
	Source: "NHS England, Standard for creating health content (2022): approval process with clinical approval",
	Good:   "status = \"approved\"",
	Bad:    "status = \"draft\"",
	article: func(p *pass, a *article) {
		if p.Release && a.Status != "approved" {
			p.reportAs(p.releaseSeverity(), "", a.Pos, fmt.Sprintf("article %q is a %s", a.ID, a.Status), `set status = "approved" once the approver has signed`)
		}
	},
}
