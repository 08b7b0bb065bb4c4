package page

import (
	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
)

// Booklet lays out a whole article: title page, contents, every section, the checklist,
// contacts, diary, references. The document is nil when the article has no text in the
// locale.
func (c *Composer) Booklet(a *site.Article, o Options) (*Document, diag.List) {
	text := a.Texts[c.loc.Tag]
	if text == nil {
		return nil, nil
	}
	b := c.builder(a, text, "", o)
	f := b.booklet()
	d := b.finish(f.slabs)
	d.Title, d.Subject = b.documentTitle(text.Title), text.Summary
	return d, b.diags.Sorted()
}

func (b *builder) booklet() *flow {
	f := b.newFlow(0, b.width)
	b.shown = map[string]*anchor{}
	for _, s := range b.text.Sections {
		b.destinations(s)
	}
	cover := b.root.add("Sect")
	f.masthead(cover)
	f.headingText(cover, 1, "", []doc.Inline{&doc.Text{Pos: b.text.Pos, Value: b.text.Title}})
	if b.text.Summary != "" {
		f.styledParagraph(cover, []doc.Inline{&doc.Text{Pos: b.text.Pos, Value: b.text.Summary}}, b.style(b.sc.Lead))
	}
	f.translation(cover, &site.Section{})
	f.keyMessage(cover, b.text.KeyMessage)
	f.contents(cover)
	for _, s := range b.text.Sections {
		f.onPage = true
		f.bookSection(b.root.add("Sect"), s)
	}
	f.onPage = true
	end := b.root.add("Sect")
	f.contacts(end)
	f.diary(end)
	f.notes(end)
	f.references(end, nil)
	f.access(end)
	f.about(end)
	f.runOn()
	return f
}

// runOn lets a section begin below the end of the one before where that saves a page: many end
// with a few lines on a page of their own. The first one begins a page in any case.
func (f *flow) runOn() {
	pages, first := len(breakPages(f.slabs, f.b.height)), true
	for i := range f.slabs {
		s := &f.slabs[i]
		if !s.onPage {
			continue
		}
		if first {
			first = false
			continue
		}
		before := s.before
		s.onPage, s.before = false, f.b.em(3)
		if fewer := len(breakPages(f.slabs, f.b.height)); fewer < pages {
			pages = fewer
			continue
		}
		s.onPage, s.before = true, before
	}
}

// bookSection sets a section.
func (f *flow) bookSection(e *Element, s *site.Section) {
	b := f.b
	b.shift = 0
	switch s.State {
	case site.Missing:
		f.foreignTitle(e, 2, s)
		f.notice(e, b.msg("translation.missing"))
	case site.Stale:
		f.headingText(e, 2, s.ID, s.Title)
		f.notice(e, b.msg("translation.stale"))
	default:
		f.headingText(e, 2, s.ID, s.Title)
	}
	f.keyMessage(e, s.KeyMessage)
	opening, rest := openingBlocks(s.Blocks)
	f.blocks(e, opening)
	f.blocks(e, rest)
}

// contents sets the table of contents: a line for each section, with its page number,
// which is known once the pages are, and dots that lead to it.
func (f *flow) contents(e *Element) {
	b := f.b
	f.titled(e, 2, b.msg("leaflet.contents"))
	toc := e.add("TOC")
	for _, s := range b.text.Sections {
		item := toc.add("TOCI")
		ref := item.add("Reference")
		w := b.writer(ref, b.body())
		w.noTerms = true
		w.linked(link{to: b.anchors[s.ID], contents: b.sectionTitle(s)}, func() {
			w.look.underline, w.look.color = false, b.c.theme.Colors.Text
			if s.State == site.Missing {
				w.foreign(b.sectionTitle(s), b.c.site.Config.DefaultLocale, s.Pos)
			}
			w.inlines(s.Title)
			w.text(" ", b.messages)
		})
		f.pageLine(w.t, b.anchors[s.ID], b.newContent(ref))
		f.space(b.em(0.3))
	}
}

// pageLine sets a text that ends with the page number of a place.
func (f *flow) pageLine(t *text, to *anchor, content ContentID) {
	number := f.b.widthOf("0000", f.b.body())
	outer := f.w
	f.w -= number
	f.grouped(splitItem, func() { f.paragraph(t, f.b.body()) })
	f.w = outer
	f.leader(to, content, number)
}

// leader adds dots and a page number to the last line of the flow.
func (f *flow) leader(to *anchor, content ContentID, number float64) {
	if len(f.slabs) == 0 {
		return
	}
	b := f.b
	last := &f.slabs[len(f.slabs)-1]
	line := last.marks[len(last.marks)-1]
	from := f.x + line.w + b.em(0.4)
	if until := f.x + f.w - number; until > from {
		dots := &decor{below: &b.c.theme.Colors.Rule}
		last.marks = append(last.marks, mark{x: from, y: line.y - 1, w: until - from, h: 1, box: dots, artifact: ArtifactLayout})
	}
	last.marks = append(last.marks, mark{x: f.x, y: line.y, w: f.w, pageOf: to, content: content})
}
