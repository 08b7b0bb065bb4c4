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
