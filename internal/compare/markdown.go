package compare

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// commentLimit is the longest comment that GitHub takes, in characters, less a reserve.
const commentLimit = 60_000

// Markdown gives the report for a pull-request comment: a table of classes, then changes,
// the most important first. What does not fit is counted, never dropped in silence.
func (r *Report) Markdown() string {
	var b strings.Builder
	b.WriteString("## What patients will see change\n\n")
	if r.Same() {
		fmt.Fprintf(&b, "Nothing. All %d pages and leaflets are the same, byte for byte.\n", r.Unchanged)
		return b.String()
	}
	fmt.Fprintf(&b, "%d leaflets differ, %d are the same.\n\n| class | changes |\n| --- | ---: |\n", len(r.Leaflets), r.Unchanged)
	for _, c := range Classes() {
		if n := r.Count(c); n > 0 {
			fmt.Fprintf(&b, "| %s | %d |\n", c, n)
		}
	}
	r.markdownChanges(&b)
	return b.String()
}

func (r *Report) markdownChanges(b *strings.Builder) {
	var left = map[Class]int{}
	size := utf8.RuneCountInString(b.String())
	for _, g := range r.groups() {
		entry := g.markdown()
		if n := utf8.RuneCountInString(entry); size+n < commentLimit {
			b.WriteString(entry)
			size += n
			continue
		}
		left[g.Class]++
	}
	for _, c := range Classes() {
		if left[c] > 0 {
			fmt.Fprintf(b, "\n**%d more changes of class %s are left out here**; the full report has them.\n", left[c], c)
		}
	}
}

func (g group) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n**%s** %s (%s, %s%s) in %s\n", g.Class, g.Kind, g.Locale, g.Role, markdownText(whereIn(g)), listPaths(g.Paths))
	if g.Role == RoleFigure {
		return b.String()
	}
	b.WriteString("\n> ")
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
	b.WriteString("\n")
	return b.String()
}

// listPaths names the first leaflets and counts the rest.
func listPaths(paths []string) string {
	const most = 5
	var names []string
	for _, p := range paths[:min(most, len(paths))] {
		names = append(names, "`"+p+"`")
	}
	if more := len(paths) - most; more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return strings.Join(names, ", ")
}

// markdownText keeps text from being read as markup.
func markdownText(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "|", `\|`, "#", `\#`, "@", "&#64;").Replace(s)
}
