package check

import (
	"fmt"
	"slices"
	"strings"
)

// difference tells which entries of two lists have no partner in the other.
func difference[T comparable](from, to []T) string {
	var parts []string
	if missing := without(from, to); len(missing) > 0 {
		parts = append(parts, "missing "+commas(missing))
	}
	if extra := without(to, from); len(extra) > 0 {
		parts = append(parts, "added "+commas(extra))
	}
	return strings.Join(parts, "; ")
}

func without[T comparable](a, b []T) []T {
	rest := slices.Clone(b)
	var out []T
	for _, x := range a {
		if i := slices.Index(rest, x); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
			continue
		}
		out = append(out, x)
	}
	return out
}

func commas[T any](list []T) string {
	var words []string
	for _, x := range list {
		words = append(words, fmt.Sprint(x))
	}
	return strings.Join(words, ", ")
}
