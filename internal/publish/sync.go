package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
)

// syncers is how many files wait for the disk at a time: a journalling file system writes
// them in one go, where one after another each would wait for its own.
const syncers = 16

// syncTree waits until every file and folder below dir is on the disk. It asks for the
// files one by one, because syncfs(2) would wait for whatever else the machine writes.
func syncTree(dir string) error {
	names := make(chan string)
	results := make([]error, syncers)
	var workers sync.WaitGroup
	for i := range results {
		workers.Go(func() {
			for name := range names {
				results[i] = errors.Join(results[i], syncOne(name))
			}
		})
	}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && (d.Type().IsRegular() || d.IsDir()) {
			names <- name
		}
		return err
	})
	close(names)
	workers.Wait()
	return errors.Join(append(results, err)...)
}

// syncOne makes the content of a file, or the names in a folder, last.
func syncOne(name string) error {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrPermission) {
		return nil // carried over and closed by its owner: it was there before
	}
	if err != nil {
		return err
	}
	if runtime.GOOS == "windows" {
		return f.Close() // would need a handle for writing, and has none for folders
	}
	return errors.Join(f.Sync(), f.Close())
}
