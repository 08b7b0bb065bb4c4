// Package check takes a loaded site and gives back what keeps it from being published:
// one rule a file, each with its reason, its source, a good and a bad example.
package check

import (
	"slices"
	"strings"

	"handout/internal/diag"
	"handout/internal/site"
)

// Options are what a check depends on beside the site.
type Options struct {
	// Today is the day that review dates are held against; the zero Date leaves them out.
	Today site.Date
	// Release makes errors of what a preview only warns about: overdue reviews, drafts.
	Release bool
	// Since has, by its id, what each article was that has had clinical changes since the
	// revision that a release is compared with.
	Since map[string]Former
	// Theme is print.toml as it is in force: the site's own, or the built-in one.
	Theme []byte
}

// Rule is one thing that is checked. It looks at one or more of the parts of a site below.
type Rule struct {
	ID       string
	Severity diag.Severity
	Title    string // one line: what the rule asks for
	Why      string // the reason, in a sentence or two
	Source   string // the standard or evidence behind it
	Good     string // as an author writes it
	Bad      string
	// Limit is the rule's threshold where it has one; site.toml may set another.
	Limit float64

	fixed bool // site.toml cannot change it

	site        func(*pass)
	article     func(*pass, *article)
	text        func(*pass, *articleText)     // an article in one language
	exercise    func(*pass, *site.Exercise)   // in all its languages
	unit        func(*pass, *unit)            // a section or an exercise in one language
	translation func(p *pass, from, to *unit) // a unit of the source and the same in another language
	leaflet     func(*pass, Leaflet)          // once it is laid out
}

// Rules lists every rule by id.
func Rules() []Rule {
	rules := []Rule{
		altText, clinicalChange, contactDuplicate, contacts, decimals, draft, emphasis, evidence, exerciseComplete,
		figurePose, headingLength, headingOrder, keyMessage, longParagraph, longSentence, metadata,
		phoneInText, readingLevel, referralBlock, reviewDue, sameLinks, sameLists, sameNumbers,
		sameReferral, straightQuotes, summary, termFirstUse, translationReviewed,
		contactUnused, doubleSpace, pageCount, passive, phoneFormat, sources, termAmbiguous, themeContrast, thirdPerson,
	}
	slices.SortFunc(rules, func(a, b Rule) int { return strings.Compare(a.ID, b.ID) })
	return rules
}

// All lists every rule that a report can name, by id: those of Rules and the fixed ones.
func All() []Rule {
	all := slices.Concat(Rules(), FixedRules())
	slices.SortFunc(all, func(a, b Rule) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// Find returns the rule with that id.
func Find(id string) (Rule, bool) {
	for _, r := range All() {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}
