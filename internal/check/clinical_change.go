package check

import (
	"fmt"
	"strconv"
	"strings"

	"handout/internal/diag"
	"handout/internal/site"
)

// Former is what an article was at the revision that a release is compared with, and which
// of its leaflets have had a clinical change since.
type Former struct {
	Version  string
	Reviewed site.Date
	Changed  []string // paths of their pages, not empty
}

var clinicalChange = Rule{
	ID: "clinical-change", Severity: diag.Warning,
	Title:  "A clinical change has a newer version and review date, and an approver",
	Why:    "Staff and patients tell two issues of a leaflet apart by version and date. A dose, number or warning that changes under the old ones was signed by nobody. It is looked for with --since, which says what to compare with, and is an error in a release.",
	Source: "NHS England, Standard for creating health content (2022): version control and clinical approval of every change",
	Good:   "version = \"1.1\"\nreviewed = 2026-11-20   # the last release had 1.0 of 2026-11-01",
	Bad:    "version = \"1.0\"\nreviewed = 2026-11-01   # a dose is another than in the last release",
	article: func(p *pass, a *article) {
		if former, ok := p.Since[a.ID]; ok {
			checkSigned(p, a.Article, former)
		}
	},
}

// checkSigned holds an article with clinical changes against what it was.
func checkSigned(p *pass, a *site.Article, former Former) {
	changed := former.Changed[0]
	if more := len(former.Changed) - 1; more > 0 {
		changed += fmt.Sprintf(" and %d more", more)
	}
	report := func(key, message, hint string) {
		pos := a.Pos
		if a.Position != nil {
			pos = a.Position(key)
		}
		p.reportAs(p.releaseSeverity(), "", pos, "clinical change in "+changed+", but "+message, hint)
	}
	if !newerVersion(former.Version, a.Version) {
		report("version", fmt.Sprintf("the version is %s and was %s", a.Version, former.Version), "give it a higher number")
	}
	if a.Reviewed.Compare(former.Reviewed) <= 0 {
		report("reviewed", fmt.Sprintf("it was last reviewed on %s", a.Reviewed), "set the day on which the change was reviewed")
	}
	if a.ApproverRole[p.Config.DefaultLocale] == "" {
		report("approver_role", "nobody approved it", "say who did")
	}
}

// newerVersion compares two versions number by number; where a part is no number, any other
// text counts as newer.
func newerVersion(old, new string) bool {
	a, b := strings.Split(old, "."), strings.Split(new, ".")
	for i := range min(len(a), len(b)) {
		if a[i] == b[i] {
			continue
		}
		x, errX := strconv.Atoi(a[i])
		y, errY := strconv.Atoi(b[i])
		return errX != nil || errY != nil || y > x
	}
	return len(b) > len(a)
}
