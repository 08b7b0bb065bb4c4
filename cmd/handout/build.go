package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"handout/internal/build"
)

// buildFlags are the flags of `handout build`.
type buildFlags struct {
	site    siteFlag
	output  string
	clean   bool
	jobs    int
	profile string
}

func buildCommand(t *terminal) *cobra.Command {
	var f buildFlags
	c := &cobra.Command{
		Use:   "build",
		Short: "Build the site and its leaflets",
		Long: `build writes every page and leaflet of the site to the output folder, which is
exchanged as a whole when the last file is done: readers see the old site or the
new one, never half of one. A site with errors is not built, and the output
folder stays as it is. So do files in it that handout did not write.`,
		Example: `  handout build
  handout build --out public
  handout build --clean          also remove files that handout did not write
  handout build --site ../ward --jobs 1`,
		Annotations: map[string]string{whenInterrupted: "interrupted; the output folder is as it was"},
		Args:        cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return f.run(c.Context(), t)
		},
	}
	f.site.add(c)
	c.Flags().StringVarP(&f.output, "out", "o", "", "output `folder` (default: output in the site's folder)")
	c.Flags().BoolVar(&f.clean, "clean", false, "remove files from the output folder that handout did not write")
	c.Flags().IntVarP(&f.jobs, "jobs", "j", 0, "leaflets and pages to render at a time (default: one for each processor)")
	c.Flags().StringVar(&f.profile, "profile", "", "write cpu.pprof and heap.pprof of the build to the `folder`")
	if err := c.Flags().MarkHidden("profile"); err != nil {
		panic(err) // the flag was added in the line above
	}
	return c
}

func (f *buildFlags) run(ctx context.Context, t *terminal) error {
	start := time.Now()
	o, err := f.site.options()
	if err != nil {
		return err
	}
	if o.Output, err = f.site.output(f.output); err != nil {
		return err
	}
	o.Clean, o.Jobs = f.clean, f.jobs
	stop, err := startProfile(f.profile)
	if err != nil {
		return err
	}
	bar := newProgress(t)
	o.Progress = bar.show
	summary, found, err := build.Run(ctx, o)
	bar.done()
	err = errors.Join(err, stop())
	if err := t.report(o, found); err != nil {
		return err
	}
	switch {
	case err != nil:
		return err
	case found.HasErrors():
		fmt.Fprintf(t.err, "%s nothing was built: %s\n", t.paint(red, "handout:"), tally(found))
		return errFound
	}
	_, err = fmt.Fprintln(t.out, summaryLine(summary, shortPath(o.Output), time.Since(start)))
	return err
}

// summaryLine says what was built, for people.
func summaryLine(s build.Summary, output string, took time.Duration) string {
	return fmt.Sprintf("%s: %s, %s, %s files, %s in %s", output,
		count(s.Pages, "page"), count(s.Leaflets, "leaflet"), grouped(s.Files), megabytes(s.Bytes),
		took.Round(10*time.Millisecond))
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return grouped(n) + " " + what + "s"
}

// grouped writes 12345 as 12,345.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func megabytes(bytes int64) string { return fmt.Sprintf("%.1f MB", float64(bytes)/1e6) }

// shortPath is the path as seen from the working folder, where that is shorter.
func shortPath(name string) string {
	here, err := os.Getwd()
	if err != nil {
		return name
	}
	return relativeTo(here, name)
}
