package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"handout/internal/pseudo"
)

// pseudoLocales builds the site in longer English and in English from right to left, and
// looks at its pages as wide as phones are: what overflows there would in the next language.
func pseudoLocales(ctx context.Context, v *verifier, log *logbook) error {
	if err := v.program(ctx, log); err != nil {
		return err
	}
	folder, err := v.browserFolder(ctx, log)
	if err != nil {
		return err
	}
	files, err := pseudo.Site(os.DirFS(v.repo))
	if err != nil {
		return err
	}
	site := filepath.Join(v.scratch, "pseudo")
	if err := os.CopyFS(site, files); err != nil {
		return fmt.Errorf("writing the pseudo-locales: %w", err)
	}
	if err := log.run(ctx, command{name: v.binary, args: []string{"build", "--site", site}, show: isSummary}); err != nil {
		return err
	}
	var failed error
	for _, l := range pseudo.Languages() {
		err := log.run(ctx, command{
			dir: folder, name: "node", args: []string{"run.mjs", filepath.Join(site, "output"), "layout", "overflow", "--only", l.Tag + "/"},
			show: func(line string) bool { return strings.Contains(line, " findings on ") },
		})
		if err != nil {
			failed = fmt.Errorf("%s: %w", l.Tag, err)
		}
	}
	return failed
}
