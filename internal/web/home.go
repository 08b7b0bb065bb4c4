package web

import (
	"fmt"

	"handout/internal/diag"
	"handout/internal/publish"
	"handout/internal/site"
)

// Locale makes a language's start page and its list of exercises.
func (r *Renderer) Locale(tag string) ([]publish.File, diag.List, error) {
	loc := r.site.Locale(tag)
	if loc == nil {
		return nil, nil, fmt.Errorf("rendering locale %q: the site has no such locale", tag)
	}
	var out result
	out.take(r.homePage(loc))
	out.take(r.exercisesPage(loc))
	return out.files, out.diags, out.err
}

func (r *Renderer) homePage(loc *site.Locale) ([]publish.File, diag.List, error) {
	p := localePath(loc.Tag)
	f := r.newFlow(loc, p)
	main := homePage{words: f.words, Contacts: contacts{f.words, r.homeContacts(loc)}}
	for _, a := range r.site.Articles {
		switch {
		case a.Texts[loc.Tag] != nil:
			main.Articles = append(main.Articles, f.articleEntry(a))
		case a.Texts[r.site.Config.DefaultLocale] != nil:
			main.Elsewhere = append(main.Elsewhere, r.elsewhere(loc, p, a))
		}
	}
	if main.Count = len(r.exercisesIn(loc)); main.Count > 0 {
		main.Exercises = relative(p, exercisesPath(loc.Tag))
	}
	return r.finish(f, pageSpec{
		address: r.homeAddress(), name: f.message("web.patient-information"),
		description: f.message("web.home-summary", "Publisher", r.site.Config.Publisher.Name),
		template:    "home.html", main: main, sources: []string{"site.toml"},
	})
}

func (f *flow) articleEntry(a *site.Article) articleEntry {
	t := a.Texts[f.loc.Tag]
	e := articleEntry{
		Title: t.Title, Summary: t.Summary, Draft: a.Status == "draft",
		Href: relative(f.page, articlePath(f.loc.Tag, a.ID)),
	}
	f.article, f.text, f.anchors = a, t, anchorsOf(t)
	for _, s := range t.Sections {
		e.Sections = append(e.Sections, link{
			Text: f.sectionTitle(s), Href: relative(f.page, sectionPath(f.loc.Tag, a.ID, s.ID)), Note: s.Summary,
		})
	}
	return e
}

// elsewhere leads to an article that this language lacks.
func (r *Renderer) elsewhere(loc *site.Locale, page string, a *site.Article) link {
	tag := r.site.Config.DefaultLocale
	return link{
		Text: r.foreign(loc, a.Texts[tag].Title).HTML(),
		Href: relative(page, articlePath(tag, a.ID)),
	}
}

// homeContacts are all contacts of the site, the emergency number first.
func (r *Renderer) homeContacts(loc *site.Locale) []contact {
	var out []contact
	for _, c := range r.site.Config.Contacts {
		out = append(out, r.contact(loc, c))
	}
	return out
}

// exercisesIn are the exercises that have a text in loc.
func (r *Renderer) exercisesIn(loc *site.Locale) []*site.Exercise {
	var out []*site.Exercise
	for _, e := range r.site.Exercises {
		if e.Texts[loc.Tag] != nil {
			out = append(out, e)
		}
	}
	return out
}
