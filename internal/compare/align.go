package compare

import (
	"slices"
)

// comparePassages gives the changes from one page's passages to another's, in reading order.
func comparePassages(old, new []passage) []Change {
	type key struct {
		Role Role
		Text string
	}
	keys := func(ps []passage) []key {
		ks := make([]key, len(ps))
		for i, p := range ps {
			ks[i] = key{p.Role, p.Text}
		}
		return ks
	}
	var gone, came []int
	var changes []Change
	flush := func() {
		changes = append(changes, pairUp(old, new, gone, came)...)
		gone, came = nil, nil
	}
	for _, e := range script(keys(old), keys(new)) {
		switch e.Op {
		case Delete:
			gone = append(gone, e.A)
		case Insert:
			came = append(came, e.B)
		default:
			flush()
		}
	}
	flush()
	return foldMoves(changes)
}

// pairUp matches the passages that went with those that came at the same place: the most
// alike first, of the same role.
func pairUp(old, new []passage, gone, came []int) []Change {
	if len(gone) == 1 && len(came) == 1 && old[gone[0]].Role == new[came[0]].Role {
		return []Change{alteration(old[gone[0]], new[came[0]])}
	}
	var changes []Change
	used := map[int]bool{}
	for _, i := range gone {
		best, score := -1, 0.4
		for _, j := range came {
			if s := likeness(old[i], new[j]); !used[j] && s >= score {
				best, score = j, s
			}
		}
		if best < 0 {
			changes = append(changes, removal(old[i]))
			continue
		}
		used[best] = true
		changes = append(changes, alteration(old[i], new[best]))
	}
	for _, j := range came {
		if !used[j] {
			changes = append(changes, addition(new[j]))
		}
	}
	return changes
}

// likeness is the share of words that two passages have in common, 0 to 1; figures and
// metadata of one place belong together whatever they hold.
func likeness(a, b passage) float64 {
	if a.Role != b.Role {
		return 0
	}
	if a.Role == RoleFigure {
		return 1
	}
	same, all := 0, 0
	for _, w := range wordDiff(a.Text, b.Text) {
		n := len(w.Text)
		all += n
		if w.Op == Same {
			same += n
		}
	}
	if all == 0 {
		return 0
	}
	return 2 * float64(same) / float64(len(a.Text)+len(b.Text))
}

// foldMoves makes one change of a passage that went from one place and came at another.
func foldMoves(changes []Change) []Change {
	var out []Change
	moved := map[int]bool{}
	for i, c := range changes {
		if moved[i] {
			continue
		}
		if c.Kind == Removed || c.Kind == Added {
			j := slices.IndexFunc(changes[i+1:], func(o Change) bool {
				return c.Kind == Removed && o.Kind == Added && o.New == c.Old && o.Role == c.Role ||
					c.Kind == Added && o.Kind == Removed && o.Old == c.New && o.Role == c.Role
			})
			if j >= 0 {
				moved[i+1+j] = true
				text := c.Old + c.New
				out = append(out, Change{Class: movedClass(c.Class), Kind: Moved, Role: c.Role, Where: c.Where, Old: text, New: text})
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

func movedClass(c Class) Class {
	if c == Pictures {
		return Layout
	}
	return c
}

func removal(p passage) Change {
	return Change{Class: classOf(p.Role, []Word{{Delete, p.Text}}), Kind: Removed, Role: p.Role, Where: p.Where, Old: p.Text}
}

func addition(p passage) Change {
	return Change{Class: classOf(p.Role, []Word{{Insert, p.Text}}), Kind: Added, Role: p.Role, Where: p.Where, New: p.Text}
}

func alteration(a, b passage) Change {
	words := wordDiff(a.Text, b.Text)
	if a.Role == RoleFigure {
		words = nil
	}
	return Change{Class: classOf(b.Role, words), Kind: Changed, Role: b.Role, Where: b.Where, Old: a.Text, New: b.Text, Words: words}
}
