package compare

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// summary counts the leaflets in one sentence.
func (r *Report) summary() string {
	s := fmt.Sprintf("%s, %d unchanged.", counted(len(r.Leaflets), "page differs", "pages differ"), r.Unchanged)
	if n := len(r.Others); n > 0 {
		s += fmt.Sprintf(" %s with nothing else that is new.", counted(n, "other file differs", "other files differ"))
	}
	return s
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// matrixRow is a page with what changed in each language.
type matrixRow struct {
	Page  string // its path below the folder of the language
	Cells []matrixCell
}

// matrixCell counts the changes of a page in one language.
type matrixCell struct {
	Text     string // "" for none
	Clinical bool
}

// matrix lays the leaflets out as a table, a row for each page and a column for each of the
// report's locales.
func (r *Report) matrix() []matrixRow {
	locales := r.locales()
	cells := map[string][]matrixCell{}
	for _, l := range r.Leaflets {
		page := strings.TrimPrefix(l.Path, l.Locale+"/")
		if cells[page] == nil {
			cells[page] = make([]matrixCell, len(locales))
		}
		cells[page][slices.Index(locales, l.Locale)] = matrixCell{l.tally(), l.classes()[0] == Clinical}
	}
	var rows []matrixRow
	for _, page := range slices.Sorted(maps.Keys(cells)) {
		rows = append(rows, matrixRow{page, cells[page]})
	}
	return rows
}

// tally is the number of changes, or what happened to the page as a whole.
func (l Leaflet) tally() string {
	if l.Kind != Changed {
		return string(l.Kind)
	}
	return strconv.Itoa(len(l.Changes))
}

// measured is a figure of a leaflet that is not what it was.
type measured struct{ Path, What, Old, New string }

// measures lists the page counts and readability figures that changed.
func (r *Report) measures() []measured {
	var list []measured
	for _, l := range r.Leaflets {
		if l.Kind == Changed && l.OldPages != l.NewPages {
			list = append(list, measured{l.Path, "pages of the standard leaflet", strconv.Itoa(l.OldPages), strconv.Itoa(l.NewPages)})
		}
		for _, s := range l.Reading {
			old, new := strconv.FormatFloat(s.Old, 'f', 1, 64), strconv.FormatFloat(s.New, 'f', 1, 64)
			if old != new {
				list = append(list, measured{l.Path, s.Formula, old, new})
			}
		}
	}
	return list
}
