package check

import (
	"fmt"

	"handout/internal/diag"
	"handout/internal/site"
)

var metadata = Rule{
	ID: "metadata", Severity: diag.Error,
	Title:  "Every article says which leaflet it is, who wrote it, who approved it and when it was checked",
	Why:    "Hospitals must know what is live, who approved it and when it falls due; a leaflet's number, version and date go into the notes beside a signed consent.",
	Source: "NHS England, Standard for creating health content (2022); NHS Ayrshire and Arran consent policy 3.4",
	Good:   "leaflet_number = \"PI-0417\"\nversion = \"1.0\"\nreviewed = 2026-11-01\nreview_due = 2028-11-01",
	Bad:    "leaflet_number = \"\"",
	article: func(p *pass, a *article) {
		for _, field := range missingMetadata(a.Article, p.Config.DefaultLocale) {
			p.report("", a.Pos, fmt.Sprintf("article %q has no %s", a.ID, field), "set it in article.toml")
		}
	},
}

func missingMetadata(a *site.Article, locale string) []string {
	var missing []string
	for _, f := range []struct {
		name  string
		empty bool
	}{
		{"leaflet_number", a.LeafletNumber == ""},
		{"version", a.Version == ""},
		{"published", a.Published == site.Date{}},
		{"reviewed", a.Reviewed == site.Date{}},
		{"review_due", a.ReviewDue == site.Date{}},
		{"status", a.Status == ""},
		{"author_role", a.AuthorRole[locale] == ""},
		{"approver_role", a.ApproverRole[locale] == ""},
		{"references", len(a.References) == 0},
		{"contacts", len(a.Contacts) == 0},
	} {
		if f.empty {
			missing = append(missing, f.name)
		}
	}
	return missing
}
