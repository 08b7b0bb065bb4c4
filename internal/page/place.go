package page

import (
	"handout/internal/figure"
	"handout/internal/typeset"
)

// finish breaks the flow into pages, places everything, and closes the document.
func (b *builder) finish(slabs []slab) *Document {
	d := &Document{
		Lang: b.c.loc.Tag, Dir: b.dir, Root: b.root,
		Author: b.c.site.Config.Publisher.Name, Version: b.article.Version,
		Date: b.article.Reviewed.String(),
	}
	spans := breakPages(slabs, b.height)
	p := &placer{b: b, d: d, left: b.left(), top: b.top}
	for _, s := range spans {
		p.page(slabs, s)
	}
	p.resolve()
	for n, pg := range d.Pages {
		p.running(pg, n, len(d.Pages))
	}
	prune(b.root, b.placed(d))
	b.bookmarks(d)
	return d
}

// left is the width of the left margin, and of the right one.
func (b *builder) left() float64 {
	w, _ := b.o.Paper.Size()
	return (w - b.width) / 2
}

// bookmarks lists the anchors of headings that are not deeper than the third level.
func (b *builder) bookmarks(d *Document) {
	for _, a := range b.marks {
		if a.set && a.level <= 3 {
			d.Bookmarks = append(d.Bookmarks, Bookmark{a.title, a.level, a.page, a.y})
		}
	}
}

// placer turns logical places into those of a page.
type placer struct {
	b         *builder
	d         *Document
	pg        *Page
	left, top float64
	pending   []pendingLink
	numbers   []pendingNumber
}

// pendingLink is a link whose destination is not placed yet.
type pendingLink struct {
	page, index int
	to          *anchor
}

// pendingNumber is a place for the page number of an anchor.
type pendingNumber struct {
	page, index int
	m           mark
}

func (p *placer) page(slabs []slab, s span) {
	w, h := p.b.o.Paper.Size()
	p.pg = &Page{Width: w, Height: h}
	p.d.Pages = append(p.d.Pages, p.pg)
	var before *group
	if s.first > 0 {
		before = slabs[s.first-1].group
	}
	marks, height := stack(slabs[s.first:s.last+1], before, s.squeeze)
	if height > p.b.height+0.01 {
		p.b.diags.Error(p.b.article.Pos, "page-overflow", "something is taller than a page", "shorten the longest table row or exercise")
	}
	p.marks(marks)
}

// across is the left edge of something w wide that stands x from the start edge.
func (p *placer) across(x, w float64) float64 {
	if p.b.dir == typeset.RightToLeft {
		return p.left + p.b.width - x - w
	}
	return p.left + x
}

func (p *placer) mark(m *mark) {
	x, y := p.across(m.x, m.w), p.top+m.y
	if m.anchor != nil {
		m.anchor.set, m.anchor.page, m.anchor.y = true, len(p.d.Pages)-1, y
		if m.line != nil {
			m.anchor.y -= m.line.Ascent
		}
	}
	if m.figure != nil {
		p.grow(m.figure, x, y, m.w, m.h)
	}
	switch {
	case m.pageOf != nil:
		p.numbers = append(p.numbers, pendingNumber{len(p.d.Pages) - 1, len(p.pg.Items), *m})
		p.pg.Items = append(p.pg.Items, &PathItem{Scale: 1, Artifact: ArtifactLayout})
	case m.line != nil:
		p.line(m, x, y)
	case m.shapes != nil:
		p.shapes(m, x, y)
	case m.picture != nil:
		p.pg.Items = append(p.pg.Items, &ImageItem{X: x, Y: y, Width: m.w, Height: m.h,
			Name: m.picture.Path, Format: m.picture.Format, Data: m.picture.Data, Content: m.content, Artifact: m.artifact})
	case m.box != nil:
		p.box(m, x, y)
	}
}

// grow makes the bounding box of a figure hold one more of its parts.
func (p *placer) grow(e *Element, x, y, w, h float64) {
	box := [4]float64{x, y, x + w, y + h}
	if e.BBox != ([4]float64{}) && e.BBoxPage == len(p.d.Pages)-1 {
		box = [4]float64{min(box[0], e.BBox[0]), min(box[1], e.BBox[1]), max(box[2], e.BBox[2]), max(box[3], e.BBox[3])}
	}
	e.BBox, e.BBoxPage = box, len(p.d.Pages)-1
}

func (p *placer) shapes(m *mark, x, y float64) {
	shapes := m.shapes
	if m.flip && p.b.dir == typeset.RightToLeft {
		shapes = flipped(shapes, m.w/m.scale)
	}
	p.pg.Items = append(p.pg.Items, &PathItem{X: x, Y: y, Scale: m.scale, Shapes: shapes, Content: m.content, Artifact: m.artifact})
}

// flipped turns shapes round within a width.
func flipped(shapes []figure.Shape, w float64) []figure.Shape {
	out := make([]figure.Shape, len(shapes))
	for i, s := range shapes {
		path := make([]figure.Segment, len(s.Path))
		for k, seg := range s.Path {
			for n := range seg.Points {
				seg.Points[n].X = w - seg.Points[n].X
			}
			path[k] = seg
		}
		s.Path = path
		out[i] = s
	}
	return out
}

// box paints a group's decor.
func (p *placer) box(m *mark, x, y float64) {
	d := m.box
	var shapes []figure.Shape
	if d.fill != nil || d.stroke != nil {
		shapes = append(shapes, figure.Shape{Path: rectPath(0, 0, m.w, m.h, d.radius),
			Fill: d.fill, Stroke: d.stroke, Width: d.strokeWidth, Dash: d.dash})
	}
	if d.bar != nil {
		at := 0.0
		if p.b.dir == typeset.RightToLeft {
			at = m.w - d.barWidth
		}
		shapes = append(shapes, figure.Shape{Path: rectPath(at, 0, d.barWidth, m.h, 0), Fill: d.bar})
	}
	if d.below != nil {
		shapes = append(shapes, figure.Shape{Path: rectPath(0, m.h-0.75, m.w, 0.75, 0), Fill: d.below})
	}
	p.pg.Items = append(p.pg.Items, &PathItem{X: x, Y: y, Scale: 1, Shapes: shapes, Artifact: m.artifact})
}

// line places the runs of a line in logical order, with what lies behind and over them.
func (p *placer) line(m *mark, x, y float64) {
	l := m.line
	p.behind(m, x, y)
	items := make([]TextItem, len(l.Runs))
	for i := range l.Runs {
		run := &l.Runs[i]
		look := &m.looks[run.Ref]
		items[i] = TextItem{X: x + run.X, Y: y, Run: run, Color: look.color, Content: look.content, Artifact: look.artifact}
		p.pg.Items = append(p.pg.Items, &items[i])
	}
	if n := len(items); n > 0 {
		items[n-1].SpaceAfter = l.SpaceAfter
	}
	p.over(m, x, y)
}

// behind paints the grounds of code within a line.
func (p *placer) behind(m *mark, x, y float64) {
	for i := range m.line.Runs {
		run := &m.line.Runs[i]
		if fill := m.looks[run.Ref].fill; fill != nil {
			path := rectPath(-1, -run.Size*0.85, run.Width+2, run.Size*1.12, 2)
			p.artifact(x+run.X, y, figure.Shape{Path: path, Fill: fill})
		}
	}
}

// over paints underlines and strokes, and makes the boxes of links.
func (p *placer) over(m *mark, x, y float64) {
	for i := range m.line.Runs {
		run := &m.line.Runs[i]
		look := &m.looks[run.Ref]
		if look.underline {
			p.artifact(x+run.X, y, figure.Shape{Path: rectPath(0, run.Size*0.12, run.Width, run.Size*0.05, 0), Fill: &look.color})
		}
		if look.strike {
			p.artifact(x+run.X, y, figure.Shape{Path: rectPath(0, -run.Size*0.28, run.Width, run.Size*0.06, 0), Fill: &look.color})
		}
		if look.link != nil {
			p.link(look.link, LinkBox{X: x + run.X, Y: y - m.line.Ascent, Width: run.Width, Height: m.line.Ascent + m.line.Descent})
		}
	}
}

func (p *placer) artifact(x, y float64, s figure.Shape) {
	p.pg.Items = append(p.pg.Items, &PathItem{X: x, Y: y, Scale: 1, Shapes: []figure.Shape{s}, Artifact: ArtifactLayout})
}

// link adds a link's box, or makes the last one wider when it is the same link's on the line.
func (p *placer) link(l *link, box LinkBox) {
	box.URL, box.Contents, box.Element = l.url, l.contents, l.element
	if n := len(p.pg.Links); n > 0 {
		last := &p.pg.Links[n-1]
		if last.Element == box.Element && last.Y == box.Y {
			right := max(last.X+last.Width, box.X+box.Width)
			last.X = min(last.X, box.X)
			last.Width = right - last.X
			return
		}
	}
	p.pg.Links = append(p.pg.Links, box)
	if l.to != nil {
		p.pending = append(p.pending, pendingLink{len(p.d.Pages) - 1, len(p.pg.Links) - 1, l.to})
	}
}

// resolve fills in the destinations and page numbers that came after their mention.
func (p *placer) resolve() {
	for _, l := range p.pending {
		box := &p.d.Pages[l.page].Links[l.index]
		box.DestPage, box.DestY = l.to.page, l.to.y
	}
	for _, n := range p.numbers {
		p.number(n)
	}
}

// number puts a page number, set against the end edge of its mark.
func (p *placer) number(n pendingNumber) {
	b := p.b
	st := b.body()
	t := b.artifact(NotArtifact, st, b.c.loc.FormatNumber(n.m.pageOf.page+1))
	t.looks[0].content = n.m.content
	lines := b.set(t, b.width)
	if len(lines) == 0 {
		return
	}
	l := &lines[0]
	x := p.across(n.m.x+n.m.w-l.Width, l.Width)
	p.d.Pages[n.page].Items[n.index] = &TextItem{X: x, Y: p.top + n.m.y, Run: &l.Runs[0], Color: st.color, Content: n.m.content}
}
