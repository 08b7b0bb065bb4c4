// Package compare takes two builds and gives back what patients will see change: per
// leaflet and language, word by word in reading order, each change with its class.
//
// It reads what is published, the pages and leaflets of the output folders, so that a
// changed phone number or template shows every leaflet that it reaches. Equal bytes mean
// unchanged; how the source's lines are wrapped does not show.
package compare

import (
	"slices"
	"strings"
)

// Class says how much a change matters.
type Class string

// The classes, most important first.
const (
	Clinical    Class = "clinical"    // referral signs, doses, numbers, drug names, warnings
	Wording     Class = "wording"     // any other text
	Pictures    Class = "pictures"    // a figure looks different
	Structure   Class = "structure"   // headings, alternative texts, what is spoken but not seen
	Translation Class = "translation" // a language came or went, or its state changed
	Metadata    Class = "metadata"    // version, dates, roles, references
	Layout      Class = "layout"      // the same words, set differently
)

// Classes lists them in order of importance.
func Classes() []Class {
	return []Class{Clinical, Wording, Pictures, Structure, Translation, Metadata, Layout}
}

// Kind says what happened to a passage.
type Kind string

// The kinds of change.
const (
	Changed Kind = "changed"
	Added   Kind = "added"
	Removed Kind = "removed"
	Moved   Kind = "moved"
)

// Change is one difference between two passages.
type Change struct {
	Class Class  `json:"class"`
	Kind  Kind   `json:"kind"`
	Role  Role   `json:"role"`
	Where string `json:"where,omitempty"` // the heading it stands below
	Old   string `json:"old,omitempty"`
	New   string `json:"new,omitempty"`
	Words []Word `json:"words,omitempty"` // the passage with the words that went and came
}

// Leaflet is what changed in one page and its leaflets, in one language.
type Leaflet struct {
	Path     string   `json:"path"` // of its web page in the output folder
	Locale   string   `json:"locale"`
	Title    string   `json:"title"`
	Kind     Kind     `json:"kind"`
	Changes  []Change `json:"changes,omitempty"`
	OldPages int      `json:"old_pages,omitempty"` // of the standard leaflet
	NewPages int      `json:"new_pages,omitempty"`
	Reading  []Score  `json:"reading,omitempty"`
	Files    []string `json:"files"` // those whose bytes differ, sorted
}

// Score is a readability figure before and after.
type Score struct {
	Formula string  `json:"formula"`
	Old     float64 `json:"old"`
	New     float64 `json:"new"`
}

// Report is the difference between two builds.
type Report struct {
	Old      string    `json:"old"` // labels of the two sides
	New      string    `json:"new"`
	Leaflets []Leaflet `json:"leaflets"` // those that differ, by locale and path
	// Others are files that differ and belong to no leaflet: style sheets, site maps.
	Others    []string `json:"others,omitempty"`
	Unchanged int      `json:"unchanged"` // pages and leaflets with equal bytes
	Sheets    *Sheets  `json:"-"`         // drawn pages, once Draw has made them
}

// Same says that every file has equal bytes.
func (r *Report) Same() bool { return len(r.Leaflets) == 0 && len(r.Others) == 0 }

// Count is the number of changes of a class.
func (r *Report) Count(c Class) int {
	n := 0
	for _, l := range r.Leaflets {
		for _, change := range l.Changes {
			if change.Class == c {
				n++
			}
		}
	}
	return n
}

// Builds compares two build folders.
func Builds(old, new *Build) (*Report, error) {
	r := &Report{Old: old.Label, New: new.Label}
	taken := map[string]bool{}
	for _, page := range pagesOf(old, new) {
		files := page.files(old, new)
		for _, f := range files {
			taken[f] = true
		}
		differ := slices.DeleteFunc(files, func(f string) bool { return old.hash(f) == new.hash(f) })
		if len(differ) == 0 {
			r.Unchanged++
			continue
		}
		l, err := comparePage(page, old, new, differ)
		if err != nil {
			return nil, err
		}
		if len(l.Changes) > 0 {
			r.Leaflets = append(r.Leaflets, *l)
		}
	}
	r.Others = otherFiles(old, new, taken)
	return r, nil
}

// comparePage compares one page of both builds, one of which may lack it.
func comparePage(p pageID, old, new *Build, differ []string) (*Leaflet, error) {
	before, err := old.page(p.Path)
	if err != nil {
		return nil, err
	}
	after, err := new.page(p.Path)
	if err != nil {
		return nil, err
	}
	l := &Leaflet{Path: p.Path, Locale: p.Locale, Kind: Changed, Files: differ}
	switch {
	case before == nil:
		l.Kind, l.Title, l.NewPages = Added, after.Title, after.Pages
		l.Changes = []Change{{Class: arrival(p, old), Kind: Added, Role: RolePage, New: after.Title}}
	case after == nil:
		l.Kind, l.Title, l.OldPages = Removed, before.Title, before.Pages
		l.Changes = []Change{{Class: departure(p, new), Kind: Removed, Role: RolePage, Old: before.Title}}
	default:
		l.Title, l.OldPages, l.NewPages = after.Title, before.Pages, after.Pages
		l.Changes = comparePassages(before.Passages, after.Passages)
		l.Reading = readingScores(p.Locale, before, after)
		if len(l.Changes) == 0 {
			l.Changes = layoutChange(differ, before, after)
		}
	}
	return l, nil
}

// arrival is the class of a new page: with its whole language it is a translation.
func arrival(p pageID, old *Build) Class {
	if p.Locale != "" && !old.hasLocale(p.Locale) {
		return Translation
	}
	return Clinical
}

// departure is the class of a page that went.
func departure(p pageID, new *Build) Class {
	if p.Locale != "" && !new.hasLocale(p.Locale) {
		return Translation
	}
	return Clinical
}

// layoutChange tells of files that differ though every word is the same. A page whose only
// difference is the size of its downloads says nothing by itself.
func layoutChange(differ []string, before, after *webPage) []Change {
	printed := slices.ContainsFunc(differ, func(f string) bool { return strings.HasSuffix(f, ".pdf") })
	if !printed && before.Shell == after.Shell {
		return nil
	}
	c := Change{Class: Layout, Kind: Changed, Role: RolePage}
	if before.Pages != after.Pages {
		c.Old, c.New = pageCount(before), pageCount(after)
	}
	return []Change{c}
}
