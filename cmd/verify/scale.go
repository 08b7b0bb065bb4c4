package main

import (
	"context"
	"errors"
	"flag"
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
// and in how much memory. `handout check` holds the model and renders nothing: what a build
// takes beyond it must not grow with the number of articles.
func (v *verifier) scale(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("scale", flag.ContinueOnError)
	locales := flags.String("locales", "en", "languages of the site, with commas between")
	if err := flags.Parse(args); err != nil {
		return err
	}
	sizes, err := articleCounts(flags.Args())
	if err != nil {
		return err
	}
	log, err := v.openLog("scale")
	if err != nil {
		return err
	}
	if err := v.program(ctx, log); err != nil {
		return errors.Join(err, log.close())
	}
	fmt.Printf("%8s %8s %9s %8s %8s %8s %10s %13s %8s %8s\n",
		"articles", "pages", "leaflets", "check s", "build s", "pages/s", "leaflets/s", "cpu s/article", "check MB", "build MB")
	for _, n := range sizes {
		if err := v.scaleTo(ctx, log, n, strings.Split(*locales, ",")); err != nil {
			return errors.Join(fmt.Errorf("%d articles: %w", n, err), log.close())
		}
	}
	return log.close()
}

// articleCounts reads numbers of articles; none stands for 10, 100 and 1,000.
func articleCounts(args []string) ([]int, error) {
	if len(args) == 0 {
		return []int{10, 100, 1000}, nil
	}
	counts := make([]int, len(args))
	for i, arg := range args {
		n, err := strconv.Atoi(arg)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("%q is not a number of articles", arg)
		}
		counts[i] = n
	}
	return counts, nil
}

// scaleTo builds one site of n articles and prints its line.
func (v *verifier) scaleTo(ctx context.Context, log *logbook, n int, locales []string) error {
	site := filepath.Join(v.scratch, fmt.Sprint("scale", n))
	defer os.RemoveAll(site)
	if err := v.multiply(site, n); err != nil {
		return err
	}
	list := `"` + strings.Join(locales, `", "`) + `"`
	if err := replaceIn(filepath.Join(site, "site.toml"), `(?m)^locales = .*`, "locales = ["+list+"]"); err != nil {
		return err
	}
	checked, err := v.timed(ctx, log, "check", site)
	if err != nil {
		return err
	}
	built, err := v.timed(ctx, log, "build", site)
	if err != nil {
		return err
	}
	pages, leaflets, err := countBuilt(filepath.Join(site, "output"))
	if err != nil {
		return err
	}
	fmt.Printf("%8d %8d %9d %8.2f %8.2f %8.0f %10.0f %13.4f %8d %8d\n", n, pages, leaflets, checked.seconds, built.seconds,
		float64(pages)/built.seconds, float64(leaflets)/built.seconds, built.cpu/float64(n), checked.peak, built.peak)
	return nil
}

// usage is what a command took: seconds by the clock, seconds of the processors, which tell
// more than the clock where others share the machine, and its peak memory in MiB.
type usage struct {
	seconds, cpu float64
	peak         int64
}

// timed runs a command of the program on a site.
func (v *verifier) timed(ctx context.Context, log *logbook, name, site string) (usage, error) {
	cmd := exec.CommandContext(ctx, v.binary, name, "--site", site)
	cmd.Stdout, cmd.Stderr = log, log
	start := time.Now()
	if err := cmd.Run(); err != nil {
		log.showEnd()
		return usage{}, err
	}
	state := cmd.ProcessState
	return usage{
		seconds: time.Since(start).Seconds(),
		cpu:     (state.UserTime() + state.SystemTime()).Seconds(),
		peak:    state.SysUsage().(*syscall.Rusage).Maxrss / 1024,
	}, nil
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
