package web

import (
	"fmt"
	"html/template"
	"slices"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/publish"
	"handout/internal/site"
)

// Article makes the pages of an article in a locale: the whole of it, and each section.
// The leaflets are those of this article in this locale.
func (r *Renderer) Article(id, tag string, leaflets []Leaflet) ([]publish.File, diag.List, error) {
	a, loc := r.site.Article(id), r.site.Locale(tag)
	if a == nil || loc == nil || a.Texts[tag] == nil {
		return nil, nil, fmt.Errorf("rendering article %q: no text in %q", id, tag)
	}
	job := articleJob{r: r, a: a, t: a.Texts[tag], loc: loc, leaflets: leaflets}
	if err := job.prepare(); err != nil {
		return nil, nil, err
	}
	var out result
	out.take(job.wholePage())
	for i := range job.t.Sections {
		out.take(job.sectionPage(i))
	}
	return out.files, out.diags, out.err
}

// articleJob is the work on one article in one locale.
type articleJob struct {
	r        *Renderer
	a        *site.Article
	t        *site.ArticleText
	loc      *site.Locale
	leaflets []Leaflet
	anchors  map[string]string

	contacts, about template.HTML // the same on every page
}

// prepare makes what the article's pages share.
func (j *articleJob) prepare() error {
	j.anchors = anchorsOf(j.t)
	var err error
	if j.contacts, err = j.r.templates.execute("contacts.html", j.r.contactList(j.loc, j.a.Contacts)); err != nil {
		return err
	}
	j.about, err = j.r.templates.execute("about.html", j.aboutPart())
	return err
}

func (j *articleJob) wholePage() ([]publish.File, diag.List, error) {
	p := articlePath(j.loc.Tag, j.a.ID)
	f := j.r.newFlow(j.loc, p).ofArticle(j.a, j.t, j.anchors)
	f.whole = true
	main := articlePage{
		words: f.words, Title: j.t.Title, Summary: j.t.Summary, Key: key{f.words, j.t.KeyMessage},
		Notices:   j.r.articleNotices(j.loc, j.a, nil, p),
		Downloads: j.downloads(p, ""),
		Contacts:  j.contacts,
		About:     j.about,
		Contents:  contents{words: f.words, Print: len(j.leaflets) > 0},
	}
	for _, s := range j.t.Sections {
		main.Sections = append(main.Sections, j.part(f, s))
		main.Contents.Entries = append(main.Contents.Entries, link{Text: f.sectionTitle(s), Href: "#" + s.ID})
	}
	return j.r.finish(f, pageSpec{
		address: j.r.articleAddress(j.a), name: j.t.Title, description: j.t.Summary,
		template: "article.html", main: main, article: j.a, signs: j.signs("", p),
		crumbs:  []link{{Text: escaped(j.t.Title)}},
		sources: j.sources(),
	})
}

// part is a section within the page of the whole article.
func (j *articleJob) part(f *flow, s *site.Section) sectionPart {
	f.section, f.shift, f.level = s.ID, 0, 2
	return sectionPart{
		words: f.words, ID: s.ID, Title: f.capture(func() { f.inlines(s.Title) }),
		Key: key{f.words, s.KeyMessage}, Notices: sectionNotices(f.words, s),
		Page: s.ID + ".html",
		Body: f.capture(func() { f.sectionBody(s.Kind, s.Blocks) }),
	}
}

// sectionBody writes blocks of a section; those of a checklist stand in a form, which only
// keeps the browser from remembering the ticks.
func (f *flow) sectionBody(kind site.Kind, blocks []doc.Block) {
	if kind != site.Referral {
		f.sectionBlocks(blocks)
		return
	}
	f.fill("checklist.html", checklist{f.words, f.capture(func() { f.sectionBlocks(blocks) }), true})
}

// introduction is the number of blocks before a section's first heading, 0 when it has none.
func introduction(blocks []doc.Block) int {
	return max(0, slices.IndexFunc(blocks, func(b doc.Block) bool { _, ok := b.(*doc.Heading); return ok }))
}

func (j *articleJob) sectionPage(i int) ([]publish.File, diag.List, error) {
	s := j.t.Sections[i]
	p := sectionPath(j.loc.Tag, j.a.ID, s.ID)
	f := j.r.newFlow(j.loc, p).ofArticle(j.a, j.t, j.anchors)
	f.section, f.shift = s.ID, -1
	title := f.sectionTitle(s)
	cut := introduction(s.Blocks)
	main := sectionPage{
		words: f.words, Title: f.capture(func() { f.inlines(s.Title) }),
		ID: s.ID, Summary: s.Summary, Key: key{f.words, s.KeyMessage},
		Notices:   j.r.articleNotices(j.loc, j.a, s, p),
		Downloads: j.downloads(p, s.ID),
		Urgent:    s.Kind == site.Referral,
		Intro:     f.capture(func() { f.sectionBlocks(s.Blocks[:cut]) }),
		Body:      f.capture(func() { f.sectionBody(s.Kind, s.Blocks[cut:]) }),
		Checklist: j.checklist(s.ID),
		Pages:     j.pages(f, s.ID),
		Contacts:  j.contacts,
		About:     j.about,
	}
	main.Contents = contents{f.words, f.contents, len(main.Downloads.Entries) > 0}
	main.HelpNow = j.helpNow(f, s)
	name := plainText(s.Title)
	return j.r.finish(f, pageSpec{
		address: j.r.sectionAddress(j.a, s.ID), name: name, description: s.Summary,
		template: "section.html", main: main, article: j.a, signs: j.signs(s.ID, p),
		crumbs:  []link{{Text: escaped(j.t.Title), Href: "index.html"}, {Text: title}},
		pager:   j.pager(f, i),
		sources: j.sources(),
	})
}

// pages lists the article's pages; the current one has no address.
func (j *articleJob) pages(f *flow, current string) []link {
	out := []link{{Text: escaped(f.message("web.whole-article")), Href: "index.html"}}
	for _, s := range j.t.Sections {
		l := link{Text: f.sectionTitle(s), Note: s.Summary}
		if s.ID != current {
			l.Href = s.ID + ".html"
		}
		out = append(out, l)
	}
	return out
}

func (j *articleJob) pager(f *flow, i int) *pager {
	p := &pager{Label: f.message("web.pager")}
	if i > 0 {
		s := j.t.Sections[i-1]
		p.Previous = &link{Text: f.sectionTitle(s), Href: s.ID + ".html"}
	}
	if i+1 < len(j.t.Sections) {
		s := j.t.Sections[i+1]
		p.Next = &link{Text: f.sectionTitle(s), Href: s.ID + ".html"}
	}
	return p
}

// sectionTitle is a section's title for a link.
func (f *flow) sectionTitle(s *site.Section) template.HTML {
	return f.capture(func() { f.plainInlines(s.Title) })
}

func (j *articleJob) sources() []string { return []string{j.t.File} }

func escaped(s string) template.HTML { return template.HTML(template.HTMLEscapeString(s)) }

// plainText is a title without markup, for places that hold none.
func plainText(list []doc.Inline) string { return doc.PlainText(list) }
