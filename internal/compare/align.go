package compare

import (
	"cmp"
	"slices"
	"strings"
)

// changer makes changes of passages in a language.
type changer struct {
	locale string
	moved  map[string]string // pages that are elsewhere now, from their old paths
}

// passages gives the changes from one page's passages to another's, in reading order.
func (c changer) passages(old, new []passage) []Change {
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
	var gone, came []passage
	var changes []Change
	flush := func() {
		changes = append(changes, c.pairUp(gone, came)...)
		gone, came = nil, nil
	}
	for _, e := range script(keys(old), keys(new)) {
		switch e.Op {
		case Delete:
			gone = append(gone, old[e.A])
		case Insert:
			came = append(came, new[e.B])
		default:
			flush()
			changes = append(changes, c.markup(old[e.A], new[e.B])...)
		}
	}
	flush()
	return foldMoves(changes)
}

// pairUp matches the passages that went with those that came at the same place: the most
// alike first, of the same role.
func (c changer) pairUp(gone, came []passage) []Change {
	if len(gone) == 1 && len(came) == 1 && gone[0].Role == came[0].Role {
		return []Change{c.alteration(gone[0], came[0])}
	}
	partner := partners(gone, came)
	var changes []Change
	taken := map[int]bool{}
	for i, p := range gone {
		if j, ok := partner[i]; ok {
			taken[j] = true
			changes = append(changes, c.alteration(p, came[j]))
			continue
		}
		changes = append(changes, c.removal(p))
	}
	for j, p := range came {
		if !taken[j] {
			changes = append(changes, c.addition(p))
		}
	}
	return changes
}

// leastLikeness is the share of words that two passages must have in common to be taken for
// one that was changed.
const leastLikeness = 0.4

// partners gives each passage that went the one of those that came that replaces it, by
// index.
func partners(gone, came []passage) map[int]int {
	type pair struct {
		i, j  int
		score float64
	}
	var pairs []pair
	for i, a := range gone {
		for j, b := range came {
			if s := likeness(a, b); s >= leastLikeness {
				pairs = append(pairs, pair{i, j, s})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.score, a.score) })
	partner, taken := map[int]int{}, map[int]bool{}
	for _, p := range pairs {
		if _, has := partner[p.i]; !has && !taken[p.j] {
			partner[p.i], taken[p.j] = p.j, true
		}
	}
	return partner
}

// likeness is the share of letters in words that two passages have in common, 0 to 1;
// figures of one place belong together whatever they hold.
func likeness(a, b passage) float64 {
	if a.Role != b.Role {
		return 0
	}
	if a.Role == RoleFigure {
		return 1
	}
	count := map[string]int{}
	for _, t := range tokens(a.Text) {
		count[strings.TrimSpace(t)]++
	}
	same := 0
	for _, t := range tokens(b.Text) {
		if word := strings.TrimSpace(t); count[word] > 0 {
			count[word]--
			same += len(t)
		}
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
				out = append(out, Change{Class: movedClass(c.Class), Kind: Moved, Role: c.Role, Where: c.Where, Old: text, New: text, pictures: c.pictures})
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

func (c changer) removal(p passage) Change {
	return Change{
		Class: classOf(c.locale, p.Role, []Word{{Delete, p.Text}}), Kind: Removed, Role: p.Role, Where: p.Where,
		Old: p.Text, pictures: [2]picture{p.Picture, {}},
	}
}

func (c changer) addition(p passage) Change {
	return Change{
		Class: classOf(c.locale, p.Role, []Word{{Insert, p.Text}}), Kind: Added, Role: p.Role, Where: p.Where,
		New: p.Text, pictures: [2]picture{{}, p.Picture},
	}
}

func (c changer) alteration(a, b passage) Change {
	change := Change{Kind: Changed, Role: b.Role, Where: b.Where, Old: a.Text, New: b.Text, pictures: [2]picture{a.Picture, b.Picture}}
	if a.Role == RoleFigure {
		change.Class = Pictures
		return change
	}
	words := wordDiff(a.Text, b.Text)
	change.Class, change.Words = classOf(c.locale, b.Role, words), tidy(words)
	return change
}

// markup gives what differs between two passages of the same words: the element that they
// stand in, such as the level of a heading, and where their links lead.
func (c changer) markup(a, b passage) []Change {
	var changes []Change
	add := func(class Class, old, new string) {
		words := []Word{{Same, a.Text}, {Delete, " (" + old + ")"}, {Insert, " (" + new + ")"}}
		changes = append(changes, Change{
			Class: class, Kind: Changed, Role: b.Role, Where: b.Where,
			Old: a.Text + words[1].Text, New: b.Text + words[2].Text, Words: words,
		})
	}
	if a.Form != b.Form {
		add(Structure, a.Form, b.Form)
	}
	if old, new := c.links(a), strings.Join(b.Links, " "); old != new {
		class := Structure
		if strings.Contains(old+new, "tel:") {
			class = Clinical
		}
		add(class, cmp.Or(old, "no link"), cmp.Or(new, "no link"))
	}
	return changes
}

// links are where an old passage led, with pages where they are now.
func (c changer) links(p passage) string {
	var out []string
	for _, l := range p.Links {
		page, part, _ := strings.Cut(l, "#")
		if now, ok := c.moved[page]; ok {
			l = strings.TrimSuffix(now+"#"+part, "#")
		}
		out = append(out, l)
	}
	return strings.Join(out, " ")
}
