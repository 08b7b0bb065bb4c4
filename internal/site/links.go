package site

import (
	"fmt"
	"slices"
	"strings"

	"handout/internal/diag"
	"handout/internal/doc"
)

// Target is where a link within the site leads. Heading is empty for a page as a whole.
type Target struct {
	Article  string
	Section  string // empty: the article's own page
	Heading  string // id on that page
	Exercise string // its page, when the link leads to one
}

// address is the target as renderers read it: "#id" for a section or heading of the same
// article, else the path of a page as seen from any page of an article or exercise.
func (t Target) address(from *Article) string {
	anchor := ""
	if t.Heading != "" {
		anchor = "#" + t.Heading
	}
	switch {
	case t.Exercise != "":
		return "../exercises/" + t.Exercise + ".html"
	case from != nil && t.Article == from.ID && anchor != "":
		return anchor
	case from != nil && t.Article == from.ID && t.Section != "":
		return "#" + t.Section
	case t.Section == "":
		return "../" + t.Article + "/index.html"
	default:
		return "../" + t.Article + "/" + t.Section + ".html" + anchor
	}
}

// Resolve finds where the address of a link in an article's text leads:
//
//	#heading            a section or heading of the same article
//	section             a section of the same article
//	section#heading     a heading of it
//	../article          another article
//	../article/section  a section of it
//	../exercises/id     an exercise
//
// ok is false for an address that leads nowhere, and for outside ones.
func (s *Site) Resolve(a *Article, t *ArticleText, dest string) (target Target, ok bool) {
	page, heading, _ := strings.Cut(dest, "#")
	if id, found := strings.CutPrefix(page, "../exercises/"); found {
		return Target{Exercise: id}, s.Exercise(id) != nil && heading == ""
	}
	if rest, found := strings.CutPrefix(page, "../"); found {
		id, section, _ := strings.Cut(rest, "/")
		if a = s.Article(id); a == nil {
			return Target{}, false
		}
		t, page = a.Texts[t.Locale], section
	}
	if a == nil || t == nil {
		return Target{}, false
	}
	target = Target{Article: a.ID, Section: page, Heading: heading}
	if page == "" {
		return resolveHeading(target, t)
	}
	section := t.Section(page)
	return target, section != nil && (heading == "" || heading == page || hasHeading(section, heading))
}

// resolveHeading finds the section that a heading stands in.
func resolveHeading(target Target, t *ArticleText) (Target, bool) {
	if target.Heading == "" {
		return target, true
	}
	for _, s := range t.Sections {
		target.Section = s.ID
		if s.ID == target.Heading {
			target.Heading = ""
			return target, true
		}
		if hasHeading(s, target.Heading) {
			return target, true
		}
	}
	return Target{}, false
}

func hasHeading(s *Section, id string) bool {
	return slices.Contains(s.headings, id)
}

// headings lists the ids of the headings in blocks.
func headings(blocks []doc.Block) (ids []string) {
	doc.Walk(blocks, doc.Visitor{Block: func(b doc.Block) bool {
		if h, ok := b.(*doc.Heading); ok {
			ids = append(ids, h.ID)
		}
		return true
	}})
	return ids
}

// link checks that the references of exercises, and the links from one article to another,
// lead somewhere; article has done so with all others of articles. Links within the site get
// the address that renderers read.
func (l *loader) link() {
	for _, c := range l.crossing {
		from := textOf{c.file, c.locale, c.article, c.article.Texts[c.locale], nil}
		l.resolve(from, c.link, c.dest)
	}
	for _, e := range l.site.Exercises {
		exerciseTextsOf(e, l.linkText)
	}
	for _, e := range l.site.Exercises {
		l.servedSections(e)
	}
}

func (l *loader) linkText(t textOf) {
	doc.Walk(t.blocks, doc.Visitor{
		Block: func(b doc.Block) bool {
			if card, ok := b.(*doc.ExerciseCard); ok {
				l.exerciseID(card.Target, card.ID)
			}
			return true
		},
		Inline: func(i doc.Inline) bool { l.linkInline(t, i); return true },
	})
}

func (l *loader) linkInline(t textOf, i doc.Inline) {
	switch i := i.(type) {
	case *doc.ContactRef:
		l.contactID(i.Target, i.ID)
	case *doc.ValueRef:
		l.valueID(t.article, i)
	case *doc.TermRef:
		l.termID(i)
	case *doc.Link:
		l.linkDest(t, i)
	}
}

func (l *loader) exerciseID(pos diag.Pos, id string) {
	if l.site.Exercise(id) == nil && !l.folders["content/exercises/"+id] {
		var ids []string
		for _, e := range l.site.Exercises {
			ids = append(ids, e.ID)
		}
		l.error(pos, "exercise-unknown", fmt.Sprintf("no exercise %q", id), diag.DidYouMean(id, ids))
	}
}

func (l *loader) valueID(a *Article, i *doc.ValueRef) {
	if a == nil {
		l.error(i.Target, "value-unknown", fmt.Sprintf("no value %q: an exercise has none", i.ID), "values belong to an article")
	} else if a.Values[i.ID] == nil {
		l.error(i.Target, "value-unknown", fmt.Sprintf("no value %q", i.ID), orHint(diag.DidYouMean(i.ID, sortedKeys(a.Values)), "add [values."+i.ID+"."+l.site.Config.Region+"] to article.toml"))
	}
}

func (l *loader) termID(i *doc.TermRef) {
	if l.site.Glossary[i.ID] == nil && !l.noGlossary {
		l.error(i.Target, "term-unknown", fmt.Sprintf("no term %q", i.ID),
			orHint(diag.DidYouMean(i.ID, sortedKeys(l.site.Glossary)), "add ["+i.ID+".en] to content/glossary.toml"))
	}
}

func (l *loader) linkDest(t textOf, link *doc.Link) {
	scheme, _, found := strings.Cut(link.Dest, ":")
	if found && !strings.ContainsAny(scheme, "/#?") {
		return
	}
	if t.article != nil && strings.HasPrefix(link.Dest, "../") && !strings.HasPrefix(link.Dest, "../exercises/") {
		l.crossing = append(l.crossing, cross(t, link))
		return
	}
	l.resolve(t, link, link.Dest)
}

// crossLink is a link of an article to an article, to be checked once all are read.
type crossLink struct {
	file, locale string
	article      *Article
	link         *doc.Link
	dest         string // as the author wrote it
	open         bool   // its address depends on what the other article holds
}

// cross gives a link to an article its address, if that can be told without the other
// article: if it leads there at all, it is checked later.
func cross(t textOf, link *doc.Link) crossLink {
	c := crossLink{file: t.file, locale: t.locale, article: t.article, link: link, dest: link.Dest}
	page, heading, _ := strings.Cut(strings.TrimPrefix(link.Dest, "../"), "#")
	id, section, _ := strings.Cut(page, "/")
	if c.open = section == "" && heading != ""; !c.open {
		link.Dest = Target{Article: id, Section: section, Heading: heading}.address(t.article)
	}
	return c
}

// resolve gives a link the address of what dest means in the text, and reports one that leads
// nowhere.
func (l *loader) resolve(t textOf, link *doc.Link, dest string) {
	if t.text == nil {
		t.text = &ArticleText{Locale: t.locale}
	}
	target, ok := l.site.Resolve(t.article, t.text, dest)
	if ok {
		link.Dest = target.address(t.article)
	}
	if ok || l.unread(dest) {
		return
	}
	page, heading, hasAnchor := strings.Cut(dest, "#")
	rule, what := "link-broken", fmt.Sprintf("the link %q leads nowhere", dest)
	var known []string
	for _, s := range t.text.Sections {
		known = append(known, s.ID)
		if hasAnchor && (page == "" || page == s.ID) {
			known = append(known, s.headings...)
		}
	}
	word := page
	if hasAnchor {
		rule, word = "anchor-broken", heading
	}
	l.error(link.Target, rule, what, orHint(diag.DidYouMean(word, known), "write #section, section#heading, ../article/section or a full https address"))
}

// unread reports whether a link leads to what could not be read: that was reported.
func (l *loader) unread(dest string) bool {
	return l.incomplete || l.folders["content/"+strings.TrimPrefix(dest, "../")]
}

// servedSections reports sections that an exercise names and no article has.
func (l *loader) servedSections(e *Exercise) {
	if l.incomplete {
		return
	}
	var known []string
	for _, a := range l.site.Articles {
		known = append(known, a.Sections...)
	}
	for i, id := range e.Sections {
		if !slices.Contains(known, id) {
			l.error(e.Position(fmt.Sprintf("sections.%d", i)), "section-unknown", fmt.Sprintf("no article has a section %q", id), diag.DidYouMean(id, known))
		}
	}
}
