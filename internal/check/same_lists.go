package check

import (
	"fmt"
	"slices"
	"strings"

	"handout/internal/diag"
	"handout/internal/doc"
)

var sameLists = Rule{
	ID: "same-lists", Severity: diag.Error,
	Title:  "A translation has the headings, lists and list items of its source",
	Why:    "A list that is one item shorter has lost a step or a warning.",
	Source: "house rule",
	Good:   "as many items in each list as the source",
	Bad:    "a step left out",
	translation: func(p *pass, from, to *unit) {
		if !slices.EqualFunc(from.outline, to.outline, outlineEntry.equal) {
			p.report(to.Locale, to.Pos, fmt.Sprintf("%s is built differently from the source: %s", from.Name, difference(inWords(from.outline), inWords(to.outline))), "keep every heading, list and item of the source, in its order")
		}
	},
}

// outlineEntry is one part of the build of a text.
type outlineEntry struct {
	what    string // "heading", "list", "callout", "table"
	n       int    // level, items or rows
	classes []string
	callout doc.CalloutKind
}

func (e outlineEntry) equal(other outlineEntry) bool {
	return e.what == other.what && e.n == other.n && e.callout == other.callout && slices.Equal(e.classes, other.classes)
}

func (e outlineEntry) String() string {
	switch e.what {
	case "heading":
		return fmt.Sprintf("heading %d %s", e.n, strings.Join(e.classes, " "))
	case "list":
		return fmt.Sprintf("list of %d", e.n)
	case "callout":
		return "callout " + string(e.callout)
	default:
		return fmt.Sprintf("table of %d rows", e.n)
	}
}

func inWords(entries []outlineEntry) []string {
	var words []string
	for _, e := range entries {
		words = append(words, e.String())
	}
	return words
}
