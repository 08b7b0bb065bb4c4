package check

import (
	"fmt"

	"handout/internal/diag"
	"handout/internal/site"
)

var sameReferral = Rule{
	ID: "same-referral", Severity: diag.Error,
	Title:  "Every language has every sign of the referral checklist, in the same tier",
	Why:    "A sign that is missing in one language is a patient who is not sent to hospital.",
	Source: "house rule",
	Good:   "as many signs in each tier as the source",
	Bad:    "a sign left out or moved to a lower tier",
	article: func(p *pass, a *article) {
		from := a.Texts[p.Config.DefaultLocale]
		if from == nil || referral(from) == nil {
			return
		}
		want := tiers(referral(from))
		for _, t := range a.texts {
			if s := referral(t.ArticleText); s != nil {
				compareTiers(p, t.Locale, s, want)
			}
		}
	},
}

func compareTiers(p *pass, locale string, s *site.Section, want []tier) {
	got := tiers(s)
	for i, w := range want {
		if i >= len(got) || got[i].Class != w.Class {
			p.report(locale, s.Pos, fmt.Sprintf("the referral checklist lacks the tier %q of the source", w.Class), "")
			return
		}
		if n := len(got[i].Items); n != len(w.Items) {
			p.report(locale, got[i].Pos, fmt.Sprintf("tier %q has %d signs, the source has %d", w.Class, n, len(w.Items)), "translate every sign")
		}
	}
}
