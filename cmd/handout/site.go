package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"handout"
	"handout/internal/build"
)

// siteFlag is the --site flag: the folder that holds site.toml.
type siteFlag struct{ folder string }

func (f *siteFlag) add(c *cobra.Command) {
	c.Flags().StringVarP(&f.folder, "site", "s", ".", "`folder` that holds site.toml")
	if err := c.MarkFlagDirname("site"); err != nil {
		panic(err) // the flag was added in the line above
	}
}

// open sets what the site's folder decides about a build.
func (f *siteFlag) open(o *build.Options) error {
	folder, err := filepath.Abs(f.folder)
	if err != nil {
		return fmt.Errorf("finding the site's folder: %w", err)
	}
	info, err := os.Stat(folder)
	if err != nil {
		return fmt.Errorf("opening the site's folder: %w", err)
	}
	if !info.IsDir() {
		return fmt.Errorf("opening the site's folder: %s is a file", f.folder)
	}
	o.Site, o.Defaults = os.DirFS(folder), handout.Defaults
	if o.Output == "" {
		o.Output = filepath.Join(folder, "output")
	}
	o.Output, err = filepath.Abs(o.Output)
	if err != nil {
		return fmt.Errorf("finding the output folder: %w", err)
	}
	return apart(folder, o.Output)
}

// apart refuses an output folder that holds the site, or lies where the site's own files
// are: the next build would read what this one wrote.
func apart(site, output string) error {
	if within(output, site) {
		return fmt.Errorf("the output folder %s holds the site itself: choose another with --out", output)
	}
	for _, own := range []string{"content", "templates", "locales", "fonts"} {
		if within(filepath.Join(site, own), output) {
			return fmt.Errorf("the output folder %s lies in the site's folder %s: choose another with --out", output, own)
		}
	}
	if info, err := os.Stat(output); err == nil && !info.IsDir() {
		return fmt.Errorf("the output folder %s is a file: choose another with --out", output)
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("looking at the output folder: %w", err)
	}
	return nil
}

// within reports whether name is the folder or lies below it. Both are absolute.
func within(folder, name string) bool {
	rel, err := filepath.Rel(folder, name)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// relativeTo is name as seen from a folder, where that is shorter.
func relativeTo(folder, name string) string {
	rel, err := filepath.Rel(folder, name)
	if err != nil || len(rel) > len(name) {
		return name
	}
	return rel
}
