package page

import (
	"fmt"
	"io/fs"
	"slices"

	"handout/internal/diag"
	"handout/internal/figure"
	"handout/internal/site"
)

// themeFile is the theme's name in the templates folder.
const themeFile = "print.toml"

// LoadTheme reads print.toml from a templates folder. Mistakes in it are an error that
// names the first one's place, for without a theme nothing can be printed.
func LoadTheme(templates fs.FS) (*Theme, error) {
	src, err := fs.ReadFile(templates, themeFile)
	if err != nil {
		return nil, fmt.Errorf("reading the print theme: %w", err)
	}
	t := &Theme{Figure: figure.DefaultTheme()}
	diags := site.Decode("templates/"+themeFile, src, t)
	t.check(&diags)
	for _, p := range t.Figure.Check() {
		diags.Error(diag.Pos{File: "templates/" + themeFile}, "theme-figure", "figure."+p.Key+": "+p.Message, p.Hint)
	}
	if len(diags) > 0 {
		d := diags[0]
		return nil, fmt.Errorf("%s:%d:%d: %s", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Message)
	}
	return t, nil
}

// check holds the sizes to what the standards ask: body text of at least 12 pt, and 18 in
// large print; nothing under 10 pt, and 16 in large print; other formats at 14 pt.
func (t *Theme) check(diags *diag.List) {
	t.Standard.check("standard", 12, 10, diags)
	t.Large.check("large", 18, 16, diags)
	if !slices.Contains([]string{"section", "article", "none"}, t.Parts.References) {
		diags.Error(diag.Pos{File: "templates/" + themeFile}, "theme-value",
			fmt.Sprintf("parts.references is %q", t.Parts.References), `write "section", "article" or "none"`)
	}
}

func (s *Scale) check(name string, body, least float64, diags *diag.List) {
	problem := func(key string, size, limit float64) {
		if size < limit {
			diags.Error(diag.Pos{File: "templates/" + themeFile}, "theme-size",
				fmt.Sprintf("%s.%s is %g pt, less than the %g pt that can be read", name, key, size, limit), "")
		}
	}
	problem("body", s.Body, body)
	problem("lead", s.Lead, body)
	problem("formats", s.Formats, 14)
	problem("minimum", s.Minimum, least)
	problem("small", s.Small, s.Minimum)
	problem("running", s.Running, s.Minimum)
	problem("minor", s.Minor, body)
	problem("sub", s.Sub, body)
	problem("heading", s.Heading, body)
	problem("title", s.Title, body)
	if s.Days < 1 {
		diags.Error(diag.Pos{File: "templates/" + themeFile}, "theme-size", name+".diary_days is less than 1", "")
	}
}
