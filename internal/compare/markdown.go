package compare

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// commentLimit is the longest text of a comment that GitHub takes, in characters, less what
// says how much was left out.
const commentLimit = 65_536 - 2_500

// longestPassage is how much of one change a comment has room for, in characters.
const longestPassage = 4_000

// Markdown gives the report for a pull-request comment: tables of classes, pages and
// languages, then changes, the most important first. What does not fit is counted, never
// dropped in silence.
func (r *Report) Markdown() string {
	var b strings.Builder
	b.WriteString("## What patients will see change\n\n")
	if r.Same() {
		fmt.Fprintf(&b, "Nothing. All %d pages and leaflets are the same, byte for byte.\n", r.Unchanged)
		return b.String()
	}
	fmt.Fprintf(&b, "From %s to %s. %s\n", markdownText(r.Old), markdownText(r.New), r.summary())
	if len(r.Leaflets) > 0 {
		b.WriteString("\n| class | changes |\n| --- | ---: |\n")
	}
	for _, c := range Classes() {
		if n := r.Count(c); n > 0 {
			fmt.Fprintf(&b, "| %s | %d |\n", c, n)
		}
	}
	w := comment{b: &b, left: commentLimit - utf8.RuneCountInString(b.String())}
	w.all(r.markdownTable(), "row", "rows", " of the table by page and language")
	w.changes(r.groups())
	var lengths []string
	for _, m := range r.measures() {
		lengths = append(lengths, fmt.Sprintf("\n- `%s`: %s, %s → %s", m.Path, m.What, m.Old, m.New))
	}
	w.all(lengths, "figure", "figures", " of length and reading level")
	if len(r.Others) > 0 {
		fmt.Fprintf(&b, "\n\nOther files: %s\n", firstOf(r.Others, "`"))
	}
	return b.String()
}

// comment is a text that grows as long as there is room.
type comment struct {
	b    *strings.Builder
	left int // characters
}

// add writes an entry if it fits.
func (w *comment) add(entry string) bool {
	n := utf8.RuneCountInString(entry)
	if n > w.left {
		return false
	}
	w.b.WriteString(entry)
	w.left -= n
	return true
}

// all writes entries as long as they fit and counts the rest.
func (w *comment) all(entries []string, one, many, of string) {
	for i, e := range entries {
		if !w.add(e) {
			fmt.Fprintf(w.b, "\n**%s%s left out here**; the full report has them.\n", counted(len(entries)-i, one, many), of)
			return
		}
	}
}

// changes writes the changes, the most important first. After one that does not fit no less
// important one is written.
func (w *comment) changes(groups []group) {
	out := map[Class]int{}
	for _, g := range groups {
		if len(out) > 0 || !w.add(g.markdown()) {
			out[g.Class]++
		}
	}
	for _, c := range Classes() {
		if out[c] > 0 {
			fmt.Fprintf(w.b, "\n**%s of class %s left out here**; the full report has them.\n", counted(out[c], "change", "changes"), c)
		}
	}
}

// markdownTable are the lines of the table by page and language.
func (r *Report) markdownTable() []string {
	if len(r.Leaflets) == 0 {
		return nil
	}
	locales := r.locales()
	lines := []string{"\n| page | " + strings.Join(locales, " | ") + " |\n| --- |" + strings.Repeat(" ---: |", len(locales)) + "\n"}
	for _, row := range r.matrix() {
		line := "| `" + row.Page + "` |"
		for _, cell := range row.Cells {
			switch {
			case cell.Clinical:
				line += " **" + cell.Text + "** |"
			default:
				line += " " + cell.Text + " |"
			}
		}
		lines = append(lines, line+"\n")
	}
	return append(lines, "\nBold: with clinical changes.\n")
}

func (g group) markdown() string {
	head := fmt.Sprintf("\n**%s** %s (%s, %s%s) in %s\n", g.Class, g.Kind, g.Languages(), g.Role, markdownText(whereIn(g)), firstOf(g.Paths, "`"))
	if g.Role == RoleFigure {
		return head
	}
	var b strings.Builder
	for _, w := range g.words() {
		text := markdownText(w.Text)
		trimmed := strings.TrimSpace(text)
		lead := text[:len(text)-len(strings.TrimLeft(text, " "))]
		switch {
		case w.Op == Same || trimmed == "":
			b.WriteString(text)
		case w.Op == Delete:
			b.WriteString(lead + "<del>" + trimmed + "</del>")
		default:
			b.WriteString(lead + "<ins><b>" + trimmed + "</b></ins>")
		}
	}
	if b.Len() == 0 {
		return head
	}
	if n := utf8.RuneCountInString(b.String()); n > longestPassage {
		return head + fmt.Sprintf("\n> **A passage of %d characters, too long for a comment**; the full report has it.\n", n)
	}
	return head + "\n> " + b.String() + "\n"
}

// markdownText keeps text from being read as markup.
func markdownText(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "|", `\|`, "#", `\#`, "~", `\~`, "@", "&#64;").Replace(s)
}
