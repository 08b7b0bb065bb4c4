package page

import "math"

// span is the slabs of one page: from first to last, both included, and the share that is
// taken of what they can give.
type span struct {
	first, last int
	squeeze     float64
}

// breakPages cuts the slabs into pages of the given height so that the sum of costs is
// least: an optimum over all cuts, as Plass showed for pages (Optimal Pagination, 1981).
func breakPages(slabs []slab, height float64) []span {
	if len(slabs) == 0 {
		return nil
	}
	m := measure(slabs, height)
	best := make([]cost, len(slabs)+1) // best[j]: all before j are set
	from := make([]int, len(slabs)+1)
	for j := 1; j <= len(slabs); j++ {
		best[j], from[j] = m.bestPageTo(j, best)
	}
	var pages []span
	for j := len(slabs); j > 0; j = from[j] {
		pages = append(pages, span{from[j], j - 1, m.squeeze(from[j], j-1)})
	}
	for a, b := 0, len(pages)-1; a < b; a, b = a+1, b-1 {
		pages[a], pages[b] = pages[b], pages[a]
	}
	return pages
}

// measured holds the sums that give the height of any run of slabs in constant time.
type measured struct {
	slabs  []slab
	height float64
	sum    []float64 // sum[k]: from the top of slab 0 to the bottom of slab k-1
	open   []float64 // what a page that starts with slab k sets before it
	close  []float64 // what a page that ends with slab k sets after it
	split  []cost    // of a break after slab k
	give   []float64 // give[k]: what the slabs before k can give
}

func measure(slabs []slab, height float64) *measured {
	n := len(slabs)
	m := &measured{slabs: slabs, height: height,
		sum: make([]float64, n+1), open: make([]float64, n), close: make([]float64, n), split: make([]cost, n), give: make([]float64, n+1)}
	y := 0.0
	for k := range slabs {
		var before *group
		if k > 0 {
			before = slabs[k-1].group
			y += gap(&slabs[k-1], &slabs[k])
		}
		y += slabs[k].height
		m.sum[k+1] = y
		m.give[k+1] = m.give[k] + slabs[k].spare + slabs[k].give
		m.open[k] = slabs[k].group.openings(nil) + repeated(slabs[k].group, before)
		m.close[k] = slabs[k].group.closings(nil)
	}
	m.fit()
	for k := range slabs {
		m.split[k] = m.splitAfter(k)
	}
	return m
}

// gap is the space between two slabs on one page: boxes that end, the margin, boxes that begin.
func gap(a, b *slab) float64 {
	return a.group.closings(b.group) + b.before + b.group.openings(a.group)
}

// repeated is the height of the headers that a page repeats when it starts inside groups
// that began before it.
func repeated(g, before *group) float64 {
	h := 0.0
	for g = commonGroup(g, before); g != nil; g = g.parent {
		if len(g.repeat) > 0 {
			h += stackHeight(g.repeat) + g.gap
		}
	}
	return h
}

// fit finds for each group whether it fits on one page.
func (m *measured) fit() {
	for k := range m.slabs {
		for g := m.slabs[k].group; g != nil; g = g.parent {
			if g.first == 0 {
				g.first = k + 1
			}
			g.fits = m.leastHeight(g.first-1, k) <= m.height
		}
	}
}

// pageHeight is the height of a page that holds slabs first to last.
func (m *measured) pageHeight(first, last int) float64 {
	top := m.sum[first+1] - m.slabs[first].height
	return m.open[first] + m.sum[last+1] - top + m.close[last]
}

// leastHeight is the height of that page when it is squeezed as far as it can be.
func (m *measured) leastHeight(first, last int) float64 {
	return m.pageHeight(first, last) - m.gives(first, last)
}

// gives is how much a page of slabs first to last can give.
func (m *measured) gives(first, last int) float64 {
	return m.give[last+1] - m.give[first] - m.slabs[first].spare
}

// squeeze is the share that must be taken of it.
func (m *measured) squeeze(first, last int) float64 {
	over := m.pageHeight(first, last) - m.height
	if give := m.gives(first, last); over > 0 && over <= give {
		return over / give
	}
	return 0
}

// splitAfter is the cost of a break after slab k: its own or that of a group it cuts.
func (m *measured) splitAfter(k int) cost {
	if k+1 == len(m.slabs) || m.slabs[k+1].onPage {
		return freeBreak
	}
	c := m.slabs[k].after
	for g := commonGroup(m.slabs[k].group, m.slabs[k+1].group); g != nil; g = g.parent {
		switch {
		case g.fits:
			c = max(c, g.whole)
		case g.whole > freeBreak:
			c += cutGroup
		}
	}
	return c
}

// bestPageTo finds the cheapest page that ends before slab j, given the cheapest ways to
// set everything before each possible first slab.
func (m *measured) bestPageTo(j int, best []cost) (cost, int) {
	least, from := cost(math.Inf(1)), j-1
	for i := j - 1; i >= 0; i-- {
		// A page that starts a little earlier may be lower: it repeats no header.
		h, give := m.pageHeight(i, j-1), m.gives(i, j-1)
		if h-give <= m.height || i == j-1 {
			if c := best[i] + m.pageCost(i, j, h, give); c < least {
				least, from = c, i
			}
		} else if m.sum[j]-m.sum[i+1]+m.slabs[i].height-give > m.height {
			break
		}
		if m.slabs[i].onPage {
			break
		}
	}
	return least, from
}

// pageCost is the cost of one page of slabs i to j-1, h high, that can give so much. Empty
// space costs the less the later it comes, so that pages fill from the first on. The space
// that a page drops at its top counts as filled: what a break before it saves is not lost.
func (m *measured) pageCost(i, j int, h, give float64) cost {
	c := onePage + m.split[j-1]
	switch {
	case h-give > m.height:
		return c + overflow
	case h > m.height:
		share := cost((h - m.height) / give)
		return c + squeezeAny + squeezeAll*share*share
	case j == len(m.slabs) || m.slabs[j].onPage:
		return c
	}
	if i > 0 && !m.slabs[i].onPage {
		h = min(m.height, h+m.slabs[i].before)
	}
	early := 1 - float64(j)/float64(len(m.slabs))
	return c + emptyPage*cost((1-h/m.height)*(1+earliest*early))
}

// earliest is how much more empty space costs on the first page than on the last.
const earliest = 4
