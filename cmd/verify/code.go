package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
)

// The pinned tools. `go run` fetches them from the module proxy and keeps them.
const (
	staticcheckTool = "honnef.co/go/tools/cmd/staticcheck@v0.8.2"
	actionlintTool  = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12"
)

func checkFormat(ctx context.Context, v *verifier, log *logbook) error {
	out, err := log.output(ctx, command{dir: v.repo, name: "gofmt", args: []string{"-l", "cmd", "internal", "embed.go"}})
	if err != nil {
		return err
	}
	if out != "" {
		return fmt.Errorf("not formatted: %s", strings.Join(strings.Fields(out), ", "))
	}
	return nil
}

func vet(ctx context.Context, v *verifier, log *logbook) error {
	return log.run(ctx, command{dir: v.repo, name: "go", args: []string{"vet", "./..."}})
}

func staticcheck(ctx context.Context, v *verifier, log *logbook) error {
	return log.run(ctx, command{dir: v.repo, name: "go", args: []string{"run", staticcheckTool, "./..."}})
}

func actionlint(ctx context.Context, v *verifier, log *logbook) error {
	files, err := filepath.Glob(filepath.Join(v.repo, ".github", "workflows", "*.yml"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no workflows found (%v)", err)
	}
	args := append([]string{"run", actionlintTool, "-shellcheck=", "-pyflakes="}, files...)
	return log.run(ctx, command{dir: v.repo, name: "go", args: args})
}

// fontsMatch fetches the packages that the fonts came from and compares.
func fontsMatch(ctx context.Context, v *verifier, log *logbook) error {
	return log.run(ctx, command{dir: v.repo, name: "go", args: []string{"run", "./internal/typeset/fonts/fetch", "-check"}})
}

// gitClean fails when a step wrote into the project: goldens are updated on purpose only.
func gitClean(ctx context.Context, v *verifier, log *logbook) error {
	out, err := log.output(ctx, command{dir: v.repo, name: "git", args: []string{"status", "--porcelain"}})
	if err != nil {
		return err
	}
	if out != "" {
		return fmt.Errorf("not committed:\n%s", out)
	}
	return nil
}
