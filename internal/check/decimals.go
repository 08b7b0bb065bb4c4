package check

import (
	"regexp"
	"strings"

	"handout/internal/diag"
)

var decimals = Rule{
	ID: "decimals", Severity: diag.Warning,
	Title:  "Patient text has whole numbers, no percentages and no decimals",
	Why:    "“2 in 10 women” is understood by more people than “20%”.",
	Source: "PEMAT-P item 6; CDC Clear Communication Index, numbers",
	Good:   "2 in 10 women",
	Bad:    "20% of women",
	unit: func(p *pass, u *unit) {
		for t := range u.textsWith(digit) {
			if mayBeDecimal(t.Value) {
				p.matches(u.Locale, t, decimalPattern, "%q is hard to picture", "write whole numbers: “2 in 10”")
			}
		}
	},
}

// decimalPattern finds percentages and numbers with one or two decimals.
var decimalPattern = regexp.MustCompile(`\d+([.,]\d+)?\s?[%٪]|\d+[.,]\d{1,2}(\D|$)`)

// mayBeDecimal tells cheaply that a text holds nothing that decimalPattern could find.
func mayBeDecimal(text string) bool {
	digits := false
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			continue
		}
		digits = true
		if i > 1 && (text[i-1] == '.' || text[i-1] == ',') && text[i-2] >= '0' && text[i-2] <= '9' {
			return true
		}
	}
	return digits && (strings.IndexByte(text, '%') >= 0 || strings.Contains(text, "٪"))
}
