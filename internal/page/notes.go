package page

// notes sets the place for a patient label beside lines to write on. Both are empty, so
// only their headings are in the structure.
func (f *flow) notes(e *Element) {
	b := f.b
	m := b.c.theme.Measures
	label, lines := min(mm(m.LabelWidth), f.w), mm(m.NoteLine)
	height := max(mm(m.Label), lines*float64(b.sc.Notes))
	f.grouped(splitWhole, func() {
		f.titled(e, 2, b.msg("leaflet.notes"))
		f.say(e, b.body(), b.msg("leaflet.notes-how"))
		f.keep()
		f.space(b.em(0.5))
		gap := b.em(1.4)
		if f.w-label-gap < label*0.7 {
			f.labelBox(e, f.w, mm(m.Label))
			f.space(b.em(0.6))
			f.noteLines(lines)
			return
		}
		f.beside(gap, []float64{label, f.w - label - gap}, []func(*flow){
			func(c *flow) { c.labelBox(e, label, mm(m.Label)) },
			func(c *flow) { c.add(slab{height: height, marks: c.ruled(lines)}) },
		})
	})
	f.space(b.em(1))
}

// labelBox sets an empty dashed box under its name.
func (f *flow) labelBox(e *Element, w, h float64) {
	b := f.b
	d := &decor{stroke: &b.c.theme.Colors.Quiet, strokeWidth: 1, dash: []float64{4, 3}, radius: 4}
	inner := b.newFlow(f.x+b.em(0.6), w-b.em(1.2))
	inner.say(e, b.small().colored(b.c.theme.Colors.Quiet), b.msg("leaflet.patient-label"))
	marks, _ := stack(inner.slabs, nil, 0)
	for i := range marks {
		marks[i].y += b.em(0.4)
	}
	box := mark{x: f.x, w: w, h: h, box: d, artifact: ArtifactLayout}
	f.add(slab{height: h, marks: append([]mark{box}, marks...), after: splitNever})
}

// noteLines sets writing lines across the column, one slab each.
func (f *flow) noteLines(step float64) {
	for range f.b.sc.Notes {
		line := f.b.hairline(f.x, f.w)
		line.y = step - 1
		f.add(slab{height: step, marks: []mark{line}, after: afterBlock})
	}
}

// ruled are writing lines within one slab.
func (f *flow) ruled(step float64) []mark {
	marks := make([]mark, f.b.sc.Notes)
	for i := range marks {
		marks[i] = f.b.hairline(f.x, f.w)
		marks[i].y = step*float64(i+1) - 1
	}
	return marks
}
