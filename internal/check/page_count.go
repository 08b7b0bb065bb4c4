package check

import (
	"fmt"

	"handout/internal/diag"
	"handout/internal/site"
)

var pageCount = Rule{
	ID: "page-count", Severity: diag.Warning, Limit: 16,
	Title: "A leaflet has no more pages than a reader takes home",
	Why: "A long leaflet is not read to its end, and costs a ward its paper. Sixteen pages are a booklet of four folded sheets. " +
		"The build counts, for a check lays no pages out: those of each section in standard print. Large print has the same words, and a booklet is all sections at once.",
	Source: "Ashford and St Peter's Hospitals, leaflets of 4 to 30 pages (FOI 3695); Guy's and St Thomas', low back pain, 16 pages with its cover",
	Good:   "a section of 12 pages",
	Bad:    "a section of 24 pages",
	leaflet: func(p *pass, l Leaflet) {
		if limit := int(p.limit()); l.Pages > limit {
			p.report(l.Locale, l.Section.Pos, fmt.Sprintf("the leaflet of section %s has %d pages, more than %d", l.Section.ID, l.Pages, limit),
				"say less, show fewer exercises in it, or part the section in two")
		}
	},
}

// Leaflet is a section's leaflet in standard print, laid out.
type Leaflet struct {
	Locale  string
	Section *site.Section
	Pages   int
}

// LaidOut holds a leaflet of a site to the rules that need its pages, at the severities that
// site.toml gives them. Run knows no pages: it reports none of these.
func LaidOut(s *site.Site, l Leaflet) diag.List {
	var found findings
	r := newRun(s, Options{})
	for _, p := range r.passes(&found) {
		if p.rule.leaflet != nil {
			p.rule.leaflet(&p, l)
		}
	}
	return found.in(s)
}
