package check

import (
	"fmt"
	"time"

	"handout/internal/diag"
	"handout/internal/site"
)

var reviewDue = Rule{
	ID: "review-due", Severity: diag.Warning,
	Title:  "Every article is reviewed before its date",
	Why:    "Half of the leaflets found in one survey had no date, and a third of the dated ones were over five years old. An overdue one is a warning in a preview and an error in a release.",
	Source: "NHS England, Standard for creating health content (2022): planned review cycle; standards on review dates of hospital trusts",
	Good:   "review_due = 2028-11-01",
	Bad:    "review_due = 2021-01-01",
	article: func(p *pass, a *article) {
		if p.Today != (site.Date{}) && a.ReviewDue != (site.Date{}) {
			checkReviewDate(p, a.Article)
		}
	},
}

func checkReviewDate(p *pass, a *site.Article) {
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
