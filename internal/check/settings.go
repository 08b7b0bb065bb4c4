package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"handout/internal/diag"
)

// checkSettings reports what site.toml sets for rules that there are not, and which rules it
// silences, with the reason: who signs a report off sees what it does not hold.
func (r *run) checkSettings() (found diag.List) {
	for _, id := range slices.Sorted(maps.Keys(r.Config.Rules)) {
		config := r.Config.Rules[id]
		rule, known := Find(id)
		switch {
		case !known:
			found.Error(config.Pos, "rule-unknown", fmt.Sprintf("no rule %q", id), didYouMean(id))
		case rule.fixed:
			found.Error(config.Pos, "rule-unknown", fmt.Sprintf("rule %q always holds", id), "take the table out")
		case config.Severity == "off":
			suppressed(&found, config.Pos, fmt.Sprintf("rule %q is off: %s", id, config.Reason))
		case len(config.Locales) > 0:
			suppressed(&found, config.Pos, fmt.Sprintf("rule %q holds in %s only: %s", id, strings.Join(config.Locales, ", "), config.Reason))
		}
	}
	return found
}

func suppressed(found *diag.List, pos diag.Pos, message string) {
	found.Add(diag.Diagnostic{Pos: pos, Severity: diag.Note, Rule: "rule-suppressed", Message: message})
}

// didYouMean suggests a rule that site.toml can set.
func didYouMean(id string) string {
	var ids []string
	for _, r := range Rules() {
		ids = append(ids, r.ID)
	}
	if hint := diag.DidYouMean(id, ids); hint != "" {
		return hint
	}
	return "`handout check --explain all` lists them"
}
