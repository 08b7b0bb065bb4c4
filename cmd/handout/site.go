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

// options opens the site's folder.
func (f *siteFlag) options() (build.Options, error) {
	var o build.Options
	folder, err := filepath.Abs(f.folder)
	if err != nil {
		return o, fmt.Errorf("finding the site's folder: %w", err)
	}
	info, err := os.Stat(folder)
	if err != nil {
		return o, fmt.Errorf("opening the site's folder: %w", err)
	}
	if !info.IsDir() {
		return o, fmt.Errorf("opening the site's folder: %s is a file", f.folder)
	}
	f.folder = folder
	o.Site, o.Defaults = os.DirFS(folder), handout.Defaults
	o.Check.Today = today()
	return o, nil
}

// output is the output folder: the one that was asked for, or output in the site's.
func (f *siteFlag) output(asked string) (string, error) {
	if asked == "" {
		asked = filepath.Join(f.folder, "output")
	}
	output, err := filepath.Abs(asked)
	if err != nil {
		return "", fmt.Errorf("finding the output folder: %w", err)
	}
	return output, apart(f.folder, output)
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
