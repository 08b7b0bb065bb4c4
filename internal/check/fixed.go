package check

import (
	"slices"
	"strings"

	"handout/internal/diag"
)

// fixed is a rule that reading, linking or printing a site holds by itself: without it there
// is nothing right to print, so that site.toml cannot change it.
type fixed struct {
	id, title, why, source string
	good, bad              string
}

// FixedRules lists, by id, the rules that site.toml cannot change.
func FixedRules() []Rule {
	var rules []Rule
	for _, f := range slices.Concat(markdownRules(), configRules(), articleRules(), exerciseRules(), translationRules(), printRules()) {
		rules = append(rules, Rule{
			ID: f.id, Severity: fixedSeverity(f.id), Title: f.title, Why: f.why, Source: f.source,
			Good: f.good, Bad: f.bad, fixed: true,
		})
	}
	slices.SortFunc(rules, func(a, b Rule) int { return strings.Compare(a.ID, b.ID) })
	return rules
}

// fixedSeverity is a warning where a page can still say what is wrong, or nothing is lost.
func fixedSeverity(id string) diag.Severity {
	switch id {
	case "file-unused", "locale-unused", "locale-unreviewed", "section-order", "translation-missing", "translation-stale":
		return diag.Warning
	case "rule-suppressed":
		return diag.Note
	default:
		return diag.Error
	}
}

const (
	commonMark = "CommonMark 0.31; GitHub Flavored Markdown"
	houseForm  = "house format: the same in every site, so that each can be built and checked"
	tomlForm   = "TOML 1.0; " + houseForm
)
