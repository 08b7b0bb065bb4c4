package web

import (
	"fmt"
	"html/template"
	"slices"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/figure"
	"handout/internal/publish"
	"handout/internal/site"
)

// Exercise makes the page of an exercise in a locale.
func (r *Renderer) Exercise(id, tag string) ([]publish.File, diag.List, error) {
	e, loc := r.site.Exercise(id), r.site.Locale(tag)
	if e == nil || loc == nil || e.Texts[tag] == nil {
		return nil, nil, fmt.Errorf("rendering exercise %q: no text in %q", id, tag)
	}
	p, t := exercisePath(tag, id), e.Texts[tag]
	f := r.newFlow(loc, p)
	main := exercisePage{words: f.words, Summary: t.Summary, Leaflets: r.usesOf(f, e)}
	main.Card = f.exerciseCard(e, 1, false)
	main.Card.ID = "exercise"
	caution, files := f.caution(e)
	main.Card.Caution = caution
	main.Notices, main.Card.Notices = main.Card.Notices, notices{words: f.words}
	main.Notices.Draft = r.inDraft(e)
	if moves(e) {
		moving, err := f.moving(e, t)
		f.fail(err)
		main.Card.Figure.Moving = moving
	}
	return r.finish(f, pageSpec{
		address: r.exerciseAddress(e), name: t.Name, description: t.Summary,
		template: "exercise.html", main: main, crumbs: []link{
			{Text: escaped(f.message("web.exercises")), Href: "index.html"}, {Text: escaped(t.Name)},
		},
		signs:   r.firstSigns(f, e),
		pager:   r.exercisePager(f, e),
		sources: append(files, t.File),
	})
}

// inDraft reports an exercise of an article that nobody has approved yet.
func (r *Renderer) inDraft(e *site.Exercise) bool {
	return slices.ContainsFunc(r.uses[e.ID], func(u use) bool { return u.article.Status == "draft" })
}

// moves reports whether an exercise has a way to go: a resting position has not.
func moves(e *site.Exercise) bool {
	if e.Figure == nil {
		return false
	}
	ids := e.Figure.FrameIDs()
	return slices.Contains(ids, "start") && slices.Contains(ids, "end")
}

func (f *flow) moving(e *site.Exercise, t *site.ExerciseText) (template.HTML, error) {
	return f.r.figures.animation(e, figure.AnimateOptions{
		SVGOptions: figure.SVGOptions{
			IDPrefix: "moving-", Title: f.message("figure.moving", "Name", t.Name), Desc: t.Alt, Lang: f.loc.Tag,
		},
		HoldSeconds: e.Dose.HoldSeconds,
		Play:        f.message("figure.play"), Pause: f.message("figure.pause"),
	})
}

// exercisePager leads to the neighbours in the list of exercises.
func (r *Renderer) exercisePager(f *flow, e *site.Exercise) *pager {
	p := &pager{Label: f.message("web.pager")}
	list := r.exercisesIn(f.loc)
	entry := func(i int) *link {
		if i < 0 || i >= len(list) {
			return nil
		}
		return &link{Text: escaped(list[i].Texts[f.loc.Tag].Name), Href: list[i].ID + ".html"}
	}
	for i, o := range list {
		if o.ID == e.ID {
			p.Previous, p.Next = entry(i-1), entry(i+1)
		}
	}
	return p
}

// use is a section that shows an exercise.
type use struct {
	article *site.Article
	section string
}

// usesByExercise finds, in the default language's texts, the sections that show each exercise.
func usesByExercise(s *site.Site) map[string][]use {
	out := map[string][]use{}
	for _, a := range s.Articles {
		t := a.Texts[s.Config.DefaultLocale]
		if t == nil {
			continue
		}
		for _, sec := range t.Sections {
			for _, id := range cardIDs(sec.Blocks) {
				out[id] = append(out[id], use{a, sec.ID})
			}
		}
	}
	return out
}

// cardIDs are the exercises shown among blocks, each once, in order.
func cardIDs(blocks []doc.Block) []string {
	var out []string
	seen := map[string]bool{}
	for _, b := range blocks {
		if c, ok := b.(*doc.ExerciseCard); ok && !seen[c.ID] {
			seen[c.ID] = true
			out = append(out, c.ID)
		}
	}
	return out
}

// usesOf links to the leaflets that an exercise belongs to.
func (r *Renderer) usesOf(f *flow, e *site.Exercise) []link {
	var out []link
	for _, u := range r.uses[e.ID] {
		t := u.article.Texts[f.loc.Tag]
		if t == nil || t.Section(u.section) == nil {
			continue
		}
		titles := r.newFlow(f.loc, f.page).ofArticle(u.article, t, anchorsOf(t))
		out = append(out, link{
			Text: titles.sectionTitle(t.Section(u.section)), Note: t.Title,
			Href: relative(f.page, sectionPath(f.loc.Tag, u.article.ID, u.section)),
		})
	}
	return out
}

// firstSigns leads to the emergency signs of the first article that shows the exercise.
func (r *Renderer) firstSigns(f *flow, e *site.Exercise) string {
	for _, u := range r.uses[e.ID] {
		t := u.article.Texts[f.loc.Tag]
		if t == nil {
			continue
		}
		if to := linkToSigns(f.page, f.loc.Tag, u.article, t); to != "" {
			return to
		}
	}
	return ""
}

func (r *Renderer) exercisesPage(loc *site.Locale) ([]publish.File, diag.List, error) {
	p := exercisesPath(loc.Tag)
	f := r.newFlow(loc, p)
	groups := []exerciseGroup{{Title: f.message("web.exercises-moving")}, {Title: f.message("web.exercises-positions")}}
	for _, e := range r.exercisesIn(loc) {
		g := &groups[0]
		if e.Kind == "position" {
			g = &groups[1]
		}
		entry, err := r.exerciseEntry(f, e)
		f.fail(err)
		g.Entries = append(g.Entries, entry)
	}
	draft := slices.ContainsFunc(r.exercisesIn(loc), r.inDraft)
	return r.finish(f, pageSpec{
		address: r.exercisesAddress(), name: f.message("web.exercises"), description: f.message("web.exercises-summary"),
		template: "exercises.html", main: exercisesPage{f.words, notices{words: f.words, Draft: draft}, groups},
		crumbs: []link{{Text: escaped(f.message("web.exercises"))}},
	})
}

func (r *Renderer) exerciseEntry(f *flow, e *site.Exercise) (exerciseEntry, error) {
	t := e.Texts[f.loc.Tag]
	entry := exerciseEntry{Name: t.Name, Summary: t.Summary, Href: e.ID + ".html"}
	if e.Figure == nil {
		return entry, nil
	}
	var err error
	entry.Picture, err = r.figures.thumbnail(e)
	return entry, err
}
