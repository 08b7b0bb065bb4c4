package diag

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Text says how WriteText writes.
type Text struct {
	// Source gives the content of a file of the site, or nil; with it the line in question
	// is shown.
	Source func(file string) []byte
	// Paint colours a word that names a severity; nil leaves it plain.
	Paint func(s Severity, word string) string
}

// WriteText writes diagnostics as a compiler does:
//
//	content/back-pain/es.md:41:3: error: no exercise "brige" [exercise-unknown]
//	   41 | ![Puente](exercise:brige)
//	      |           ^^^^^^^^^^^^^^ did you mean "bridge"?
func (t Text) WriteText(w io.Writer, list List) error {
	var lines sourceLines
	for _, d := range list {
		if _, err := io.WriteString(w, t.head(d)+t.excerpt(&lines, d)); err != nil {
			return fmt.Errorf("writing diagnostics: %w", err)
		}
	}
	return nil
}

// head is the first line: place, severity, message, rule.
func (t Text) head(d Diagnostic) string {
	word := d.Severity.String() + ":"
	if t.Paint != nil {
		word = t.Paint(d.Severity, word)
	}
	head := word + " " + d.Message
	if d.Pos.File != "" {
		head = d.Pos.String() + ": " + head
	}
	if d.Rule != "" {
		head += " [" + d.Rule + "]"
	}
	return head + "\n"
}

// String is file:line:column, as far as the position is known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	default:
		return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
	}
}

// excerpt is the line in question with the place underlined and the hint beside it; without
// the line it is the hint alone.
func (t Text) excerpt(lines *sourceLines, d Diagnostic) string {
	line, ok := "", false
	if t.Source != nil && d.Pos.Line > 0 {
		line, ok = lines.line(t.Source, d.Pos)
	}
	if !ok {
		if d.Hint == "" {
			return ""
		}
		return "      = " + d.Hint + "\n"
	}
	shown, pad, marks := underline(line, d.Pos)
	out := fmt.Sprintf("%5d | %s\n", d.Pos.Line, shown)
	if marks == "" && d.Hint == "" {
		return out
	}
	return out + strings.TrimRight("      | "+pad+strings.TrimLeft(marks+" "+d.Hint, " "), " ") + "\n"
}

// sourceLines remembers the file and line that were asked for last: diagnostics are sorted,
// so each file is read once and run through once.
type sourceLines struct {
	file string
	data []byte // the file from line number `at` on
	at   int
}

func (s *sourceLines) line(source func(string) []byte, p Pos) (string, bool) {
	if s.at == 0 || s.file != p.File || p.Line < s.at {
		*s = sourceLines{p.File, bytes.TrimPrefix(source(p.File), []byte("\ufeff")), 1}
	}
	for ; s.at < p.Line; s.at++ {
		i := bytes.IndexByte(s.data, '\n')
		if i < 0 {
			return "", false
		}
		s.data = s.data[i+1:]
	}
	if len(s.data) == 0 {
		return "", false
	}
	line, _, _ := bytes.Cut(s.data, []byte("\n"))
	return string(bytes.TrimSuffix(line, []byte("\r"))), true
}

// shownWidth is how many characters of a long line are shown, and leadWidth how many of
// these stand before the place in question.
const (
	shownWidth = 120
	leadWidth  = 60
)

// underline gives the line as shown, the space before the marks, and the marks.
func underline(line string, p Pos) (shown, pad, marks string) {
	runes := []rune(line)
	col := min(max(p.Col-1, 0), len(runes))
	length := max(p.Len, 1)
	first := 0
	if len(runes) > shownWidth && col > leadWidth {
		first = col - leadWidth
	}
	last := min(len(runes), first+shownWidth)
	var b, space strings.Builder
	if first > 0 {
		b.WriteString("…")
		space.WriteString(" ")
	}
	for i, r := range runes[first:last] {
		b.WriteRune(visible(r))
		if first+i < col {
			space.WriteString(blank(r))
		}
	}
	if last < len(runes) {
		b.WriteString("…")
	}
	if p.Col == 0 {
		return b.String(), "", ""
	}
	for _, r := range runes[col:max(col, min(col+length, last))] {
		marks += strings.Repeat("^", columns(r))
	}
	return b.String(), space.String(), marks + strings.Repeat("^", max(0, min(1, 1-len(marks))))
}

// visible keeps control characters of a file from steering the terminal.
func visible(r rune) rune {
	if r != '\t' && unicode.Is(unicode.C, r) && !unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Bidi_Control, r) {
		return unicode.ReplacementChar
	}
	return r
}

// blank is as wide as the character.
func blank(r rune) string {
	if r == '\t' {
		return "\t"
	}
	return strings.Repeat(" ", columns(r))
}

// columns is how many cells of a terminal a character takes (UAX #11).
func columns(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	default:
		return 1
	}
}
