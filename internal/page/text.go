package page

import (
	"handout/internal/diag"
	"handout/internal/typeset"
)

// style is how a kind of text is set.
type style struct {
	size    float64
	leading float64 // line height over size
	weight  typeset.Weight
	color   Color
}

func (s style) bold() style           { s.weight = typeset.Bold; return s }
func (s style) colored(c Color) style { s.color = c; return s }
func (s style) lineHeight() float64   { return s.size * s.leading }

// text is one paragraph before it is set: spans, and for each its look and its sources.
type text struct {
	dir   typeset.Direction
	spans []typeset.Span
	looks []look
	at    [][]source
}

// source is where the text of a span comes from, from a byte offset on.
type source struct {
	offset int
	pos    diag.Pos
}

// add appends a span; spans of one look share their index. Text in the style of the span
// before joins it, so that a paragraph is set alike however its source is wrapped.
func (t *text) add(s typeset.Span, l look, at diag.Pos) {
	if s.Text == "" {
		return
	}
	if n := len(t.looks); n == 0 || t.looks[n-1] != l {
		t.looks = append(t.looks, l)
	}
	s.Ref = len(t.looks) - 1
	if n := len(t.spans) - 1; n >= 0 && joins(t.spans[n], s) {
		t.at[n] = append(t.at[n], source{len(t.spans[n].Text), at})
		t.spans[n].Text += s.Text
		return
	}
	t.spans = append(t.spans, s)
	t.at = append(t.at, []source{{0, at}})
}

// joins says that two spans differ in nothing but their text, and that neither must stay
// apart.
func joins(a, b typeset.Span) bool {
	a.Text = b.Text
	return a == b && a.Isolate == typeset.NotIsolated && !a.NoBreak
}

// set breaks the text into lines of the width and reports the characters that no font has.
func (b *builder) set(t *text, width float64) []typeset.Line {
	lines, missing := b.c.ts.Break(b.paragraphOf(t), width)
	b.missing(missing, t)
	return lines
}

// balanced sets a text again in the narrowest column that takes no more lines, so that a title
// does not end in one short word.
func (b *builder) balanced(t *text, width float64, lines []typeset.Line) []typeset.Line {
	for narrow := width / float64(len(lines)); width-narrow > 1; {
		middle := (narrow + width) / 2
		if closer := b.set(t, middle); len(closer) > len(lines) {
			narrow = middle
		} else {
			width, lines = middle, closer
		}
	}
	return lines
}

func (b *builder) paragraphOf(t *text) typeset.Paragraph {
	return typeset.Paragraph{Spans: t.spans, Dir: t.dir, Lang: b.c.loc.Tag, Family: b.c.loc.Family}
}

// natural is the width of the text on one line.
func (b *builder) natural(t *text) float64 { return b.c.ts.Measure(b.paragraphOf(t)) }

// paragraph sets a text in the flow. Neither its first line nor its last is left alone
// on a page.
func (f *flow) paragraph(t *text, st style) {
	lines := f.b.set(t, f.w)
	for i := range lines {
		f.line(&lines[i], t.looks, st, breakInside(i, len(lines)))
	}
}

// breakInside is the cost of a break after line i of n.
func breakInside(i, n int) cost {
	switch {
	case i == n-1:
		return afterBlock
	case i == 0 || i == n-2:
		return splitNever
	default:
		return insideBlock
	}
}

// line adds one line as a slab, at the flow's alignment.
func (f *flow) line(l *typeset.Line, looks []look, st style, after cost) {
	height, baseline := lineBox(l, st)
	x := f.x
	switch f.align {
	case alignCenter:
		x += (f.w - l.Width) / 2
	case alignEnd:
		x += f.w - l.Width
	}
	f.add(slab{height: height, after: after, give: f.b.give(l, st, height), marks: []mark{
		{x: x, y: baseline, w: l.Width, h: l.Descent, line: l, looks: looks},
	}})
}

// lineBox gives a line's height and the place of its baseline in it. Half the leading
// stands above the line and half below; a line of tall letters from another font gets
// what it needs.
func lineBox(l *typeset.Line, st style) (height, baseline float64) {
	natural := l.Ascent + l.Descent
	height = max(st.lineHeight(), natural*tightest)
	return height, (height-natural)/2 + l.Ascent
}

// tightest is the least line height over a font's own ascent and descent: these leave
// room for stacked marks that headings seldom have.
const tightest = 0.86

// missing reports characters without a glyph at their place in the source.
func (b *builder) missing(missing []typeset.Missing, t *text) {
	for _, m := range missing {
		from := sourceOf(t.at[m.Span], m.Offset)
		if from.pos.Line > 0 && from.pos.Col > 0 {
			from.pos.Col += runesBefore(t.spans[m.Span].Text[from.offset:], m.Offset-from.offset)
			from.pos.Len = 1
		}
		b.missingGlyph(from.pos, m.Rune)
	}
}

// sourceOf is the source of the text at a byte offset.
func sourceOf(sources []source, offset int) source {
	at := sources[0]
	for _, s := range sources {
		if s.offset <= offset {
			at = s
		}
	}
	return at
}

func runesBefore(s string, offset int) int {
	n := 0
	for i := range s {
		if i >= offset {
			break
		}
		n++
	}
	return n
}
