package build

import (
	"context"
	"fmt"
	"io/fs"
	"sync"

	"handout/internal/diag"
	"handout/internal/page"
	"handout/internal/pdf"
	"handout/internal/publish"
	"handout/internal/site"
	"handout/internal/typeset"
	"handout/internal/web"
)

// renderer turns a loaded site into files, job by job. A job's files are handed on as soon
// as they are made: what stays in memory is the site and a few facts about each leaflet.
type renderer struct {
	site     *site.Site
	options  Options
	writer   *pdf.Writer
	web      *web.Renderer
	composer map[string]*page.Composer // by locale tag
	prints   []print
	views    []view
	facts    []web.Leaflet          // of prints, by their number
	first    map[web.LeafletKey]int // number of the article's first print; its others follow
}

func newRenderer(s *site.Site, o Options) (*renderer, error) {
	templates, err := fs.Sub(Overlay(o.Site, o.Defaults), "templates")
	if err != nil {
		return nil, fmt.Errorf("opening the templates: %w", err)
	}
	theme, err := page.LoadTheme(templates)
	if err != nil {
		return nil, err
	}
	ts, err := typeset.New()
	if err != nil {
		return nil, fmt.Errorf("reading the fonts: %w", err)
	}
	w, err := web.New(s, web.Options{Templates: templates, Theme: theme.Figure})
	if err != nil {
		return nil, err
	}
	r := &renderer{site: s, options: o, writer: pdf.New(ts), web: w, composer: map[string]*page.Composer{}, first: map[web.LeafletKey]int{}}
	for i, loc := range s.Locales {
		if i == 0 {
			r.composer[loc.Tag] = page.NewComposer(s, loc, ts, theme)
			continue
		}
		r.composer[loc.Tag] = r.composer[s.Locales[0].Tag].ForLocale(loc)
	}
	r.prints, r.views = prints(s), views(s)
	r.facts = make([]web.Leaflet, len(r.prints))
	for i := len(r.prints) - 1; i >= 0; i-- {
		r.first[r.prints[i].key()] = i
	}
	return r, nil
}

// render makes all leaflets, then all pages, which name the leaflets' sizes. What it finds
// comes in the order of the jobs, whatever order they ended in.
func (r *renderer) render(ctx context.Context, write func(publish.File) error) (diag.List, error) {
	total := len(r.prints) + len(r.views)
	found := make([]diag.List, total)
	tick := r.ticker(total)
	err := each(ctx, len(r.prints), r.options.jobs(), func(i int) (err error) {
		defer tick()
		found[i], err = r.print(i, write)
		return err
	})
	if err == nil {
		err = each(ctx, len(r.views), r.options.jobs(), func(i int) (err error) {
			defer tick()
			found[len(r.prints)+i], err = r.view(r.views[i], write)
			return err
		})
	}
	var all diag.List
	for _, list := range found {
		all = append(all, list...)
	}
	return all, err
}

// ticker reports one more finished job at each call.
func (r *renderer) ticker(total int) func() {
	if r.options.Progress == nil {
		return func() {}
	}
	var mu sync.Mutex
	done := 0
	return func() {
		mu.Lock()
		defer mu.Unlock()
		done++
		r.options.Progress(done, total)
	}
}
