package compare

import (
	"bytes"
	_ "embed"
	"fmt"
	"html"
	"html/template"
	"strconv"
	"strings"
	"unicode"
)

// reportPage is the HTML report: one file that needs nothing else, with its style and
// script within.
//
//go:embed report.html
var reportPage string

// htmlReport is what the template gets.
type htmlReport struct {
	*Report
	Summary string
	Groups  []htmlGroup
	Classes []classCount
	Locales []string
	Rows    []matrixRow
	Lengths []measured
	Shown   []htmlSpread
	Glyphs  template.HTML // what the drawn pages use
}

// htmlSpread is a page before and after. The drawings are our own SVG, so that they stand in
// the page as they are.
type htmlSpread struct {
	Spread
	Number        int
	Name          string
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
	Number                      int
	Before, After               template.HTML
	PictureBefore, PictureAfter template.URL
}

// Pictures says that the change is one of a picture that can be shown.
func (g htmlGroup) Pictures() bool { return g.PictureBefore != "" || g.PictureAfter != "" }

// HTML gives the report as one self-contained page: each change with its text before and
// after, filters by class and language, and lines to sign on paper.
func (r *Report) HTML() ([]byte, error) {
	t, err := template.New("report").Parse(reportPage)
	if err != nil {
		return nil, fmt.Errorf("reading the report's template: %w", err)
	}
	h := htmlReport{Report: r, Summary: r.summary(), Locales: r.locales(), Rows: r.matrix(), Lengths: r.measures()}
	for i, g := range r.groups() {
		h.Groups = append(h.Groups, htmlGroup{
			group: g, Number: i + 1,
			Before: side(g.Change, Delete), After: side(g.Change, Insert),
			PictureBefore: g.pictures[0].url(), PictureAfter: g.pictures[1].url(),
		})
	}
	for _, c := range Classes() {
		if n := r.Count(c); n > 0 {
			h.Classes = append(h.Classes, classCount{c, n})
		}
	}
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
			Spread: spread, Number: i + 1, Name: spread.name(), Classes: strings.Join(classes, " "),
			Before: template.HTML(spread.Old), After: template.HTML(spread.New),
		})
	}
}

// name tells which pages a spread shows.
func (s Spread) name() string {
	switch {
	case s.Old == "":
		return "page " + strconv.Itoa(s.NewPage) + " after"
	case s.New == "":
		return "page " + strconv.Itoa(s.OldPage) + " before"
	case s.OldPage == s.NewPage:
		return "page " + strconv.Itoa(s.NewPage)
	}
	return fmt.Sprintf("pages %d and %d", s.OldPage, s.NewPage)
}

// side is the text of a change on one side, with the words marked that only that side has.
func side(c Change, mine Op) template.HTML {
	if c.Role == RoleFigure {
		return ""
	}
	element := map[Op]string{Delete: "del", Insert: "ins"}[mine]
	var b strings.Builder
	for _, w := range c.words() {
		switch {
		case w.Op == Same:
			b.WriteString(html.EscapeString(w.Text))
		case w.Op == mine:
			text := strings.TrimLeftFunc(w.Text, unicode.IsSpace)
			b.WriteString(w.Text[:len(w.Text)-len(text)])
			if text != "" {
				b.WriteString("<" + element + ">" + html.EscapeString(text) + "</" + element + ">")
			}
		}
	}
	return template.HTML(b.String())
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
