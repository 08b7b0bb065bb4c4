package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"syscall"
	"time"

	"handout/internal/publish"
)

// scale builds sites of so many articles, copied from the real ones, and reports how fast
// and in how much memory.
func (v *verifier) scale(ctx context.Context, args []string) error {
	if len(args) == 0 {
		args = []string{"10", "100", "1000"}
	}
	log, err := v.openLog("scale")
	if err != nil {
		return err
	}
	if err := v.program(ctx, log); err != nil {
		return errors.Join(err, log.close())
	}
	fmt.Printf("%8s %8s %9s %8s %8s %10s %10s %13s %8s\n",
		"articles", "pages", "leaflets", "seconds", "pages/s", "leaflets/s", "cpu s", "cpu s/article", "peak MB")
	for _, arg := range args {
		n, err := strconv.Atoi(arg)
		if err != nil || n < 1 {
			return errors.Join(fmt.Errorf("%q is not a number of articles", arg), log.close())
		}
		if err := v.scaleTo(ctx, log, n); err != nil {
			return errors.Join(fmt.Errorf("%d articles: %w", n, err), log.close())
		}
	}
	return log.close()
}

// scaleTo builds one site of n articles and prints its line.
func (v *verifier) scaleTo(ctx context.Context, log *logbook, n int) error {
	site := filepath.Join(v.scratch, fmt.Sprint("scale", n))
	defer os.RemoveAll(site)
	if err := v.multiply(site, n); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, v.binary, "build", "--site", site)
	cmd.Stdout, cmd.Stderr = log, log
	start := time.Now()
	if err := cmd.Run(); err != nil {
		log.showEnd()
		return err
	}
	took := time.Since(start).Seconds()
	pages, leaflets, err := countBuilt(filepath.Join(site, "output"))
	if err != nil {
		return err
	}
	// What the processors did tells more than the clock where others share the machine.
	cpu := (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	fmt.Printf("%8d %8d %9d %8.2f %8.0f %10.0f %10.2f %13.4f %8d\n", n, pages, leaflets, took,
		float64(pages)/took, float64(leaflets)/took, cpu, cpu/float64(n), usage.Maxrss/1024)
	return nil
}

// multiply copies the site, with its article n times under other names.
func (v *verifier) multiply(site string, n int) error {
	if err := v.copySite(site); err != nil {
		return err
	}
	articles, err := filepath.Glob(filepath.Join(site, "content", "*", "article.toml"))
	if err != nil || len(articles) == 0 {
		return fmt.Errorf("no article to copy (%v)", err)
	}
	first := filepath.Dir(articles[0])
	id := filepath.Base(first)
	for i := 1; i < n; i++ {
		copied := filepath.Join(site, "content", fmt.Sprintf("%s-%d", id, i))
		if err := os.CopyFS(copied, os.DirFS(first)); err != nil {
			return err
		}
		if err := renameArticle(filepath.Join(copied, "article.toml"), i); err != nil {
			return err
		}
	}
	return nil
}

// renameArticle gives a copied article an id and a leaflet number of its own.
func renameArticle(file string, i int) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	text := string(data)
	for _, key := range []string{"id", "leaflet_number"} {
		re := regexp.MustCompile(`(?m)^` + key + ` = "([^"]*)"`)
		at := re.FindStringSubmatchIndex(text) // the first one: references have ids, too
		if at == nil {
			return fmt.Errorf("%s has no %s", file, key)
		}
		text = text[:at[3]] + fmt.Sprintf("-%d", i) + text[at[3]:]
	}
	return os.WriteFile(file, []byte(text), 0o644)
}

func countBuilt(output string) (pages, leaflets int, err error) {
	manifest, err := publish.ReadManifest(os.DirFS(output))
	if err != nil {
		return 0, 0, err
	}
	for _, e := range manifest.Files {
		switch filepath.Ext(e.Path) {
		case ".html":
			pages++
		case ".pdf":
			leaflets++
		}
	}
	return pages, leaflets, nil
}
