package check

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"handout/internal/diag"
)

var altText = Rule{
	ID: "alt-text", Severity: diag.Error,
	Title:  "Every picture and figure is told in words",
	Why:    "Who cannot see the picture must still be able to do the exercise.",
	Source: "WCAG 2.2, 1.1.1; PDF/UA-1 (ISO 14289-1), 7.3",
	Good:   "alt = \"A woman on her back lifts her hips until shoulders, hips and knees are in line.\"",
	Bad:    "alt = \"bridge.png\"",
	unit: func(p *pass, u *unit) {
		if u.exercise != nil {
			if reason := badAlt(u.text.Alt); reason != "" {
				p.report(u.Locale, u.Pos, fmt.Sprintf("the alternative text of exercise %q %s", u.exercise.ID, reason), "say in words what the figure shows")
			}
			return
		}
		for _, img := range u.images {
			if reason := badAlt(img.Alt); reason != "" {
				p.report(u.Locale, img.Pos, "the alternative text of a picture "+reason, "write ![what it shows](file)")
			}
		}
	},
}

func badAlt(alt string) string {
	switch ext := strings.ToLower(path.Ext(alt)); {
	case strings.TrimSpace(alt) == "":
		return "is empty"
	case slices.Contains([]string{".png", ".jpg", ".jpeg", ".svg"}, ext):
		return "is a file name"
	}
	return ""
}
