package page

// slab is one indivisible strip of the flow: a line of text, a row of figures, a line of
// a table row. Everything above it in this package makes slabs, everything below places them.
type slab struct {
	before  float64 // space above, dropped at the top of a page and of a column
	height  float64
	marks   []mark // places relative to the slab's top
	group   *group
	after   cost     // of a page break below this slab
	onPage  bool     // starts a new page
	spare   float64  // how much of before may go on a page that is squeezed
	give    float64  // how much lower the slab may be there: its lines stand closer
	columns [][]slab // whose marks are the last of the slab's, where it sets them side by side
}

// cost is what a page break at a place costs; the breaker looks for the cheapest sum.
type cost float64

// The costs of breaks. Each is far above the sum of all that are below it, so that, say,
// no number of pages is worth a checklist item cut in two.
const (
	freeBreak   cost = 0
	afterBlock  cost = 10  // between two paragraphs
	insideBlock cost = 40  // between two lines of one paragraph
	betweenItem cost = 20  // between two items of a list
	cutGroup    cost = 300 // a group that is taller than a page, once more than it must be
	emptyPage   cost = 1e3
	squeezeAny  cost = 2e3 // a page that is squeezed at all
	squeezeAll  cost = 5e3 // and one that is squeezed as far as it can be
	preferWhole cost = 8e3 // a tier or a table that would fit on one page: split if that saves a page
	onePage     cost = 1e5 // every page that is used
	splitWhole  cost = 1e8 // a callout, a card or a tier that would fit on one page
	splitItem   cost = 1e10
	splitNever  cost = 1e12 // a heading and what follows, a widow, an orphan
	overflow    cost = 1e15
)

// group is a run of slabs that belong together: perhaps in a box, perhaps with a header
// that is repeated on every page it runs on to.
type group struct {
	parent *group
	// whole says that the group is kept on one page where it fits.
	whole  cost
	x, w   float64 // of the box, from the content's start edge
	top    float64 // padding inside the box
	bottom float64
	decor  decor
	repeat []slab  // set again, as artifacts, at the top of each further page
	gap    float64 // below what is repeated
	depth  int
	first  int  // the breaker's: 1 + index of the first slab
	fits   bool // the breaker's: on one page
}

// decor is how a group's box is painted.
type decor struct {
	fill, stroke *Color
	strokeWidth  float64
	dash         []float64
	bar          *Color // along the start edge
	below        *Color // a hairline along the bottom
	barWidth     float64
	radius       float64
}

func (d decor) empty() bool {
	return d.fill == nil && d.stroke == nil && d.bar == nil && d.below == nil
}

func newGroup(parent *group, whole cost) *group {
	g := &group{parent: parent, whole: whole}
	if parent != nil {
		g.depth = parent.depth + 1
	}
	return g
}

// openings sums the padding of all groups of g that are not groups of other.
func (g *group) openings(other *group) float64 {
	sum := 0.0
	for common := commonGroup(g, other); g != common; g = g.parent {
		sum += g.top
	}
	return sum
}

// closings sums the bottom padding of all groups of g that are not groups of other.
func (g *group) closings(other *group) float64 {
	sum := 0.0
	for common := commonGroup(g, other); g != common; g = g.parent {
		sum += g.bottom
	}
	return sum
}

// commonGroup is the innermost group that holds both.
func commonGroup(a, b *group) *group {
	for a != b {
		switch {
		case a == nil || b == nil:
			return nil
		case a.depth > b.depth:
			a = a.parent
		case b.depth > a.depth:
			b = b.parent
		default:
			a, b = a.parent, b.parent
		}
	}
	return a
}
