package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"handout"
	"handout/internal/build"
	"handout/internal/page"
	"handout/internal/site"
	"handout/internal/typeset"
)

// leaflet is a built file and what should be read in it: the document is laid out again for
// that, without what it was drawn from.
type leaflet struct {
	pdf       string // absolute path
	lang      string
	title     string
	rtl       bool
	text      string   // of all pages, in the order it is painted, which is the reading order
	lines     []string // the same, line by line as they stand on the pages
	tree      *tag
	bookmarks []page.Bookmark
}

// leaflets lays every leaflet out again, once for all steps.
func (v *verifier) leaflets(ctx context.Context, log *logbook) ([]leaflet, error) {
	if v.laid != nil {
		return v.laid, nil
	}
	built, err := v.built(ctx, log)
	if err != nil {
		return nil, err
	}
	o := build.Options{Site: os.DirFS(v.repo), Defaults: handout.Defaults}
	s, found, err := site.Load(o.Site, o.Defaults)
	if err != nil || found.HasErrors() {
		return nil, fmt.Errorf("loading the site: %d findings, %w", len(found), err)
	}
	var laid []leaflet
	_, err = build.Documents(s, o, func(path string, d *page.Document) error {
		laid = append(laid, leafletOf(filepath.Join(built, filepath.FromSlash(path)), d))
		return ctx.Err()
	})
	if err == nil {
		v.laid = laid
	}
	return laid, err
}

func leafletOf(pdf string, d *page.Document) leaflet {
	lines := pageLines(d)
	return leaflet{
		pdf: pdf, lang: d.Lang, title: d.Title, rtl: d.Dir == typeset.RightToLeft,
		text: strings.Join(lines, "\n"), lines: lines, tree: treeOf(d), bookmarks: d.Bookmarks,
	}
}

// eachLeaflet asks the same of all leaflets.
func (v *verifier) eachLeaflet(ctx context.Context, log *logbook, ask func(l *leaflet) error) error {
	laid, err := v.leaflets(ctx, log)
	if err != nil {
		return err
	}
	names := make([]string, len(laid))
	for i := range laid {
		names[i] = laid[i].pdf
	}
	return forEach(ctx, names, func(i int, name string) error {
		if err := ask(&laid[i]); err != nil {
			rel, relErr := filepath.Rel(v.site, name)
			if relErr != nil {
				rel = name
			}
			return fmt.Errorf("%s: %w", rel, err)
		}
		return nil
	})
}
