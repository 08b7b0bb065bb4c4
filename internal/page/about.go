package page

import (
	"handout/internal/doc"
	"handout/internal/site"
)

// about sets what governance asks for: number, version, dates, roles, translation.
func (f *flow) about(e *Element) {
	b := f.b
	f.grouped(preferWhole, func() {
		f.titled(e, 2, b.msg("leaflet.about"))
		f.feedback(e)
		list := e.add("L")
		list.Numbering = "None"
		facts := b.facts()
		for n := 0; len(facts) > 0; facts = facts[n:] {
			n = f.factsBeside(facts)
			gap := b.em(1)
			var fills []func(*flow)
			for _, fact := range facts[:n] {
				fills = append(fills, func(c *flow) { c.fact(list, fact) })
			}
			f.beside(gap, f.equalWidths(n, gap), fills)
		}
	})
}

// factsBeside is how many of the next facts stand beside each other: two that take one line.
func (f *flow) factsBeside(facts []string) int {
	b := f.b
	if !b.sc.Columns || len(facts) < 2 {
		return 1
	}
	half := f.equalWidths(2, b.em(1))[0]
	if max(b.widthOf(facts[0], b.small()), b.widthOf(facts[1], b.small())) > half {
		return 1
	}
	return 2
}

func (f *flow) fact(list *Element, fact string) {
	w := f.b.writer(list.add("LI").add("LBody"), f.b.small())
	w.text(fact, f.b.messages)
	f.paragraph(w.t, f.b.small())
}

// facts are the lines of the imprint in their order; what is not known has none.
func (b *builder) facts() []string {
	a := b.article
	var facts []string
	say := func(id, value string) {
		if value != "" {
			facts = append(facts, b.msg(id, "Value", value))
		}
	}
	say("leaflet.number", a.LeafletNumber)
	say("leaflet.version", a.Version)
	say("leaflet.published", b.date(a.Published))
	say("leaflet.reviewed", b.date(a.Reviewed))
	say("leaflet.review-due", b.date(a.ReviewDue))
	say("leaflet.author", b.local(a.AuthorRole))
	say(a.ApproverMessage(), b.local(a.ApproverRole))
	return append(facts, b.translationFacts()...)
}

func (b *builder) date(d site.Date) string {
	if d.IsZero() {
		return ""
	}
	return b.c.loc.FormatDate(d)
}

// translationFacts say how the text came into this language.
func (b *builder) translationFacts() []string {
	t := b.text.Translation
	if t.Method == "" {
		return nil
	}
	facts := []string{b.msg("translation.method-" + t.Method)}
	if t.Translator != "" {
		facts = append(facts, b.msg("translation.translator", "Name", t.Translator))
	}
	if t.Reviewer == "" {
		return append(facts, b.msg("translation.unreviewed"))
	}
	return append(facts, b.msg("translation.reviewed", "Name", t.Reviewer, "Date", b.date(t.Reviewed)))
}

// feedback asks for comments on the leaflet.
func (f *flow) feedback(e *Element) {
	b := f.b
	id := b.c.site.Config.Publisher.Feedback
	if b.c.site.Contact(id) == nil {
		return
	}
	w := b.writer(e.add("P"), b.body())
	w.text(b.msg("leaflet.feedback")+" ", b.messages)
	w.contact(&doc.ContactRef{Pos: b.messages, ID: id})
	f.paragraph(w.t, b.body())
	f.space(b.em(0.5))
}
