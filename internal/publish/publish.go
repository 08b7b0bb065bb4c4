// Package publish takes the files of one build and leaves them as the output folder,
// which at every moment is one complete build: the old one until the last file of the
// new one is on the disk, then, in one step, the new one.
//
// A build is written to a hidden folder beside the output folder, so that both lie on
// one file system and can change places by a rename:
//
//	.output.build/lock    held while a build runs; a second build is turned away
//	.output.build/new/    the build being written, later the old build being removed
//
// Whatever is left of a build that was killed is removed by the next one.
package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
)

// Options says how a build treats what it finds in the output folder.
type Options struct {
	Clean bool // remove files that no build wrote, but for .git*
}

// Staging is a build on its way to the output folder. Write is safe for concurrent use.
type Staging struct {
	output  string // absolute
	folder  string // .output.build, absolute
	options Options
	lock    *folderLock

	mu    sync.Mutex
	files map[string]Entry  // by path
	lower map[string]string // path by its lower-case form
	dirs  map[string]bool   // folders already made
}

// Begin takes the lock of the output folder, removes what a killed build left behind and
// opens an empty staging folder. The caller ends it with Commit or Discard.
func Begin(output string, o Options) (*Staging, error) {
	output, err := filepath.Abs(output)
	if err != nil {
		return nil, fmt.Errorf("finding the output folder: %w", err)
	}
	if err := writable(output); err != nil {
		return nil, err
	}
	folder := buildFolder(output)
	lock, err := lockFolder(folder)
	if err != nil {
		return nil, explain(output, err)
	}
	s := &Staging{
		output: output, folder: folder, options: o, lock: lock,
		files: map[string]Entry{}, lower: map[string]string{}, dirs: map[string]bool{},
	}
	if err := s.recover(); err != nil {
		return nil, errors.Join(explain(output, err), s.Discard())
	}
	return s, nil
}

// buildFolder is the hidden folder beside the output folder.
func buildFolder(output string) string {
	return filepath.Join(filepath.Dir(output), "."+filepath.Base(output)+".build")
}

func (s *Staging) newFolder() string { return filepath.Join(s.folder, "new") }
func (s *Staging) oldFolder() string { return filepath.Join(s.folder, "old") }

// recover puts the folders in order after a build that was killed, and makes the empty
// staging folder.
func (s *Staging) recover() error {
	if _, err := os.Lstat(s.output); errors.Is(err, fs.ErrNotExist) {
		// Killed between the two renames of a system that cannot exchange folders.
		if err := os.Rename(s.oldFolder(), s.output); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("putting the last complete build back: %w", err)
		}
	}
	for _, left := range []string{s.newFolder(), s.oldFolder()} {
		if err := os.RemoveAll(left); err != nil {
			return fmt.Errorf("removing what an interrupted build left: %w", err)
		}
	}
	if err := os.Mkdir(s.newFolder(), 0o755); err != nil {
		return fmt.Errorf("making the staging folder: %w", err)
	}
	return os.Chmod(s.newFolder(), 0o755)
}

// Write adds a file to the build. Two files on one path, or on paths that differ in case
// only, are an error, because one would hide the other.
func (s *Staging) Write(f File) error {
	if err := s.claim(f); err != nil {
		return err
	}
	target := filepath.Join(s.newFolder(), filepath.FromSlash(f.Path))
	if err := s.makeFolder(filepath.Dir(target)); err != nil {
		return explain(s.output, err)
	}
	if err := writeFile(target, f.Data); err != nil {
		return explain(s.output, err)
	}
	return nil
}

// claim enters a file in the manifest, or says why it cannot be there.
func (s *Staging) claim(f File) error {
	if !fs.ValidPath(f.Path) || f.Path == "." || f.Path == ManifestName || strings.ContainsAny(f.Path, `\:`) {
		return fmt.Errorf("writing %q: not a path inside the output folder", f.Path)
	}
	sum := sha256.Sum256(f.Data)
	s.mu.Lock()
	defer s.mu.Unlock()
	lower := strings.ToLower(f.Path)
	if other, taken := s.lower[lower]; taken {
		return fmt.Errorf("writing %s: %s is already there, and some disks cannot hold both", f.Path, other)
	}
	s.lower[lower] = f.Path
	s.files[f.Path] = Entry{
		Path: f.Path, SHA256: hex.EncodeToString(sum[:]), Bytes: len(f.Data),
		Locale: f.Locale, Sources: sortedSet(f.Sources),
	}
	return nil
}

// makeFolder makes a folder of the staging folder with its parents. Modes are set by hand:
// what is published must be readable whatever the umask of who built it.
func (s *Staging) makeFolder(dir string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.makeParents(dir)
}

func (s *Staging) makeParents(dir string) error {
	if dir == s.newFolder() || s.dirs[dir] {
		return nil
	}
	if err := s.makeParents(filepath.Dir(dir)); err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	s.dirs[dir] = true
	return os.Chmod(dir, 0o755)
}

func writeFile(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Chmod(0o644)
	}
	return errors.Join(err, f.Close())
}

// Commit finishes the build: it carries over the files of the output folder that no build
// wrote, writes the manifest, waits until all is on the disk, and puts the new build in
// the place of the old one. After an error the output folder is as it was.
func (s *Staging) Commit() error {
	err := s.commit()
	if err != nil {
		return errors.Join(explain(s.output, err), s.Discard())
	}
	return s.Discard() // removes the old build
}

func (s *Staging) commit() error {
	if err := s.carryOver(); err != nil {
		return err
	}
	manifest := s.manifest().encode()
	if err := writeFile(filepath.Join(s.newFolder(), ManifestName), manifest); err != nil {
		return err
	}
	if err := syncTree(s.newFolder()); err != nil {
		return fmt.Errorf("waiting for the disk: %w", err)
	}
	return s.swap()
}

// swap puts the staged build in the place of the output folder.
func (s *Staging) swap() error {
	if _, err := os.Lstat(s.output); errors.Is(err, fs.ErrNotExist) {
		return s.renamed(os.Rename(s.newFolder(), s.output))
	}
	err := exchange(s.newFolder(), s.output)
	if !errors.Is(err, errors.ErrUnsupported) {
		return s.renamed(err)
	}
	// No exchange on this system: two renames, and recover mends what lies between them.
	if err := os.Rename(s.output, s.oldFolder()); err != nil {
		return fmt.Errorf("moving the old build away: %w", err)
	}
	if err := os.Rename(s.newFolder(), s.output); err != nil {
		return errors.Join(fmt.Errorf("moving the new build in place: %w", err), os.Rename(s.oldFolder(), s.output))
	}
	return s.renamed(nil)
}

// renamed makes the rename itself last through a loss of power.
func (s *Staging) renamed(err error) error {
	if err != nil {
		return fmt.Errorf("moving the new build in place: %w", err)
	}
	return syncOne(filepath.Dir(s.output))
}

// Discard removes the staging folder and frees the lock. The output folder stays as it
// is. It may be called again, and after Commit.
func (s *Staging) Discard() error {
	if s.lock == nil {
		return nil
	}
	lock := s.lock
	s.lock = nil
	err := errors.Join(os.RemoveAll(s.newFolder()), os.RemoveAll(s.oldFolder()))
	if err != nil {
		err = fmt.Errorf("removing the staging folder: %w", err)
	}
	return errors.Join(err, lock.release())
}

// Entries lists the files written so far, by path.
func (s *Staging) Entries() []Entry { return s.manifest().Files }

// parents gives the folders above a slash path, nearest first, without ".".
func parents(p string) []string {
	var dirs []string
	for d := path.Dir(p); d != "."; d = path.Dir(d) {
		dirs = append(dirs, d)
	}
	return dirs
}
