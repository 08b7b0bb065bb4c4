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
	"strings"
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
	fmt.Printf("%8s %8s %9s %9s %9s %12s %10s %9s\n",
		"articles", "pages", "leaflets", "seconds", "pages/s", "leaflets/s", "s/article", "peak MB")
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
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	fmt.Printf("%8d %8d %9d %9.2f %9.0f %12.0f %10.4f %9d\n", n, pages, leaflets, took,
		float64(pages)/took, float64(leaflets)/took, took/float64(n), usage.Maxrss/1024)
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
	re := regexp.MustCompile(`(?m)^(id|leaflet_number|number) = "([^"]*)"`)
	changed := re.ReplaceAllStringFunc(string(data), func(line string) string {
		return strings.TrimSuffix(line, `"`) + fmt.Sprintf(`-%d"`, i)
	})
	return os.WriteFile(file, []byte(changed), 0o644)
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
