package check

import (
	"regexp"
	"strings"

	"handout/internal/diag"
)

var straightQuotes = Rule{
	ID: "straight-quotes", Severity: diag.Warning,
	Title:  "Quotation marks and apostrophes are typographic",
	Why:    "Straight marks are for typewriters; the right ones help the eye and the reading voice.",
	Source: "house style",
	Good:   "Don’t twist.",
	Bad:    "Don't twist.",
	unit: func(p *pass, u *unit) {
		for t := range u.textsWith(straightQuote) {
			if strings.IndexByte(t.Value, '\'') >= 0 || strings.IndexByte(t.Value, '"') >= 0 {
				p.matches(u.Locale, t, straightQuotePattern, "straight quotation mark %s", "use ’ or the quotation marks of the language")
			}
		}
	},
}

var straightQuotePattern = regexp.MustCompile(`["']`)
