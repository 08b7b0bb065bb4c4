package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"handout"
	"handout/internal/build"
	"handout/internal/compare"
)

// However far a comparison has come when it is interrupted, it leaves nothing behind.
func TestInterruptedDiffLeavesNothing(t *testing.T) {
	r := newRepository(t)
	interrupted := 0
	for i, at := range []struct {
		made string
		args []string
	}{
		{"handout-diff-*", []string{"--site", r.folder, "base"}},
		{"handout-diff-*/revision-1", []string{"--site", r.folder, "base"}},
		{"handout-diff-*/build-2", []string{"--site", r.folder, "base"}},
		{"handout-diff-*/build-*", []string{"--site", r.folder, "base", "base"}},
		{"handout-diff-*", []string{"../..", "../.."}}, // long enough to be caught in the middle
		{"handout-diff-*/build-1*", []string{"../..", "../.."}},
	} {
		if interrupt(t, []os.Signal{os.Interrupt, syscall.SIGTERM}[i%2], at.made, at.args) {
			interrupted++
		}
	}
	if interrupted < 2 {
		t.Errorf("only %d comparisons were interrupted before their end", interrupted)
	}
	if got := r.git(t, "status", "--porcelain", "--ignored"); got != "" {
		t.Errorf("the repository has changed: %s", got)
	}
	if got := r.git(t, "worktree", "list"); strings.Count(got, "\n") != 1 {
		t.Errorf("a worktree is left: %s", got)
	}
}

// interrupt runs diff and signals it as soon as a path below its temporary folder is there.
// It says whether that ended it.
func interrupt(t *testing.T, signal os.Signal, made string, args []string) bool {
	t.Helper()
	temp := t.TempDir()
	c := exec.Command("handout", append([]string{"diff"}, args...)...)
	c.Env = append(os.Environ(), "TMPDIR="+temp)
	var said strings.Builder
	c.Stderr = &said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- c.Wait() }()
	var err error
	for waiting := true; waiting; {
		select {
		case err = <-done:
			waiting = false
		case <-time.After(5 * time.Millisecond):
			if found, _ := filepath.Glob(filepath.Join(temp, made)); len(found) == 0 {
				continue
			}
			if err := c.Process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
				t.Fatal(err)
			}
			err = <-done
			waiting = false
		}
	}
	if found, _ := filepath.Glob(filepath.Join(temp, "*")); len(found) > 0 {
		t.Errorf("diff %v, %v when %s was there: %v is left", args, signal, made, found)
	}
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != exitTrouble {
		return false
	}
	if said.String() != "handout: interrupted; nothing is left of the comparison\n" {
		t.Errorf("diff %v, interrupted, says %q", args, said.String())
	}
	return true
}

// A report that nobody reads to its end leaves nothing behind either.
func TestUnreadDiffLeavesNothing(t *testing.T) {
	r := newRepository(t)
	replaceIn(t, r.folder, "site.toml", "01632 960123", "01632 960456")
	temp := t.TempDir()
	c := exec.Command("handout", "diff", "--site", r.folder, "--format", "html")
	c.Env = append(os.Environ(), "TMPDIR="+temp)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(c.Start(), out.Close()); err != nil {
		t.Fatal(err)
	}
	if err := c.Wait(); err == nil {
		t.Error("a report that could not be written is no trouble")
	}
	if found, _ := filepath.Glob(filepath.Join(temp, "*")); len(found) > 0 {
		t.Errorf("%v is left", found)
	}
}

// A comparison that panics, or fails, leaves nothing behind.
func TestFailedDiffLeavesNothing(t *testing.T) {
	r := newRepository(t)
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	s := sides{t: &terminal{out: io.Discard, err: io.Discard}, site: siteFlag(r)}
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic is lost")
			}
		}()
		_ = s.both(t.Context(), "base", r.folder, func(_, _ *compare.Build) error { panic("a bug") })
	}()
	replaceIn(t, r.folder, "content/back/en.md", "exercise:roll", "exercise:rol")
	if err := s.both(t.Context(), "base", r.folder, func(_, _ *compare.Build) error { return nil }); err == nil {
		t.Error("a site with errors was compared")
	}
	if found, _ := filepath.Glob(filepath.Join(temp, "*")); len(found) > 0 {
		t.Errorf("%v is left", found)
	}
}

// What .gitattributes keeps out of an archive, or changes in one, is compared as it is
// checked out, also where the site is a folder of its repository.
func TestRevisionsAreWholeWhateverAnArchiveHolds(t *testing.T) {
	r := newRepository(t)
	site := filepath.Join(r.folder, "sites", "hospital")
	if err := os.CopyFS(site, os.DirFS(diffSite(t))); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("site.toml", filepath.Join(site, "link.toml")); err != nil {
		t.Fatal(err)
	}
	write(t, r.folder, ".gitattributes", []byte("content/** export-ignore\nsite.toml export-ignore\n*.md export-subst\n*.md eol=crlf\n"))
	r.commit(t, "attributes")
	for _, folder := range []string{r.folder, site} {
		if report := diffReport(t, "--site", folder, "attributes"); !report.Same() {
			t.Errorf("%s: something differs: %s", folder, describe(report))
		}
		if report := diffReport(t, "--site", folder, "attributes", "attributes"); !report.Same() {
			t.Errorf("%s: something differs between a revision and itself: %s", folder, describe(report))
		}
		replaceIn(t, folder, "content/back/en.md", "Wait 6 weeks.", "Always wait 6 weeks.")
		if report := diffReport(t, "--site", folder, "attributes"); report.Same() {
			t.Errorf("%s: a changed text is not seen", folder)
		}
	}
	if got := r.git(t, "status", "--porcelain", "--ignored"); strings.Count(got, "\n") != 2 {
		t.Errorf("the repository has changed: %s", got)
	}
}

// panickingFS panics when a file of it is read.
type panickingFS struct {
	fs.FS
	file string
}

func (f panickingFS) Open(name string) (fs.File, error) {
	if name == f.file {
		panic("a bug")
	}
	return f.FS.Open(name)
}

// A panic in a worker of a build is an error of the comparison, which clears away behind it.
func TestPanicInAWorkerLeavesNothing(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	site := diffSite(t)
	s := sides{t: &terminal{out: io.Discard, err: io.Discard}, site: siteFlag{folder: site}}
	err := s.both(t.Context(), site, site, func(_, _ *compare.Build) error {
		o := build.Options{Site: panickingFS{os.DirFS(site), "content/back/fr.md"}, Defaults: handout.Defaults, Output: filepath.Join(s.temp, "build-3")}
		_, _, err := build.Run(t.Context(), o)
		return err
	})
	if err == nil || !strings.Contains(err.Error(), "panic: a bug") || !strings.Contains(err.Error(), "diff_trouble_test.go") {
		t.Errorf("got %v, want the panic and where it was", err)
	}
	if found, _ := filepath.Glob(filepath.Join(temp, "*")); len(found) > 0 {
		t.Errorf("%v is left", found)
	}
}
