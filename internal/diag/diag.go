// Package diag takes what the stages found wrong, as data, and gives it back sorted
// and in the form a reader asks for: text, JSON, SARIF or workflow commands.
//
// Messages start in lower case, end without a full stop, and say what is wrong; the
// hint says what to do about it.
package diag

import (
	"cmp"
	"slices"
)

// Pos is a place in a source file. The zero Pos means "nowhere in particular".
type Pos struct {
	File string // slash-separated, relative to the site's folder
	Line int    // 1-based; 0 when the whole file is meant
	Col  int    // 1-based, in characters (code points); 0 when the whole line is meant
	Len  int    // characters to underline; 0 underlines one
}

// Severity orders diagnostics: a build goes on over warnings and notes, not over errors.
type Severity uint8

// The severities, most serious first.
const (
	Error Severity = iota
	Warning
	Note
)

func (s Severity) String() string {
	return [...]string{"error", "warning", "note"}[s]
}

// Diagnostic is one finding about the author's input.
type Diagnostic struct {
	Pos      Pos
	Severity Severity
	Rule     string // stable id such as "exercise-unknown"
	Message  string
	Hint     string // may be empty
}

// List collects diagnostics; stages append, the driver asks HasErrors between stages.
type List []Diagnostic

// Errorf-style adders keep call sites short; message and hint are already formatted.
func (l *List) Add(d Diagnostic) { *l = append(*l, d) }

// Error appends an error.
func (l *List) Error(pos Pos, rule, message, hint string) {
	l.Add(Diagnostic{pos, Error, rule, message, hint})
}

// Warn appends a warning.
func (l *List) Warn(pos Pos, rule, message, hint string) {
	l.Add(Diagnostic{pos, Warning, rule, message, hint})
}

// HasErrors reports whether any diagnostic is an error.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(d Diagnostic) bool { return d.Severity == Error })
}

// Sorted returns the list ordered by file, line, column, rule and message, without repeats.
func (l List) Sorted() List {
	s := slices.Clone(l)
	slices.SortStableFunc(s, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Col, b.Pos.Col),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return slices.Compact(s)
}
