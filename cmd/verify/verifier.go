package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// verifier holds what the steps share.
type verifier struct {
	repo    string    // the project's folder
	cache   string    // .cache/verify in it: logs and installed tools
	scratch string    // removed at the end
	binary  string    // the handout program, once built
	site    string    // output folder of the site, once built
	other   string    // the same on the other paper
	laid    []leaflet // its leaflets, once laid out
}

func newVerifier() (*verifier, error) {
	out, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return nil, fmt.Errorf("finding the project's folder: %w", err)
	}
	repo := filepath.Dir(strings.TrimSpace(string(out)))
	cache := filepath.Join(repo, ".cache", "verify")
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return nil, fmt.Errorf("making the cache folder: %w", err)
	}
	scratch, err := os.MkdirTemp("", "handout-verify-")
	if err != nil {
		return nil, fmt.Errorf("making a folder for the proofs: %w", err)
	}
	return &verifier{repo: repo, cache: cache, scratch: scratch}, nil
}

func (v *verifier) close() {
	if err := os.RemoveAll(v.scratch); err != nil {
		fmt.Fprintln(os.Stderr, "verify:", err)
	}
}

// folder makes a folder for one step.
func (v *verifier) folder(name string) (string, error) {
	dir := filepath.Join(v.scratch, name)
	return dir, os.MkdirAll(dir, 0o755)
}

// runAll runs the steps one after another, whatever becomes of those before.
func (v *verifier) runAll(ctx context.Context, chosen []step) error {
	var failed []string
	for _, s := range chosen {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if !v.runOne(ctx, s) {
			failed = append(failed, s.name)
		}
	}
	fmt.Printf("\n%d passed, %d failed\n", len(chosen)-len(failed), len(failed))
	if len(failed) > 0 {
		return fmt.Errorf("failed: %s (logs in %s)", strings.Join(failed, ", "), v.cache)
	}
	return nil
}

// runOne runs a step and prints how it went.
func (v *verifier) runOne(ctx context.Context, s step) bool {
	start := time.Now()
	fmt.Printf("RUN   %-9s %s\n", s.name, s.proves)
	log, err := v.openLog(s.name)
	if err == nil {
		err = errors.Join(v.attempt(ctx, s, log), log.close())
	}
	took := time.Since(start).Round(100 * time.Millisecond)
	if err == nil {
		fmt.Printf("PASS  %-9s %s\n", s.name, took)
		return true
	}
	log.showEnd()
	fmt.Printf("FAIL  %-9s %s: %v\n", s.name, took, err)
	return false
}

// attempt installs what the step needs and runs it. A panic fails the step, not the rest.
func (v *verifier) attempt(ctx context.Context, s step, log *logbook) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	if err := v.install(ctx, log, s.needs); err != nil {
		return err
	}
	return s.run(ctx, v, log)
}
