package check

import (
	"fmt"

	"handout/internal/diag"
)

var longParagraph = Rule{
	ID: "long-paragraph", Severity: diag.Warning, Limit: 6,
	Title:  "Paragraphs have at most six sentences",
	Why:    "Short chunks are read; blocks of text are skipped.",
	Source: "PEMAT-P item 8",
	Good:   "Two or three sentences about one thing.",
	Bad:    "A page without a break.",
	unit: func(p *pass, u *unit) {
		for _, s := range u.passages {
			if n := len(s.sentences); s.Kind == paragraphPassage && n > int(p.limit()) {
				p.report(u.Locale, s.Pos, fmt.Sprintf("paragraph of %d sentences", n), "split it or make it a list")
			}
		}
	},
}
