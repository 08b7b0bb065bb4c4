package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"handout/internal/publish"
)

// kills is how often a build is killed, in each of two places at a time.
const kills = 100

// killBuilds kills builds of two different sites in turn at random moments. Whatever the
// moment, the output folder must be one complete build of one of the two.
func killBuilds(ctx context.Context, v *verifier, log *logbook) error {
	if err := v.program(ctx, log); err != nil {
		return err
	}
	folder, err := v.folder("kill")
	if err != nil {
		return err
	}
	sites, err := v.twoSites(folder)
	if err != nil {
		return err
	}
	return forEach(ctx, []string{"here", "there"}, func(i int, name string) error {
		k := killing{v, log, sites, filepath.Join(folder, name, "output"), rand.New(rand.NewPCG(1, uint64(i)))}
		if err := os.Mkdir(filepath.Join(folder, name), 0o755); err != nil {
			return err
		}
		return errors.Join(k.run(ctx), leftovers(filepath.Join(folder, name)))
	})
}

// killing is one output folder and the two sites that are built to it in turn.
type killing struct {
	*verifier
	log    *logbook
	sites  [2]string
	output string
	random *rand.Rand
}

func (k *killing) run(ctx context.Context) error {
	span, err := k.timeBuild(ctx, k.sites[0])
	if err != nil {
		return err
	}
	exchanged, last := 0, ""
	for i := range kills {
		// Half as long again as a build takes, for that varies: some kills come at its very
		// end, some after it.
		pause := time.Duration(k.random.Float64() * 1.5 * float64(span))
		if err := k.killAfter(ctx, k.sites[(i+1)%2], pause); err != nil {
			return err
		}
		sum, err := complete(k.output)
		if err != nil {
			return fmt.Errorf("kill %d, %s after the start: %w", i, pause, err)
		}
		if sum != last {
			exchanged, last = exchanged+1, sum
		}
	}
	if _, err := k.timeBuild(ctx, k.sites[1]); err != nil {
		return fmt.Errorf("building after the kills: %w", err)
	}
	k.log.note("%d kills within %s; the output changed %d times and was always whole",
		kills, span.Round(time.Millisecond), exchanged)
	return nil
}

// twoSites makes two small sites that differ in every page.
func (v *verifier) twoSites(folder string) ([2]string, error) {
	var sites [2]string
	for i := range sites {
		sites[i] = filepath.Join(folder, fmt.Sprint("site", i))
		if err := v.copySite(sites[i]); err != nil {
			return sites, err
		}
		if err := replaceIn(filepath.Join(sites[i], "site.toml"), `(?m)^locales = .*$`, `locales = ["en"]`); err != nil {
			return sites, err
		}
	}
	return sites, replaceIn(filepath.Join(sites[1], "site.toml"), `(?m)^name = .*$`, `name = "Another Hospital"`)
}

func (k *killing) timeBuild(ctx context.Context, site string) (time.Duration, error) {
	start := time.Now()
	err := k.log.run(ctx, command{name: k.binary, args: k.build(site)})
	return time.Since(start), err
}

func (k *killing) build(site string) []string {
	return []string{"build", "--site", site, "--out", k.output, "--jobs", "1"}
}

// killAfter starts a build and kills it after a while, if it still runs.
func (k *killing) killAfter(ctx context.Context, site string, pause time.Duration) error {
	cmd := exec.CommandContext(ctx, k.binary, k.build(site)...)
	if err := cmd.Start(); err != nil {
		return err
	}
	time.Sleep(pause)
	if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	if err := cmd.Wait(); err != nil && exitCode(cmd) >= 0 {
		return fmt.Errorf("a build that was not killed failed: %w", err)
	}
	return nil
}

// complete checks every file of a built folder against its manifest, and that there is no
// other, and gives the manifest's own sum.
func complete(output string) (string, error) {
	manifest, err := publish.ReadManifest(os.DirFS(output))
	if err != nil {
		return "", err
	}
	found, err := files(output, "")
	if err != nil {
		return "", err
	}
	if len(found) != len(manifest.Files)+1 {
		return "", fmt.Errorf("%d files, the manifest lists %d", len(found), len(manifest.Files))
	}
	for _, e := range manifest.Files {
		sum, err := fileSum(filepath.Join(output, filepath.FromSlash(e.Path)))
		if err != nil {
			return "", err
		}
		if sum != e.SHA256 {
			return "", fmt.Errorf("%s is not what the manifest says", e.Path)
		}
	}
	return fileSum(filepath.Join(output, publish.ManifestName))
}

// leftovers fails when a build's hidden folder is still there.
func leftovers(folder string) error {
	left, err := filepath.Glob(filepath.Join(folder, ".*"))
	if err == nil && len(left) > 0 {
		err = fmt.Errorf("left behind: %v", left)
	}
	return err
}
