package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// diffReport makes the HTML reports of `handout diff` over changes of many kinds and lets
// the Nu checker and a browser judge them, the browser from the file itself.
func diffReport(ctx context.Context, v *verifier, log *logbook) error {
	if err := v.program(ctx, log); err != nil {
		return err
	}
	folder, err := v.folder("report")
	if err != nil {
		return err
	}
	reports, err := v.reports(ctx, log, folder)
	if err != nil {
		return err
	}
	vnu, err := v.npmPackage(ctx, log, "vnu-jar", nuVersion)
	if err != nil {
		return err
	}
	jar := filepath.Join(vnu, "build", "dist", "vnu.jar")
	return errors.Join(nu(ctx, log, jar, reports), v.openReports(ctx, log, reports))
}

// reports compares the site as it is with an edited copy, as sites and as output folders,
// and with itself, and gives the names of the reports.
func (v *verifier) reports(ctx context.Context, log *logbook, folder string) ([]string, error) {
	before, after := filepath.Join(folder, "before"), filepath.Join(folder, "after")
	if err := errors.Join(v.copySite(before), v.copySite(after), editMany(after)); err != nil {
		return nil, err
	}
	for _, site := range []string{before, after} {
		if err := log.run(ctx, command{name: v.binary, args: []string{"build", "--site", site, "--out", site + "-out"}}); err != nil {
			return nil, fmt.Errorf("building the sites to compare: %w", err)
		}
	}
	var names []string
	for _, r := range []struct{ name, old, new string }{
		{"sites", before, after}, {"folders", before + "-out", after + "-out"}, {"same", before + "-out", before + "-out"},
	} {
		name := filepath.Join(folder, r.name+".html")
		size, err := v.report(ctx, log, name, r.old, r.new)
		if err != nil {
			return nil, err
		}
		log.note("%s: %.1f MB", r.name, float64(size)/1e6)
		names = append(names, name)
	}
	return names, nil
}

// report writes the report of a comparison to a file and gives its size in bytes. The exit
// code must say whether the sides are the same.
func (v *verifier) report(ctx context.Context, log *logbook, name, old, new string) (size int64, err error) {
	file, err := os.Create(name)
	if err != nil {
		return 0, err
	}
	cmd := exec.CommandContext(ctx, v.binary, "diff", "--format", "html", old, new)
	cmd.Stdout, cmd.Stderr = file, log
	want := 1
	if old == new {
		want = 0
	}
	if err := cmd.Run(); cmd.ProcessState == nil || exitCode(cmd) != want {
		return 0, errors.Join(fmt.Errorf("comparing %s with %s: want exit code %d: %w", old, new, want, err), file.Close())
	}
	info, err := file.Stat()
	if err != nil {
		return 0, errors.Join(err, file.Close())
	}
	return info.Size(), file.Close()
}

// editMany makes changes of every class, in scripts of both directions and without spaces.
func editMany(site string) error {
	const article, bridge = "content/postpartum-back-pain/", "content/exercises/bridge/"
	var errs []error
	for _, e := range []struct{ file, pattern, with string }{
		{article + "en.md", `Do not take codeine`, "You may take codeine"},
		{article + "ar.md", `لا تأخذي الكودايين`, "خذي الكودايين"},
		{article + "hi.md", `कोडीन न लें`, "कोडीन लें"},
		{article + "zh-Hans.md", `不要用可待因`, "可以少量用可待因"},
		{article + "en.md", `eases when you get up: what`, "fades when you get up: what"},
		{article + "article.toml", `version = "1.0"`, `version = "1.1"`},
		{bridge + "exercise.toml", `repetitions = 5`, "repetitions = 8"},
		{bridge + "exercise.toml", `hip_flexion = 58`, "hip_flexion = 50"},
		{bridge + "en.md", `feet flat`, "feet on the floor"},
		{"site.toml", `phone = "01632 960102"`, `phone = "01632 960182"`},
		{"site.toml", `, "bn"`, ""},
	} {
		errs = append(errs, replaceIn(filepath.Join(site, filepath.FromSlash(e.file)), e.pattern, e.with))
	}
	return errors.Join(errs...)
}

// openReports lets a browser look at the reports.
func (v *verifier) openReports(ctx context.Context, log *logbook, reports []string) error {
	folder, err := v.browserFolder(ctx, log)
	if err != nil {
		return err
	}
	return log.run(ctx, command{
		dir: folder, name: "node", args: append([]string{"report.mjs"}, reports...),
		show: func(line string) bool { return strings.Contains(line, " findings on ") },
	})
}
