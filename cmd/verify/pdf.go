package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
)

// pdfs lists the built leaflets, as absolute paths.
func (v *verifier) pdfs(ctx context.Context, log *logbook) ([]string, error) {
	site, err := v.built(ctx, log)
	if err != nil {
		return nil, err
	}
	names, err := files(site, ".pdf")
	for i, name := range names {
		names[i] = filepath.Join(site, name)
	}
	return names, err
}

func pdfWhole(ctx context.Context, v *verifier, log *logbook) error {
	names, err := v.pdfs(ctx, log)
	if err != nil {
		return err
	}
	log.note("%d PDF files", len(names))
	return forEach(ctx, names, func(_ int, name string) error {
		if err := log.run(ctx, command{name: "qpdf", args: []string{"--check", name}}); err != nil {
			return fmt.Errorf("%s: %w", filepath.Base(name), err)
		}
		return nil
	})
}

// verapdfArtifact is the validator of the PDF Association, with all it needs in one file.
const verapdfArtifact = "org.verapdf.apps:cli:1.30.2"

// verapdf asks about both standards, all files in one call each.
func verapdf(ctx context.Context, v *verifier, log *logbook) error {
	names, err := v.pdfs(ctx, log)
	if err != nil {
		return err
	}
	jar, err := v.jar(ctx, log, verapdfArtifact)
	if err != nil {
		return err
	}
	return forEach(ctx, []string{"ua1", "2a"}, func(_ int, standard string) error {
		if err := validate(ctx, log, jar, standard, names); err != nil {
			return err
		}
		log.note("%d PDF files pass %s", len(names), standard)
		return nil
	})
}

// validate passes when the validator says PASS to every file by name. Its exit code alone
// would not tell a file that it never looked at.
func validate(ctx context.Context, log *logbook, jar, standard string, names []string) error {
	args := append([]string{"-Xmx2g", "-jar", jar, "--flavour", standard, "--format", "text", "-v", "--processes", "1"}, names...)
	out, runErr := log.output(ctx, command{name: "java", args: args})
	fmt.Fprintln(log, out)
	passed := 0
	for _, line := range strings.Split(out, "\n") {
		if strings.HasPrefix(line, "PASS ") {
			passed++
		}
	}
	if passed != len(names) {
		return fmt.Errorf("%s: %d of %d files pass (%v)", standard, passed, len(names), runErr)
	}
	return runErr
}
