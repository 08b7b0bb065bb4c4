package check

import (
	"fmt"
	"slices"

	"handout/internal/diag"
	"handout/internal/site"
)

var referralBlock = Rule{
	ID: "referral-block", Severity: diag.Error,
	Title: "Every article has a referral checklist: four tiers in order, signs to tick, whom to ring",
	Why: "The warning signs are what must never be missing from a leaflet. There is nothing to warn of how they fall on pages: " +
		"a leaflet keeps the emergency tier on one page where it fits on one, never cuts a sign in two or leaves a heading behind, and repeats the heading where a tier goes on.",
	Source: "PEMAT-P item 23; red-flag blocks of physiotherapy leaflets (RJAH 2021); GIRFT cauda equina pathway (2023)",
	Good:   "### Get help now {.emergency}\n\n- [ ] You cannot feel yourself wipe\n\nCall [](contact:emergency).",
	Bad:    "### Get help now {.emergency}\n\n- You cannot feel yourself wipe",
	text: func(p *pass, t *articleText) {
		s := referral(t.ArticleText)
		if s == nil {
			p.report(t.Locale, t.Pos, fmt.Sprintf("article %q has no referral section", t.article.ID), "add a section with the class .referral")
			return
		}
		checkTiers(p, t.Locale, s)
	},
}

func checkTiers(p *pass, locale string, s *site.Section) {
	ts := tiers(s)
	var classes []string
	for _, t := range ts {
		classes = append(classes, t.Class)
		if len(t.Items) == 0 {
			p.report(locale, t.Pos, fmt.Sprintf("tier %q has no sign to tick", t.Class), "write the signs as `- [ ] …`")
		}
		if len(t.Contacts) == 0 {
			p.report(locale, t.Pos, fmt.Sprintf("tier %q does not say whom to ring", t.Class), "add a [](contact:…)")
		}
	}
	if !slices.Equal(classes, tierClasses()) {
		p.report(locale, s.Pos, fmt.Sprintf("the referral tiers are %v", classes), "there must be emergency, same-day, this-week and routine, once each, in this order")
	}
}
