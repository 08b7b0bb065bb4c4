package page

import (
	"net/url"
	"slices"
	"strings"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
	"handout/internal/typeset"
)

// writer turns inlines into the spans of a text and the kids of an element. Text that
// stands together in one element is one stretch of content.
type writer struct {
	b       *builder
	t       *text
	el      *Element
	content ContentID // of the stretch that is open; NoContent opens one
	st      style
	look    look
	lang    string
	pos     diag.Pos // where text without a place of its own comes from
	noTerms bool     // terms are not defined here: a heading
	later   []*doc.Image
}

// writer starts an empty text in the element.
func (b *builder) writer(el *Element, st style) *writer {
	return &writer{b: b, t: &text{dir: b.dir}, el: el, st: st, look: look{color: st.color}, pos: b.messages}
}

// plain makes a text of a string that has no markup.
func (b *builder) plain(el *Element, st style, s string, pos diag.Pos) *text {
	w := b.writer(el, st)
	w.text(s, pos)
	return w.t
}

// artifact makes a text that stands outside the structure.
func (b *builder) artifact(kind Artifact, st style, s string) *text {
	t := &text{dir: b.dir}
	t.add(typeset.Span{Text: s, Weight: st.weight, Size: st.size}, look{color: st.color, artifact: kind}, b.messages)
	return t
}

// text adds text; each abbreviation in it becomes an element that says what it stands for.
func (w *writer) text(s string, pos diag.Pos) {
	for s != "" {
		from, a := w.b.nextAbbreviation(s)
		w.span(typeset.Span{Text: s[:from]}, pos)
		if a == nil {
			return
		}
		pos = moved(pos, runesBefore(s, from))
		w.within("Span", func(e *Element) {
			e.Expansion = a.expansion
			w.span(typeset.Span{Text: a.short}, pos)
		})
		pos = moved(pos, runesBefore(a.short, len(a.short)))
		s = s[from+len(a.short):]
	}
}

// span adds text with the writer's style, in the element's open stretch.
func (w *writer) span(s typeset.Span, pos diag.Pos) {
	if s.Text == "" {
		return
	}
	if w.content == NoContent {
		w.content = w.b.newContent(w.el)
	}
	s.Weight, s.Size, s.Lang = w.st.weight, w.st.size, w.lang
	l := w.look
	l.content = w.content
	w.t.add(s, l, pos)
}

// within writes into a new element of the kind and then goes on behind it.
func (w *writer) within(tag string, write func(e *Element)) {
	outer, outerLook := w.el, w.look
	w.el, w.content = outer.add(tag), NoContent
	write(w.el)
	w.el, w.look, w.content = outer, outerLook, NoContent
}

// styled writes with a changed style and look.
func (w *writer) styled(change func(), write func()) {
	st, l := w.st, w.look
	change()
	write()
	w.st, w.look = st, l
}

func (w *writer) inlines(inlines []doc.Inline) {
	for _, i := range inlines {
		w.inline(i)
	}
}

func (w *writer) inline(i doc.Inline) {
	switch i := i.(type) {
	case *doc.Text:
		w.text(i.Value, i.Pos)
	case *doc.Emphasis:
		w.styled(func() { w.st = w.st.bold() }, func() { w.inlines(i.Inlines) })
	case *doc.Strong:
		w.styled(func() { w.st = w.st.bold() }, func() { w.inlines(i.Inlines) })
	case *doc.Strikethrough:
		w.styled(func() { w.look.strike = true }, func() { w.inlines(i.Inlines) })
	case *doc.CodeSpan:
		w.styled(func() { w.look.fill = &w.b.c.theme.Colors.Code }, func() { w.text(i.Value, i.Pos) })
	case *doc.Link:
		w.link(i)
	case *doc.Image:
		w.later = append(w.later, i)
	case *doc.LineBreak:
		w.text("\n", i.Pos)
	case *doc.ContactRef:
		w.contact(i)
	case *doc.ValueRef:
		w.value(i)
	case *doc.TermRef:
		w.term(i)
	default:
		w.b.diags.Error(i.Position(), "print-unknown", doc.Unknown(i).Error(), "")
	}
}

// linked writes a Link element to an address. Contents is what a screen reader says.
func (w *writer) linked(dest link, write func()) {
	w.within("Link", func(e *Element) {
		dest.element = e
		w.look.link, w.look.underline = &dest, true
		w.look.color = w.b.c.theme.Colors.Link
		write()
	})
}

// link writes a link and, where its text does not say it, its address: paper has no clicks.
func (w *writer) link(l *doc.Link) {
	dest := w.b.resolve(l.Dest)
	dest.contents = doc.PlainText(l.Inlines)
	w.linked(dest, func() { w.inlines(l.Inlines) })
	shown := shownURL(l.Dest)
	if shown != "" && !strings.Contains(dest.contents, strings.TrimSuffix(shown, "/")) {
		w.bracketed(func() { w.address(shown, l.Pos) })
	}
}

// address writes a URL, a mail address or the like, which keep their own direction.
func (w *writer) address(s string, pos diag.Pos) {
	w.span(typeset.Span{Text: s, Isolate: typeset.IsolateLTR}, pos)
}

// phone writes a number in its own order and on one line.
func (w *writer) phone(s string, pos diag.Pos) {
	w.span(typeset.Span{Text: s, Isolate: typeset.IsolateLTR, NoBreak: true}, pos)
}

// bracketed writes behind a space and between the locale's brackets.
func (w *writer) bracketed(write func()) {
	before, after := w.b.brackets()
	w.text(before, w.b.messages)
	write()
	w.text(after, w.b.messages)
}

// brackets are the locale's, with the space that stands before them.
func (b *builder) brackets() (before, after string) {
	before, after, _ = strings.Cut(b.msg("leaflet.in-brackets", "Text", "\x00"), "\x00")
	if !strings.HasPrefix(before, "（") { // a full-width bracket has its own space
		before = " " + before
	}
	return before, after
}

// shownURL is a web address, mail address or number as it is printed: without scheme and
// final slash.
func shownURL(dest string) string {
	for _, scheme := range []string{"https://", "http://", "mailto:", "tel:"} {
		if rest, ok := strings.CutPrefix(dest, scheme); ok {
			return strings.TrimSuffix(rest, "/")
		}
	}
	return ""
}

// resolve turns a link's destination into an address that works from a PDF.
func (b *builder) resolve(dest string) link {
	if id, ok := strings.CutPrefix(dest, "#"); ok {
		if to := b.anchors[id]; to != nil {
			return link{to: to}
		}
		return link{url: b.elsewhere(id)}
	}
	base, err := url.Parse(b.url)
	if err != nil {
		return link{url: dest}
	}
	ref, err := base.Parse(dest)
	if err != nil {
		return link{url: dest}
	}
	return link{url: ref.String()}
}

// elsewhere is the web address of a heading that this document does not hold.
func (b *builder) elsewhere(id string) string {
	for _, s := range b.text.Sections {
		if s.ID != id && slices.Contains(headingIDs(s), id) {
			return b.c.pageURL(b.article, s.ID) + "#" + id
		}
	}
	return b.c.pageURL(b.article, id)
}

// headingIDs lists the ids that authors gave to the headings of a section, its own first.
func headingIDs(s *site.Section) []string {
	ids := []string{s.ID}
	for _, block := range s.Blocks {
		if h, ok := block.(*doc.Heading); ok && h.ID != "" {
			ids = append(ids, h.ID)
		}
	}
	return ids
}

// destinations prepares the anchors of a section's headings, which links may name before
// they are set.
func (b *builder) destinations(s *site.Section) {
	for _, id := range headingIDs(s) {
		b.anchors[id] = &anchor{}
	}
}

// contact writes a contact's name and number.
func (w *writer) contact(c *doc.ContactRef) {
	contact := w.b.c.site.Contact(c.ID)
	if contact == nil {
		w.b.diags.Error(c.Pos, "contact-unknown", "no contact \""+c.ID+"\"", "")
		return
	}
	if len(c.Inlines) > 0 {
		w.inlines(c.Inlines)
	} else {
		w.localized(contact.NameIn(c), c.Pos)
	}
	if contact.Phone != "" {
		w.bracketed(func() { w.phoneLink(contact, c.Pos) })
	} else if contact.URL != "" {
		w.bracketed(func() { w.urlLink(contact.URL, c.Pos) })
	}
}

func (w *writer) phoneLink(c *site.Contact, pos diag.Pos) {
	dest := link{url: "tel:" + dialled(c.Phone), contents: w.b.local(c.Name) + " " + c.Phone}
	w.linked(dest, func() { w.styled(func() { w.st = w.st.bold() }, func() { w.phone(c.Phone, pos) }) })
}

func (w *writer) urlLink(address string, pos diag.Pos) {
	w.linked(link{url: address, contents: shownURL(address)}, func() { w.address(shownURL(address), pos) })
}

// dialled is a number as a tel: URL has it (RFC 3966): digits and a leading plus.
func dialled(phone string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, phone)
}

// localized writes a text of site.toml, in a Span of its own where it is in another language.
func (w *writer) localized(byTag map[string]string, pos diag.Pos) {
	s, lang := w.b.c.localized(byTag)
	if lang == "" || lang == w.b.c.loc.Tag {
		w.text(s, pos)
		return
	}
	w.foreign(s, lang, pos)
}

// foreign writes text of another language.
func (w *writer) foreign(s, lang string, pos diag.Pos) {
	w.within("Span", func(e *Element) {
		e.Lang = lang
		outer := w.lang
		w.lang = lang
		w.span(typeset.Span{Text: s, Isolate: typeset.IsolateAuto}, pos)
		w.lang = outer
	})
}

// value writes a figure that differs by country.
func (w *writer) value(v *doc.ValueRef) {
	value := w.b.article.Values[v.ID]
	if value == nil {
		w.b.diags.Error(v.Pos, "value-unknown", "no value \""+v.ID+"\"", "")
		return
	}
	amount, ok := value.ByRegion[w.b.c.site.Config.Region]
	if !ok {
		w.b.diags.Error(v.Pos, "value-region", "value \""+v.ID+"\" has no figure for region \""+w.b.c.site.Config.Region+"\"", "")
		return
	}
	w.span(typeset.Span{Text: site.AmountText(w.b.c.loc, amount), NoBreak: true, Isolate: typeset.IsolateAuto}, v.Pos)
}

// term writes a glossary term and, at its first place in the document's running text,
// what it means: a link is no definition on paper.
func (w *writer) term(t *doc.TermRef) {
	term := w.b.c.site.Glossary[t.ID]
	if term == nil {
		w.b.diags.Error(t.Pos, "term-unknown", "no glossary term \""+t.ID+"\"", "")
		return
	}
	text := term.Texts[w.b.c.loc.Tag]
	if len(t.Inlines) > 0 {
		w.inlines(t.Inlines)
	} else {
		w.text(text.Plain, t.Pos)
	}
	if w.noTerms || w.b.defined[t.ID] || text.Definition == "" {
		return
	}
	w.b.defined[t.ID] = true
	w.text(w.b.msg("glossary.inline", "Definition", text.Definition), text.Pos)
}
