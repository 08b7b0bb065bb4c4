package check

import (
	"fmt"

	"handout/internal/diag"
	"handout/internal/figure"
	"handout/internal/site"
)

var themeContrast = Rule{
	ID: "theme-contrast", Severity: diag.Error, Limit: 4.5,
	Title:  "Text of a leaflet stands out from its ground by 4.5 to 1",
	Why:    "Tired and older eyes, poor light and a worn printer all take contrast away.",
	Source: "WCAG 2.2, 1.4.3; RNIB and UKAAF, clear print",
	Good:   "[colors]\ntext = \"#16211f\"\npaper = \"#ffffff\"",
	Bad:    "[colors]\ntext = \"#aaaaaa\"\npaper = \"#ffffff\"",
	site: func(p *pass) {
		var theme struct {
			Colors map[string]figure.Color `toml:"colors"`
		}
		places, _ := site.DecodePart(themeFile, p.Theme, &theme)
		for _, pair := range textOnGround() {
			text, hasText := theme.Colors[pair[0]]
			ground, hasGround := theme.Colors[pair[1]]
			if c := figure.Contrast(text, ground); hasText && hasGround && c < p.limit() {
				p.report("", places("colors."+pair[0]), fmt.Sprintf("%s on %s has a contrast of %.1f, less than %g", pair[0], pair[1], c, p.limit()), "make one darker or the other lighter")
			}
		}
	},
}

// themeFile is where a site has the theme of its leaflets.
const themeFile = "templates/print.toml"

// textOnGround lists what is printed on what: colours of [colors].
func textOnGround() [][2]string {
	return [][2]string{
		{"text", "paper"}, {"text", "tint"}, {"text", "danger_tint"}, {"text", "caution_tint"}, {"text", "code"},
		{"quiet", "paper"}, {"accent", "paper"}, {"link", "paper"}, {"on_accent", "accent"}, {"on_accent", "danger"},
		{"danger", "paper"}, {"danger", "danger_tint"}, {"caution", "caution_tint"}, {"on_draft", "draft"},
	}
}
