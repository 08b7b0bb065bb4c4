package check

import "handout/internal/site"

// article is an article as the rules read it: in the site's languages, in their order.
type article struct {
	*site.Article
	texts []*articleText
	pairs []pair
}

// articleText is an article in one language, its sections as units.
type articleText struct {
	*site.ArticleText
	article *site.Article
	units   []*unit
}

// pair is a unit of the source and the same unit in another language.
type pair struct{ from, to *unit }

// readArticle reads the texts of an article once for all rules.
func (r *reader) readArticle(a *site.Article) *article {
	r.clear()
	whole := &article{Article: a}
	var source *articleText
	for _, loc := range r.Locales {
		if t := a.Texts[loc.Tag]; t != nil {
			text := &articleText{ArticleText: t, article: a}
			for _, s := range t.Sections {
				text.units = append(text.units, r.section(loc.Tag, s))
			}
			whole.texts = append(whole.texts, text)
			if loc.Tag == r.Config.DefaultLocale {
				source = text
			}
		}
	}
	for _, t := range whole.texts {
		if source != nil && t != source {
			whole.pairs = append(whole.pairs, pairs(source, t)...)
		}
	}
	return whole
}

// pairs puts the sections of a translation beside those of its source.
func pairs(source, t *articleText) (list []pair) {
	for _, from := range source.units {
		for _, to := range t.units {
			if to.section.ID == from.section.ID && to.section.State != site.Missing {
				list = append(list, pair{from, to})
				break
			}
		}
	}
	return list
}

// readExercise reads the texts of an exercise once for all rules.
func (r *reader) readExercise(e *site.Exercise) (units []*unit, pairs []pair) {
	r.clear()
	var source *unit
	for _, loc := range r.Locales {
		if t := e.Texts[loc.Tag]; t != nil {
			u := r.exercise(e, t)
			units = append(units, u)
			if loc.Tag == r.Config.DefaultLocale {
				source = u
			}
		}
	}
	for _, u := range units {
		if source != nil && u != source {
			pairs = append(pairs, pair{source, u})
		}
	}
	return units, pairs
}
