package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"handout/internal/compare"
)

func diffCommand(t *terminal) *cobra.Command {
	var site siteFlag
	var format string
	c := &cobra.Command{
		Use:   "diff [OLD [NEW]]",
		Short: "Show what patients will see change",
		Long: `diff compares two builds page by page and leaflet by leaflet, in every language,
and says what a patient would see change, word by word. OLD and NEW are each a git
revision, a folder with a site.toml, or an output folder. Without them the last
commit is compared with the folder as it is now.

The HTML report also draws the pages of the standard leaflets that change, before and
after side by side, with the words marked, unless a side is an output folder.

Revisions are unpacked and built in a temporary folder, by this very program, so
that only their content makes a difference. Nothing is written to the repository.

Each change has a class. From the most important: clinical (referral signs, doses,
numbers and the words beside them, medicines, warnings, thresholds, negations,
contacts; in a language that handout has no word list for, every word), wording,
pictures, structure (headings, links, alternative texts), translation, metadata and
layout (the same words, set differently).

` + jsonHelp + `
Exit codes: 0 nothing differs; 1 something does; 2 handout could not run.`,
		Example: `  handout diff
  handout diff v1.2
  handout diff main HEAD --format markdown > comment.md
  handout diff --format html > report.html
  handout diff published/ output/`,
		Annotations: map[string]string{whenInterrupted: "interrupted; nothing is left of the comparison"},
		Args:        cobra.MaximumNArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			return runDiff(c.Context(), t, site, format, args)
		},
	}
	site.add(c)
	c.Flags().StringVarP(&format, "format", "f", "text", "text, markdown, json or html")
	if err := c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "markdown", "json", "html"}, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // the flag was added in the line above
	}
	return c
}

// jsonHelp says what the JSON report holds.
const jsonHelp = `The JSON report (format 1; a new number when a field changes its meaning or goes):
  format, old, new     the number of the format; names of both sides
  leaflets[]           the pages that differ, with their leaflets, by path
    path, old_path     of the web page in the output folder; where it was, if elsewhere
    locale, title      language tag; title after, or before where it is gone
    kind               changed, added or removed
    old_pages, new_pages   pages of the standard leaflet
    files[]            files whose bytes differ
    reading[]          readability that changed: formula, old, new
    changes[]          in reading order
      class, kind      as above; kind is changed, added, removed or moved
      role, where      part of the page: dose, stop rule, …; the heading above
      old, new         the passage before and after; a picture's fingerprint
      words[]          the passage in pieces: op (same, delete, insert) and text
  others[]             files that differ and say nothing else that is new
  unchanged            how many pages have, with their leaflets, the same bytes
`

func runDiff(ctx context.Context, t *terminal, site siteFlag, format string, args []string) error {
	if format != "text" && format != "markdown" && format != "json" && format != "html" {
		return fmt.Errorf("no format %q: choose text, markdown, json or html", format)
	}
	names := []string{"HEAD", site.folder}
	copy(names, args)
	var report *compare.Report
	s := sides{t: t, site: site}
	err := s.both(ctx, names[0], names[1], func(old, new *compare.Build) (err error) {
		if report, err = compare.Builds(ctx, old, new); err == nil && format == "html" {
			err = report.Draw(ctx, old, new)
		}
		return err
	})
	if err != nil {
		return err
	}
	// Nothing is left to clear away now, should the reader of the report go before its end.
	if err := t.writeReport(report, format); err != nil {
		return err
	}
	if !report.Same() {
		return errFound
	}
	return nil
}

func (t *terminal) writeReport(r *compare.Report, format string) error {
	var data []byte
	var err error
	switch format {
	case "json":
		data, err = r.JSON()
	case "markdown":
		data = []byte(r.Markdown())
	case "html":
		data, err = r.HTML()
	default:
		data = []byte(r.Text(t.color))
	}
	if err != nil {
		return err
	}
	if _, err := t.out.Write(data); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}
