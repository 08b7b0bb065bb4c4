package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"handout/internal/build"
	"handout/internal/check"
	"handout/internal/diag"
	"handout/internal/site"
)

// checkFlags are the flags of `handout check`.
type checkFlags struct {
	site    siteFlag
	format  string
	release bool
	since   string
	explain string
	accept  string
	profile string
}

func checkCommand(t *terminal) *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check",
		Short: "Say whether the site may be published, and build nothing",
		Long: `check reads the whole site and says everything that is wrong with it, with file,
line and column. It writes nothing, but for --accept. It lays no leaflets out either:
what needs their pages, page-count and page-overflow, is found by build.

--accept is for translators: when the texts of a language have been brought up to
date, it notes in their front matter which source texts they now translate.`,
		Example: `  handout check
  handout check --release              as before a release: overdue reviews and drafts fail
  handout check --release --since v1.2 as before a release that follows v1.2
  handout check --format sarif > handout.sarif
  handout check --explain review-due   why there is a rule, with a good and a bad example
  handout check --explain all          every rule in one line
  handout check --accept es            the Spanish texts say what the English ones say`,
		Annotations: map[string]string{whenInterrupted: "interrupted; nothing was written"},
		Args:        cobra.NoArgs,
		RunE:        func(c *cobra.Command, _ []string) error { return f.run(c.Context(), t) },
	}
	f.site.add(c)
	c.Flags().StringVarP(&f.format, "format", "f", "text", "`form` of the findings: text (to standard error), json, sarif or github")
	c.Flags().BoolVar(&f.release, "release", false, "hold the site to what a release asks for")
	c.Flags().StringVar(&f.since, "since", "", "ask for a newer version and review date of what has changed clinically since this `revision`")
	c.Flags().StringVar(&f.explain, "explain", "", "explain the `rule` and its reasons, or list all")
	c.Flags().StringVar(&f.accept, "accept", "", "note that the texts of this `locale` are up to date")
	c.Flags().StringVar(&f.profile, "profile", "", "write cpu.pprof and heap.pprof of the check to the `folder`")
	if err := c.Flags().MarkHidden("profile"); err != nil {
		panic(err) // the flag was added in the line above
	}
	c.MarkFlagsMutuallyExclusive("explain", "accept")
	return c
}

// collectionPercent is how much a check lets its memory grow between two garbage collections, in
// percent of what is live: of each article it keeps little, so that even a thousand of them in
// ten languages take less than 1 GB.
const collectionPercent = 300

func (f *checkFlags) run(ctx context.Context, t *terminal) error {
	debug.SetGCPercent(collectionPercent)
	if f.explain != "" {
		return explain(t.out, f.explain)
	}
	o, err := f.site.options()
	if err != nil {
		return err
	}
	o.Check.Release = f.release
	if f.accept != "" {
		return accept(t, f.site, o, f.accept)
	}
	if f.since != "" {
		if o.Check.Since, err = f.changes(ctx, t, o); err != nil {
			return err
		}
	}
	stop, err := startProfile(f.profile)
	if err != nil {
		return err
	}
	found, err := build.Check(o)
	err = errors.Join(err, stop())
	if err := t.write(o, found, f.format); err != nil {
		return err
	}
	if err == nil && f.format == "text" {
		_, err = fmt.Fprintln(t.out, tally(found))
	}
	if err == nil && found.HasErrors() {
		return errFound
	}
	return err
}

// write writes findings in the form that was asked for. Forms for programs go to standard
// output, where they stand alone.
func (t *terminal) write(o build.Options, found diag.List, format string) error {
	switch format {
	case "text":
		return t.report(o, found)
	case "json":
		return diag.WriteJSON(t.out, found)
	case "github":
		return diag.WriteGitHub(t.out, found)
	case "sarif":
		return diag.WriteSARIF(t.out, found, sarifTool())
	default:
		return fmt.Errorf("no form %q: choose text, json, sarif or github", format)
	}
}

// sarifTool describes the rules to a code scanning service.
func sarifTool() diag.Tool {
	tool := diag.Tool{Name: "handout", Version: version(), Rules: map[string]diag.Rule{}}
	for _, r := range check.All() {
		tool.Rules[r.ID] = diag.Rule{Summary: r.Title, Help: check.Explain(r)}
	}
	return tool
}

// explain writes a rule's page, or the list of all rules.
func explain(w io.Writer, id string) error {
	if id == "all" {
		for _, r := range check.All() {
			if _, err := fmt.Fprintf(w, "%-22s %-8s %s\n", r.ID, r.Severity, r.Title); err != nil {
				return err
			}
		}
		return nil
	}
	r, ok := check.Find(id)
	if !ok {
		var ids []string
		for _, r := range check.All() {
			ids = append(ids, r.ID)
		}
		return fmt.Errorf("no rule %q; %s", id, strings.TrimSpace(diag.DidYouMean(id, ids)+" `handout check --explain all` lists them"))
	}
	_, err := io.WriteString(w, check.Explain(r))
	return err
}

// today is the day that review dates are held against. It decides what is reported, never
// what is written.
func today() site.Date {
	y, m, d := time.Now().Date()
	return site.Date{Year: y, Month: int(m), Day: d}
}
