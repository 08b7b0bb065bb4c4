package check

import (
	"fmt"
	"regexp"
	"unicode/utf8"

	"handout/internal/diag"
	"handout/internal/doc"
)

// matches reports each match in a text at its own place; message has one verb for the match.
func (p *pass) matches(locale string, t *doc.Text, re *regexp.Regexp, message, hint string) {
	for _, m := range re.FindAllStringIndex(t.Value, -1) {
		p.report(locale, within(t, m[0], m[1]), fmt.Sprintf(message, t.Value[m[0]:m[1]]), hint)
	}
}

// within is the place of bytes start to end of a text; a text that wraps is given whole.
func within(t *doc.Text, start, end int) diag.Pos {
	pos := t.Pos
	if pos.Line > 0 {
		pos.Col += utf8.RuneCountInString(t.Value[:start])
		pos.Len = utf8.RuneCountInString(t.Value[start:end])
	}
	return pos
}
