package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"handout"
	"handout/internal/build"
	"handout/internal/compare"
	"handout/internal/publish"
)

// sides opens what diff compares.
type sides struct {
	t    *terminal
	site siteFlag
	temp string // everything made for the comparison is below it
	made int
}

// both opens both sides below a temporary folder, which is gone when it returns.
func (s *sides) both(ctx context.Context, old, new string, do func(old, new *compare.Build) error) (err error) {
	if s.temp, err = os.MkdirTemp("", "handout-diff-"); err != nil {
		return fmt.Errorf("making a folder to compare in: %w", err)
	}
	defer func() {
		if e := os.RemoveAll(s.temp); err == nil && e != nil {
			err = fmt.Errorf("removing the temporary builds: %w", e)
		}
	}()
	before, err := s.open(ctx, old)
	if err != nil {
		return err
	}
	after, err := s.open(ctx, new)
	if err != nil {
		return err
	}
	return do(before, after)
}

// open makes a build of a name: an output folder as it is, a site's folder or a git revision
// once built.
func (s *sides) open(ctx context.Context, name string) (*compare.Build, error) {
	switch {
	case exists(name, publish.ManifestName) && !exists(name, "site.toml"):
		return compare.Open(name, os.DirFS(name))
	case exists(name, "site.toml"):
		return s.built(ctx, "the folder "+name, name)
	}
	folder, commit, err := s.unpack(ctx, name)
	if err != nil {
		return nil, err
	}
	return s.built(ctx, revisionLabel(name, commit), folder)
}

// revisionLabel names a revision with its commit: the report is read when the branch has
// moved on.
func revisionLabel(name, commit string) string {
	if strings.HasPrefix(commit, name) {
		return name
	}
	return name + " (" + commit[:min(10, len(commit))] + ")"
}

func exists(folder, name string) bool {
	_, err := os.Stat(filepath.Join(folder, name))
	return err == nil
}

// built builds a site's folder below temp.
func (s *sides) built(ctx context.Context, label, folder string) (*compare.Build, error) {
	s.made++
	o := build.Options{Site: os.DirFS(folder), Defaults: handout.Defaults, Output: filepath.Join(s.temp, fmt.Sprintf("build-%d", s.made))}
	_, found, err := build.Run(ctx, o)
	if err != nil {
		return nil, fmt.Errorf("building %s: %w", label, err)
	}
	if found.HasErrors() {
		if err := s.t.report(o, found); err != nil {
			return nil, err
		}
		return nil, fmt.Errorf("building %s: %w", label, errors.New("the site has errors"))
	}
	b, err := compare.Open(label, os.DirFS(o.Output))
	if err != nil {
		return nil, err
	}
	b.DrawFrom(o)
	return b, nil
}
