package page

import "maps"

// align is where lines stand in their column.
type align uint8

const (
	alignStart align = iota
	alignCenter
	alignEnd
)

// flow is a column that is being filled with slabs.
type flow struct {
	b      *builder
	slabs  []slab
	x, w   float64 // the column, from the content's start edge
	align  align
	group  *group
	before float64 // space owed to the next slab
	onPage bool    // the next slab starts a page
}

func (b *builder) newFlow(x, w float64) *flow { return &flow{b: b, x: x, w: w} }

// add appends a slab with the space and group that are due.
func (f *flow) add(s slab) {
	s.before, s.group, s.onPage, s.spare = f.before, f.group, f.onPage, f.b.spare(f.before)
	f.before, f.onPage = 0, false
	f.slabs = append(f.slabs, s)
}

// space asks for at least that much space above the next slab.
func (f *flow) space(h float64) { f.before = max(f.before, h) }

// keep forbids a page break after what the flow holds so far.
func (f *flow) keep() {
	if n := len(f.slabs); n > 0 {
		f.slabs[n-1].after = splitNever
	}
}

// indented fills the column with its start edge moved in by d, less where too little of
// the column would be left: quotes and lists may be nested deeper than a page is wide.
func (f *flow) indented(d float64, fill func()) {
	d = max(0, min(d, f.w-f.b.em(narrowest)))
	f.x, f.w = f.x+d, f.w-d
	fill()
	f.x, f.w = f.x-d, f.w+d
}

// narrowest is the least width of a column in ems.
const narrowest = 4

// grouped fills a group.
func (f *flow) grouped(whole cost, fill func()) {
	outer := f.group
	f.group = newGroup(outer, whole)
	fill()
	f.group = outer
}

// repeatFrom sets the slabs from an index on again on every further page of the group.
func (f *flow) repeatFrom(from int) {
	repeat := make([]slab, len(f.slabs)-from)
	copy(repeat, f.slabs[from:])
	copies := map[*group]*group{}
	for i := range repeat {
		repeat[i].group, repeat[i].onPage = copyInside(repeat[i].group, f.group, copies), false
	}
	if len(repeat) > 0 {
		repeat[0].before = 0
	}
	f.group.repeat = repeat
}

// copyInside copies the groups of g that lie inside outer, for slabs that are set twice.
func copyInside(g, outer *group, copies map[*group]*group) *group {
	if g == nil || g == outer {
		return nil
	}
	if copies[g] == nil {
		c := *g
		c.parent, c.depth = copyInside(g.parent, outer, copies), 0
		if c.parent != nil {
			c.depth = c.parent.depth + 1
		}
		copies[g] = &c
	}
	return copies[g]
}

// padding is the space inside a box: along its sides, above and below.
type padding struct{ start, end, top, bottom float64 }

// boxed fills a box that spans the column.
func (f *flow) boxed(whole cost, d decor, p padding, fill func()) {
	outer, x, w := f.group, f.x, f.w
	g := newGroup(outer, whole)
	g.x, g.w, g.decor, g.top, g.bottom = x, w, d, p.top, p.bottom
	if w-p.start-p.end < f.b.em(narrowest) {
		p.start, p.end = 0, 0
	}
	f.group, f.x, f.w = g, x+p.start, w-p.start-p.end
	fill()
	f.group, f.x, f.w = outer, x, w
}

// beside sets columns next to each other as one slab, in reading order from the start
// edge. Each fill gets its own column; widths and gaps sum to the flow's width.
func (f *flow) beside(gap float64, widths []float64, fills []func(*flow)) {
	var columns [][]slab
	x, height := f.x, 0.0
	for i, fill := range fills {
		column := f.b.newFlow(x, widths[i])
		fill(column)
		if len(column.slabs) > 0 {
			columns, height = append(columns, column.slabs), max(height, stackHeight(column.slabs))
		}
		x += widths[i] + gap
	}
	if height > f.room() {
		f.stagger(columns)
		return
	}
	if marks := sideBySide(columns, 0); len(marks) > 0 {
		f.add(slab{height: height, marks: marks, after: afterBlock, columns: columns, give: giveBeside(columns, height)})
	}
}

// room is the height of a page that the boxes around the flow leave to one slab.
func (f *flow) room() float64 {
	return f.b.height - f.group.openings(nil) - f.group.closings(nil) - repeated(f.group, f.group)
}

// stagger sets columns that are taller than a page one below the other, so that they can
// be cut; each keeps its width and its boxes lose their frames' parents.
func (f *flow) stagger(columns [][]slab) {
	for _, slabs := range columns {
		for _, s := range slabs {
			outermost(s.group, f.group)
			f.space(s.before)
			group := f.group
			if s.group != nil {
				f.group = s.group
			}
			f.add(s)
			f.group = group
		}
	}
}

// outermost hangs the chain of groups that ends in g under parent.
func outermost(g, parent *group) {
	if g == nil || g == parent {
		return
	}
	if g.parent == nil {
		g.parent = parent
	} else {
		outermost(g.parent, parent)
	}
	if g.parent != nil {
		g.depth = g.parent.depth + 1
	}
}

// state is what a flow and its builder held before an attempt that may be taken back.
type state struct {
	slabs, kids, marks, diags int
	level, outer              int
	before                    float64
	onPage                    bool
	defined                   map[string]bool
}

// state remembers where the flow, and what is written in e, stand.
func (f *flow) state(e *Element) state {
	b := f.b
	return state{len(f.slabs), len(e.Kids), len(b.marks), len(b.diags), b.level, b.outer, f.before, f.onPage, maps.Clone(b.defined)}
}

// restore takes back what was set since; it may do so several times.
func (f *flow) restore(e *Element, s state) {
	b := f.b
	f.slabs, e.Kids, b.marks, b.diags = f.slabs[:s.slabs], e.Kids[:s.kids], b.marks[:s.marks], b.diags[:s.diags]
	b.level, b.outer, f.before, f.onPage, b.defined = s.level, s.outer, s.before, s.onPage, maps.Clone(s.defined)
}

// equalWidths divides the flow's width between n columns.
func (f *flow) equalWidths(n int, gap float64) []float64 {
	widths := make([]float64, n)
	for i := range widths {
		widths[i] = (f.w - float64(n-1)*gap) / float64(n)
	}
	return widths
}
