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
	Locales  []string // of a picture more than one
	Leaflets []string // titles, in order
	Paths    []string
}

// Languages names the languages of a group.
func (g group) Languages() string { return strings.Join(g.Locales, ", ") }

// groups gathers equal changes of a language over its leaflets, most important first, so
// that a changed phone number is told once; those of pictures over all languages.
func (r *Report) groups() []group {
	at := map[string]int{}
	var gs []group
	for _, l := range r.Leaflets {
		for _, c := range l.Changes {
			key := c.key(l)
			i, ok := at[key]
			if !ok {
				i = len(gs)
				at[key] = i
				gs = append(gs, group{Change: c})
			}
			g := &gs[i]
			if !slices.Contains(g.Paths, l.Path) {
				g.Leaflets, g.Paths = append(g.Leaflets, l.Title), append(g.Paths, l.Path)
			}
			if !slices.Contains(g.Locales, l.Locale) {
				g.Locales = append(g.Locales, l.Locale)
			}
		}
	}
	order := Classes()
	slices.SortStableFunc(gs, func(a, b group) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Class), slices.Index(order, b.Class)), cmp.Compare(a.Locales[0], b.Locales[0]))
	})
	return gs
}

// key is the same for changes of a language that are told as one. The pages of a language
// that came or went are, and those that are only set differently.
func (c Change) key(l Leaflet) string {
	parts := []string{l.Locale, string(c.Class), string(c.Kind), string(c.Role)}
	switch {
	case c.Role == RoleFigure:
		parts = append(parts[1:], c.Old, c.New)
	case c.Role != RolePage, c.Class == Layout:
		parts = append(parts, c.Old, c.New)
	case c.Class != Translation:
		parts = append(parts, l.Path)
	}
	return strings.Join(parts, "\x00")
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
		fmt.Fprintf(&b, "\n%s %s, %s, %s%s\n", g.Class, g.Kind, g.Languages(), g.Role, whereIn(g))
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

// table counts the changes by class, and by page and language.
func (r *Report) table(b *strings.Builder) {
	b.WriteString(r.summary() + "\n")
	for _, c := range Classes() {
		if n := r.Count(c); n > 0 {
			fmt.Fprintf(b, "%6d  %s\n", n, c)
		}
	}
	b.WriteString("\nChanges by page and language; ! stands for clinical ones\n")
	locales := r.locales()
	for _, tag := range locales {
		fmt.Fprintf(b, "%*s", column(tag), tag)
	}
	b.WriteString("\n")
	for _, row := range r.matrix() {
		for i, cell := range row.Cells {
			fmt.Fprintf(b, "%*s", column(locales[i]), cell.short())
		}
		fmt.Fprintf(b, "  %s\n", row.Page)
	}
	for _, m := range r.measures() {
		fmt.Fprintf(b, "\n%s: %s, %s → %s", m.Path, m.What, m.Old, m.New)
	}
	if len(r.measures()) > 0 {
		b.WriteString("\n")
	}
	if len(r.Others) > 0 {
		fmt.Fprintf(b, "\nother files: %s\n", firstOf(r.Others, ""))
	}
}

// column is the width of a language's column in characters.
func column(tag string) int { return max(6, len(tag)+1) }

// short is a cell of at most five characters, the last one for what is clinical.
func (c matrixCell) short() string {
	text := map[string]string{"": "·", string(Added): "new", string(Removed): "gone"}[c.Text]
	if text == "" {
		text = c.Text
	}
	if c.Clinical {
		return text + "!"
	}
	return text + " "
}

// firstOf names the first of a list and counts the rest. Each name stands within marks.
func firstOf(list []string, mark string) string {
	const most = 5
	var names []string
	for _, name := range list[:min(most, len(list))] {
		names = append(names, mark+name+mark)
	}
	if more := len(list) - most; more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return strings.Join(names, ", ")
}

// counts are the changes by class, in the order of Classes.
func (l Leaflet) counts() []int {
	counts := make([]int, len(Classes()))
	for _, c := range l.Changes {
		counts[slices.Index(Classes(), c.Class)]++
	}
	return counts
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
