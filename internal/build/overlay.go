package build

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"slices"
)

// Overlay is a file system with the files of both, where a file of over hides the one of
// under with the same name: a site's own template in place of the built-in one.
func Overlay(over, under fs.FS) fs.FS {
	if under == nil {
		return over
	}
	return overlay{over, under}
}

type overlay struct{ over, under fs.FS }

// Open opens the file of over, or, where it has none of that name, the one of under. For a
// folder that both have use ReadDir.
func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.over.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		if lower, lowerErr := o.under.Open(name); lowerErr == nil {
			return lower, nil
		}
	}
	return f, err
}

// ReadDir lists the files of both folders of that name, sorted.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	over, err := fs.ReadDir(o.over, name)
	under, underErr := fs.ReadDir(o.under, name)
	if err != nil && (underErr != nil || !errors.Is(err, fs.ErrNotExist)) {
		return nil, err
	}
	entries := map[string]fs.DirEntry{}
	for _, e := range append(under, over...) {
		entries[e.Name()] = e
	}
	return slices.SortedFunc(maps.Values(entries), func(a, b fs.DirEntry) int {
		return cmp.Compare(a.Name(), b.Name())
	}), nil
}

// Lstat asks about a name without following a symbolic link, as the loader does to refuse one.
func (o overlay) Lstat(name string) (fs.FileInfo, error) {
	info, err := fs.Lstat(o.over, name)
	if errors.Is(err, fs.ErrNotExist) {
		if lower, lowerErr := fs.Stat(o.under, name); lowerErr == nil {
			return lower, nil
		}
	}
	return info, err
}

// ReadLink reads a symbolic link of over; under has none.
func (o overlay) ReadLink(name string) (string, error) { return fs.ReadLink(o.over, name) }
