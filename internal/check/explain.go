package check

import (
	"fmt"
	"strings"
)

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
	if r.fixed {
		b.WriteString("\nThis rule always holds: site.toml cannot change it.\n")
		return b.String()
	}
	fmt.Fprintf(&b, "\nTo change it, write in site.toml:\n\n    [rules.%s]\n    severity = \"warning\"  # or \"error\", \"note\", \"off\"\n    reason = \"why\"\n", r.ID)
	return b.String()
}
