package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// ErrBusy is wrapped by Begin when another build has the output folder.
var ErrBusy = errors.New("another build is writing to the same output folder")

// folderLock is the lock of one output folder. The system frees it when a build is killed.
type folderLock struct {
	flock  *flock.Flock
	folder string
}

// lockFolder makes the folder and takes the lock in it, or fails at once with ErrBusy.
func lockFolder(folder string) (*folderLock, error) {
	name := filepath.Join(folder, "lock")
	for {
		if err := os.Mkdir(folder, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
			return nil, fmt.Errorf("making the staging folder: %w", err)
		}
		l := flock.New(name)
		got, err := l.TryLock()
		if errors.Is(err, fs.ErrNotExist) {
			continue // the build before us removed the folder just now
		}
		if err != nil {
			return nil, fmt.Errorf("locking the output folder: %w", err)
		}
		if !got {
			return nil, errors.Join(ErrBusy, l.Close())
		}
		if sameFile(l, name) {
			return &folderLock{l, folder}, nil
		}
		// We hold the lock of a file that the build before us removed: try the new one.
		if err := l.Close(); err != nil {
			return nil, fmt.Errorf("locking the output folder: %w", err)
		}
	}
}

// sameFile reports whether the locked file is still the one of that name.
func sameFile(l *flock.Flock, name string) bool {
	held, err := l.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(name)
	return err == nil && os.SameFile(held, named)
}

// release removes the lock file and the folder while the lock is held, then frees it.
func (l *folderLock) release() error {
	err := os.RemoveAll(l.folder)
	if err != nil {
		err = fmt.Errorf("removing the staging folder: %w", err)
	}
	return errors.Join(err, l.flock.Close())
}
