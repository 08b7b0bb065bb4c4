package page

import (
	"strings"

	"handout/internal/site"
)

// references sets the sources of a section's claims; of the whole article when the
// section is nil or has no claims.
func (f *flow) references(e *Element, s *site.Section) {
	b := f.b
	refs := b.cited(s)
	if len(refs) == 0 || b.c.theme.Parts.References == "none" {
		return
	}
	f.titled(e, 2, b.msg("leaflet.references"))
	list := e.add("L")
	list.Numbering = "Decimal"
	st := b.small()
	indent := st.size * 2
	for i, r := range refs {
		li := list.add("LI")
		lbl, body := li.add("Lbl"), li.add("LBody")
		f.grouped(splitItem, func() {
			from := len(f.slabs)
			f.indented(indent, func() { f.reference(body, st, r) })
			if len(f.slabs) == from {
				return
			}
			first := &f.slabs[from]
			number := b.label(b.plain(lbl, st, b.number(i+1), b.messages), f.x, firstBaseline(first, st))
			first.marks = append(number, first.marks...)
		})
		f.space(b.em(0.25))
	}
	f.space(b.em(0.8))
}

// cited are the references of a section's claims in the article's order.
func (b *builder) cited(s *site.Section) []*site.Reference {
	used := map[string]bool{}
	if s != nil && b.c.theme.Parts.References == "section" {
		for _, claim := range b.article.Claims {
			if claim.Section != s.ID || claim.Decision == "left out" {
				continue
			}
			for _, id := range claim.Sources {
				used[id] = true
			}
		}
	}
	if len(used) == 0 {
		return b.article.References
	}
	var refs []*site.Reference
	for _, r := range b.article.References {
		if used[r.ID] {
			refs = append(refs, r)
		}
	}
	return refs
}

// reference sets organisation, title, year and address. They are in the language of the
// source, which is not known: the site's default language stands for it, and has its direction,
// so that the address follows the title also where the page runs the other way.
func (f *flow) reference(body *Element, st style, r *site.Reference) {
	b := f.b
	w := b.writer(body, st)
	var parts []string
	for _, s := range []string{r.Organisation, r.Title, r.Year} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	words := strings.Join(parts, ". ") + "."
	if from := b.c.site.Locale(b.c.site.Config.DefaultLocale); from != nil && from != b.c.loc {
		w.t.dir = direction(from)
		w.foreign(words, from.Tag, b.article.Pos)
	} else {
		w.text(words, b.article.Pos)
	}
	if r.URL != "" {
		w.text(" ", b.messages)
		w.linked(link{url: r.URL, contents: r.Organisation + ": " + r.Title}, func() { w.address(shownURL(r.URL), b.article.Pos) })
	}
	f.paragraph(w.t, st)
}
