package check

import (
	"fmt"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
)

var contactUnused = Rule{
	ID: "contact-unused", Severity: diag.Warning,
	Title:  "Every contact is used",
	Why:    "A contact that nothing names is a number that nobody keeps up to date.",
	Source: "house style",
	Good:   "Call [](contact:physiotherapy).",
	Bad:    "a [[contact]] that no text names",
	site: func(p *pass) {
		unused := unusedContacts(p.Site)
		for _, c := range p.Config.Contacts {
			if unused[c.ID] {
				p.report("", c.Pos, fmt.Sprintf("contact %q is not used", c.ID), "name it in a text or take it out")
			}
		}
	},
}

// unusedContacts gives the contacts that neither site.toml, nor an article, nor a section
// names. It stops reading once there are none.
func unusedContacts(s *site.Site) map[string]bool {
	unused := map[string]bool{}
	for _, c := range s.Config.Contacts {
		unused[c.ID] = true
	}
	for _, id := range []string{"emergency", s.Config.Publisher.Feedback, s.Config.Publisher.OtherFormats} {
		delete(unused, id)
	}
	for _, a := range s.Articles {
		for _, id := range a.Contacts {
			delete(unused, id)
		}
	}
	for _, a := range s.Articles {
		for _, loc := range s.Locales {
			t := a.Texts[loc.Tag]
			if t == nil || len(unused) == 0 {
				continue
			}
			for _, section := range t.Sections {
				useContacts(section.Blocks, unused)
			}
		}
	}
	return unused
}

func useContacts(blocks []doc.Block, unused map[string]bool) {
	doc.Walk(blocks, doc.Visitor{Inline: func(i doc.Inline) bool {
		if c, ok := i.(*doc.ContactRef); ok {
			delete(unused, c.ID)
		}
		return true
	}})
}
