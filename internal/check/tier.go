package check

import (
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
