package compare

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"strings"
)

// reportPage is the HTML report: one file that needs nothing else, with its style and
// script within.
//
//go:embed report.html
var reportPage string

// htmlReport is what the template gets.
type htmlReport struct {
	*Report
	Groups  []htmlGroup
	Classes []classCount
	Locales []string
	Shown   []htmlSpread
	Glyphs  template.HTML // what the drawn pages use
}

// htmlSpread is a page before and after. The drawings are our own SVG, so that they stand in
// the page as they are.
type htmlSpread struct {
	Spread
	Number        int
	Before, After template.HTML
	Classes       string
}

type classCount struct {
	Class Class
	Count int
}

// htmlGroup is one change, before and after side by side.
type htmlGroup struct {
	group
	Number        int
	Before, After []Word
}

// HTML gives the report as one self-contained page: each change with its text before and
// after, filters by class and language, and lines to sign on paper.
func (r *Report) HTML() ([]byte, error) {
	t, err := template.New("report").Parse(reportPage)
	if err != nil {
		return nil, fmt.Errorf("reading the report's template: %w", err)
	}
	h := htmlReport{Report: r}
	for i, g := range r.groups() {
		h.Groups = append(h.Groups, htmlGroup{group: g, Number: i + 1, Before: without(g.words(), Insert), After: without(g.words(), Delete)})
	}
	for _, c := range Classes() {
		if n := r.Count(c); n > 0 {
			h.Classes = append(h.Classes, classCount{c, n})
		}
	}
	h.Locales = r.locales()
	h.addSheets(r.Sheets)
	var b bytes.Buffer
	if err := t.Execute(&b, h); err != nil {
		return nil, fmt.Errorf("writing the report as HTML: %w", err)
	}
	return b.Bytes(), nil
}

func (h *htmlReport) addSheets(s *Sheets) {
	if s == nil {
		return
	}
	h.Glyphs = template.HTML(s.Definitions)
	for i, spread := range s.Spreads {
		var classes []string
		for _, c := range spread.Classes {
			classes = append(classes, string(c))
		}
		h.Shown = append(h.Shown, htmlSpread{
			Spread: spread, Number: i + 1, Classes: strings.Join(classes, " "),
			Before: template.HTML(spread.Old), After: template.HTML(spread.New),
		})
	}
}

func without(words []Word, op Op) []Word {
	var out []Word
	for _, w := range words {
		if w.Op != op {
			out = append(out, w)
		}
	}
	return out
}

// locales lists the languages that the report tells of, in order.
func (r *Report) locales() []string {
	var tags []string
	for _, l := range r.Leaflets {
		if n := len(tags); n == 0 || tags[n-1] != l.Locale {
			tags = append(tags, l.Locale)
		}
	}
	return tags
}
