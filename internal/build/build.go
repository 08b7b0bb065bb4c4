// Package build takes a site's folder and leaves its website and leaflets in the output
// folder: load, check, render, publish. Run is the whole of it.
package build

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"

	"handout/internal/check"
	"handout/internal/diag"
	"handout/internal/page"
	"handout/internal/publish"
	"handout/internal/site"
)

// Options says what to build and where to.
type Options struct {
	Site     fs.FS // the site's folder, with site.toml at its top
	Defaults fs.FS // built-in templates and locales, which the site's own files shadow
	Check    check.Options
	Output   string // the folder that the build is to become
	Clean    bool   // remove files from it that no build wrote
	Jobs     int    // leaflets and pages to render at a time; 0 is one for each processor
	// Progress, if not nil, hears how many of all jobs are done, one call at a time.
	Progress func(done, total int)
}

// Summary counts what a build wrote.
type Summary struct {
	Pages    int   // of HTML
	Leaflets int   // PDF files
	Files    int   // all files, the manifest left out
	Bytes    int64 // of all these files
}

// Run builds the site. It returns what it found wrong with the site, sorted; if there are
// errors among that, or an error of the machine, the output folder is as it was.
func Run(ctx context.Context, o Options) (Summary, diag.List, error) {
	s, found, err := Load(o)
	if err != nil || found.HasErrors() {
		return Summary{}, found, err
	}
	r, err := newRenderer(s, o)
	if err != nil {
		return Summary{}, found, err
	}
	out, err := publish.Begin(o.Output, publish.Options{Clean: o.Clean})
	if err != nil {
		return Summary{}, found, err
	}
	more, err := r.render(ctx, out.Write)
	found = append(append(found, more...), s.Misses()...).Sorted()
	if err != nil || found.HasErrors() {
		return Summary{}, found, errors.Join(err, out.Discard())
	}
	summary := summarize(out.Entries())
	return summary, found, out.Commit()
}

func summarize(files []publish.Entry) Summary {
	s := Summary{Files: len(files)}
	for _, f := range files {
		s.Bytes += int64(f.Bytes)
		switch path.Ext(f.Path) {
		case ".html":
			s.Pages++
		case ".pdf":
			s.Leaflets++
		}
	}
	return s
}

// Load reads the site and checks it: the first two stages. After an error the site may lack
// what was wrong.
func Load(o Options) (s *site.Site, found diag.List, err error) {
	s, found, err = site.Load(o.Site, o.Defaults)
	if err != nil || found.HasErrors() {
		return s, found.Sorted(), err
	}
	checks, err := o.checks()
	if err != nil {
		return s, found.Sorted(), err
	}
	found = append(found, page.CheckTheme(checks.Theme)...)
	defer recoverCheck(&err)
	found = append(found, check.Run(s, checks)...)
	return s, found.Sorted(), nil
}

// Check finds what Load finds, but checks each article as soon as it is read and does not keep
// it: all that `handout check` does.
func Check(o Options) (found diag.List, err error) {
	checks, err := o.checks()
	if err != nil {
		return nil, err
	}
	defer recoverCheck(&err)
	var c *check.Checker
	found, err = site.Visit(o.Site, o.Defaults, func(s *site.Site) func(*site.Article) {
		c = check.Begin(s, checks)
		return c.Article
	})
	if err != nil || found.HasErrors() {
		return found.Sorted(), err
	}
	found = append(append(found, page.CheckTheme(checks.Theme)...), c.End()...)
	return found.Sorted(), nil
}

// checks are the options of the check, with the print theme that is in force.
func (o Options) checks() (check.Options, error) {
	checks := o.Check
	var err error
	if checks.Theme, err = fs.ReadFile(Overlay(o.Site, o.Defaults), "templates/print.toml"); err != nil {
		return checks, fmt.Errorf("reading the print theme: %w", err)
	}
	return checks, nil
}

// recoverCheck makes an error of a panic: one rule must not end whoever checks the site.
func recoverCheck(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("checking the site: panic: %v", p)
	}
}

// jobs is how many renderings run at a time.
func (o Options) jobs() int {
	if o.Jobs > 0 {
		return o.Jobs
	}
	return runtime.GOMAXPROCS(0)
}
