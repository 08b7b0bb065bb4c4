// Package web turns a loaded site into its HTML pages, style sheet, script and the files
// that search engines read. It is pure: a model, templates and leaflet facts go in, files
// come out, in a stable order and with the same bytes for the same input.
//
// The text of articles is written by blocks.go and inlines.go, one method a kind of node;
// everything around it is html/template, one struct a template (see templates.go).
package web

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"strings"

	"handout/internal/diag"
	"handout/internal/figure"
	"handout/internal/publish"
	"handout/internal/site"
)

// Options are what a renderer needs beside the site.
type Options struct {
	// Templates holds *.html, site.css and js/*.js: the site's own files over the built-in ones.
	Templates fs.FS
	// Theme is how the people in the drawings look.
	Theme figure.Theme
}

// Leaflet is one PDF that a page offers to print.
type Leaflet struct {
	Section string // empty for the booklet, which holds the whole article
	Edition string // "standard", "large" or "booklet"
	Path    string // relative to the output folder
	Bytes   int
	Pages   int
}

// Renderer makes the pages of one site. Its methods may be called at the same time from
// several goroutines.
type Renderer struct {
	site      *site.Site
	base      *url.URL
	templates *templates
	assets    *assets
	figures   *figures
	uses      map[string][]use // by exercise id
}

// New parses the templates and prepares the assets. An error is about the templates or
// the base URL, never about the content.
func New(s *site.Site, o Options) (*Renderer, error) {
	base, err := url.Parse(s.Config.BaseURL)
	if err != nil {
		return nil, fmt.Errorf("reading base_url: %w", err)
	}
	if !strings.HasSuffix(base.Path, "/") {
		base.Path += "/"
	}
	t, err := parseTemplates(o.Templates)
	if err != nil {
		return nil, err
	}
	a, err := loadAssets(o.Templates)
	if err != nil {
		return nil, err
	}
	return &Renderer{site: s, base: base, templates: t, assets: a, figures: newFigures(o.Theme), uses: usesByExercise(s)}, nil
}

// Render makes every page of the site. The leaflets are keyed by LeafletKey; a site of a
// thousand articles is better rendered piece by piece with the methods of Renderer.
func Render(s *site.Site, o Options, leaflets map[LeafletKey][]Leaflet) ([]publish.File, diag.List, error) {
	r, err := New(s, o)
	if err != nil {
		return nil, nil, err
	}
	var out result
	out.take(r.Root())
	for _, loc := range s.Locales {
		out.take(r.Locale(loc.Tag))
		for _, a := range s.Articles {
			if a.Texts[loc.Tag] != nil {
				out.take(r.Article(a.ID, loc.Tag, leaflets[LeafletKey{a.ID, loc.Tag}]))
			}
		}
		for _, e := range s.Exercises {
			if e.Texts[loc.Tag] != nil {
				out.take(r.Exercise(e.ID, loc.Tag))
			}
		}
	}
	return out.files, out.diags.Sorted(), out.err
}

// LeafletKey names an article in a language.
type LeafletKey struct{ Article, Locale string }

// result collects the outcomes of several calls.
type result struct {
	files []publish.File
	diags diag.List
	err   error
}

func (o *result) take(files []publish.File, diags diag.List, err error) {
	o.files = append(o.files, files...)
	o.diags = append(o.diags, diags...)
	o.err = errors.Join(o.err, err)
}
