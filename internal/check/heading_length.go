package check

import (
	"fmt"
	"unicode/utf8"

	"handout/internal/diag"
)

var headingLength = Rule{
	ID: "heading-length", Severity: diag.Warning, Limit: 70,
	Title:  "Headings are short",
	Why:    "A heading is read at a glance.",
	Source: "PEMAT-P item 9",
	Good:   "### What helps",
	Bad:    "### The various kinds of treatment that may be of help to you at this time of your life",
	unit: func(p *pass, u *unit) {
		for _, s := range u.passages {
			if s.Kind != headingPassage {
				continue
			}
			if n := utf8.RuneCountInString(s.Text); n > int(p.limit()) {
				p.report(u.Locale, s.Pos, fmt.Sprintf("heading of %d characters", n), fmt.Sprintf("keep headings to %d", int(p.limit())))
			}
		}
	},
}
