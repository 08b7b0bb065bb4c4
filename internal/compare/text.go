package compare

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// group is one change with all the leaflets that it shows in.
type group struct {
	Change
	Locale   string
	Leaflets []string // titles, in order
	Paths    []string
}

// groups gathers equal changes of a language over its leaflets, most important first, so
// that a changed phone number is told once.
func (r *Report) groups() []group {
	at := map[string]int{}
	var gs []group
	for _, l := range r.Leaflets {
		for _, c := range l.Changes {
			key := strings.Join([]string{l.Locale, string(c.Class), string(c.Kind), string(c.Role), c.Old, c.New}, "\x00")
			if c.Role == RolePage {
				key += l.Path
			}
			i, ok := at[key]
			if !ok {
				i = len(gs)
				at[key] = i
				gs = append(gs, group{Change: c, Locale: l.Locale})
			}
			if !slices.Contains(gs[i].Paths, l.Path) {
				gs[i].Leaflets, gs[i].Paths = append(gs[i].Leaflets, l.Title), append(gs[i].Paths, l.Path)
			}
		}
	}
	order := Classes()
	slices.SortStableFunc(gs, func(a, b group) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Class), slices.Index(order, b.Class)), cmp.Compare(a.Locale, b.Locale))
	})
	return gs
}

// JSON gives the whole report as indented JSON.
func (r *Report) JSON() ([]byte, error) {
	data, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("writing the report as JSON: %w", err)
	}
	return append(data, '\n'), nil
}

// Text gives the summary table and the changes for a terminal. Colour marks the words that
// went and came; without it they stand in [-…-] and {+…+}.
func (r *Report) Text(colour bool) string {
	var b strings.Builder
	if r.Same() {
		fmt.Fprintf(&b, "no difference: %d pages and leaflets are the same\n", r.Unchanged)
		return b.String()
	}
	r.table(&b)
	for _, g := range r.groups() {
		fmt.Fprintf(&b, "\n%s %s, %s, %s%s\n", g.Class, g.Kind, g.Locale, g.Role, whereIn(g))
		fmt.Fprintf(&b, "  %s\n", strings.Join(g.Paths, "\n  "))
		if line := g.line(colour); line != "" {
			fmt.Fprintf(&b, "    %s\n", line)
		}
	}
	return b.String()
}

func whereIn(g group) string {
	if g.Where == "" {
		return ""
	}
	return " below “" + g.Where + "”"
}

// table is a row for each leaflet that differs and a column for each class.
func (r *Report) table(b *strings.Builder) {
	fmt.Fprintf(b, "%d leaflets differ, %d are the same\n\n", len(r.Leaflets), r.Unchanged)
	for _, c := range Classes() {
		fmt.Fprintf(b, "%12s", c)
	}
	b.WriteString("  leaflet\n")
	for _, l := range r.Leaflets {
		for _, n := range l.counts() {
			cell := "·"
			if n > 0 {
				cell = fmt.Sprint(n)
			}
			fmt.Fprintf(b, "%12s", cell)
		}
		fmt.Fprintf(b, "  %s%s\n", l.Path, pagesNote(l))
	}
	if len(r.Others) > 0 {
		fmt.Fprintf(b, "\nother files: %s\n", strings.Join(r.Others, ", "))
	}
}

// counts are the changes by class, in the order of Classes.
func (l Leaflet) counts() []int {
	counts := make([]int, len(Classes()))
	for _, c := range l.Changes {
		counts[slices.Index(Classes(), c.Class)]++
	}
	return counts
}

func pagesNote(l Leaflet) string {
	switch {
	case l.Kind != Changed:
		return " (" + string(l.Kind) + ")"
	case l.OldPages != l.NewPages:
		return fmt.Sprintf(" (%d pages, were %d)", l.NewPages, l.OldPages)
	}
	return ""
}

// line tells a change in one line.
func (c Change) line(colour bool) string {
	open := map[Op][2]string{Same: {}, Delete: {"[-", "-]"}, Insert: {"{+", "+}"}}
	if colour {
		open = map[Op][2]string{Same: {}, Delete: {"\x1b[31;9m", "\x1b[0m"}, Insert: {"\x1b[32;1m", "\x1b[0m"}}
	}
	if c.Role == RoleFigure {
		return ""
	}
	var b strings.Builder
	for _, w := range c.words() {
		b.WriteString(open[w.Op][0] + w.Text + open[w.Op][1])
	}
	return b.String()
}

// words is the change as words, whatever its kind.
func (c Change) words() []Word {
	switch {
	case len(c.Words) > 0:
		return c.Words
	case c.Kind == Moved:
		return []Word{{Same, c.New}}
	}
	var ws []Word
	if c.Old != "" {
		ws = append(ws, Word{Delete, c.Old})
	}
	if c.New != "" {
		ws = append(ws, Word{Insert, c.New})
	}
	return ws
}
