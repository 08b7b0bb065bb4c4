package page

import (
	"slices"
	"strings"

	"handout/internal/doc"
)

// blocks sets blocks one under the other as kids of the element. A heading whose class
// opens a group takes what follows it, up to the next heading of its level.
func (f *flow) blocks(e *Element, blocks []doc.Block) {
	for i := 0; i < len(blocks); i++ {
		h, ok := blocks[i].(*doc.Heading)
		if !ok {
			f.block(e, blocks[i], next(blocks, i))
			continue
		}
		if class := groupClass(h); class != "" {
			n := groupLength(blocks[i+1:], h.Level)
			if class == "for" && f.forWhom(e, blocks[i:], n) {
				n += 1 + groupLength(blocks[i+n+2:], h.Level)
			} else {
				f.classGroup(e, class, h, blocks[i+1:i+1+n])
			}
			i += n
			continue
		}
		f.heading(e, h)
	}
}

func next(blocks []doc.Block, i int) doc.Block {
	if i+1 < len(blocks) {
		return blocks[i+1]
	}
	return nil
}

// block sets one block; following is the one after it, which a lead-in is kept with.
func (f *flow) block(e *Element, block, following doc.Block) {
	switch k := block.(type) {
	case *doc.Heading:
		f.heading(e, k)
	case *doc.Paragraph:
		f.textBlock(e, k)
		if leadsIn(following) {
			f.keep()
		}
	case *doc.List:
		f.list(e, k, plainItems)
	case *doc.Quote:
		f.quote(e, k)
	case *doc.Callout:
		f.callout(e, k)
	case *doc.CodeBlock:
		f.code(e, k)
	case *doc.Table:
		f.table(e, k)
	case *doc.ThematicBreak:
		f.rule()
	case *doc.ExerciseCard:
		f.exercise(e, k)
	default:
		f.b.diags.Error(block.Position(), "print-unknown", doc.Unknown(block).Error(), "")
	}
}

// leadsIn says that a paragraph stands right before a list, which it introduces.
func leadsIn(following doc.Block) bool {
	_, ok := following.(*doc.List)
	return ok
}

// heading sets a heading, keeps it with what follows, and bookmarks it.
func (f *flow) heading(e *Element, h *doc.Heading) {
	f.headingText(e, h.Level+f.b.shift, h.ID, h.Inlines)
}

func (f *flow) headingText(e *Element, level int, id string, inlines []doc.Inline) *Element {
	b := f.b
	el := b.heading(e, level)
	b.outer = b.level
	st := b.headingStyle(b.level)
	w := b.writer(el, st)
	w.noTerms = true
	w.inlines(inlines)
	f.headed(w.t, st, b.level, id)
	f.pictures(e, w.later)
	return el
}

// titled sets a heading whose words are a message.
func (f *flow) titled(e *Element, level int, words string) *Element {
	el := f.b.heading(e, level)
	f.b.outer = f.b.level
	st := f.b.headingStyle(f.b.level)
	f.headed(f.b.plain(el, st, words, f.b.messages), st, f.b.level, "")
	return el
}

// headed sets a heading's text and its bookmark, and keeps both with what follows.
func (f *flow) headed(t *text, st style, level int, id string) {
	if len(t.spans) == 0 {
		return
	}
	f.space(f.b.headingSpace(level))
	from := len(f.slabs)
	if from > 0 && f.slabs[from-1].after <= insideBlock {
		f.slabs[from-1].after = freeBreak
	}
	lines := f.b.set(t, f.w)
	if level == 1 {
		lines = f.b.balanced(t, f.w, lines)
	}
	for _, l := range lines {
		f.line(&l, t.looks, st, splitNever)
	}
	f.slabs[from].marks[0].anchor = f.b.bookmark(level, id, t)
	f.space(f.b.em(0.25))
}

// bookmark makes the anchor of a heading.
func (b *builder) bookmark(level int, id string, t *text) *anchor {
	a := b.anchors[id]
	if a == nil || id == "" {
		a = &anchor{}
	}
	a.level = level
	var s strings.Builder
	for _, span := range t.spans {
		s.WriteString(span.Text)
	}
	a.title = strings.Join(strings.Fields(s.String()), " ")
	b.marks = append(b.marks, a)
	return a
}

func (b *builder) headingSpace(level int) float64 {
	return b.em([]float64{0, 0.8, 1.5, 1.1, 0.8}[min(level, 4)])
}

// textBlock sets a paragraph. Its pictures stand by themselves behind it.
func (f *flow) textBlock(e *Element, p *doc.Paragraph) {
	f.styledParagraph(e, p.Inlines, f.b.body())
}

func (f *flow) styledParagraph(e *Element, inlines []doc.Inline, st style) {
	w := f.b.writer(e.add("P"), st)
	w.inlines(inlines)
	f.paragraph(w.t, st)
	f.space(f.b.paragraphSpace())
	f.pictures(e, w.later)
}

// say sets a string as a paragraph.
func (f *flow) say(e *Element, st style, s string) *Element {
	el := e.add("P")
	f.paragraph(f.b.plain(el, st, s, f.b.messages), st)
	return el
}

// quote sets a quotation behind a bar.
func (f *flow) quote(e *Element, q *doc.Quote) {
	f.space(f.b.em(0.8))
	bar := &f.b.c.theme.Colors.Rule
	f.boxed(freeBreak, decor{bar: bar, barWidth: 2.5}, padding{start: f.b.em(1.1)}, func() {
		f.blocks(e.add("BlockQuote"), q.Blocks)
	})
	f.space(f.b.em(0.8))
}

// code sets preformatted text: its own line ends, wrapped where it is too wide.
func (f *flow) code(e *Element, c *doc.CodeBlock) {
	f.space(f.b.em(0.8))
	d := decor{fill: &f.b.c.theme.Colors.Code, radius: 3}
	p := f.b.em(0.6)
	f.boxed(freeBreak, d, padding{p, p, p * 0.7, p * 0.7}, func() {
		el := e.add("P").add("Code")
		for _, line := range strings.Split(strings.TrimRight(c.Text, "\n"), "\n") {
			if strings.TrimSpace(line) == "" {
				f.space(f.b.body().lineHeight())
				continue
			}
			f.paragraph(f.b.plain(el, f.b.body(), strings.ReplaceAll(line, "\t", "    "), c.Pos), f.b.body())
			endsWithSpace(&f.slabs[len(f.slabs)-1])
		}
	})
	f.space(f.b.em(0.8))
}

// rule sets a thematic break.
func (f *flow) rule() {
	f.space(f.b.em(0.9))
	f.add(slab{height: 1, after: freeBreak, marks: []mark{f.b.hairline(f.x, f.w)}})
	f.space(f.b.em(0.9))
}

// hairline is a rule across a column.
func (b *builder) hairline(x, w float64) mark {
	return mark{x: x, w: w, h: 0.75, box: &decor{fill: &b.c.theme.Colors.Rule}, artifact: ArtifactLayout}
}

// groupClass is the class of a heading that opens a group, or "".
func groupClass(h *doc.Heading) string {
	for _, c := range h.Classes {
		if slices.Contains([]string{"for", "not-for", "emergency", "same-day", "this-week", "routine"}, c) {
			return c
		}
	}
	return ""
}

// groupLength counts the blocks before the next heading of that level or above.
func groupLength(blocks []doc.Block, level int) int {
	for i, b := range blocks {
		if h, ok := b.(*doc.Heading); ok && h.Level <= level {
			return i
		}
	}
	return len(blocks)
}

// classGroup sets a heading and its blocks in the way of its class.
func (f *flow) classGroup(e *Element, class string, h *doc.Heading, blocks []doc.Block) {
	if class == "for" || class == "not-for" {
		f.whom(e, class, h, blocks)
		return
	}
	f.tier(e, class, h, blocks)
}

// forWhom sets "for" and "not for" next to each other when both stand together; blocks
// starts with the first heading and n is the number of blocks under it.
func (f *flow) forWhom(e *Element, blocks []doc.Block, n int) bool {
	if !f.b.sc.Columns || n+1 >= len(blocks) {
		return false
	}
	other, ok := blocks[n+1].(*doc.Heading)
	if !ok || groupClass(other) != "not-for" {
		return false
	}
	rest := blocks[n+2:]
	rest = rest[:groupLength(rest, other.Level)]
	first := blocks[0].(*doc.Heading)
	gap := f.b.em(1.2)
	f.space(f.b.em(0.8))
	f.beside(gap, f.equalWidths(2, gap), []func(*flow){
		func(c *flow) { c.whom(e, "for", first, blocks[1:n+1]) },
		func(c *flow) { c.whom(e, "not-for", other, rest) },
	})
	f.space(f.b.em(0.8))
	return true
}

// whom sets who the leaflet is for, or not for: a heading and ticks or crosses, which say the
// opposite without it.
func (f *flow) whom(e *Element, class string, h *doc.Heading, blocks []doc.Block) {
	marker := tickItems
	if class == "not-for" {
		marker = crossItems
	}
	sect := e.add("Sect")
	f.grouped(splitWhole, func() {
		f.heading(sect, h)
		for _, block := range blocks {
			if l, ok := block.(*doc.List); ok {
				f.list(sect, l, marker)
				continue
			}
			f.block(sect, block, nil)
		}
	})
}
