package page

import "handout/internal/site"

// contacts sets whom to ring: the article's contacts, in two columns where there is room.
func (f *flow) contacts(e *Element) {
	b := f.b
	var contacts []*site.Contact
	for _, id := range b.article.Contacts {
		if c := b.c.site.Contact(id); c != nil {
			contacts = append(contacts, c)
		} else {
			b.diags.Error(b.article.Pos, "contact-unknown", "no contact \""+id+"\"", "")
		}
	}
	if len(contacts) == 0 {
		return
	}
	f.titled(e, 2, b.msg("leaflet.contacts"))
	list := e.add("L")
	list.Numbering = "None"
	columns := 1
	if b.sc.Columns {
		columns = 2
	}
	gap := b.em(1.4)
	for i := 0; i < len(contacts); i += columns {
		var fills []func(*flow)
		for _, c := range contacts[i:min(i+columns, len(contacts))] {
			fills = append(fills, func(col *flow) { col.contact(list, c) })
		}
		f.beside(gap, f.equalWidths(columns, gap)[:len(fills)], fills)
		f.space(b.em(0.7))
	}
}

// contact sets one contact: name, number, hours, address.
func (f *flow) contact(list *Element, c *site.Contact) {
	b := f.b
	body := list.add("LI").add("LBody")
	f.grouped(splitItem, func() {
		st := b.body().bold()
		w := b.writer(body.add("P"), st)
		w.localized(c.Name, c.Pos)
		f.paragraph(w.t, st)
		if c.Phone != "" {
			st := b.style(b.sc.Lead).bold()
			w := b.writer(body.add("P"), st)
			w.linked(link{url: "tel:" + dialled(c.Phone), contents: b.local(c.Name) + " " + c.Phone}, func() { w.phone(c.Phone, c.Pos) })
			f.paragraph(w.t, st)
		}
		if b.local(c.Hours) != "" {
			w := b.writer(body.add("P"), b.body())
			w.localized(c.Hours, c.Pos)
			f.paragraph(w.t, b.body())
		}
		f.contactAddress(body, c, "mailto:", c.Email)
		f.contactAddress(body, c, "", c.URL)
	})
}

func (f *flow) contactAddress(body *Element, c *site.Contact, scheme, address string) {
	if address == "" {
		return
	}
	b := f.b
	w := b.writer(body.add("P"), b.body())
	shown := shownURL(scheme + address)
	if shown == "" {
		shown = address
	}
	w.linked(link{url: scheme + address, contents: b.local(c.Name) + " " + shown}, func() { w.address(shown, c.Pos) })
	f.paragraph(w.t, b.body())
}
