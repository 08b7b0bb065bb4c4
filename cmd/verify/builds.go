package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// buildSite makes the program and with it the site that later steps look at.
func buildSite(ctx context.Context, v *verifier, log *logbook) error {
	if err := v.program(ctx, log); err != nil {
		return err
	}
	site := filepath.Join(v.scratch, "site")
	err := log.run(ctx, command{dir: v.repo, name: v.binary, args: []string{"build", "--out", site}, show: isSummary})
	if err != nil {
		return err
	}
	v.site = site
	return nil
}

func isSummary(line string) bool { return strings.Contains(line, " leaflets, ") }

// program compiles handout once.
func (v *verifier) program(ctx context.Context, log *logbook) error {
	if v.binary != "" {
		return nil
	}
	binary := filepath.Join(v.scratch, "handout")
	err := log.run(ctx, command{dir: v.repo, env: []string{"CGO_ENABLED=0"}, name: "go",
		args: []string{"build", "-trimpath", "-o", binary, "./cmd/handout"}})
	if err == nil {
		v.binary = binary
	}
	return err
}

// built gives the folder of the built site, for steps that look at it.
func (v *verifier) built(ctx context.Context, log *logbook) (string, error) {
	if v.site == "" {
		if err := buildSite(ctx, v, log); err != nil {
			return "", fmt.Errorf("building the site to look at: %w", err)
		}
	}
	return v.site, nil
}

// builtOnOtherPaper gives the folder of the site built on the paper that it does not name: all
// of it on Letter where site.toml says A4.
func (v *verifier) builtOnOtherPaper(ctx context.Context, log *logbook) (string, error) {
	if v.other != "" {
		return v.other, nil
	}
	if err := v.program(ctx, log); err != nil {
		return "", err
	}
	site, err := v.folder("other-paper")
	if err != nil {
		return "", err
	}
	if err := v.copySite(site); err != nil {
		return "", err
	}
	if err := swapPaper(filepath.Join(site, "site.toml")); err != nil {
		return "", err
	}
	output := filepath.Join(site, "output")
	if err := log.run(ctx, command{name: v.binary, args: []string{"build", "--site", site}, show: isSummary}); err != nil {
		return "", err
	}
	v.other = output
	return output, nil
}

// swapPaper puts Letter for A4 in a site's settings, or the other way round.
func swapPaper(file string) error {
	config, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	const a4, letter = "\npaper = \"a4\"\n", "\npaper = \"letter\"\n"
	from, to := a4, letter
	if strings.Contains(string(config), letter) {
		from, to = letter, a4
	}
	if strings.Count(string(config), from) != 1 {
		return fmt.Errorf("%s does not name one paper for all languages", filepath.Base(file))
	}
	return os.WriteFile(file, []byte(strings.Replace(string(config), from, to, 1)), 0o644)
}

// files lists the built files with that ending, sorted, relative to the folder.
func files(folder, ext string) ([]string, error) {
	var found []string
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(name, ext) {
			rel, relErr := filepath.Rel(folder, name)
			found, err = append(found, rel), relErr
		}
		return err
	})
	slices.Sort(found)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("no %s in %s", ext, folder)
	}
	return found, err
}

// sourceFolders are what a build reads, copied to give it another folder.
func sourceFolders() []string { return []string{"site.toml", "content", "templates", "locales"} }

// copySite copies a site's sources to another folder.
func (v *verifier) copySite(to string) error {
	for _, name := range sourceFolders() {
		from := filepath.Join(v.repo, name)
		info, err := os.Stat(from)
		if err != nil {
			return err
		}
		if info.IsDir() {
			err = os.CopyFS(filepath.Join(to, name), os.DirFS(from))
		} else {
			err = copyFile(from, filepath.Join(to, name))
		}
		if err != nil {
			return fmt.Errorf("copying the site: %w", err)
		}
	}
	return nil
}

func copyFile(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o644)
}

// sameBytes builds the site once more in other surroundings and compares every file.
func sameBytes(ctx context.Context, v *verifier, log *logbook) error {
	first, err := v.built(ctx, log)
	if err != nil {
		return err
	}
	folder, err := v.folder("another folder")
	if err != nil {
		return err
	}
	if err := v.copySite(folder); err != nil {
		return err
	}
	other := filepath.Join(folder, "output")
	old := syscall.Umask(0o077)
	err = log.run(ctx, command{
		dir: "/", name: v.binary, args: []string{"build", "--site", folder, "--out", other},
		env: []string{"GOMAXPROCS=1", "TZ=Pacific/Kiritimati", "LANG=tr_TR.UTF-8", "LC_ALL=ar_EG.UTF-8", "HOME=/nonexistent"},
	})
	syscall.Umask(old)
	if err != nil {
		return err
	}
	return sameTree(log, first, other)
}

// sameTree compares two folders file by file, content and mode.
func sameTree(log *logbook, a, b string) error {
	listA, err := files(a, "")
	if err != nil {
		return err
	}
	listB, err := files(b, "")
	if err != nil {
		return err
	}
	if !slices.Equal(listA, listB) {
		return fmt.Errorf("other files: %d and %d", len(listA), len(listB))
	}
	var different []string
	for _, name := range listA {
		same, err := sameFile(filepath.Join(a, name), filepath.Join(b, name))
		if err != nil {
			return err
		}
		if !same {
			different = append(different, name)
			fmt.Fprintln(log, "different:", name)
		}
	}
	if len(different) > 0 {
		return fmt.Errorf("%d of %d files differ, first %s", len(different), len(listA), different[0])
	}
	log.note("%d files, all the same", len(listA))
	return nil
}

func sameFile(a, b string) (bool, error) {
	dataA, err := os.ReadFile(a)
	if err != nil {
		return false, err
	}
	dataB, err := os.ReadFile(b)
	if err != nil {
		return false, err
	}
	infoA, err := os.Stat(a)
	if err != nil {
		return false, err
	}
	infoB, err := os.Stat(b)
	if err != nil {
		return false, err
	}
	return bytes.Equal(dataA, dataB) && infoA.Mode() == infoB.Mode(), nil
}

// exitCode is a program's exit code, or -1 when it did not start or was killed.
func exitCode(cmd *exec.Cmd) int {
	if cmd.ProcessState == nil {
		return -1
	}
	return cmd.ProcessState.ExitCode()
}
