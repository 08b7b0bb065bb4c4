// Package compare takes two builds and gives back what patients will see change: per
// leaflet and language, word by word in reading order, each change with its class.
//
// It reads what is published, the pages and leaflets of the output folders, so that a
// changed phone number or template shows every leaflet that it reaches. Equal bytes mean
// unchanged; how the source's lines are wrapped does not show.
package compare

import "cmp"

// Class says how much a change matters.
type Class string

// The classes, most important first.
const (
	Clinical    Class = "clinical"    // referral signs, doses, numbers, drug names, warnings, thresholds, contacts
	Wording     Class = "wording"     // any other text
	Pictures    Class = "pictures"    // a figure looks different
	Structure   Class = "structure"   // levels of headings, links, alternative texts: what is spoken but not seen
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
	Old   string `json:"old,omitempty"`   // the passage before; of a figure, its fingerprint
	New   string `json:"new,omitempty"`   // the passage after
	Words []Word `json:"words,omitempty"` // the passage with the words that went and came

	pictures [2]picture // before and after
}

// Leaflet is what changed in one page and its leaflets, in one language.
type Leaflet struct {
	Path     string   `json:"path"`               // of its web page in the output folder
	OldPath  string   `json:"old_path,omitempty"` // where that was before, if elsewhere
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

// reportFormat changes when the meaning of the JSON report does.
const reportFormat = 1

// Report is the difference between two builds.
type Report struct {
	Format   int       `json:"format"`
	Old      string    `json:"old"` // labels of the two sides
	New      string    `json:"new"`
	Leaflets []Leaflet `json:"leaflets"` // those that differ, by locale and path
	// Others are files that differ and tell nothing else that is new: lists, booklets, style
	// sheets, pages with other sizes of downloads.
	Others    []string `json:"others,omitempty"`
	Unchanged int      `json:"unchanged"` // pages with their leaflets whose bytes are equal
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

// oldPath is where the page was before.
func (l *Leaflet) oldPath() string { return cmp.Or(l.OldPath, l.Path) }
