package check

import (
	"fmt"
	"testing"
)

// A leaflet is too long beyond the limit, the rule's own or the one that site.toml sets, and
// at the severity and in the languages that it sets.
func TestPageCount(t *testing.T) {
	const limits = "[rules.page-count]\nlimit = 4\n"
	for _, tt := range []struct {
		rules  string
		locale string
		pages  int
		want   string
	}{
		{"", "en", 16, ""},
		{"", "en", 17, "warning: the leaflet of section spurs has 17 pages, more than 16"},
		{limits, "en", 4, ""},
		{limits, "en", 5, "warning: the leaflet of section spurs has 5 pages, more than 4"},
		{limits + "severity = \"error\"\n", "fr", 5, "error: the leaflet of section spurs has 5 pages, more than 4"},
		{limits + "severity = \"off\"\nreason = \"on a screen\"\n", "en", 5, ""},
		{limits + "locales = [\"en\"]\nreason = \"translations are longer\"\n", "fr", 5, ""},
	} {
		files := goodSite(t)
		replace(t, files, "site.toml", "[governance]", tt.rules+"\n[governance]")
		s := load(t, files)
		section := s.Articles[0].Texts[tt.locale].Section("spurs")
		got := ""
		found := LaidOut(s, Leaflet{Locale: tt.locale, Section: section, Pages: tt.pages})
		for _, d := range found {
			got += fmt.Sprintf("%s: %s", d.Severity, d.Message)
			if d.Pos != section.Pos || d.Rule != "page-count" {
				t.Errorf("%s [%s], want %s", d.Pos, d.Rule, section.Pos)
			}
			inEveryForm(t, found, d)
		}
		if got != tt.want {
			t.Errorf("%q, %s with %d pages: %q, want %q", tt.rules, tt.locale, tt.pages, got, tt.want)
		}
	}
}
