package page

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

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
	t, diags := readTheme(src)
	if len(diags) > 0 {
		d := diags[0]
		return nil, fmt.Errorf("%s:%d:%d: %s", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Message)
	}
	return t, nil
}

// CheckTheme tells what is wrong with the text of a print.toml, at its place and sorted.
func CheckTheme(src []byte) diag.List {
	_, diags := readTheme(src)
	return diags
}

func readTheme(src []byte) (*Theme, diag.List) {
	t := &Theme{Figure: figure.DefaultTheme()}
	name := "templates/" + themeFile
	diags := site.Decode(name, src, t)
	place, ok := site.DecodePart(name, src, &Theme{})
	if !ok {
		return t, diags
	}
	c := &themeCheck{place: place, diags: diags}
	c.theme(t)
	return t, c.diags.Sorted()
}

// themeCheck collects what is wrong with a theme that could be read.
type themeCheck struct {
	place func(key string) diag.Pos
	diags diag.List
}

// theme holds the sizes to what the standards ask: body text of at least 12 pt, and 18 in
// large print; nothing under 10 pt, and 16 in large print; other formats at 14 pt.
func (c *themeCheck) theme(t *Theme) {
	c.scale("standard", &t.Standard, 12, 10)
	c.scale("large", &t.Large, 18, 16)
	if !slices.Contains([]string{"section", "article", "none"}, t.Parts.References) {
		c.diags.Error(c.place("parts.references"), "theme-value",
			fmt.Sprintf("parts.references is %q", t.Parts.References), `write "section", "article" or "none"`)
	}
	c.running("header_start", t.Running.HeaderStart)
	c.running("header_end", t.Running.HeaderEnd)
	c.running("footer_start", t.Running.FooterStart)
	c.running("footer_end", t.Running.FooterEnd)
	for _, p := range t.Figure.Check() {
		c.diags.Error(c.place("figure."+p.Key), "theme-figure", "figure."+p.Key+": "+p.Message, p.Hint)
	}
}

func (c *themeCheck) scale(name string, s *Scale, body, least float64) {
	size := func(key string, size, limit float64) {
		if size < limit {
			c.diags.Error(c.place(name+"."+key), "theme-size",
				fmt.Sprintf("%s.%s is %g pt, less than the %g pt that can be read", name, key, size, limit), fmt.Sprintf("write %s = %g or more", key, limit))
		}
	}
	size("body", s.Body, body)
	size("lead", s.Lead, body)
	size("formats", s.Formats, 14)
	size("minimum", s.Minimum, least)
	size("small", s.Small, s.Minimum)
	size("running", s.Running, s.Minimum)
	size("minor", s.Minor, body)
	size("sub", s.Sub, body)
	size("heading", s.Heading, body)
	size("title", s.Title, body)
	if s.Days < 1 {
		c.diags.Error(c.place(name+".diary_days"), "theme-size", name+".diary_days is less than 1", "")
	}
}

// running reports fields of a header or footer that there are not.
func (c *themeCheck) running(key string, fields []string) {
	for i, f := range fields {
		if slices.Contains(runningFields(), f) {
			continue
		}
		hint := diag.DidYouMean(f, runningFields())
		if hint == "" {
			hint = "known here: " + strings.Join(runningFields(), ", ")
		}
		c.diags.Error(c.place(fmt.Sprintf("running.%s.%d", key, i)), "theme-field", fmt.Sprintf("no running field %q", f), hint)
	}
}
