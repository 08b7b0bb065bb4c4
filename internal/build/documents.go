package build

import (
	"handout/internal/diag"
	"handout/internal/page"
	"handout/internal/site"
)

// Documents lays out every leaflet of a loaded site, without writing it, and hands each on
// with its path in the output folder, in the order of Run. It stops at an error of visit.
func Documents(s *site.Site, o Options, visit func(path string, d *page.Document) error) (diag.List, error) {
	r, err := newRenderer(s, o)
	if err != nil {
		return nil, err
	}
	var found diag.List
	for _, p := range r.prints {
		document, more, err := r.compose(p)
		found = append(found, more...)
		if err != nil {
			return found, err
		}
		if more.HasErrors() {
			continue
		}
		if err := visit(p.path(), document); err != nil {
			return found, err
		}
	}
	return found, nil
}
