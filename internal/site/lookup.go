package site

import "slices"

// Locale returns the locale with that tag, or nil.
func (s *Site) Locale(tag string) *Locale {
	return first(s.Locales, func(l *Locale) bool { return l.Tag == tag })
}

// Exercise returns the exercise with that id, or nil.
func (s *Site) Exercise(id string) *Exercise {
	return first(s.Exercises, func(e *Exercise) bool { return e.ID == id })
}

// Contact returns the contact with that id, or nil.
func (s *Site) Contact(id string) *Contact {
	return first(s.Config.Contacts, func(c *Contact) bool { return c.ID == id })
}

// Article returns the article with that id, or nil.
func (s *Site) Article(id string) *Article {
	return first(s.Articles, func(a *Article) bool { return a.ID == id })
}

// Reference returns the article's source with that id, or nil.
func (a *Article) Reference(id string) *Reference {
	return first(a.References, func(r *Reference) bool { return r.ID == id })
}

func first[T any](list []*T, match func(*T) bool) *T {
	if i := slices.IndexFunc(list, match); i >= 0 {
		return list[i]
	}
	return nil
}

// Paper is the paper of a locale's leaflets, "a4" or "letter": what site.toml says for the
// locale, then for all, then the locale's own.
func (s *Site) Paper(l *Locale) string {
	for _, paper := range []string{s.Config.Print.Paper[l.Tag], s.Config.Print.Paper[""], l.Paper} {
		if paper != "" {
			return paper
		}
	}
	return "a4"
}

// ApproverMessage is the id of the message that names the approver: a draft is still to be
// approved, and must not say that it was.
func (a *Article) ApproverMessage() string {
	if a.Status == "approved" {
		return "leaflet.approver"
	}
	return "leaflet.approver-draft"
}
