package page

import (
	"math"

	"handout/internal/doc"
)

// marker is how a list's items are marked.
type marker uint8

const (
	plainItems marker = iota // bullets, numbers, or boxes to tick
	stepItems                // large numbers
	tickItems
	crossItems
	stopItems
)

// list sets a list. An item's mark stands in the margin of its first line.
func (f *flow) list(e *Element, l *doc.List, m marker) {
	b := f.b
	el := e.add("L")
	el.Numbering = numbering(l, m)
	indent := b.em(1.35)
	if m == stepItems {
		indent = b.em(1.9)
	} else if l.Ordered {
		indent = max(indent, b.numberWidth(l)+b.em(0.5))
	}
	space := b.em(0.22)
	if !l.Tight || hasTasks(l) {
		space = b.em(0.34)
	}
	space *= b.close.spaces()
	f.space(b.em(0.3))
	for i := 0; i < len(l.Items); i++ {
		if i+1 < len(l.Items) && f.fitBeside(l.Items[i:i+2], indent) {
			gap := b.em(1)
			f.beside(gap, f.equalWidths(2, gap), []func(*flow){
				func(c *flow) { c.item(el.add("LI"), l, i, l.Items[i], m, indent) },
				func(c *flow) { c.item(el.add("LI"), l, i+1, l.Items[i+1], m, indent) },
			})
			i++
		} else {
			f.item(el.add("LI"), l, i, l.Items[i], m, indent)
		}
		f.afterItem(i, len(l.Items))
		f.space(space)
	}
	f.space(b.paragraphSpace())
}

// afterItem sets the cost of a break after item i of n: the first two and the last two of
// a longer list stay together.
func (f *flow) afterItem(i, n int) {
	last := &f.slabs[len(f.slabs)-1]
	switch {
	case i == n-1:
	case n > 2 && (i == 0 || i == n-2):
		last.after = splitNever
	default:
		last.after = betweenItem
	}
}

// fitBeside says that two boxes to tick are short, or take less height side by side than
// one below the other: that keeps a tier of many signs on one page.
func (f *flow) fitBeside(pair []*doc.Item, indent float64) bool {
	b := f.b
	whole, half := f.w-indent, (f.w-b.em(1))/2-indent
	if !b.sc.Columns || half < b.em(14) {
		return false
	}
	below, beside := 0.0, 0.0
	for _, item := range pair {
		if item.Task == doc.NoTask || len(item.Blocks) != 1 {
			return false
		}
		p, ok := item.Blocks[0].(*doc.Paragraph)
		if !ok || has[*doc.TermRef](p) {
			return false
		}
		w := b.widthOf(doc.PlainText(p.Inlines), b.body()) * raggedness
		below += math.Ceil(w / whole)
		beside = max(beside, math.Ceil(w/half))
	}
	return beside <= 2 && beside <= below || beside < below
}

// has reports whether a paragraph holds an inline of a kind.
func has[T doc.Inline](p *doc.Paragraph) bool {
	found := false
	doc.WalkInlines(p.Inlines, func(i doc.Inline) bool {
		_, ok := i.(T)
		found = found || ok
		return !found
	})
	return found
}

// raggedness is how much more room than its width a text takes when it is set in lines.
const raggedness = 1.06

func hasTasks(l *doc.List) bool {
	for _, i := range l.Items {
		if i.Task != doc.NoTask {
			return true
		}
	}
	return false
}

func numbering(l *doc.List, m marker) string {
	switch {
	case l.Ordered:
		return "Decimal"
	case hasTasks(l):
		return "Square"
	default:
		return "Disc"
	}
}

// numberWidth is the room that the widest number of a list takes.
func (b *builder) numberWidth(l *doc.List) float64 {
	last := b.artifact(ArtifactLayout, b.body().bold(), b.number(l.Start+len(l.Items)-1))
	return b.natural(last)
}

func (b *builder) number(n int) string { return b.c.loc.FormatNumber(n) + "." }

// item sets one item: its mark, then its blocks. A box to tick is never parted from any
// of its words.
func (f *flow) item(li *Element, l *doc.List, i int, item *doc.Item, m marker, indent float64) {
	lbl := li.add("Lbl")
	body := li.add("LBody")
	whole := freeBreak
	if item.Task != doc.NoTask || m != plainItems {
		whole = splitItem
	}
	f.grouped(whole, func() {
		from := len(f.slabs)
		f.indented(indent, func() { f.itemBlocks(body, item.Blocks) })
		if len(f.slabs) == from {
			f.add(slab{height: f.b.body().lineHeight(), after: afterBlock})
		}
		marks := f.itemMark(lbl, l, i, item, m, indent, &f.slabs[from])
		f.slabs[from].marks = append(marks, f.slabs[from].marks...)
	})
}

// itemBlocks sets an item's blocks, the first without space above.
func (f *flow) itemBlocks(body *Element, blocks []doc.Block) {
	before := f.before
	for i, block := range blocks {
		p, ok := block.(*doc.Paragraph)
		if !ok || i > 0 {
			f.block(body, block, next(blocks, i))
			continue
		}
		target := body
		if len(blocks) > 1 {
			target = body.add("P")
		}
		w := f.b.writer(target, f.b.body())
		w.inlines(p.Inlines)
		f.before = before
		f.paragraph(w.t, f.b.body())
		f.pictures(body, w.later)
	}
	f.before = 0
}

// itemMark makes the mark of an item at the height of its first line.
func (f *flow) itemMark(lbl *Element, l *doc.List, i int, item *doc.Item, m marker, indent float64, first *slab) []mark {
	b := f.b
	baseline := firstBaseline(first, b.body())
	switch {
	case item.Task != doc.NoTask:
		return []mark{b.tickBox(lbl, f.x, baseline, item.Task == doc.Ticked)}
	case m == stepItems:
		return b.stepNumber(lbl, f.x, baseline, l.Start+i)
	case m == tickItems:
		return []mark{b.symbol(lbl, f.x, baseline, tickSymbol, b.c.theme.Colors.Accent, b.msg("a11y.yes"))}
	case m == crossItems:
		return []mark{b.symbol(lbl, f.x, baseline, crossSymbol, b.c.theme.Colors.Danger, b.msg("a11y.no"))}
	case m == stopItems:
		return []mark{b.symbol(lbl, f.x, baseline, stopSymbol, b.c.theme.Colors.Danger, b.msg("a11y.stop"))}
	case l.Ordered:
		st := b.body().bold().colored(b.c.theme.Colors.Accent)
		return b.label(b.plain(lbl, st, b.number(l.Start+i), b.messages), f.x, baseline)
	default:
		st := b.body().bold().colored(b.c.theme.Colors.Accent)
		return b.label(b.plain(lbl, st, "•", b.messages), f.x+b.em(0.35), baseline)
	}
}

// firstBaseline is the baseline of a slab's first line, or where body text would have it.
func firstBaseline(s *slab, st style) float64 {
	for _, m := range s.marks {
		if m.line != nil {
			return m.y
		}
	}
	return st.lineHeight() * 0.72
}

// label sets a short text on one line.
func (b *builder) label(t *text, x, baseline float64) []mark {
	lines := b.set(t, b.width)
	if len(lines) == 0 {
		return nil
	}
	return []mark{{x: x, y: baseline, w: lines[0].Width, h: lines[0].Descent, line: &lines[0], looks: t.looks}}
}

// boxSide is the side of a box to tick, in step with the type.
func (b *builder) boxSide() float64 {
	return mm(b.c.theme.Measures.Box) * b.sc.Body / b.c.theme.Standard.Body
}

// tickBox is a box to tick, heard as "not ticked" or "ticked".
func (b *builder) tickBox(lbl *Element, x, baseline float64, ticked bool) mark {
	side := b.boxSide()
	kind := emptyBox
	lbl.ActualText = b.msg("a11y.not-ticked")
	if ticked {
		kind, lbl.ActualText = tickedBox, b.msg("a11y.ticked")
	}
	shapes := b.sign(sign{kind, side, b.c.theme.Colors.Text})
	cap := b.sc.Body * 0.714 // of Noto Sans, from its OS/2 table
	return mark{x: x, y: baseline - cap/2 - side/2, w: side, h: side, shapes: shapes, scale: 1, content: b.newContent(lbl)}
}

// stepNumber is a step's number in a disc.
func (b *builder) stepNumber(lbl *Element, x, baseline float64, n int) []mark {
	r := b.em(0.68)
	st := b.body().bold().colored(b.c.theme.Colors.OnAccent)
	st.size *= 0.86
	st.size = max(st.size, b.sc.Minimum)
	number := b.label(b.plain(lbl, st, b.c.loc.FormatNumber(n), b.messages), x, baseline)
	for i := range number {
		number[i].x = x + r - number[i].w/2
		number[i].y = baseline - b.sc.Body*0.357 + st.size*0.357
	}
	disc := mark{x: x, y: baseline - b.sc.Body*0.357 - r, w: 2 * r, h: 2 * r, scale: 1, artifact: ArtifactLayout,
		shapes: b.sign(sign{disc, 2 * r, b.c.theme.Colors.Accent})}
	return append([]mark{disc}, number...)
}

// symbol is a drawn mark that stands for a word.
func (b *builder) symbol(lbl *Element, x, baseline float64, s symbol, c Color, word string) mark {
	side := b.em(0.85)
	lbl.ActualText = word
	return mark{x: x, y: baseline - b.sc.Body*0.357 - side/2, w: side, h: side, scale: 1,
		shapes: b.sign(sign{s, side, c}), content: b.newContent(lbl)}
}
