package check

import (
	"regexp"
	"strings"

	"handout/internal/diag"
)

var passive = Rule{
	ID: "passive", Severity: diag.Warning,
	Title:  "People act in the active voice",
	Why:    "“Your midwife checks the wound” is shorter than “the wound is checked by your midwife”, and says who first. Looked for in English, where somebody at work stands behind “by”.",
	Source: "PEMAT-P item 5",
	Good:   "Your midwife checks the wound.",
	Bad:    "The wound is checked by your midwife.",
	unit: func(p *pass, u *unit) {
		if !isEnglish(u.Locale) {
			return
		}
		for _, t := range u.texts {
			if strings.Contains(t.Value, " by ") {
				p.matches(u.Locale, t, passivePattern, "%q is in the passive voice", "say who does it first: “your midwife checks …”")
			}
		}
	},
}

// passivePattern finds a passive whose agent is somebody at work in a hospital: the one that
// cannot be mistaken for “by hand”, “by chance” or “by the end”.
var passivePattern = regexp.MustCompile(`(?i)\b(is|are|was|were|be|been|being)\s+((not|also|often|usually|sometimes|always|then)\s+)?` +
	`([a-z]+ed|[a-z]+en|done|made|held|kept|found|told|sent|taught|read|put|set)\s+by\s+((a|an|the|your|our|one of our|another)\s+)?([a-z-]+\s+){0,2}?` +
	`(midwife|midwives|doctors?|GPs?|nurses?|physiotherapists?|therapists?|surgeons?|consultants?|specialists?|pharmacists?|dieti[ct]ians?|radiographers?|clinicians?|practitioners?|health visitors?|team|staff|hospital|ward)\b`)

func isEnglish(locale string) bool { return locale == "en" || strings.HasPrefix(locale, "en-") }
