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
		facts, gap := b.facts(), b.em(1)
		halves := f.equalWidths(2, gap)
		for i := 0; i < len(facts); i++ {
			if i+1 < len(facts) && f.fitInColumns(halves[0], facts[i], facts[i+1]) {
				f.beside(gap, halves, []func(*flow){
					func(c *flow) { c.fact(list, facts[i]) },
					func(c *flow) { c.fact(list, facts[i+1]) },
				})
				i++
			} else {
				f.fact(list, facts[i])
			}
		}
	})
}

// fitInColumns says that two facts take one line each in columns of that width.
func (f *flow) fitInColumns(width float64, a, b string) bool {
	st := f.b.small()
	return f.b.sc.Columns && f.b.widthOf(a, st) <= width && f.b.widthOf(b, st) <= width
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
	w.text(b.c.loc.LeadIn("leaflet.feedback"), b.messages)
	w.contact(&doc.ContactRef{Pos: b.messages, ID: id})
	f.paragraph(w.t, b.body())
	f.space(b.em(0.5))
}
