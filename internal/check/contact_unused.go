package check

import (
	"fmt"

	"handout/internal/diag"
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
		unused := unusedContacts(p.Site, p.used)
		for _, c := range p.Config.Contacts {
			if unused[c.ID] {
				p.report("", c.Pos, fmt.Sprintf("contact %q is not used", c.ID), "name it in a text or take it out")
			}
		}
	},
}

// contactUse is a contact that an article names in a locale, or in article.toml for all.
type contactUse struct{ locale, contact string }

// unusedContacts gives the contacts that neither site.toml, nor an article, nor a section
// in a language of the site names.
func unusedContacts(s *site.Site, used map[contactUse]bool) map[string]bool {
	unused := map[string]bool{}
	for _, c := range s.Config.Contacts {
		unused[c.ID] = true
	}
	for _, id := range []string{"emergency", s.Config.Publisher.Feedback, s.Config.Publisher.OtherFormats} {
		delete(unused, id)
	}
	for u := range used {
		if u.locale == "" || s.Locale(u.locale) != nil {
			delete(unused, u.contact)
		}
	}
	return unused
}

// useContacts notes the contacts that an article names.
func (a *article) useContacts(used map[contactUse]bool) {
	for _, id := range a.Contacts {
		used[contactUse{"", id}] = true
	}
	for _, t := range a.texts {
		for _, u := range t.units {
			for _, ref := range u.references {
				if ref.scheme == "contact:" {
					used[contactUse{u.Locale, ref.id}] = true
				}
			}
		}
	}
}
