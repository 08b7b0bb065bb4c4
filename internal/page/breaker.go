package page

import "math"

// span is the slabs of one page: from first to last, both included.
type span struct{ first, last int }

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
		pages = append(pages, span{from[j], j - 1})
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
}

func measure(slabs []slab, height float64) *measured {
	n := len(slabs)
	m := &measured{slabs: slabs, height: height,
		sum: make([]float64, n+1), open: make([]float64, n), close: make([]float64, n), split: make([]cost, n)}
	y := 0.0
	for k := range slabs {
		var before *group
		if k > 0 {
			before = slabs[k-1].group
			y += gap(&slabs[k-1], &slabs[k])
		}
		y += slabs[k].height
		m.sum[k+1] = y
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
			g.fits = m.pageHeight(g.first-1, k) <= m.height
		}
	}
}

// pageHeight is the height of a page that holds slabs first to last.
func (m *measured) pageHeight(first, last int) float64 {
	top := m.sum[first+1] - m.slabs[first].height
	return m.open[first] + m.sum[last+1] - top + m.close[last]
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
		h := m.pageHeight(i, j-1)
		if h <= m.height || i == j-1 {
			if c := best[i] + m.pageCost(i, j, h); c < least {
				least, from = c, i
			}
		} else if m.sum[j]-m.sum[i+1]+m.slabs[i].height > m.height {
			break
		}
		if m.slabs[i].onPage {
			break
		}
	}
	return least, from
}

// pageCost is the cost of one page. Empty space costs the less the later it comes, so that
// pages fill from the first on.
func (m *measured) pageCost(i, j int, h float64) cost {
	c := onePage + m.split[j-1]
	if h > m.height {
		return c + overflow
	}
	if j < len(m.slabs) && !m.slabs[j].onPage {
		late := float64(j) / float64(len(m.slabs))
		c += emptyPage * cost((1-h/m.height)*(2-late))
	}
	return c
}
