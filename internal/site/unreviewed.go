package site

import (
	"fmt"
	"slices"

	"handout/internal/diag"
)

// leaveOutUnreviewed takes the languages out of the site whose translations nobody has
// reviewed, where site.toml asks for that, and says which.
func (l *loader) leaveOutUnreviewed() {
	if l.site.Config.PublishUnreviewed {
		return
	}
	l.site.Locales = slices.DeleteFunc(l.site.Locales, func(loc *Locale) bool {
		text := l.site.unreviewed(loc.Tag)
		if text == "" {
			return false
		}
		l.diags.Add(diag.Diagnostic{
			Pos: l.settings.at("publish_unreviewed"), Severity: diag.Warning, Rule: "locale-unreviewed",
			Message: fmt.Sprintf("%s (%s) is not built: nobody has reviewed %s", loc.EnglishName, loc.Tag, text),
			Hint:    "name the reviewer in its front matter, or set publish_unreviewed = true",
		})
		return true
	})
}

// unreviewed is the first file of a language that is a translation without a reviewer, or "".
func (s *Site) unreviewed(tag string) string {
	for _, a := range s.Articles {
		if t := a.Texts[tag]; t != nil && t.Translation.Method != "" && t.Translation.Reviewer == "" {
			return t.File
		}
	}
	for _, e := range s.Exercises {
		if t := e.Texts[tag]; t != nil && t.Translation.Method != "" && t.Translation.Reviewer == "" {
			return t.File
		}
	}
	return ""
}
