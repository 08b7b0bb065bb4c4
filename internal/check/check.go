// Package check takes a loaded site and gives back what keeps it from being published:
// one rule a file, each with its reason, its source, a good and a bad example.
package check

import (
	"fmt"
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
}

// Rule is one thing that is checked.
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
	run   func(*pass)
}

// Rules lists every rule by id.
func Rules() []Rule {
	rules := []Rule{
		altText, clinicalChange, contactDuplicate, contactsComplete, decimals, draft, evidence, exerciseComplete,
		figurePose, headingLength, headingOrder, keyMessage, longParagraph, longSentence, metadata,
		phoneInText, readingLevel, referralBlock, reviewDue, sameLinks, sameLists, sameNumbers,
		sameReferral, straightQuotes, summary, termFirstUse, translationReviewed,
		unusedContact, doubleSpace, wordEmphasis,
	}
	slices.SortFunc(rules, func(a, b Rule) int { return strings.Compare(a.ID, b.ID) })
	return rules
}

// Find returns the rule with that id.
func Find(id string) (Rule, bool) {
	for _, r := range Rules() {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// Run checks the site by every rule, at the severities that site.toml gives them.
func Run(s *site.Site, o Options) diag.List {
	var found diag.List
	for _, r := range Rules() {
		p := pass{Site: s, Options: o, rule: r, config: s.Config.Rules[r.ID], found: &found}
		if p.config.Severity != "off" {
			r.run(&p)
		}
	}
	return found.Sorted()
}

// pass is one rule's run over the site.
type pass struct {
	*site.Site
	Options
	rule   Rule
	config site.RuleConfig
	found  *diag.List
}

// report adds a finding of the rule in a locale; "" stands for all locales.
func (p *pass) report(locale string, pos diag.Pos, message, hint string) {
	p.reportAs(p.rule.Severity, locale, pos, message, hint)
}

// reportAs adds a finding of a severity other than the rule's own; what site.toml sets
// goes before both.
func (p *pass) reportAs(severity diag.Severity, locale string, pos diag.Pos, message, hint string) {
	if locale != "" && len(p.config.Locales) > 0 && !slices.Contains(p.config.Locales, locale) {
		return
	}
	switch p.config.Severity {
	case "error":
		severity = diag.Error
	case "warning":
		severity = diag.Warning
	case "note":
		severity = diag.Note
	}
	p.found.Add(diag.Diagnostic{Pos: pos, Severity: severity, Rule: p.rule.ID, Message: message, Hint: hint})
}

// limit is the rule's threshold for this site.
func (p *pass) limit() float64 {
	if p.config.Limit > 0 {
		return p.config.Limit
	}
	return p.rule.Limit
}

// releaseSeverity is an error in a release and a warning before.
func (p *pass) releaseSeverity() diag.Severity {
	if p.Release {
		return diag.Error
	}
	return diag.Warning
}

// Explain is a rule's page of the documentation, as Markdown.
func Explain(r Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s.\n\nSeverity: %s", r.ID, r.Title, r.Severity)
	if r.Limit > 0 {
		fmt.Fprintf(&b, ", limit: %g", r.Limit)
	}
	fmt.Fprintf(&b, "\n\n%s\n\nSource: %s\n", r.Why, r.Source)
	for _, e := range []struct{ label, text string }{{"Good", r.Good}, {"Not so good", r.Bad}} {
		if e.text != "" {
			fmt.Fprintf(&b, "\n%s:\n\n    %s\n", e.label, strings.ReplaceAll(e.text, "\n", "\n    "))
		}
	}
	fmt.Fprintf(&b, "\nTo change it, write in site.toml:\n\n    [rules.%s]\n    severity = \"warning\"  # or \"error\", \"note\", \"off\"\n    reason = \"why\"\n", r.ID)
	return b.String()
}
