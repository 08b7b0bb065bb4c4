package check

import (
	"fmt"
	"slices"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
)

// tier is one urgency tier of a referral checklist.
type tier struct {
	Class    string
	Pos      diag.Pos
	Items    []*doc.Item
	Contacts []string
}

// tierClasses are the four tiers, most urgent first.
func tierClasses() []string { return []string{"emergency", "same-day", "this-week", "routine"} }

// tiers reads the tiers of a referral section in order.
func tiers(s *site.Section) []tier {
	var ts []tier
	for _, b := range s.Blocks {
		if h, ok := b.(*doc.Heading); ok {
			for _, c := range h.Classes {
				if slices.Contains(tierClasses(), c) {
					ts = append(ts, tier{Class: c, Pos: h.Pos})
				}
			}
			continue
		}
		if len(ts) > 0 {
			ts[len(ts)-1].read(b)
		}
	}
	return ts
}

func (t *tier) read(b doc.Block) {
	doc.Walk([]doc.Block{b}, doc.Visitor{
		Item: func(it *doc.Item) bool {
			if it.Task != doc.NoTask {
				t.Items = append(t.Items, it)
			}
			return true
		},
		Inline: func(i doc.Inline) bool {
			if c, ok := i.(*doc.ContactRef); ok {
				t.Contacts = append(t.Contacts, c.ID)
			}
			return true
		},
	})
}

// referral returns the referral section of a text, or nil.
func referral(t *site.ArticleText) *site.Section {
	for _, s := range t.Sections {
		if s.Kind == site.Referral {
			return s
		}
	}
	return nil
}

var referralBlock = Rule{
	ID: "referral-block", Severity: 0,
	Title:  "Every article has a referral checklist: four tiers in order, signs to tick, whom to ring",
	Why:    "The warning signs are what must never be missing from a leaflet.",
	Source: "PEMAT-P item 23; red-flag blocks of physiotherapy leaflets (RJAH 2021); GIRFT cauda equina pathway (2023)",
	Good:   "### Get help now {.emergency}\n\n- [ ] You cannot feel yourself wipe\n\nCall [](contact:emergency).",
	Bad:    "### Get help now {.emergency}\n\n- You cannot feel yourself wipe",
	run: func(p *pass) {
		for _, a := range p.Articles {
			for _, t := range localeTexts(p, a) {
				s := referral(t)
				if s == nil {
					p.report(t.Locale, t.Pos, fmt.Sprintf("article %q has no referral section", a.ID), "add a section with the class .referral")
					continue
				}
				checkTiers(p, t.Locale, s)
			}
		}
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
