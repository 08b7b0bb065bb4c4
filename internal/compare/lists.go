package compare

import (
	"maps"
	"slices"
	"strings"
)

// lists adds what changed on the pages that list others and in no page that they list: the
// summary of an article, for one. What they repeat is told with the page that they repeat.
func (c *comparison) lists() error {
	told, err := c.told()
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(c.new.entries)) {
		if !c.new.isList(name) || !c.old.isList(name) || c.old.hash(name) == c.new.hash(name) {
			continue
		}
		before, err := c.old.page(name)
		if err != nil {
			return err
		}
		after, err := c.new.page(name)
		if err != nil {
			return err
		}
		locale := c.new.entries[name].Locale
		l := Leaflet{Path: name, Locale: locale, Title: after.Title, Kind: Changed, Files: []string{name}}
		for _, change := range (changer{locale, c.moved}).passages(before.Passages, after.Passages) {
			if !repeats(change, told[locale]) {
				l.Changes = append(l.Changes, change)
			}
		}
		told[locale] = append(told[locale], l.Changes...)
		if len(l.Changes) > 0 {
			c.taken[name] = true
			c.report.Leaflets = append(c.report.Leaflets, l)
		}
	}
	return nil
}

// told gives the changes so far by language. Of a page that came or went it is all that the
// page has.
func (c *comparison) told() (map[string][]Change, error) {
	told := map[string][]Change{}
	for _, l := range c.report.Leaflets {
		told[l.Locale] = append(told[l.Locale], l.Changes...)
		if l.Kind == Changed {
			continue
		}
		old, err := c.old.page(l.Path)
		if err != nil {
			return nil, err
		}
		new, err := c.new.page(l.Path)
		if err != nil {
			return nil, err
		}
		ch := changer{locale: l.Locale}
		for _, p := range old.passages() {
			told[l.Locale] = append(told[l.Locale], ch.removal(p))
		}
		for _, p := range new.passages() {
			told[l.Locale] = append(told[l.Locale], ch.addition(p))
		}
	}
	return told, nil
}

// repeats says that changes told already account for all of a change. A picture on a list
// is drawn smaller than where it belongs.
func repeats(c Change, told []Change) bool {
	if c.Class == Pictures && slices.ContainsFunc(told, func(t Change) bool { return t.Class == Pictures }) {
		return true
	}
	old := c.Old
	for _, t := range told {
		if t.Kind == c.Kind && t.Old == c.Old && t.New == c.New {
			return true
		}
		if t.Role == RolePage && (t.Kind == Added && strings.Contains(c.New, t.New) || t.Kind == Removed && strings.Contains(c.Old, t.Old)) {
			return true // the entry of a page that came or went
		}
		if c.Kind == Changed && t.Kind == Changed && t.Role != RoleFigure && t.Old != "" {
			old = strings.ReplaceAll(old, t.Old, t.New)
		}
	}
	return c.Kind == Changed && c.Role != RoleFigure && old == c.New
}
