package page

import (
	"handout/internal/doc"
	"handout/internal/site"
)

// leaflet writes a section's leaflet, part after part, in the order of its reading.
func (b *builder) leaflet(s *site.Section) *flow {
	f := b.newFlow(0, b.width)
	for _, other := range b.text.Sections {
		if other == s || other.Kind == site.Referral {
			b.destinations(other)
		}
	}
	sect := b.root.add("Sect")
	f.masthead(sect)
	f.title(sect, s)
	f.keyMessage(sect, s.KeyMessage)
	b.shift = -1 // "##" is the title, so "###" comes next
	opening, rest := openingBlocks(s.Blocks)
	f.blocks(sect, opening)
	f.blocks(sect, rest)
	if s.Kind != site.Referral {
		f.referral(b.root.add("Sect"))
	}
	end := b.root.add("Sect")
	f.contacts(end)
	f.diary(end)
	f.notes(end)
	f.references(end, s)
	f.access(end)
	f.about(end)
	return f
}

// openingBlocks parts what says whom the leaflet is for from the rest, wherever the
// author put it: it comes first.
func openingBlocks(blocks []doc.Block) (opening, rest []doc.Block) {
	for i := 0; i < len(blocks); {
		h, ok := blocks[i].(*doc.Heading)
		if !ok {
			rest = append(rest, blocks[i])
			i++
			continue
		}
		n := 1 + groupLength(blocks[i+1:], h.Level)
		if class := groupClass(h); class == "for" || class == "not-for" {
			opening = append(opening, blocks[i:i+n]...)
			i += n
			continue
		}
		rest = append(rest, h)
		i++
	}
	return opening, rest
}

// masthead sets who publishes the leaflet, beside the logo.
func (f *flow) masthead(e *Element) {
	b := f.b
	if b.article.Status == "draft" {
		f.draftBand(e)
	}
	p := b.c.site.Config.Publisher
	name := func(c *flow) {
		c.sayForeign(e, b.style(b.sc.Lead).bold().colored(b.c.theme.Colors.Accent), p.Name)
		c.sayForeign(e, b.small(), p.Department)
	}
	if logo := b.c.site.Files[p.Logo]; p.Logo != "" && logo != nil {
		w := f.w * 0.3
		gap := b.em(1)
		f.beside(gap, []float64{f.w - w - gap, w}, []func(*flow){name, func(c *flow) { c.logo(e, logo) }})
	} else {
		name(f)
	}
	f.space(b.em(0.5))
	bar := mark{x: f.x, w: f.w, h: 2, box: &decor{fill: &b.c.theme.Colors.Accent}, artifact: ArtifactLayout}
	f.add(slab{height: 2, marks: []mark{bar}, after: splitNever})
	f.space(b.em(0.8))
}

// sayForeign sets a string of site.toml, which is in the site's default language.
func (f *flow) sayForeign(e *Element, st style, s string) {
	w := f.b.writer(e.add("P"), st)
	if lang := f.b.c.site.Config.DefaultLocale; lang != f.b.c.loc.Tag && s != "" {
		w.foreign(s, lang, f.b.messages)
	} else {
		w.text(s, f.b.messages)
	}
	f.paragraph(w.t, st)
}

// logo sets the publisher's logo against the end edge.
func (f *flow) logo(e *Element, file *site.File) {
	b := f.b
	h := mm(b.c.theme.Measures.LogoHeight)
	w := h * float64(file.Width) / float64(max(1, file.Height))
	if w > f.w {
		w, h = f.w, h*f.w/w
	}
	fig := e.add("Figure")
	fig.Alt = b.msg("leaflet.logo", "Publisher", b.c.site.Config.Publisher.Name)
	f.add(slab{height: h, after: splitNever, marks: []mark{{x: f.x + f.w - w, w: w, h: h, picture: file, figure: fig, content: b.newContent(fig)}}})
}

// draftBand says on the first page, where it is read out too, that this is a draft. It
// stands above the content, where the other pages have it as an artifact.
func (f *flow) draftBand(e *Element) {
	b := f.b
	band, words := b.draft(b.writer(e.add("P"), b.draftStyle()))
	f.add(slab{after: splitNever, marks: append([]mark{band}, words...)})
}

// title sets the section's title below the article's, where that is another one.
func (f *flow) title(e *Element, s *site.Section) {
	b := f.b
	if b.text.Title != b.sectionTitle(s) {
		f.say(e, b.body().bold().colored(b.c.theme.Colors.Quiet), b.text.Title)
		f.keep()
	}
	if s.State == site.Missing {
		f.foreignTitle(e, 1, s)
	} else {
		f.headingText(e, 1, s.ID, s.Title)
	}
	f.translation(e, s)
}

// foreignTitle sets the title of a section that has no translation as its source has it.
func (f *flow) foreignTitle(e *Element, level int, s *site.Section) {
	b := f.b
	el := b.heading(e, level)
	b.outer = b.level
	st := b.headingStyle(b.level)
	w := b.writer(el, st)
	w.noTerms = true
	w.foreign(b.sectionTitle(s), b.c.site.Config.DefaultLocale, s.Pos)
	f.headed(w.t, st, b.level, s.ID)
}

// translation says above the text that a translation waits for its review, or that the
// source has changed since.
func (f *flow) translation(e *Element, s *site.Section) {
	b := f.b
	t := b.text.Translation
	var notices []string
	if t.Method != "" && t.Reviewer == "" {
		notices = append(notices, b.msg("translation.unreviewed"))
	}
	switch s.State {
	case site.Stale:
		notices = append(notices, b.msg("translation.stale"))
	case site.Missing:
		notices = append(notices, b.msg("translation.missing"))
	}
	for _, words := range notices {
		f.notice(e, words)
	}
}

// notice sets a framed line about the text itself.
func (f *flow) notice(e *Element, words string) {
	b := f.b
	f.space(b.em(0.5))
	f.boxed(splitItem, decor{stroke: &b.c.theme.Colors.Caution, strokeWidth: 1}, padding{b.em(0.8), b.em(0.8), b.em(0.35), b.em(0.45)}, func() {
		f.symbolLine(e.add("P"), b.body(), infoSymbol, words)
	})
	f.space(b.em(0.5))
}

// keyMessage sets the one thing to remember.
func (f *flow) keyMessage(e *Element, message string) {
	if message == "" {
		return
	}
	b := f.b
	c := &b.c.theme.Colors
	f.space(b.em(0.7))
	p := b.em(1.1)
	f.boxed(splitWhole, decor{fill: &c.Tint, bar: &c.Accent, barWidth: 5}, padding{p + 3, p, b.em(0.7), b.em(0.85)}, func() {
		sect := e.add("Sect")
		f.symbolLine(sect.add("P"), b.body().bold().colored(c.Accent), starSymbol, b.msg("leaflet.key-message"))
		f.space(b.em(0.15))
		st := b.style(b.sc.Lead).bold()
		f.paragraph(b.plain(sect.add("P"), st, message, b.text.Pos), st)
	})
	f.space(b.em(0.9))
}

// referral sets the article's referral checklist under its title.
func (f *flow) referral(e *Element) {
	b := f.b
	for _, s := range b.text.Sections {
		if s.Kind != site.Referral {
			continue
		}
		b.shift = 0
		f.headingText(e, 2, s.ID, s.Title)
		if s.KeyMessage != "" {
			f.paragraph(b.plain(e.add("P"), b.body(), s.KeyMessage, s.Pos), b.body())
			f.space(b.paragraphSpace())
		}
		f.blocks(e, s.Blocks)
	}
}

// sectionTitle is a section's title without markup; that of its source where it has no
// translation.
func (b *builder) sectionTitle(s *site.Section) string {
	if s.State != site.Missing {
		return doc.PlainText(s.Title)
	}
	source := b.article.Texts[b.c.site.Config.DefaultLocale]
	if source == nil || source.Section(s.ID) == nil {
		return s.ID
	}
	return doc.PlainText(source.Section(s.ID).Title)
}
