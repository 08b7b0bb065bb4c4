package page

import "testing"

// TestCardWithRepeatedHeadIsNotSplit is a group that just fits: a page that starts inside it
// repeats its head and so is higher than one that starts with it.
func TestCardWithRepeatedHeadIsNotSplit(t *testing.T) {
	g := newGroup(nil, splitItem)
	head := slab{height: 20, after: splitNever}
	g.repeat, g.gap = []slab{head}, 10
	head.group = g
	slabs := []slab{{height: 60, after: afterBlock}, head,
		{height: 5, group: g, after: afterBlock}, {height: 5, group: g, after: afterBlock}, {height: 68, group: g, after: afterBlock}}
	got := breakPages(slabs, 100)
	if len(got) != 2 || got[1].first != 1 {
		t.Errorf("pages are %v, want the group whole on the second", got)
	}
}

func TestPagesFillFromTheFirst(t *testing.T) {
	var slabs []slab
	for range 15 {
		slabs = append(slabs, slab{height: 10, after: afterBlock})
	}
	got := breakPages(slabs, 100)
	if len(got) != 2 || got[0].last != 9 {
		t.Errorf("pages are %v", got)
	}
}

func TestHeadingIsKeptWithTwoLines(t *testing.T) {
	slabs := []slab{{height: 80, after: afterBlock}, {height: 10, after: splitNever}, {height: 10, after: splitNever}, {height: 10, after: afterBlock}}
	if got := breakPages(slabs, 100); len(got) != 2 || got[1].first != 1 {
		t.Errorf("pages are %v", got)
	}
}

// TestDroppedSpaceIsNoReasonToBreak is a short paragraph before a heading, on a page with room for
// it. On the second page, the space above the heading would be filled, but by nothing.
func TestDroppedSpaceIsNoReasonToBreak(t *testing.T) {
	slabs := []slab{{height: 60, after: afterBlock}, {height: 10, after: freeBreak}, {before: 20, height: 40, after: afterBlock}, {height: 100}}
	if got := breakPages(slabs, 100); len(got) != 3 || got[0].last != 1 {
		t.Errorf("pages are %v, want the paragraph on the first", got)
	}
}

func TestSqueezeSavesAPage(t *testing.T) {
	line := slab{before: 2, height: 10, after: afterBlock, spare: 1, give: 1}
	lines := func(n int) []slab {
		slabs := make([]slab, n)
		for i := range slabs {
			slabs[i] = line
		}
		return slabs
	}
	// Nine lines are 106 high, and can give 17.
	if got := breakPages(lines(9), 100); len(got) != 1 || got[0].squeeze != 6.0/17 {
		t.Errorf("pages are %v, want one that is squeezed", got)
	}
	// Twelve lines take two pages however they are set.
	if got := breakPages(lines(12), 100); len(got) != 2 || got[0].squeeze != 0 || got[1].squeeze != 0 {
		t.Errorf("pages are %v, want two that are not squeezed", got)
	}
}

func TestSqueezeKeepsAListWhole(t *testing.T) {
	g := newGroup(nil, preferWhole)
	slabs := []slab{{height: 60, after: afterBlock}}
	for range 5 {
		slabs = append(slabs, slab{height: 10, group: g, after: betweenItem, give: 3})
	}
	slabs = append(slabs, slab{height: 80, after: afterBlock})
	got := breakPages(slabs, 100)
	if len(got) != 2 || got[0].last != 5 || got[0].squeeze == 0 {
		t.Errorf("pages are %v, want the whole list on the first, squeezed", got)
	}
}
