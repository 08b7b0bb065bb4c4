package page

// diary sets a table of the leaflet's exercises by days, with a box to tick in each cell.
func (f *flow) diary(e *Element) {
	b := f.b
	rows := b.diaryRows()
	if len(rows) == 0 {
		return
	}
	f.grouped(splitWhole, func() {
		f.titled(e, 2, b.msg("leaflet.diary"))
		f.say(e, b.body(), b.msg("leaflet.diary-how"))
		f.keep()
		f.space(b.em(0.6))
		f.diaryTable(e.add("Table"), rows)
	})
	f.space(b.em(1))
}

// diaryRows are the names of the exercises shown, each once; resting positions need no tick.
func (b *builder) diaryRows() []string {
	var names []string
	seen := map[string]bool{}
	for _, x := range b.exercises {
		if !seen[x.ID] && x.Kind != "position" {
			seen[x.ID] = true
			names = append(names, x.Texts[b.c.loc.Tag].Name)
		}
	}
	return names
}

func (f *flow) diaryTable(table *Element, rows []string) {
	b := f.b
	nameWidth := f.w * 0.32
	day := (f.w - nameWidth) / float64(b.sc.Days)
	days := f.diaryRow(table.add("TR"), diaryLine{name: b.msg("leaflet.diary-day"), nameWidth: nameWidth, day: day, head: true})
	for _, name := range rows {
		f.diaryRow(table.add("TR"), diaryLine{name: name, nameWidth: nameWidth, day: day, days: days})
	}
}

// diaryLine is one row: its first cell's words and the widths.
type diaryLine struct {
	name           string
	nameWidth, day float64
	head           bool
	days           []string // identifiers of the header cells of the days; none in the head
}

// diaryRow sets a row and returns the identifiers of its cells that head columns.
func (f *flow) diaryRow(tr *Element, d diaryLine) (days []string) {
	b := f.b
	c := &b.c.theme.Colors
	look := decor{below: &c.Rule}
	if d.head {
		look.fill = &c.Tint
	}
	pad := b.em(0.28)
	f.boxed(splitItem, look, padding{0, 0, pad, pad}, func() {
		st := b.small()
		if d.head {
			st = st.bold()
		}
		scope := "Row"
		if d.head {
			scope = "Column"
		}
		th := b.headerCell(tr, scope)
		name := b.newFlow(f.x+b.em(0.3), d.nameWidth-b.em(0.5))
		name.paragraph(b.plain(th, st, d.name, b.messages), st)
		marks, h := stack(name.slabs, nil, 0)
		side := b.boxSide()
		h = max(h, side)
		for i := range b.sc.Days {
			x := f.x + d.nameWidth + float64(i)*d.day
			if d.head {
				day := b.headerCell(tr, "Column")
				days = append(days, day.ID)
				marks = append(marks, b.dayNumber(day, x, d.day, st, i+1, h)...)
			} else {
				td := tr.add("TD")
				td.Headers = []string{d.days[i], th.ID}
				marks = append(marks, b.dayBox(td, x+(d.day-side)/2, (h-side)/2, side))
			}
		}
		f.add(slab{height: h, marks: marks, after: afterBlock})
	})
	return days
}

func (b *builder) dayNumber(th *Element, x, w float64, st style, n int, h float64) []mark {
	marks := b.label(b.plain(th, st, b.c.loc.FormatNumber(n), b.messages), x, h/2+st.size*0.357)
	for i := range marks {
		marks[i].x += (w - marks[i].w) / 2
	}
	return marks
}

func (b *builder) dayBox(td *Element, x, y, side float64) mark {
	span := td.add("Span")
	span.ActualText = b.msg("a11y.not-ticked")
	return mark{x: x, y: y, w: side, h: side, scale: 1, content: b.newContent(span),
		shapes: b.sign(sign{emptyBox, side, b.c.theme.Colors.Text})}
}
