package main

import (
	"context"
	"fmt"
	"path/filepath"
)

// nuVersion is the version of the npm package vnu-jar, the W3C's Nu HTML checker.
const nuVersion = "26.9.27"

// nuChecker checks every page, style sheet and stand-alone picture. Warnings fail, too.
func nuChecker(ctx context.Context, v *verifier, log *logbook) error {
	site, err := v.built(ctx, log)
	if err != nil {
		return err
	}
	folder, err := v.npmPackage(ctx, log, "vnu-jar", nuVersion)
	if err != nil {
		return err
	}
	pages, err := files(site, ".html")
	if err != nil {
		return err
	}
	// Language detection is for pages that forget lang; it errs on short pages of ours.
	err = log.run(ctx, command{dir: site, name: "java", args: []string{
		"-Xss4m", "-jar", filepath.Join(folder, "build", "dist", "vnu.jar"),
		"--Werror", "--also-check-css", "--also-check-svg", "--no-langdetect", "--format", "gnu", "."}})
	if err != nil {
		return fmt.Errorf("of %d pages and their style sheets some are wrong: %w", len(pages), err)
	}
	log.note("%d pages", len(pages))
	return nil
}
