package check

import (
	"regexp"
	"strings"

	"handout/internal/diag"
)

var doubleSpace = Rule{
	ID: "double-space", Severity: diag.Warning,
	Title:  "Words are parted by one space",
	Why:    "Two spaces are a typing slip that shows on paper.",
	Source: "house style",
	Good:   "Bend your knees.",
	Bad:    "Bend  your knees.",
	unit: func(p *pass, u *unit) {
		for t := range u.textsWith(space) {
			if strings.Contains(t.Value, "  ") {
				p.matches(u.Locale, t, spacesPattern, "two spaces %q", "leave one")
			}
		}
	},
}

var spacesPattern = regexp.MustCompile(`  +`)
