package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"handout/internal/publish"
)

// unpack writes a revision of the site's folder below temp and gives that folder and the
// revision's commit. It checks the files out by an index of its own: all of them, also those
// that .gitattributes keeps out of an archive, with line ends and filters as in any checkout.
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
	if _, err := s.git(ctx, "cat-file", "-e", commit+":"+place+"site.toml"); ctx.Err() != nil {
		return "", "", ctx.Err()
	} else if err != nil {
		return "", "", fmt.Errorf("revision %s has no site.toml in %s", revision, cmp.Or(place, "its top folder"))
	}
	s.made++
	folder = filepath.Join(s.temp, fmt.Sprintf("revision-%d", s.made))
	if err := os.Mkdir(folder, 0o700); err != nil {
		return "", "", fmt.Errorf("unpacking revision %s: %w", revision, err)
	}
	if err := s.checkOut(ctx, folder, commit, place); err != nil {
		return "", "", fmt.Errorf("unpacking revision %s: %w", revision, err)
	}
	return filepath.Join(folder, filepath.FromSlash(place)), commit, nil
}

// checkOut writes a commit's files of one place in the repository to the folder. The
// repository's own index and work tree are left alone.
func (s *sides) checkOut(ctx context.Context, folder, commit, place string) error {
	dir, err := s.git(ctx, "rev-parse", "--absolute-git-dir")
	if err != nil {
		return err
	}
	git := func(stdin []byte, args ...string) ([]byte, error) {
		// These settings would have an index written in parts, one of them in the repository,
		// or leave files out.
		settings := []string{"-c", "core.splitIndex=false", "-c", "core.fsmonitor=false", "-c", "core.sparseCheckout=false"}
		c := exec.CommandContext(ctx, "git", append(settings, args...)...)
		c.Dir, c.Stdin = folder, bytes.NewReader(stdin)
		c.Env = append(os.Environ(), "GIT_DIR="+strings.TrimSuffix(string(dir), "\n"), "GIT_WORK_TREE="+folder, "GIT_INDEX_FILE="+folder+".index")
		return runGit(ctx, c, args)
	}
	list := []string{"ls-tree", "-r", "-z", "--full-tree", commit}
	if place != "" {
		list = append(list, "--", place)
	}
	entries, err := git(nil, list...)
	if err != nil {
		return err
	}
	if _, err := git(nil, "read-tree", commit); err != nil {
		return err
	}
	_, err = git(plainFiles(entries), "checkout-index", "--quiet", "-z", "--stdin")
	return err
}

// plainFiles lists, as checkout-index reads them, the files among the entries of a tree.
// Links and the like are left out, as a site may not have them.
func plainFiles(entries []byte) []byte {
	var names []byte
	for entry := range bytes.SplitSeq(entries, []byte{0}) {
		info, name, _ := bytes.Cut(entry, []byte("\t"))
		if bytes.HasPrefix(info, []byte("100")) {
			names = append(append(names, name...), 0)
		}
	}
	return names
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
	return runGit(ctx, exec.CommandContext(ctx, "git", append([]string{"-C", s.site.folder}, args...)...), args)
}

func runGit(ctx context.Context, c *exec.Cmd, args []string) ([]byte, error) {
	var stderr bytes.Buffer
	c.Stderr = &stderr
	out, err := c.Output()
	if ctx.Err() != nil {
		return nil, ctx.Err() // it was killed, or ended by the same interrupt
	}
	if err != nil {
		return nil, fmt.Errorf("git %s: %w: %s", strings.Join(args, " "), err, strings.TrimSpace(stderr.String()))
	}
	return out, nil
}
