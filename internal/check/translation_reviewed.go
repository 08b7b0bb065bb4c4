package check

import (
	"fmt"

	"handout/internal/diag"
)

var translationReviewed = Rule{
	ID: "translation-reviewed", Severity: diag.Warning,
	Title:  "Every translation has been reviewed by a person",
	Why:    "Pages and leaflets of an unreviewed translation say so in their own language. In a release they are an error, unless the site leaves such locales out.",
	Source: "45 CFR 92.201(c)(3); MedlinePlus criteria for multilingual information",
	Good:   "[translation]\nmethod = \"machine-edited\"\nreviewer = \"Clinical linguist\"\nreviewed = 2026-10-01",
	Bad:    "[translation]\nmethod = \"machine\"\nreviewer = \"\"",
	text: func(p *pass, t *articleText) {
		if t.Translation.Method != "" && t.Translation.Reviewer == "" {
			p.reportAs(p.releaseSeverity(), t.Locale, t.Pos, fmt.Sprintf("the %s translation of %q has no reviewer", t.Locale, t.article.ID), "have it reviewed, or set publish_unreviewed = false in site.toml")
		}
	},
}
