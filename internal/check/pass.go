package check

import (
	"slices"

	"handout/internal/diag"
	"handout/internal/site"
)

// pass is one rule's run over a part of the site.
type pass struct {
	*run
	rule   Rule
	config site.RuleConfig
	found  *findings
	used   map[contactUse]bool // the contacts that articles name, for rules of the site
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
	*p.found = append(*p.found, finding{locale, diag.Diagnostic{Pos: pos, Severity: severity, Rule: p.rule.ID, Message: message, Hint: hint}})
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
