package web

import (
	"fmt"
	"slices"

	"handout/internal/site"
)

// The parts of an article's page around its text: notices, downloads, contacts, sources.

// articleNotices are the notices of an article's page, or of one of its sections.
func (r *Renderer) articleNotices(loc *site.Locale, a *site.Article, s *site.Section, page string) notices {
	t := a.Texts[loc.Tag]
	n := notices{words: words{loc}, Draft: a.Status == "draft"}
	from := r.articleAddress(a)
	state := site.Current
	if s != nil {
		from, state = r.sectionAddress(a, s.ID), s.State
	}
	n.Translation = translationNotices(loc, unreviewed(t.Translation), state)
	r.nameSource(&n, loc, from, page)
	return n
}

// sectionNotices are those of a section within the whole article: only what differs from
// section to section.
func sectionNotices(w words, s *site.Section) notices {
	return notices{words: w, Translation: translationNotices(w.loc, false, s.State)}
}

// exerciseNotices are those of an exercise; known says that the page around it has already
// told that nobody has checked the translation.
func (r *Renderer) exerciseNotices(loc *site.Locale, e *site.Exercise, page string, known bool) notices {
	t := e.Texts[loc.Tag]
	n := notices{words: words{loc}, Translation: translationNotices(loc, unreviewed(t.Translation) && !known, t.State)}
	r.nameSource(&n, loc, r.exerciseAddress(e), page)
	return n
}

// translationNotices says what is not as it should be with a translation.
func translationNotices(loc *site.Locale, unreviewed bool, state site.TextState) []string {
	var out []string
	if unreviewed {
		out = append(out, loc.Message("translation.unreviewed", nil))
	}
	switch state {
	case site.Stale:
		out = append(out, loc.Message("translation.stale", nil))
	case site.Missing:
		out = append(out, loc.Message("translation.missing", nil))
	}
	return out
}

// unreviewed reports a translation by machine that no person has checked.
func unreviewed(t site.Translation) bool {
	return t.Method != "" && t.Method != "human" && t.Reviewer == ""
}

// nameSource adds the link to the page in the default language to a translation's notices.
func (r *Renderer) nameSource(n *notices, loc *site.Locale, from address, page string) {
	tag := r.site.Config.DefaultLocale
	if loc.Tag == tag || !from.has(tag) {
		return
	}
	d := r.site.Locale(tag)
	n.Source = relative(page, from.path(tag))
	n.SourceName = run{Text: d.Name, Lang: d.Tag, Dir: direction(d)}
}

// downloads lists the leaflets of a section and the booklet, as links from page.
func (j *articleJob) downloads(page, section string) downloads {
	d := downloads{words: words{j.loc}}
	for _, l := range j.leaflets {
		if l.Section != "" && l.Section != section {
			continue
		}
		d.Entries = append(d.Entries, download{
			Edition: l.Edition, Label: j.loc.Message("web.edition-"+l.Edition, nil), Href: relative(page, l.Path), Size: isolate(j.loc, fileSize(j.loc, l.Bytes)), Pages: l.Pages,
		})
	}
	order := []string{"standard", "large", "booklet"}
	slices.SortStableFunc(d.Entries, func(a, b download) int {
		return slices.Index(order, a.Edition) - slices.Index(order, b.Edition)
	})
	return d
}

// fileSize is a size in kilobytes of 1000 bytes, never less than one, or in megabytes.
func fileSize(loc *site.Locale, bytes int) string {
	kb := max(1, (bytes+500)/1000)
	if kb < 1000 {
		return fmt.Sprintf("%s kB", loc.FormatNumber(kb))
	}
	return fmt.Sprintf("%s MB", loc.FormatNumber((kb+500)/1000))
}

// contactList shows the contacts with these ids, in their order.
func (r *Renderer) contactList(loc *site.Locale, ids []string) contacts {
	c := contacts{words: words{loc}}
	for _, id := range ids {
		if view := r.contactByID(loc, id); view != nil {
			c.Entries = append(c.Entries, *view)
		}
	}
	return c
}

// aboutPart says where the article's text comes from.
func (j *articleJob) aboutPart() about {
	b := about{words: words{j.loc}, Facts: append(j.facts(), j.translationFacts()...)}
	for _, ref := range j.a.References {
		source := j.r.foreign(j.loc, ref.Organisation)
		b.References = append(b.References, reference{source.Lang, source.Dir, ref.Organisation, ref.Title, ref.Year, ref.URL})
	}
	return b
}

// facts are the lines of the imprint in their order; what is not known has none.
func (j *articleJob) facts() []string {
	var out []string
	say := func(id, value string) {
		if value != "" {
			out = append(out, j.loc.Message(id, map[string]any{"Value": value}))
		}
	}
	say("leaflet.reviewed", j.loc.FormatDate(j.a.Reviewed))
	say("leaflet.review-due", j.loc.FormatDate(j.a.ReviewDue))
	say("leaflet.published", j.loc.FormatDate(j.a.Published))
	say("leaflet.author", j.r.localized(j.loc, j.a.AuthorRole).Text)
	say(j.a.ApproverMessage(), j.r.localized(j.loc, j.a.ApproverRole).Text)
	say("leaflet.number", j.a.LeafletNumber)
	say("leaflet.version", j.a.Version)
	return out
}

// translationFacts say how the text came into this language.
func (j *articleJob) translationFacts() []string {
	t := j.t.Translation
	if t.Method == "" {
		return nil
	}
	out := []string{j.loc.Message("translation.method-"+t.Method, nil)}
	if t.Translator != "" {
		out = append(out, j.loc.Message("translation.translator", map[string]any{"Name": t.Translator}))
	}
	if t.Reviewer == "" {
		return append(out, j.loc.Message("translation.unreviewed", nil))
	}
	data := map[string]any{"Name": t.Reviewer, "Date": j.loc.FormatDate(t.Reviewed)}
	return append(out, j.loc.Message("translation.reviewed", data))
}
