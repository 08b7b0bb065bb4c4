package preview

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settle is how long the folder must be quiet after a change: editors save in several steps.
const settle = 30 * time.Millisecond

// watch tells of the files that changed below a folder, by their slash-separated paths in it,
// the output folder and hidden ones left out, until ctx is done. Folders that come later are
// watched too. A path of "" stands for any file.
func watch(ctx context.Context, folder, output string) (<-chan []string, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watching the site's folder: %w", err)
	}
	if err := watchBelow(w, folder, output); err != nil {
		return nil, errors.Join(fmt.Errorf("watching the site's folder: %w", err), w.Close())
	}
	changes := make(chan []string)
	go func() {
		defer w.Close()
		follow(ctx, w, folder, output, changes)
	}()
	return changes, nil
}

func watchBelow(w *fsnotify.Watcher, folder, output string) error {
	return filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case !d.IsDir():
			return nil
		case name == output, name != folder && strings.HasPrefix(d.Name(), "."):
			return filepath.SkipDir
		}
		return w.Add(name)
	})
}

// follow waits for changes and passes each burst of them on once.
func follow(ctx context.Context, w *fsnotify.Watcher, folder, output string, changes chan<- []string) {
	quiet := time.NewTimer(time.Hour)
	quiet.Stop()
	var changed []string
	for {
		select {
		case e, ok := <-w.Events:
			if !ok {
				return
			}
			if e.Op == fsnotify.Chmod || strings.HasPrefix(filepath.Base(e.Name), ".") {
				continue
			}
			if info, err := os.Stat(e.Name); err == nil && info.IsDir() && e.Name != output {
				_ = watchBelow(w, e.Name, output) // a folder that went again is no loss
			}
			changed = append(changed, below(folder, e.Name))
			quiet.Reset(settle)
		case <-w.Errors:
			changed = append(changed, "") // events may have been lost: load all to be sure
			quiet.Reset(settle)
		case <-quiet.C:
			select {
			case changes <- changed:
				changed = nil
			case <-ctx.Done():
				return
			}
		case <-ctx.Done():
			return
		}
	}
}

// below is a file's path in a folder, or "" for one that is not in it.
func below(folder, name string) string {
	rel, err := filepath.Rel(folder, name)
	if err != nil {
		return ""
	}
	return filepath.ToSlash(rel)
}
