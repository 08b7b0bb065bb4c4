package compare

import (
	"slices"
	"strings"

	"handout/internal/build"
	"handout/internal/page"
)

// printer lays out the leaflets of two sites to compare their own text.
type printer struct{ before, after *build.Composer }

func newPrinter(old, new *Build) (*printer, error) {
	before, _, err := old.composer()
	if err != nil {
		return nil, err
	}
	after, _, err := new.composer()
	if err != nil {
		return nil, err
	}
	return &printer{before, after}, nil
}

// printed gives the changes of a leaflet in words that its web page does not have, such as
// those of the exercise diary. Of output folders it can tell nothing.
func (c *comparison) printed(l *Leaflet) ([]Change, error) {
	if c.old.source == nil || c.new.source == nil || !slices.ContainsFunc(l.Files, isLeaflet) {
		return nil, nil
	}
	if c.printer == nil {
		p, err := newPrinter(c.old, c.new)
		if err != nil {
			return nil, err
		}
		c.printer = p
	}
	before, err := standard(c.printer.before, l.oldPath())
	if err != nil {
		return nil, err
	}
	after, err := standard(c.printer.after, l.Path)
	if err != nil || before == nil || after == nil {
		return nil, err
	}
	known := wordsOf(l.Changes)
	var more []Change
	for _, change := range (changer{locale: l.Locale}).passages(printedPassages(before), printedPassages(after)) {
		if change.Kind != Moved && !known.cover(change) {
			if strings.Contains(change.Old+change.New, "://") {
				change.Class = Structure // where the leaflet is on the web
			}
			more = append(more, change)
		}
	}
	return more, nil
}

// printedPassages are the texts of a leaflet. Numbers that stand alone, such as those of a
// list or of the diary's days, are how it is set.
func printedPassages(d *page.Document) []passage {
	var ps []passage
	for _, s := range stretches(d) {
		text, _, _ := strings.Cut(s.Text, "\x00") // drawings are told with the web page
		if lettered(text) {
			ps = append(ps, passage{Role: RolePrinted, Text: text})
		}
	}
	return ps
}

// knownWords are the words that went and came in changes told already.
type knownWords struct{ went, came map[string]bool }

func wordsOf(changes []Change) knownWords {
	k := knownWords{map[string]bool{}, map[string]bool{}}
	for _, c := range changes {
		for _, w := range c.words() {
			for _, t := range bare(w.Text) {
				k.went[t] = k.went[t] || w.Op == Delete
				k.came[t] = k.came[t] || w.Op == Insert
			}
		}
	}
	return k
}

// cover says that all that went and came in a change is known.
func (k knownWords) cover(c Change) bool {
	for _, w := range c.words() {
		for _, t := range bare(w.Text) {
			if w.Op == Delete && !k.went[t] || w.Op == Insert && !k.came[t] {
				return false
			}
		}
	}
	return true
}

// bare gives the words of a text without marks and white space.
func bare(text string) []string {
	var out []string
	for _, t := range tokens(text) {
		if t = strings.TrimSpace(t); t != "" && strings.ContainsFunc(t, isWordRune) {
			out = append(out, t)
		}
	}
	return out
}
