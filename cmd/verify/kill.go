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

// kills is how often a build is killed.
const kills = 200

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
	output := filepath.Join(folder, "output")
	span, err := v.timeBuild(ctx, log, sites[0], output)
	if err != nil {
		return err
	}
	random := rand.New(rand.NewPCG(1, 2))
	exchanged, last := 0, ""
	for i := range kills {
		// A tenth longer than a build takes, so that some kills hit its very end.
		pause := time.Duration(random.Float64() * 1.1 * float64(span))
		if err := v.killAfter(ctx, sites[i%2], output, pause); err != nil {
			return err
		}
		sum, err := complete(output)
		if err != nil {
			return fmt.Errorf("kill %d, %s after the start: %w", i, pause, err)
		}
		if sum != last {
			exchanged, last = exchanged+1, sum
		}
	}
	if _, err := v.timeBuild(ctx, log, sites[1], output); err != nil {
		return fmt.Errorf("building after the kills: %w", err)
	}
	log.note("%d kills within %s; the output changed %d times and was always whole", kills, span.Round(time.Millisecond), exchanged)
	return leftovers(folder)
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

func (v *verifier) timeBuild(ctx context.Context, log *logbook, site, output string) (time.Duration, error) {
	start := time.Now()
	err := log.run(ctx, command{name: v.binary, args: []string{"build", "--site", site, "--out", output}})
	return time.Since(start), err
}

// killAfter starts a build and kills it after a while, if it still runs.
func (v *verifier) killAfter(ctx context.Context, site, output string, pause time.Duration) error {
	cmd := exec.CommandContext(ctx, v.binary, "build", "--site", site, "--out", output)
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
