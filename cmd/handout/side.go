package main

import (
	"archive/tar"
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
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

// unpack writes a revision of the site's folder below temp and gives that folder and the
// revision's commit.
func (s *sides) unpack(ctx context.Context, revision string) (folder, commit string, err error) {
	id, err := s.git(ctx, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		return "", "", s.unknown(ctx, revision)
	}
	commit = strings.TrimSpace(string(id))
	prefix, err := s.git(ctx, "rev-parse", "--show-prefix")
	if err != nil {
		return "", "", fmt.Errorf("finding the site in the repository: %w", err)
	}
	place := strings.TrimSuffix(string(prefix), "\n")
	if _, err := s.git(ctx, "cat-file", "-e", commit+":"+place+"site.toml"); err != nil {
		return "", "", fmt.Errorf("revision %s has no site.toml in %s", revision, cmp.Or(place, "its top folder"))
	}
	// Of a tree, archive wants to be asked in the top folder.
	archive, err := s.git(ctx, "-C", "./"+strings.Repeat("../", strings.Count(place, "/")), "archive", "--format=tar", commit+":"+place)
	if err != nil {
		return "", "", fmt.Errorf("reading revision %s: %w", revision, err)
	}
	s.made++
	folder = filepath.Join(s.temp, fmt.Sprintf("revision-%d", s.made))
	if err := untar(folder, archive); err != nil {
		return "", "", fmt.Errorf("unpacking revision %s: %w", revision, err)
	}
	return folder, commit, nil
}

// unknown says why a name is nothing that can be compared.
func (s *sides) unknown(ctx context.Context, name string) error {
	top, err := s.git(ctx, "rev-parse", "--show-toplevel")
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, exec.ErrNotFound):
		return fmt.Errorf("%q is no folder with a site.toml or a built site, and there is no git to ask for a revision", name)
	case err != nil:
		return fmt.Errorf("%q is no folder with a site.toml or a built site, and %s is in no git repository", name, s.site.folder)
	}
	if exists(name, ".") {
		return fmt.Errorf("the folder %q has neither a site.toml nor a %s, and %s has no revision of that name", name, publish.ManifestName, strings.TrimSpace(string(top)))
	}
	shallow, err := s.git(ctx, "rev-parse", "--is-shallow-repository")
	if err == nil && strings.TrimSpace(string(shallow)) == "true" {
		return fmt.Errorf("this repository is a shallow clone without the revision %q: fetch it first, such as with git fetch --unshallow", name)
	}
	return fmt.Errorf("%q is neither a folder with a site.toml, nor an output folder, nor a git revision", name)
}

// git runs git in the site's folder; its error has what git said.
func (s *sides) git(ctx context.Context, args ...string) ([]byte, error) {
	c := exec.CommandContext(ctx, "git", append([]string{"-C", s.site.folder}, args...)...)
	var stderr bytes.Buffer
	c.Stderr = &stderr
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("git %s: %w: %s", strings.Join(args, " "), err, strings.TrimSpace(stderr.String()))
	}
	return out, nil
}

// untar writes the files and folders of an archive; links and the like are left out, as a
// site may not have them.
func untar(folder string, archive []byte) error {
	if err := os.Mkdir(folder, 0o700); err != nil {
		return err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	for r := tar.NewReader(bytes.NewReader(archive)); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := unpackEntry(root, h, r); err != nil {
			return err
		}
	}
}

func unpackEntry(root *os.Root, h *tar.Header, r io.Reader) error {
	switch h.Typeflag {
	case tar.TypeDir:
		return root.MkdirAll(filepath.FromSlash(strings.TrimSuffix(h.Name, "/")), 0o700)
	case tar.TypeReg:
		data, err := io.ReadAll(r)
		if err != nil {
			return err
		}
		return root.WriteFile(filepath.FromSlash(h.Name), data, 0o600)
	}
	return nil
}
