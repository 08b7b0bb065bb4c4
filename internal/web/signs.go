package web

import (
	"html/template"
	"slices"

	"handout/internal/doc"
	"handout/internal/site"
)

// The ways from an article's pages to its referral checklist.

// helpNow is the emergency tier of the article's checklist for the foot of another page.
func (j *articleJob) helpNow(f *flow, s *site.Section) template.HTML {
	_, h, blocks := emergencySigns(j.t)
	if s.Kind == site.Referral || h == nil {
		return ""
	}
	f.level = 1
	return f.capture(func() {
		body := f.capture(func() { f.tier("emergency", h, "help-now", blocks) })
		f.fill("checklist.html", checklist{f.words, body, false})
	})
}

// checklist is the link to the page of the referral checklist, from a page of the article;
// empty on that page itself and when there is none.
func (j *articleJob) checklist(section string) string {
	for _, s := range j.t.Sections {
		if s.Kind == site.Referral && s.ID != section {
			return s.ID + ".html"
		}
	}
	return ""
}

// signs is the link to the emergency signs themselves from the page of a section or, with
// "", of the whole article, where they stand, too.
func (j *articleJob) signs(section, page string) string {
	s, h, _ := emergencySigns(j.t)
	if h != nil && (section == "" || section == s.ID) {
		return "#" + idWithin(s, h)
	}
	if s == nil || section == s.ID {
		return ""
	}
	return linkToSigns(page, j.loc.Tag, j.a, j.t)
}

// linkToSigns leads from any page to the emergency signs of an article's checklist, or to
// the checklist when it has none; it is empty without a checklist.
func linkToSigns(page, tag string, a *site.Article, t *site.ArticleText) string {
	s, h, _ := emergencySigns(t)
	if s == nil {
		return ""
	}
	to := relative(page, sectionPath(tag, a.ID, s.ID))
	if h != nil {
		to += "#" + idWithin(s, h)
	}
	return to
}

// emergencySigns finds the emergency tier of an article's checklist: section, heading and
// blocks. Without such a tier there is no heading, without a checklist no section.
func emergencySigns(t *site.ArticleText) (*site.Section, *doc.Heading, []doc.Block) {
	var first *site.Section
	for _, s := range t.Sections {
		if s.Kind != site.Referral {
			continue
		}
		if h, blocks := emergencyTier(s.Blocks); h != nil {
			return s, h, blocks
		}
		if first == nil {
			first = s
		}
	}
	return first, nil, nil
}

// idWithin is the id of one of the headings of a section.
func idWithin(s *site.Section, h *doc.Heading) string {
	before := slices.Index(s.Blocks, doc.Block(h))
	return headingID(s.ID, h, 1+countHeadings(s.Blocks[:before]))
}
