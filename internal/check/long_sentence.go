package check

import (
	"fmt"

	"handout/internal/diag"
)

var longSentence = Rule{
	ID: "long-sentence", Severity: diag.Warning, Limit: 20,
	Title:  "Sentences have at most 20 words",
	Why:    "Short sentences are the surest help for tired and for weak readers, in every language.",
	Source: "Round Table guidelines on plain language: 15 to 20 words",
	Good:   "Bend your knees. Keep your feet flat.",
	Bad:    "Bend your knees, keeping your feet flat and about as wide apart as your hips are, while you breathe in and then slowly out again.",
	unit: func(p *pass, u *unit) {
		for _, s := range u.passages {
			for _, n := range s.sentences {
				if n > int(p.limit()) {
					p.report(u.Locale, s.Pos, fmt.Sprintf("sentence of %d words", n), fmt.Sprintf("split it: %d is the most", int(p.limit())))
				}
			}
		}
	},
}
