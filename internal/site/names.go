package site

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"handout/internal/diag"
)

// names finds ids that are given twice, differ in case only or could not be a file name.
type names struct {
	what  string
	first map[string]diag.Pos // by the id in lower case
	exact map[string]bool
}

func newNames(what string) *names {
	return &names{what: what, first: map[string]diag.Pos{}, exact: map[string]bool{}}
}

var idPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// add takes an id, and reports what is wrong with it.
func (n *names) add(l *loader, id string, pos diag.Pos) {
	if id == "" {
		l.error(pos, "id-missing", fmt.Sprintf("this %s has no id", n.what), "")
		return
	}
	lower := strings.ToLower(id)
	if first, taken := n.first[lower]; taken {
		message, hint := fmt.Sprintf("two of %s have the id %q", n.what, id), fmt.Sprintf("the other is at %s:%d", first.File, first.Line)
		if !n.exact[id] {
			message = fmt.Sprintf("the id %q of this %s differs from another in upper and lower case only", id, n.what)
		}
		l.error(pos, "duplicate", message, hint)
		return
	}
	n.first[lower], n.exact[id] = pos, true
	if !idPattern.MatchString(id) {
		l.error(pos, "id-invalid", fmt.Sprintf("%q cannot be the id of a %s", id, n.what),
			"use lower-case letters a to z, digits and single hyphens")
	}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
