package check

import (
	"fmt"
	"strings"

	"handout/internal/diag"
)

var headingOrder = Rule{
	ID: "heading-order", Severity: diag.Error,
	Title:  "Heading levels go down one step at a time",
	Why:    "People who listen to a page or leaflet move by its headings; a skipped level sounds like a missing part.",
	Source: "WCAG 2.2, 1.3.1; PDF/UA-1 (ISO 14289-1), 7.4.2",
	Good:   "## Sleep {#sleep .advice}\n### On your side",
	Bad:    "## Sleep {#sleep .advice}\n#### On your side",
	unit: func(p *pass, u *unit) {
		if u.section == nil {
			return // the parts of an exercise are no headings of its text
		}
		level := 2
		for _, h := range u.headings {
			if h.Level > level+1 {
				p.report(u.Locale, h.Pos, fmt.Sprintf("heading of level %d right after level %d", h.Level, level), fmt.Sprintf("write %s", strings.Repeat("#", level+1)))
			}
			level = h.Level
		}
	},
}
