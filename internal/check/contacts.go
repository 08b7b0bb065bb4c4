package check

import "handout/internal/diag"

var contacts = Rule{
	ID: "contacts", Severity: diag.Error,
	Title:  "The site says whom to ring in an emergency, where to send comments and where to ask for other formats",
	Why:    "A leaflet without a number to ring leaves the reader alone with a warning sign.",
	Source: "NHS England, DAPB1605 Accessible Information; NHS content standard: feedback invited",
	Good:   "[publisher]\nfeedback = \"patient-information\"\nother_formats = \"patient-information\"",
	Bad:    "[publisher]\nfeedback = \"\"",
	site: func(p *pass) {
		need := []struct{ id, what string }{
			{"emergency", "the number to ring in an emergency"},
			{p.Config.Publisher.Feedback, "a contact for comments (publisher.feedback)"},
			{p.Config.Publisher.OtherFormats, "a contact for other formats (publisher.other_formats)"},
		}
		for _, n := range need {
			if p.Contact(n.id) == nil {
				p.report("", diag.Pos{File: "site.toml"}, "site.toml lacks "+n.what, "add a [[contact]] and name its id")
			}
		}
	},
}
