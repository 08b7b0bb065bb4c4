package page

import (
	"strings"

	"handout/internal/doc"
)

// tierLook is how an urgency shows, in colour and without it: each has its own symbol,
// words, and weight of frame.
type tierLook struct {
	head, onHead *Color // of the strip that holds the heading
	frame        float64
	symbol       symbol
	message      string
}

func (b *builder) tierLook(class string) tierLook {
	c := &b.c.theme.Colors
	switch class {
	case "emergency":
		return tierLook{&c.Danger, &c.OnAccent, 2.5, warningSymbol, "tier.emergency"}
	case "same-day":
		return tierLook{&c.Accent, &c.OnAccent, 1.5, clockSymbol, "tier.same-day"}
	case "this-week":
		return tierLook{&c.Tint, &c.Text, 1, calendarSymbol, "tier.this-week"}
	default:
		return tierLook{&c.PaperSurface, &c.Text, 1, personSymbol, "tier.routine"}
	}
}

// tier sets one urgency of the referral checklist: a strip with symbol, urgency and
// heading, then the signs, each a box to tick, and what to do. One that is a little taller
// than a squeezed page is set closer, so that all its signs are seen at once.
func (f *flow) tier(e *Element, class string, h *doc.Heading, blocks []doc.Block) {
	const tooTall = 1.3 // pages: no closeness makes up for more
	from, before := len(f.slabs), f.state(e)
	for _, close := range []closeness{usual, closer, closest, dense, usual} {
		f.restore(e, before)
		f.b.close = close
		f.setTier(e, class, h, blocks)
		f.b.close = usual
		least := stackHeight(f.slabs[from:]) - giveOf(f.slabs[from:])
		if pages := least / f.b.height; pages <= 1 || pages > tooTall {
			return
		}
	}
}

func (f *flow) setTier(e *Element, class string, h *doc.Heading, blocks []doc.Block) {
	b := f.b
	look := b.tierLook(class)
	frame := look.head
	if class == "routine" || class == "this-week" {
		frame = &b.c.theme.Colors.Accent
	}
	sect := e.add("Sect")
	f.space(b.em(1))
	half := look.frame / 2 // of the stroke lies inside the box
	edge := padding{half, half, half, half}
	whole := preferWhole
	if class == "emergency" {
		whole = splitWhole
	}
	f.boxed(whole, decor{stroke: frame, strokeWidth: look.frame}, edge, func() {
		from := len(f.slabs)
		f.tierHead(sect, look, h)
		f.repeatFrom(from)
		f.group.gap = b.em(0.5)
		side := b.em(0.9)
		f.before = 0
		f.space(b.em(0.55 * b.close.spaces()))
		f.boxed(freeBreak, decor{}, padding{start: side, end: side, bottom: b.em(0.7 * b.close.spaces())}, func() { f.tierBlocks(sect, blocks) })
	})
	f.space(b.em(1))
}

// tierBlocks sets the signs and what to do. A paragraph that says whom to call is bold. None is
// cut, in a list that takes several pages either.
func (f *flow) tierBlocks(sect *Element, blocks []doc.Block) {
	for i, block := range blocks {
		p, ok := block.(*doc.Paragraph)
		if !ok {
			f.block(sect, block, next(blocks, i))
			continue
		}
		if i > 0 && has[*doc.ContactRef](p) {
			f.keep()
			f.grouped(splitWhole, func() { f.styledParagraph(sect, p.Inlines, f.b.body().bold()) })
			continue
		}
		f.grouped(splitWhole, func() { f.block(sect, block, next(blocks, i)) })
	}
}

// tierHead sets the strip: the urgency small, the heading large.
func (f *flow) tierHead(sect *Element, look tierLook, h *doc.Heading) {
	b := f.b
	side := b.em(0.9)
	d := decor{fill: look.head}
	if look.message == "tier.routine" {
		d.below = &b.c.theme.Colors.Accent
	}
	f.boxed(splitItem, d, padding{side, side, b.em(0.45), b.em(0.5)}, func() {
		symbolSide := b.em(1.9)
		from := len(f.slabs)
		el := b.heading(sect, h.Level+b.shift)
		b.outer = b.level
		st := b.headingStyle(max(b.level, 3)).colored(*look.onHead)
		f.indented(symbolSide+b.em(0.8), func() {
			if !says(h, b.msg(look.message)) {
				f.urgency(el, look)
			}
			w := b.writer(el, st)
			w.noTerms = true
			w.inlines(h.Inlines)
			f.headedTier(w.t, st, h.ID)
		})
		f.keep()
		if len(f.slabs) == from {
			return
		}
		first := &f.slabs[from]
		m := b.drawing(look.symbol, symbolSide, *look.onHead, f.x, (f.slabHeight(from)-symbolSide)/2)
		first.marks = append([]mark{m}, first.marks...)
	})
}

// says reports whether a heading names the urgency itself.
func says(h *doc.Heading, urgency string) bool {
	return strings.Contains(strings.ToLower(doc.PlainText(h.Inlines)), strings.ToLower(urgency))
}

// urgency sets the tier's own name above its heading. It is part of the heading, so that
// it is heard with it and first.
func (f *flow) urgency(heading *Element, look tierLook) {
	b := f.b
	st := b.style(b.sc.Small).colored(*look.onHead)
	words := b.msg(look.message)
	f.paragraph(b.plain(heading, st, words, b.messages), st)
	f.keep()
	if n := len(f.slabs); n > 0 {
		endsWithSpace(&f.slabs[n-1])
	}
}

// headedTier sets a heading's lines without the space that other headings have.
func (f *flow) headedTier(t *text, st style, id string) {
	from := len(f.slabs)
	for _, l := range f.b.set(t, f.w) {
		f.line(&l, t.looks, st, splitNever)
	}
	if len(f.slabs) > from {
		f.slabs[from].marks[0].anchor = f.b.bookmark(f.b.level, id, t)
	}
}

// slabHeight is the height of the slabs from an index on.
func (f *flow) slabHeight(from int) float64 {
	h := 0.0
	for _, s := range f.slabs[from:] {
		h += s.height
	}
	return h
}

// endsWithSpace says that a word space follows the last line of the slab. Lines are shared
// with other leaflets, so this one becomes the slab's own.
func endsWithSpace(s *slab) {
	for i := len(s.marks) - 1; i >= 0; i-- {
		if line := s.marks[i].line; line != nil {
			own := *line
			own.SpaceAfter = true
			s.marks[i].line = &own
			return
		}
	}
}
