package build

import (
	"handout/internal/diag"
	"handout/internal/publish"
	"handout/internal/site"
	"handout/internal/web"
)

// view is a group of pages that are made in one job: of an article, of an exercise, of a
// language, or, with no language, of the site.
type view struct {
	locale   *site.Locale
	article  *site.Article
	exercise *site.Exercise
}

// views lists the jobs that make all pages of a site.
func views(s *site.Site) []view {
	all := []view{{}}
	for _, loc := range s.Locales {
		all = append(all, view{locale: loc})
		for _, a := range s.Articles {
			if a.Texts[loc.Tag] != nil {
				all = append(all, view{locale: loc, article: a})
			}
		}
		for _, e := range s.Exercises {
			if e.Texts[loc.Tag] != nil {
				all = append(all, view{locale: loc, exercise: e})
			}
		}
	}
	return all
}

// view makes the pages of one job.
func (r *renderer) view(v view, write func(publish.File) error) (diag.List, error) {
	files, found, err := r.viewFiles(v)
	if err != nil || found.HasErrors() {
		return found, err
	}
	for _, f := range files {
		if err := write(f); err != nil {
			return found, err
		}
	}
	return found, nil
}

func (r *renderer) viewFiles(v view) ([]publish.File, diag.List, error) {
	switch {
	case v.article != nil:
		return r.web.Article(v.article.ID, v.locale.Tag, r.leafletsOf(v.article, v.locale))
	case v.exercise != nil:
		return r.web.Exercise(v.exercise.ID, v.locale.Tag)
	case v.locale != nil:
		return r.web.Locale(v.locale.Tag)
	default:
		return r.web.Root()
	}
}

// leafletsOf gives the facts of an article's leaflets.
func (r *renderer) leafletsOf(a *site.Article, loc *site.Locale) []web.Leaflet {
	key := web.LeafletKey{Article: a.ID, Locale: loc.Tag}
	first := r.first[key]
	end := first
	for end < len(r.prints) && r.prints[end].key() == key {
		end++
	}
	return r.facts[first:end]
}
