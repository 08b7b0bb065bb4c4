package page

import (
	"strings"

	"handout/internal/doc"
)

// tableSetting is one table that is being set.
type tableSetting struct {
	f      *flow
	t      *doc.Table
	widths []float64
	heads  []string // identifiers of the header cells
	pad    float64  // at each side of a cell
}

// table sets a table across the column. Its header row is set again on every page; a row
// is cut only where it is taller than a page, and then between its lines.
func (f *flow) table(e *Element, t *doc.Table) {
	if len(t.Header) == 0 {
		return
	}
	b := f.b
	s := &tableSetting{f: f, t: t, pad: b.em(0.45)}
	s.widths = s.columns()
	el := e.add("Table")
	whole := freeBreak
	if len(t.Rows) <= 6 {
		whole = preferWhole
	}
	f.space(b.em(0.8))
	f.grouped(whole, func() {
		s.header(el.add("TR"))
		for _, row := range t.Rows {
			tr := el.add("TR")
			f.boxed(splitItem, decor{below: &b.c.theme.Colors.Rule}, padding{top: s.pad * 0.7, bottom: s.pad * 0.9}, func() {
				s.row(tr, row, false)
			})
		}
	})
	f.space(b.em(0.9))
}

// header sets the header row, here and at the head of further pages.
func (s *tableSetting) header(tr *Element) {
	f, b := s.f, s.f.b
	c := &b.c.theme.Colors
	from := len(f.slabs)
	f.boxed(splitItem, decor{fill: &c.Tint, below: &c.Accent}, padding{top: s.pad * 0.8, bottom: s.pad}, func() {
		s.row(tr, s.t.Header, true)
	})
	f.keep()
	f.repeatFrom(from)
}

// row sets a row line by line: slab k holds line k of every cell.
func (s *tableSetting) row(tr *Element, cells []*doc.Cell, head bool) {
	f := s.f
	var columns [][]slab
	x, most := f.x, 0
	for i, cell := range cells {
		column := f.b.newFlow(x+s.pad, max(s.widths[i]-2*s.pad, f.b.em(0.6)))
		column.align = s.alignment(i)
		s.cell(column, s.element(tr, i, head), cell, head)
		columns = append(columns, column.slabs)
		most = max(most, len(column.slabs))
		x += s.widths[i]
	}
	for k := range most {
		merged := slab{after: insideBlock}
		for _, slabs := range columns {
			if k < len(slabs) {
				merged.marks = append(merged.marks, slabs[k].marks...)
				merged.height = max(merged.height, slabs[k].height+slabs[k].before)
			}
		}
		f.add(merged)
	}
	if most == 0 {
		f.add(slab{height: f.b.body().lineHeight(), after: afterBlock})
	}
}

// element is the cell's in the structure. The cells of a column name the one that heads it.
func (s *tableSetting) element(tr *Element, column int, head bool) *Element {
	if head {
		th := s.f.b.headerCell(tr, "Column")
		s.heads = append(s.heads, th.ID)
		return th
	}
	td := tr.add("TD")
	if column < len(s.heads) {
		td.Headers = []string{s.heads[column]}
	}
	return td
}

func (s *tableSetting) cell(f *flow, el *Element, cell *doc.Cell, head bool) {
	st := f.b.body()
	if head {
		st = st.bold()
	}
	w := f.b.writer(el, st)
	w.inlines(cell.Inlines)
	f.paragraph(w.t, st)
	f.pictures(el, w.later)
}

func (s *tableSetting) alignment(column int) align {
	if column >= len(s.t.Align) {
		return alignStart
	}
	switch s.t.Align[column] {
	case doc.AlignCenter:
		return alignCenter
	case doc.AlignEnd:
		return alignEnd
	default:
		return alignStart
	}
}

// columns finds the widths: each column its longest word, and of what is left a share as
// large as its text wants.
func (s *tableSetting) columns() []float64 {
	n := len(s.t.Header)
	least, wanted := make([]float64, n), make([]float64, n)
	sumLeast, sumWanted := 0.0, 0.0
	for i := range n {
		least[i], wanted[i] = s.columnNeeds(i)
		sumLeast += least[i]
		sumWanted += wanted[i]
	}
	widths := make([]float64, n)
	for i := range widths {
		switch {
		case sumLeast >= s.f.w:
			widths[i] = s.f.w * least[i] / sumLeast
		case sumWanted <= s.f.w:
			widths[i] = wanted[i] + (s.f.w-sumWanted)*wanted[i]/sumWanted
		default:
			widths[i] = least[i] + (s.f.w-sumLeast)*(wanted[i]-least[i])/(sumWanted-sumLeast)
		}
	}
	return widths
}

// columnNeeds is the width of a column's longest word and of its longest cell.
func (s *tableSetting) columnNeeds(column int) (least, wanted float64) {
	least = 3 * s.pad
	add := func(c *doc.Cell, st style) {
		words := doc.PlainText(c.Inlines)
		wanted = max(wanted, s.f.b.widthOf(words, st)+2*s.pad)
		for _, word := range strings.Fields(words) {
			if len(word) > 3 {
				least = max(least, min(s.f.b.widthOf(word, st), s.f.w*0.4)+2*s.pad)
			}
		}
	}
	add(s.t.Header[column], s.f.b.body().bold())
	least = max(least, min(wanted, s.f.w/4))
	for _, row := range s.t.Rows[:min(len(s.t.Rows), sampledRows)] {
		if column < len(row) {
			add(row[column], s.f.b.body())
		}
	}
	return least, max(wanted, least)
}

// sampledRows is how many rows the widths are taken from: enough for any table that is
// read, and bounded for one that is not.
const sampledRows = 200

// widthOf is the width of words on one line.
func (b *builder) widthOf(words string, st style) float64 {
	return b.natural(b.artifact(ArtifactLayout, st, words))
}
