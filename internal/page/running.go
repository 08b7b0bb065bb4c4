package page

import (
	"strings"

	"handout/internal/doc"
)

// running sets a page's header and footer. The first page has its masthead instead of a
// header; the draft band stands on every page.
func (p *placer) running(pg *Page, n, of int) {
	b := p.b
	r := b.c.theme.Running
	p.pg = pg
	footer := p.top + b.height + mm(b.c.theme.Margins.Footer)
	p.rule(footer - b.sc.Running*1.35)
	p.runningLine(ArtifactFooter, r.FooterStart, r.FooterEnd, footer, n, of)
	if n == 0 {
		return
	}
	header := mm(b.c.theme.Margins.Header)
	p.runningLine(ArtifactHeader, r.HeaderStart, r.HeaderEnd, header, n, of)
	p.rule(header + b.sc.Running*0.55)
	if b.article.Status == "draft" {
		p.draftBand()
	}
}

func (p *placer) rule(y float64) {
	b := p.b
	p.artifact(p.left, y, figureRect(b.width, 0.6, &b.c.theme.Colors.Rule))
}

// runningLine sets fields at both ends of a line; where they do not fit next to each
// other, the end's go to the next line in a footer, and the start's are cut in a header.
func (p *placer) runningLine(kind Artifact, start, end []string, y float64, n, of int) {
	b := p.b
	st := b.style(b.sc.Running).colored(b.c.theme.Colors.Quiet)
	right := b.label(b.artifact(kind, st, b.fields(end, n, of)), 0, y)
	room := b.width
	for i := range right {
		room -= right[i].w + b.em(1)
		right[i].x = b.width - right[i].w
	}
	t := b.artifact(kind, st, b.fields(start, n, of))
	lines := b.set(t, room)
	for i := range lines {
		m := mark{y: y + float64(i)*st.lineHeight() - p.top, w: lines[i].Width, line: &lines[i], looks: t.looks}
		if kind == ArtifactHeader && i > 0 {
			break
		}
		p.mark(&m)
	}
	for i := range right {
		right[i].y -= p.top
		p.mark(&right[i])
	}
}

func (b *builder) draftStyle() style {
	return b.style(b.sc.Running).bold().colored(b.c.theme.Colors.OnDraft)
}

// draft makes the band that says that the leaflet is a draft, near the paper's edge: above
// the content, so its places are negative.
func (b *builder) draft(w *writer) (band mark, words []mark) {
	c := &b.c.theme.Colors
	st := w.st
	w.text(b.msg("leaflet.draft"), b.messages)
	top := mm(draftTop) - mm(b.c.theme.Margins.Top)
	h := st.lineHeight() * 1.1
	band = mark{y: top, w: b.width, h: h, box: &decor{fill: &c.Draft}, artifact: ArtifactBackground}
	words = b.label(w.t, 0, top+h/2+st.size*0.357)
	for i := range words {
		words[i].x = (b.width - words[i].w) / 2
	}
	return band, words
}

// draftTop is the top of the draft band from the paper's edge in millimetres: as near as
// office printers print.
const draftTop = 5

// draftBand sets the band on every page but the first, which has it in its text.
func (p *placer) draftBand() {
	w := p.b.writer(&Element{}, p.b.draftStyle())
	band, words := p.b.draft(w)
	words = asArtifacts(words)
	p.mark(&band)
	for i := range words {
		p.mark(&words[i])
	}
}

// fields joins the values of the theme's header or footer fields.
func (b *builder) fields(names []string, n, of int) string {
	var parts []string
	for _, name := range names {
		if s := b.field(name, n, of); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

func (b *builder) field(name string, n, of int) string {
	a := b.article
	value := func(id, v string) string {
		if v == "" {
			return ""
		}
		return b.msg(id, "Value", v)
	}
	switch name {
	case "publisher":
		return b.c.site.Config.Publisher.Name
	case "department":
		return b.c.site.Config.Publisher.Department
	case "title":
		return b.runningTitle()
	case "number":
		return value("leaflet.number", a.LeafletNumber)
	case "version":
		return value("leaflet.version", a.Version)
	case "reviewed":
		return value("leaflet.reviewed", b.date(a.Reviewed))
	case "due":
		return value("leaflet.review-due", b.date(a.ReviewDue))
	case "page":
		return b.msg("leaflet.page-of", "N", b.c.loc.FormatNumber(n+1), "M", b.c.loc.FormatNumber(of))
	default:
		b.diags.Error(b.messages, "theme-field", "no running field \""+name+"\"", "see print.toml for the fields")
		return ""
	}
}

func (b *builder) runningTitle() string {
	if s := b.text.Section(b.section); s != nil {
		return doc.PlainText(s.Title)
	}
	return b.text.Title
}
