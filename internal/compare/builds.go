package compare

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
)

// Builds compares two builds. When the context ends it stops with the context's error.
func Builds(ctx context.Context, old, new *Build) (*Report, error) {
	c := comparison{old: old, new: new, report: &Report{Format: reportFormat, Old: old.Label, New: new.Label, Leaflets: []Leaflet{}}, taken: map[string]bool{}}
	pages, err := pagesOf(old, new)
	if err != nil {
		return nil, err
	}
	c.moved = map[string]string{}
	for _, p := range pages {
		if p.Old != "" && p.New != "" && p.Old != p.New {
			c.moved[p.Old] = p.New
		}
	}
	for _, p := range pages {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err := c.page(p); err != nil {
			return nil, err
		}
	}
	if err := c.lists(); err != nil {
		return nil, err
	}
	c.report.Others = c.otherFiles()
	slices.SortStableFunc(c.report.Leaflets, func(a, b Leaflet) int { return cmp.Compare(a.Path, b.Path) })
	return c.report, nil
}

// pageID names a page that both builds may have, by its path in each; "" where one lacks it.
type pageID struct{ Old, New, Locale string }

func (p pageID) path() string { return cmp.Or(p.New, p.Old) }

// pagesOf lists the pages with patient text of both builds, by path.
func pagesOf(old, new *Build) ([]pageID, error) {
	var pages []pageID
	var gone, came []pageID
	for _, name := range slices.Sorted(maps.Keys(old.entries)) {
		switch {
		case !old.isPage(name):
		case new.isPage(name):
			pages = append(pages, pageID{name, name, old.entries[name].Locale})
		default:
			gone = append(gone, pageID{name, "", old.entries[name].Locale})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(new.entries)) {
		if new.isPage(name) && !old.isPage(name) {
			came = append(came, pageID{"", name, new.entries[name].Locale})
		}
	}
	rest, err := renamed(old, new, gone, came)
	pages = append(pages, rest...)
	slices.SortFunc(pages, func(a, b pageID) int { return strings.Compare(a.path(), b.path()) })
	return pages, err
}

// renamed joins each page that went with the one that came in its place under another name:
// of the same language, with at least half of its passages.
func renamed(old, new *Build, gone, came []pageID) ([]pageID, error) {
	var pages []pageID
	taken := map[string]bool{}
	for _, g := range gone {
		best, most := -1, 0.5
		for i, c := range came {
			if c.Locale != g.Locale || taken[c.New] {
				continue
			}
			share, err := shared(old, new, g.Old, c.New)
			if err != nil {
				return nil, err
			}
			if share >= most {
				best, most = i, share
			}
		}
		if best >= 0 {
			g.New = came[best].New
			taken[g.New] = true
		}
		pages = append(pages, g)
	}
	return append(pages, slices.DeleteFunc(came, func(c pageID) bool { return taken[c.New] })...), nil
}

// shared is the share of passages that two pages have in common, 0 to 1, what every page
// has left out.
func shared(old, new *Build, before, after string) (float64, error) {
	a, err := old.parse(before)
	if err != nil {
		return 0, err
	}
	b, err := new.parse(after)
	if err != nil {
		return 0, err
	}
	own := func(p *webPage) map[string]bool {
		texts := map[string]bool{}
		for _, s := range p.Passages {
			if s.Role == RoleText || s.Role == RoleFigure || s.Role == RoleKey || s.Role == RoleTitle {
				texts[s.Text] = true
			}
		}
		return texts
	}
	x, y := own(a), own(b)
	same := 0
	for text := range x {
		if y[text] {
			same++
		}
	}
	return float64(same) / float64(max(len(x), len(y), 1)), nil
}

// comparison is a report in the making.
type comparison struct {
	old, new *Build
	report   *Report
	taken    map[string]bool   // files that are told of with a page
	moved    map[string]string // pages that are elsewhere now, from their old paths
	printer  *printer          // compares leaflets' own text, nil until it is needed
}

// page compares one page of both builds, one of which may lack it.
func (c *comparison) page(p pageID) error {
	files := append(c.old.files(p.Old), c.new.files(p.New)...)
	slices.Sort(files)
	files = slices.Compact(files)
	differ := slices.DeleteFunc(files, func(f string) bool { return c.old.hash(f) == c.new.hash(f) })
	if len(differ) == 0 {
		c.report.Unchanged++
		return nil
	}
	l, err := c.leaflet(p, differ)
	if err != nil {
		return err
	}
	if len(l.Changes) == 0 {
		return nil // only the sizes of its downloads differ, or its ways to other pages
	}
	for _, f := range differ {
		c.taken[f] = true
	}
	c.report.Leaflets = append(c.report.Leaflets, *l)
	return nil
}

func (c *comparison) leaflet(p pageID, differ []string) (*Leaflet, error) {
	before, err := c.old.page(p.Old)
	if err != nil {
		return nil, err
	}
	after, err := c.new.page(p.New)
	if err != nil {
		return nil, err
	}
	l := &Leaflet{Path: p.path(), Locale: p.Locale, Kind: Changed, Files: differ}
	switch {
	case before == nil:
		l.Kind, l.Title, l.NewPages = Added, after.Title, after.Pages
		l.Changes = []Change{{Class: presence(p, c.old), Kind: Added, Role: RolePage, New: after.Title}}
	case after == nil:
		l.Kind, l.Title, l.OldPages = Removed, before.Title, before.Pages
		l.Changes = []Change{{Class: presence(p, c.new), Kind: Removed, Role: RolePage, Old: before.Title}}
	default:
		l.Title, l.OldPages, l.NewPages = after.Title, before.Pages, after.Pages
		err = c.changes(l, p, before, after)
	}
	return l, err
}

// presence is the class of a page that only one build has: with its whole language it is a
// translation.
func presence(p pageID, without *Build) Class {
	if !without.hasLocale(p.Locale) {
		return Translation
	}
	return Clinical
}

// changes fills in what changed in a page that both builds have.
func (c *comparison) changes(l *Leaflet, p pageID, before, after *webPage) error {
	l.Changes = changer{p.Locale, c.moved}.passages(before.Passages, after.Passages)
	l.Reading = readingScores(p.Locale, before, after)
	if p.Old != p.New {
		l.OldPath = p.Old
		l.Changes = append([]Change{{Class: Structure, Kind: Moved, Role: RolePage, Old: p.Old, New: p.New}}, l.Changes...)
	}
	more, err := c.printed(l)
	if err != nil {
		return err
	}
	l.Changes = append(l.Changes, more...)
	if len(l.Changes) == 0 {
		l.Changes = layoutChange(l.Files, before, after)
	}
	return nil
}

// layoutChange tells of files that differ though every word is the same. A page that differs
// in the sizes of its downloads or its ways to other pages says nothing by itself.
func layoutChange(differ []string, before, after *webPage) []Change {
	printed := slices.ContainsFunc(differ, isLeaflet)
	if !printed && before.Shell == after.Shell {
		return nil
	}
	c := Change{Class: Layout, Kind: Changed, Role: RolePage}
	if before.Pages != after.Pages {
		c.Old, c.New = pageCount(before), pageCount(after)
	}
	return []Change{c}
}

func isLeaflet(file string) bool { return strings.HasSuffix(file, ".pdf") }

// otherFiles are the differing files that belong to no page, by path.
func (c *comparison) otherFiles() []string {
	var list []string
	for _, b := range []*Build{c.old, c.new} {
		for name := range b.entries {
			if !c.taken[name] && c.old.hash(name) != c.new.hash(name) {
				list = append(list, name)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
