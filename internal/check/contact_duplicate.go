package check

import (
	"fmt"
	"strings"
	"unicode"

	"handout/internal/diag"
)

var contactDuplicate = Rule{
	ID: "contact-duplicate", Severity: diag.Warning,
	Title:  "A phone number is written once",
	Why:    "Of two copies of a number one is forgotten when it changes.",
	Source: "Brighton and Sussex University Hospitals, leaflet amnesty (2020)",
	Good:   "one [[contact]] that both leaflets name",
	Bad:    "two contacts with phone = \"01632 960123\"",
	site: func(p *pass) {
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
