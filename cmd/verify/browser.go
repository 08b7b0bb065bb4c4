package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// browserChecks opens every page in Chromium; the checks themselves are in browser/.
func browserChecks(ctx context.Context, v *verifier, log *logbook) error {
	site, err := v.built(ctx, log)
	if err != nil {
		return err
	}
	folder, err := v.browserFolder(ctx, log)
	if err != nil {
		return err
	}
	return log.run(ctx, command{
		dir: folder, name: "node", args: []string{"run.mjs", site},
		// A reader's machine has fonts for her language: those of the leaflets stand in for them.
		env:  []string{"FONTS=" + filepath.Join(v.repo, "internal", "typeset", "fonts")},
		show: func(line string) bool { return strings.Contains(line, " findings on ") },
	})
}

// browserFolder is a copy of the checks with the packages that they need, outside of the
// project's tree.
func (v *verifier) browserFolder(ctx context.Context, log *logbook) (string, error) {
	from := filepath.Join(v.repo, "cmd", "verify", "browser")
	to := filepath.Join(v.cache, "browser")
	locked, err := sameContent(filepath.Join(from, "package-lock.json"), filepath.Join(to, "package-lock.json"))
	if err != nil {
		return "", err
	}
	names, err := files(from, "")
	if err != nil {
		return "", err
	}
	for _, name := range names {
		if strings.HasPrefix(name, "node_modules") {
			continue
		}
		if err := copyFile(filepath.Join(from, name), filepath.Join(to, name)); err != nil {
			return "", fmt.Errorf("copying the browser checks: %w", err)
		}
	}
	if _, err := os.Stat(filepath.Join(to, "node_modules")); err == nil && locked {
		return to, nil
	}
	return to, log.run(ctx, command{dir: to, name: "npm", args: []string{"ci", "--no-audit", "--no-fund", "--ignore-scripts"}})
}

// sameContent compares two files, of which the second may not be there yet.
func sameContent(a, b string) (bool, error) {
	dataA, err := os.ReadFile(a)
	if err != nil {
		return false, err
	}
	dataB, err := os.ReadFile(b)
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	return bytes.Equal(dataA, dataB), err
}
