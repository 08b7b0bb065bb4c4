package page

import (
	"maps"
	"slices"
)

// frameOf measures what stands round the content: the draft band and the header above,
// the footer below, each as many lines as its words take in this edition and language.
func (b *builder) frameOf() {
	m := b.c.theme.Margins
	line := b.runningStyle().lineHeight()
	above := mm(paperEdge)
	if b.article.Status == "draft" {
		above += b.bandHeight() + b.em(0.15)
	}
	b.header = above + line*0.8
	b.top = max(mm(m.Top), above+line+b.em(0.6))
	r := b.c.theme.Running
	start := b.fields(ArtifactFooter, r.FooterStart, mostPages-1, mostPages, b.footerRoom(mostPages))
	b.bottom = max(mm(m.Bottom), mm(paperEdge)+line*float64(len(start))+b.em(0.7))
	_, h := b.o.Paper.Size()
	b.height = h - b.top - b.bottom
}

// paperEdge is how near to the paper's edge anything stands, in millimetres: as near as
// office printers print.
const paperEdge = 5

func (b *builder) runningStyle() style {
	return b.style(b.sc.Running).colored(b.c.theme.Colors.Quiet)
}

// mostPages is how many pages a footer has room for before a document's are known.
const mostPages = 99

// footerRoom is the width of the footer's start: what its end leaves on the last of so many pages.
func (b *builder) footerRoom(pages int) float64 {
	end := b.fields(ArtifactFooter, b.c.theme.Running.FooterEnd, pages-1, pages, b.width/2)
	return b.width - b.natural(end[0]) - b.em(1)
}

// running sets a page's header and footer. The first page has its masthead instead of a
// header; the draft band stands on every page.
func (p *placer) running(pg *Page, n, of int) {
	b := p.b
	r := b.c.theme.Running
	p.pg = pg
	footer := b.top + b.height + b.em(0.4)
	p.rule(footer)
	p.runningLine(ArtifactFooter, r.FooterStart, r.FooterEnd, footer+b.runningStyle().lineHeight(), n, of)
	if n == 0 {
		return
	}
	p.runningLine(ArtifactHeader, r.HeaderStart, r.HeaderEnd, b.header, n, of)
	p.rule(b.header + b.sc.Running*0.5)
	if b.article.Status == "draft" {
		p.draftBand()
	}
}

func (p *placer) rule(y float64) {
	b := p.b
	p.artifact(p.left, y, figureRect(b.width, 0.6, &b.c.theme.Colors.Rule))
}

// runningLine sets fields at both ends of a line; a footer whose start is too long goes on
// below, of a header's what does not fit beside its end is left out.
func (p *placer) runningLine(kind Artifact, start, end []string, y float64, n, of int) {
	b := p.b
	right := b.label(b.fields(kind, end, n, of, b.width/2)[0], 0, y-b.top)
	room := b.width
	for i := range right {
		right[i].x = b.width - right[i].w
		room -= right[i].w + b.em(1)
	}
	if kind == ArtifactFooter {
		room = b.footerRoom(of) // the same on every page
	}
	for i, t := range b.fields(kind, start, n, of, room) {
		if kind == ArtifactHeader && (i > 0 || b.natural(t) > room) {
			break
		}
		p.marks(b.label(t, 0, y+float64(i)*b.runningStyle().lineHeight()-b.top))
	}
	p.marks(right)
}

func (p *placer) marks(marks []mark) {
	for i := range marks {
		p.mark(&marks[i])
	}
}

func (b *builder) draftStyle() style {
	return b.style(b.sc.Running).bold().colored(b.c.theme.Colors.OnDraft)
}

// bandHeight is the height of the draft band: its lines and some paper.
func (b *builder) bandHeight() float64 {
	w := b.writer(&Element{}, b.draftStyle())
	w.text(b.msg("leaflet.draft"), b.messages)
	return (float64(len(b.set(w.t, b.bandWidth()))) + 0.1) * b.draftStyle().lineHeight()
}

func (b *builder) bandWidth() float64 { return b.width - b.em(1) }

// draft makes the band that says that the leaflet is a draft, near the paper's edge: above
// the content, so its places are negative.
func (b *builder) draft(w *writer) (band mark, words []mark) {
	st := w.st
	w.text(b.msg("leaflet.draft"), b.messages)
	top := mm(paperEdge) - b.top
	band = mark{y: top, w: b.width, h: b.bandHeight(), box: &decor{fill: &b.c.theme.Colors.Draft}, artifact: ArtifactBackground}
	lines := b.set(w.t, b.bandWidth())
	for i := range lines {
		l := &lines[i]
		_, baseline := lineBox(l, st)
		y := top + st.lineHeight()*(float64(i)+0.05) + baseline
		words = append(words, mark{x: (b.width - l.Width) / 2, y: y, w: l.Width, h: l.Descent, line: l, looks: w.t.looks})
	}
	return band, words
}

// draftBand sets the band on every page but the first, which has it in its text.
func (p *placer) draftBand() {
	w := p.b.writer(&Element{}, p.b.draftStyle())
	band, words := p.b.draft(w)
	words = asArtifacts(words)
	p.mark(&band)
	p.marks(words)
}

// fields sets the values of the theme's header or footer fields, as many on a line as fit.
func (b *builder) fields(kind Artifact, names []string, n, of int, width float64) []*text {
	st := b.runningStyle()
	var texts []*text
	line := ""
	for _, name := range names {
		s := b.field(name, n, of)
		longer := s
		if line != "" && s != "" {
			longer = line + " · " + s
		}
		switch {
		case s == "":
		case line != "" && b.widthOf(longer, st) > width:
			texts = append(texts, b.artifact(kind, st, line))
			line = s
		default:
			line = longer
		}
	}
	return append(texts, b.artifact(kind, st, line))
}

// field is the value of one field on page n, counted from 0.
func (b *builder) field(name string, n, of int) string {
	if name == pageField {
		return b.msg("leaflet.page-of", "N", b.c.loc.FormatNumber(n+1), "M", b.c.loc.FormatNumber(of))
	}
	value, known := b.fixed[name]
	if !known {
		value = fixedFields[name](b)
		b.fixed[name] = value
	}
	return value
}

// fixedFields are the fields that are the same on every page.
var fixedFields = map[string]func(*builder) string{
	"publisher":  func(b *builder) string { return b.c.site.Config.Publisher.Name },
	"department": func(b *builder) string { return b.c.site.Config.Publisher.Department },
	"title":      (*builder).runningTitle,
	"number":     func(b *builder) string { return b.labelled("leaflet.number", b.article.LeafletNumber) },
	"version":    func(b *builder) string { return b.labelled("leaflet.version", b.article.Version) },
	"reviewed":   func(b *builder) string { return b.labelled("leaflet.reviewed", b.date(b.article.Reviewed)) },
	"due":        func(b *builder) string { return b.labelled("leaflet.review-due", b.date(b.article.ReviewDue)) },
}

// pageField is the field that says which page it is.
const pageField = "page"

// runningFields are what a header or footer may hold, sorted.
func runningFields() []string {
	fields := append(slices.Collect(maps.Keys(fixedFields)), pageField)
	slices.Sort(fields)
	return fields
}

// labelled is a value with the words that say what it is.
func (b *builder) labelled(id, value string) string {
	if value == "" {
		return ""
	}
	return b.msg(id, "Value", value)
}

func (b *builder) runningTitle() string {
	if s := b.text.Section(b.section); s != nil {
		return b.sectionTitle(s)
	}
	return b.text.Title
}

// documentTitle is a title as lists of files and title bars show it: that of large print
// says so, since both editions are open side by side.
func (b *builder) documentTitle(title string) string {
	if b.o.Edition != Large {
		return title
	}
	before, after := b.brackets()
	return title + before + b.msg("web.edition-large") + after
}
