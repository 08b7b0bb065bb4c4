package check

import (
	"regexp"
	"strings"

	"handout/internal/diag"
)

var thirdPerson = Rule{
	ID: "third-person", Severity: diag.Warning,
	Title:  "A leaflet speaks to its reader",
	Why:    "“You should” is meant for me; “patients should” is meant for somebody else. Looked for in English.",
	Source: "PEMAT-P item 21",
	Good:   "Ring us if it hurts more.",
	Bad:    "Patients should ring if it hurts more.",
	unit: func(p *pass, u *unit) {
		if !isEnglish(u.Locale) {
			return
		}
		for _, t := range u.texts {
			if strings.Contains(t.Value, "atient") {
				p.matches(u.Locale, t, thirdPersonPattern, "%q speaks of somebody else", "write “you”")
			}
		}
	},
}

var thirdPersonPattern = regexp.MustCompile(`\b([Tt]he )?[Pp]atients? (should|must|ought to|needs? to|has to|have to|(is|are) (advised|encouraged|asked|recommended|required|expected) to)\b`)
