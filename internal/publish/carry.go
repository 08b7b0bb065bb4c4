package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// carryOver brings the files of the output folder that no build wrote into the new build.
func (s *Staging) carryOver() error {
	written, err := s.lastWritten()
	if err != nil {
		return err
	}
	return filepath.WalkDir(s.output, func(name string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) && name == s.output {
			return fs.SkipAll
		}
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(s.output, name)
		if err != nil {
			return err
		}
		p := filepath.ToSlash(rel)
		if written[p] || s.options.Clean && !strings.HasPrefix(p, ".git") {
			return nil
		}
		return s.carry(p, d)
	})
}

// lastWritten gives the paths that the last build wrote. A folder without a manifest
// was not built by us: nothing in it is ours to remove.
func (s *Staging) lastWritten() (map[string]bool, error) {
	m, err := ReadManifest(os.DirFS(s.output))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%w; remove it, or the folder", err)
	}
	written := map[string]bool{ManifestName: true}
	for _, e := range m.Files {
		written[e.Path] = true
	}
	return written, nil
}

// carry links or copies one file into the new build, unless the build has one of its own.
func (s *Staging) carry(p string, d fs.DirEntry) error {
	if err := s.free(p); err != nil {
		return err
	}
	from := filepath.Join(s.output, filepath.FromSlash(p))
	to := filepath.Join(s.newFolder(), filepath.FromSlash(p))
	if err := s.makeFolder(filepath.Dir(to)); err != nil {
		return err
	}
	if d.Type()&fs.ModeSymlink != 0 {
		target, err := os.Readlink(from)
		if err != nil {
			return err
		}
		return os.Symlink(target, to)
	}
	if !d.Type().IsRegular() {
		return fmt.Errorf("keeping %s: neither a file nor a link; move it away", p)
	}
	// A link costs nothing and keeps mode and times; some file systems have none.
	if os.Link(from, to) == nil {
		return nil
	}
	return copyFile(from, to)
}

// free reports a file of the build that would take the place of one that no build wrote,
// or of a folder that holds one.
func (s *Staging) free(p string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, taken := range append(parents(p), p) {
		if other, ok := s.lower[strings.ToLower(taken)]; ok {
			return fmt.Errorf("%s in the output folder was not written by handout, and the build has a file %s: "+
				"move yours away, or build with --clean to lose it", p, other)
		}
	}
	if p == ManifestName {
		return fmt.Errorf("%s in the output folder was not written by handout: move it away, or build with --clean to lose it", p)
	}
	return nil
}

func copyFile(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if err := writeFile(to, data); err != nil {
		return err
	}
	return os.Chmod(to, info.Mode().Perm())
}
