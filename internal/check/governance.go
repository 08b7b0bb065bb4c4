package check

import (
	"fmt"
	"time"

	"handout/internal/site"
)

var metadata = Rule{
	ID: "metadata", Severity: 0,
	Title:  "Every article says which leaflet it is, who wrote it, who approved it and when it was checked",
	Why:    "Hospitals must know what is live, who approved it and when it falls due; a leaflet's number, version and date go into the notes beside a signed consent.",
	Source: "NHS England, Standard for creating health content (2022); NHS Ayrshire and Arran consent policy 3.4",
	Good:   "leaflet_number = \"PI-0417\"\nversion = \"1.0\"\nreviewed = 2026-11-01\nreview_due = 2028-11-01",
	Bad:    "leaflet_number = \"\"",
	run: func(p *pass) {
		for _, a := range p.Articles {
			for _, field := range missingMetadata(a, p.Config.DefaultLocale) {
				p.report("", a.Pos, fmt.Sprintf("article %q has no %s", a.ID, field), "set it in article.toml")
			}
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

var draft = Rule{
	ID: "draft", Severity: 1,
	Title:  "A released article is approved",
	Why:    "A draft is printed with a band on every page that says so. In a release that is an error: patients act on what is printed.",
	Source: "NHS England, Standard for creating health content (2022): approval process with clinical approval",
	Good:   "status = \"approved\"",
	Bad:    "status = \"draft\"",
	run: func(p *pass) {
		for _, a := range p.Articles {
			if p.Release && a.Status != "approved" {
				p.reportAs(p.releaseSeverity(), "", a.Pos, fmt.Sprintf("article %q is a %s", a.ID, a.Status), `set status = "approved" once the approver has signed`)
			}
		}
	},
}

var reviewDue = Rule{
	ID: "review-due", Severity: 1,
	Title:  "Every article is reviewed before its date",
	Why:    "Half of the leaflets found in one survey had no date, and a third of the dated ones were over five years old. An overdue one is a warning in a preview and an error in a release.",
	Source: "NHS England, Standard for creating health content (2022): planned review cycle; standards on review dates of hospital trusts",
	Good:   "review_due = 2028-11-01",
	Bad:    "review_due = 2021-01-01",
	run: func(p *pass) {
		if p.Today == (site.Date{}) {
			return
		}
		for _, a := range p.Articles {
			checkReviewDate(p, a)
		}
	},
}

func checkReviewDate(p *pass, a *site.Article) {
	if a.ReviewDue == (site.Date{}) {
		return
	}
	days := daysBetween(p.Today, a.ReviewDue)
	switch {
	case days < 0:
		p.reportAs(p.releaseSeverity(), "", a.Pos, fmt.Sprintf("article %q was due for review %d days ago", a.ID, -days), "review it, then set reviewed and review_due")
	case p.Config.Governance.WarnDays > 0 && days <= p.Config.Governance.WarnDays:
		p.report("", a.Pos, fmt.Sprintf("article %q is due for review in %d days", a.ID, days), "plan the review now")
	}
	if months := p.Config.Governance.ReviewMonths; months > 0 && daysBetween(a.Reviewed, a.ReviewDue) > months*31 {
		p.report("", a.Pos, fmt.Sprintf("article %q goes longer than %d months without a review", a.ID, months), "bring review_due forward")
	}
}

func daysBetween(a, b site.Date) int {
	return int(midnight(b).Sub(midnight(a)).Hours() / 24)
}

func midnight(d site.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

var evidence = Rule{
	ID: "evidence", Severity: 0,
	Title:  "Every claim has a decision with its reason, and every kept one a source",
	Why:    "An assessor pulls the records of a leaflet at random and asks what each statement rests on.",
	Source: "PIF TICK criteria (2022): evidence; NHS England standard: record of evidence sources",
	Good:   "[[claim]]\nid = \"A1\"\ndecision = \"hedged\"\nwhy = \"the source says may\"\nsources = [\"nhs-back-pain\"]",
	Bad:    "[[claim]]\nid = \"A1\"\ndecision = \"hedged\"",
	run: func(p *pass) {
		for _, a := range p.Articles {
			if len(a.Claims) == 0 {
				p.report("", a.Pos, fmt.Sprintf("article %q has no evidence.toml", a.ID), "record every factual claim with its sources")
			}
			for _, c := range a.Claims {
				if c.Why == "" {
					p.report("", c.Pos, fmt.Sprintf("claim %s gives no reason for %q", c.ID, c.Decision), "say why in one line")
				}
			}
		}
	},
}
