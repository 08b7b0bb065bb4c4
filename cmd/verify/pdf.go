package main

import (
	"context"
	"errors"
	"fmt"
	"os"
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

// allPDFs lists the leaflets of both papers, as absolute paths.
func (v *verifier) allPDFs(ctx context.Context, log *logbook) ([]string, error) {
	all, err := v.pdfs(ctx, log)
	if err != nil {
		return nil, err
	}
	site, err := v.builtOnOtherPaper(ctx, log)
	if err != nil {
		return nil, fmt.Errorf("building the site on the other paper: %w", err)
	}
	others, err := files(site, ".pdf")
	for _, name := range others {
		all = append(all, filepath.Join(site, name))
	}
	return all, err
}

// pdfWhole lets qpdf and MuPDF read every file whole; a warning fails it.
func pdfWhole(ctx context.Context, v *verifier, log *logbook) error {
	names, err := v.allPDFs(ctx, log)
	if err != nil {
		return err
	}
	folder, err := v.folder("clean")
	if err != nil {
		return err
	}
	log.note("%d PDF files", len(names))
	return forEach(ctx, names, func(i int, name string) error {
		err := log.run(ctx, command{name: "qpdf", args: []string{"--check", name}})
		if err = errors.Join(err, unwarned(ctx, log, name, filepath.Join(folder, fmt.Sprint(i, ".pdf")))); err != nil {
			return fmt.Errorf("%s: %w", filepath.Base(name), err)
		}
		return nil
	})
}

// unwarned lets MuPDF clean a file up, and read all pages of it with their fonts.
func unwarned(ctx context.Context, log *logbook, name, cleaned string) error {
	var failed error
	for _, args := range [][]string{{"clean", name, cleaned}, {"draw", "-F", "txt", "-o", os.DevNull, name}} {
		complaints := func(line string) bool {
			if isComplaint(line) {
				failed = errors.Join(failed, fmt.Errorf("mutool %s: %s", args[0], line))
			}
			return false
		}
		failed = errors.Join(failed, log.run(ctx, command{name: "mutool", args: args, show: complaints}))
	}
	return errors.Join(failed, os.Remove(cleaned))
}

// isComplaint picks MuPDF's warnings and errors. That it was built without a library of
// colour profiles is no fault of a file.
func isComplaint(line string) bool {
	return (strings.HasPrefix(line, "warning:") || strings.HasPrefix(line, "error:")) && line != "warning: ICC support is not available"
}

// verapdfArtifact is the validator of the PDF Association, with all it needs in one file.
const verapdfArtifact = "org.verapdf.apps:cli:1.30.2"

// verapdf asks about both standards, all files in one call each.
func verapdf(ctx context.Context, v *verifier, log *logbook) error {
	names, err := v.allPDFs(ctx, log)
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
