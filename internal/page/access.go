package page

import (
	"handout/internal/doc"
	"handout/internal/site"
	"handout/internal/typeset"
)

// access sets the other ways to have this: on the web, in other formats and languages.
func (f *flow) access(e *Element) {
	b := f.b
	f.grouped(preferWhole, func() {
		f.titled(e, 2, b.msg("leaflet.other-ways"))
		code, err := b.c.qrCode(b.url)
		if err != nil {
			b.diags.Error(b.article.Pos, "qr-failed", "cannot make a QR code of "+b.url+": "+err.Error(), "shorten base_url")
			f.accessWords(e)
			return
		}
		side := mm(b.c.theme.Measures.QR)
		gap := b.em(1.2)
		f.beside(gap, []float64{side, f.w - side - gap}, []func(*flow){
			func(c *flow) { c.qr(e, code, side) },
			func(c *flow) { c.accessWords(e) },
		})
	})
	f.space(b.em(0.8))
	f.otherFormats(e)
	f.otherLanguages(e)
}

// accessWords sets the page's address beside its code.
func (f *flow) accessWords(e *Element) {
	b := f.b
	f.say(e, b.body(), b.msg("leaflet.online"))
	f.space(b.em(0.3))
	w := b.writer(e.add("P"), b.body())
	w.linked(link{url: b.url, contents: b.url}, func() { w.address(b.url, b.messages) })
	f.paragraph(w.t, b.body())
}

// otherFormats says whom to ask for large print, Braille, audio.
func (f *flow) otherFormats(e *Element) {
	b := f.b
	st := b.style(b.sc.Formats)
	w := b.writer(e.add("P"), st)
	w.text(b.c.loc.LeadIn("leaflet.other-formats"), b.messages)
	if id := b.c.site.Config.Publisher.OtherFormats; b.c.site.Contact(id) != nil {
		w.contact(&doc.ContactRef{Pos: b.messages, ID: id})
	}
	f.paragraph(w.t, st)
	f.space(b.em(0.6))
}

// otherLanguages lists the languages of this leaflet, each by its own name, in its own
// script and direction.
func (f *flow) otherLanguages(e *Element) {
	b := f.b
	var others []*site.Locale
	for _, loc := range b.c.site.Locales {
		if loc.Tag != b.c.loc.Tag && b.article.Texts[loc.Tag] != nil {
			others = append(others, loc)
		}
	}
	if len(others) == 0 {
		return
	}
	st := b.style(b.sc.Formats)
	f.paragraph(b.plain(e.add("P"), st, b.msg("leaflet.other-languages"), b.messages), st)
	f.keep()
	w := b.writer(e.add("P"), st.bold())
	for i, loc := range others {
		if i > 0 {
			w.text("\u00a0· ", b.messages)
		}
		w.language(loc)
	}
	f.paragraph(w.t, st)
	f.space(b.em(0.6))
}

// language writes a language's own name as a link to its page.
func (w *writer) language(loc *site.Locale) {
	other := Composer{site: w.b.c.site, loc: loc}
	address := other.pageURL(w.b.article, w.b.section)
	isolate := typeset.IsolateLTR
	if loc.RightToLeft {
		isolate = typeset.IsolateRTL
	}
	w.linked(link{url: address, contents: loc.Name}, func() {
		w.within("Span", func(e *Element) {
			e.Lang = loc.Tag
			outer := w.lang
			w.lang = loc.Tag
			w.span(typeset.Span{Text: loc.Name, Isolate: isolate, NoBreak: true}, w.b.messages)
			w.lang = outer
		})
	})
}
