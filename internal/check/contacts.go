package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
)

var contactsComplete = Rule{
	ID: "contacts", Severity: 0,
	Title:  "The site says whom to ring in an emergency, where to send comments and where to ask for other formats",
	Why:    "A leaflet without a number to ring leaves the reader alone with a warning sign.",
	Source: "NHS England, DAPB1605 Accessible Information; NHS content standard: feedback invited",
	Good:   "[publisher]\nfeedback = \"patient-information\"\nother_formats = \"patient-information\"",
	Bad:    "[publisher]\nfeedback = \"\"",
	run: func(p *pass) {
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

var contactDuplicate = Rule{
	ID: "contact-duplicate", Severity: 1,
	Title:  "A phone number is written once",
	Why:    "Of two copies of a number one is forgotten when it changes.",
	Source: "Brighton and Sussex University Hospitals, leaflet amnesty (2020)",
	Good:   "one [[contact]] that both leaflets name",
	Bad:    "two contacts with phone = \"01632 960123\"",
	run: func(p *pass) {
		seen := map[string]string{}
		for _, c := range p.Config.Contacts {
			digits := strings.Map(keepDigits, c.Phone)
			if digits == "" {
				continue
			}
			if first, ok := seen[digits]; ok {
				p.report("", c.Pos, fmt.Sprintf("contact %q has the number of %q", c.ID, first), "use one contact for both")
			}
			seen[digits] = c.ID
		}
	},
}

func keepDigits(r rune) rune {
	if unicode.IsDigit(r) {
		return r
	}
	return -1
}

var unusedContact = Rule{
	ID: "contact-unused", Severity: 1,
	Title:  "Every contact is used",
	Why:    "A contact that nothing names is a number that nobody keeps up to date.",
	Source: "house style",
	Good:   "Call [](contact:physiotherapy).",
	Bad:    "a [[contact]] that no text names",
	run: func(p *pass) {
		used := p.usedContacts()
		for _, c := range p.Config.Contacts {
			if !slices.Contains(used, c.ID) {
				p.report("", c.Pos, fmt.Sprintf("contact %q is not used", c.ID), "name it in a text or take it out")
			}
		}
	},
}

func (p *pass) usedContacts() []string {
	used := []string{"emergency", p.Config.Publisher.Feedback, p.Config.Publisher.OtherFormats}
	for _, a := range p.Articles {
		used = append(used, a.Contacts...)
	}
	p.sections(func(_ *site.Article, _ string, s *site.Section) {
		doc.Walk(s.Blocks, doc.Visitor{Inline: func(i doc.Inline) bool {
			if c, ok := i.(*doc.ContactRef); ok {
				used = append(used, c.ID)
			}
			return true
		}})
	})
	return used
}
