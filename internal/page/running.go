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
		p.draft(header)
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

// draft sets the band that says so on every page but the first, which has it in its text.
func (p *placer) draft(header float64) {
	b := p.b
	c := &b.c.theme.Colors
	st := b.style(b.sc.Running).bold().colored(c.OnDraft)
	t := b.artifact(ArtifactHeader, st, b.msg("leaflet.draft"))
	lines := b.set(t, b.width-b.em(1))
	if len(lines) == 0 {
		return
	}
	h := st.lineHeight() * 1.15
	y := p.top - h - b.em(0.35)
	_ = header
	p.artifact(p.left, y, figureRect(b.width, h, &c.Draft))
	m := mark{x: b.em(0.5), y: y + h/2 + st.size*0.357 - p.top, w: lines[0].Width, line: &lines[0], looks: t.looks}
	p.mark(&m)
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
