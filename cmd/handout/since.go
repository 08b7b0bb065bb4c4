package main

import (
	"context"
	"slices"
	"strings"

	"handout/internal/build"
	"handout/internal/check"
	"handout/internal/compare"
)

// changes compares the site with a revision, or with a folder that has a site, and gives what
// the articles with clinical changes were then. A site with errors cannot be compared: they
// come first.
func (f *checkFlags) changes(ctx context.Context, t *terminal, o build.Options) (map[string]check.Former, error) {
	o.Check.Release = false
	if _, found, err := build.Load(o); err != nil || found.HasErrors() {
		return nil, err
	}
	s := sides{t: t, site: f.site}
	var articles map[string]check.Former
	err := s.both(ctx, f.since, f.site.folder, func(old, new *compare.Build) error {
		report, err := compare.Builds(ctx, old, new)
		if err != nil {
			return err
		}
		articles, err = clinical(report, old)
		return err
	})
	return articles, err
}

// clinical lists the articles that have clinical changes and were there before.
func clinical(r *compare.Report, old *compare.Build) (map[string]check.Former, error) {
	s, err := old.Site()
	if err != nil {
		return nil, err
	}
	articles := map[string]check.Former{}
	for _, l := range r.Leaflets {
		parts := strings.Split(l.Path, "/")
		if len(parts) < 2 || !slices.ContainsFunc(l.Changes, func(c compare.Change) bool { return c.Class == compare.Clinical }) {
			continue
		}
		if a := s.Article(parts[1]); a != nil {
			former := articles[a.ID]
			articles[a.ID] = check.Former{Version: a.Version, Reviewed: a.Reviewed, Changed: append(former.Changed, l.Path)}
		}
	}
	return articles, nil
}
