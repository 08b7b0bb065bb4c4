package build

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"handout/internal/diag"
	"handout/internal/publish"
	"handout/internal/site"
	"handout/internal/web"
)

// OnDemand makes single files of a site when they are asked for, and keeps them: what a
// preview serves. It is safe for concurrent use and never writes to the disk.
type OnDemand struct {
	r     *renderer
	mu    sync.Mutex
	files map[string]publish.File
	found map[string]diag.List // of each file, by its path
	print map[string]int       // number of the renderer's print, by its path

	factsMu sync.Mutex             // held for moments, mu for as long as a file takes
	facts   map[string]web.Leaflet // of the leaflets made, also by those before, by path
}

// NewOnDemand loads and checks the site. After errors in the site it is nil. Page counts and
// sizes of leaflets that it has not made yet come from last, if that is not nil.
func NewOnDemand(o Options, last *OnDemand) (*OnDemand, diag.List, error) {
	s, found, err := Load(o)
	if err != nil || found.HasErrors() {
		return nil, found, err
	}
	d, err := newOnDemand(s, o, last)
	return d, found, err
}

// Restyled is the same site with the templates as they are now.
func (d *OnDemand) Restyled(o Options) (*OnDemand, error) { return newOnDemand(d.r.site, o, d) }

func newOnDemand(s *site.Site, o Options, last *OnDemand) (*OnDemand, error) {
	r, err := newRenderer(s, o)
	if err != nil {
		return nil, err
	}
	d := &OnDemand{r: r, files: map[string]publish.File{}, found: map[string]diag.List{}, print: map[string]int{}, facts: map[string]web.Leaflet{}}
	for i, p := range r.prints {
		d.print[p.path()] = i
		r.facts[i] = web.Leaflet{Section: p.section, Edition: p.edition, Path: p.path()}
	}
	d.inherit(last)
	return d, nil
}

// inherit takes over the facts of leaflets that the one before had made.
func (d *OnDemand) inherit(last *OnDemand) {
	if last == nil {
		return
	}
	last.factsMu.Lock()
	defer last.factsMu.Unlock()
	for path, fact := range last.facts {
		if i, ok := d.print[path]; ok {
			d.r.facts[i], d.facts[path] = fact, fact
		}
	}
}

// File makes the file at a path of the output folder, or has it already. ok is false where
// the site has none there.
func (d *OnDemand) File(path string) (file publish.File, found diag.List, ok bool, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if f, have := d.files[path]; have {
		return f, d.found[path], true, nil
	}
	found, err = d.make(path)
	f, ok := d.files[path]
	return f, found, ok && err == nil, err
}

// Rest makes the leaflets of an article in a language that are not made yet, one after another,
// and forgets the pages that could not say how long they are. It ends early when stop says so.
func (d *OnDemand) Rest(article, locale string, stop func() bool) error {
	made := false
	for _, p := range d.r.prints {
		if p.article.ID != article || p.locale.Tag != locale || stop() {
			continue
		}
		one, err := d.makeLeaflet(p.path())
		if err != nil {
			return err
		}
		made = made || one
	}
	if made {
		d.mu.Lock()
		defer d.mu.Unlock()
		maps.DeleteFunc(d.files, func(path string, f publish.File) bool {
			return strings.HasPrefix(path, locale+"/"+article+"/") && strings.HasSuffix(path, ".html")
		})
	}
	return nil
}

// makeLeaflet makes a leaflet unless it has been made.
func (d *OnDemand) makeLeaflet(path string) (made bool, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if _, have := d.files[path]; have {
		return false, nil
	}
	_, err = d.make(path)
	return true, err
}

// Paths lists all files that the site's leaflets and the pages made so far have.
func (d *OnDemand) Paths() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	paths := slices.Collect(maps.Keys(d.files))
	for _, p := range d.r.prints {
		paths = append(paths, p.path())
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// make runs the job that a path belongs to.
func (d *OnDemand) make(path string) (diag.List, error) {
	keep := func(f publish.File) error {
		d.files[f.Path] = f
		return nil
	}
	if i, ok := d.print[path]; ok {
		found, err := d.r.print(i, keep)
		d.factsMu.Lock()
		defer d.factsMu.Unlock()
		d.facts[path] = d.r.facts[i]
		return found, err
	}
	found, err := d.r.view(d.viewOf(path), keep)
	d.found[path] = found
	return found, err
}

// viewOf finds the job that makes a page.
func (d *OnDemand) viewOf(path string) view {
	tag, rest, _ := strings.Cut(path, "/")
	for _, v := range d.r.views {
		if v.locale == nil || v.locale.Tag != tag {
			continue
		}
		switch {
		case v.article != nil && strings.HasPrefix(rest, v.article.ID+"/"),
			v.exercise != nil && rest == "exercises/"+v.exercise.ID+".html",
			v.article == nil && v.exercise == nil && (rest == "index.html" || rest == "exercises/index.html"):
			return v
		}
	}
	return view{}
}
