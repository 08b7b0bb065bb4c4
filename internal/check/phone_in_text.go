package check

import (
	"regexp"

	"handout/internal/diag"
)

var phoneInText = Rule{
	ID: "phone-in-text", Severity: diag.Error,
	Title:  "Phone numbers come from the contacts, never from running text",
	Why:    "A number that stands in one place is changed in one place; wrong numbers are the loudest complaint about leaflets.",
	Source: "Brighton and Sussex University Hospitals, leaflet amnesty (2020)",
	Good:   "Call [](contact:maternity-triage).",
	Bad:    "Call 01632 960 123.",
	unit: func(p *pass, u *unit) {
		for t := range u.textsWith(digit) {
			if mayBePhone(t.Value) {
				p.matches(u.Locale, t, phonePattern, "%q looks like a phone number", "put it into site.toml and write [](contact:id)")
			}
		}
	},
}

// phonePattern finds eight characters or more that could be a phone number.
var phonePattern = regexp.MustCompile(`\+?\d[\d ()–-]{6,}\d`)

// mayBePhone tells cheaply that a text holds nothing that phonePattern could find: it has no
// eight digits, spaces, brackets and dashes in a row.
func mayBePhone(text string) bool {
	run := 0
	for _, r := range text {
		if r >= '0' && r <= '9' || run > 0 && (r == ' ' || r == '(' || r == ')' || r == '-' || r == '–') {
			if run++; run == 8 {
				return true
			}
			continue
		}
		run = 0
	}
	return false
}
