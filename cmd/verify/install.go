package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// packages names Debian's packages for every program that a step may need.
func packages() map[string]string {
	return map[string]string{
		"chromium":     "chromium",
		"compare":      "imagemagick",
		"gcc":          "gcc libc6-dev",
		"git":          "git",
		"hb-shape":     "libharfbuzz-bin",
		"java":         "default-jre-headless",
		"mount":        "mount",
		"mutool":       "mupdf-tools",
		"mvn":          "maven",
		"node":         "nodejs",
		"npm":          "npm",
		"pdfinfo":      "poppler-utils",
		"pdftoppm":     "poppler-utils",
		"pdftotext":    "poppler-utils",
		"pip3":         "python3-pip",
		"python3":      "python3",
		"qpdf":         "qpdf",
		"rsvg-convert": "librsvg2-bin",
		"unshare":      "util-linux",
		"zbarimg":      "zbar-tools",
	}
}

// install makes sure that the programs are there.
func (v *verifier) install(ctx context.Context, log *logbook, programs []string) error {
	var missing []string
	for _, p := range programs {
		if _, err := exec.LookPath(p); err == nil {
			continue
		}
		name, known := packages()[p]
		if !known {
			return fmt.Errorf("no package is known for the program %s", p)
		}
		missing = append(missing, strings.Fields(name)...)
	}
	if len(missing) == 0 {
		return nil
	}
	slices.Sort(missing)
	missing = slices.Compact(missing)
	log.note("installing %s", strings.Join(missing, " "))
	if err := apt(ctx, log, append([]string{"install", "-y", "--no-install-recommends"}, missing...)); err != nil {
		return fmt.Errorf("installing %s: %w", strings.Join(missing, " "), err)
	}
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			return fmt.Errorf("installing %s: %w", p, err)
		}
	}
	return nil
}

// apt updates the package lists, then runs apt-get, as root or through sudo.
func apt(ctx context.Context, log *logbook, args []string) error {
	for _, line := range [][]string{{"update"}, args} {
		c := command{name: "apt-get", args: line, env: []string{"DEBIAN_FRONTEND=noninteractive"}}
		if os.Geteuid() != 0 {
			c.name, c.args = "sudo", append([]string{"-n", "apt-get"}, line...)
		}
		if err := log.run(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// jar fetches one artifact ("group:artifact:version") from Maven Central and gives its file.
func (v *verifier) jar(ctx context.Context, log *logbook, artifact string) (string, error) {
	parts := strings.Split(artifact, ":")
	dir := filepath.Join(v.cache, "jars")
	name := filepath.Join(dir, parts[1]+"-"+parts[2]+".jar")
	if _, err := os.Stat(name); err == nil {
		return name, nil
	}
	const plugin = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
	err := log.run(ctx, command{name: "mvn", args: []string{"-q", "-B", plugin, "-Dartifact=" + artifact, "-DoutputDirectory=" + dir}})
	if err != nil {
		return "", fmt.Errorf("fetching %s: %w", artifact, err)
	}
	_, err = os.Stat(name)
	return name, err
}

// npmPackage fetches one package ("name@version") from the npm registry and gives its folder.
func (v *verifier) npmPackage(ctx context.Context, log *logbook, name, version string) (string, error) {
	dir := filepath.Join(v.cache, "npm", name+"-"+version)
	folder := filepath.Join(dir, "node_modules", name)
	if _, err := os.Stat(folder); err == nil {
		return folder, nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	err := log.run(ctx, command{name: "npm", dir: dir, args: []string{
		"install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", dir, name + "@" + version}})
	if err != nil {
		return "", fmt.Errorf("fetching %s %s: %w", name, version, err)
	}
	_, err = os.Stat(folder)
	return folder, err
}
