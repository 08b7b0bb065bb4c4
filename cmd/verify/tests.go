package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// judgesWanted makes tests ask the outside judges, and fail where one is missing.
const judgesWanted = "HANDOUT_JUDGES=1"

func raceTests(ctx context.Context, v *verifier, log *logbook) error {
	if err := v.needCgo(ctx, log); err != nil {
		return err
	}
	jar, err := v.jar(ctx, log, verapdfArtifact)
	if err != nil {
		return err
	}
	return log.run(ctx, command{
		dir: v.repo, env: []string{judgesWanted, "HANDOUT_VERAPDF=java -jar " + jar, "CGO_ENABLED=1"}, show: verdict,
		name: "go", args: []string{"test", "-race", "-timeout=40m", "./..."},
	})
}

// needCgo installs the C compiler that the race detector is linked with.
func (v *verifier) needCgo(ctx context.Context, log *logbook) error {
	return v.install(ctx, log, []string{"gcc"})
}

// verdict picks go test's own closing lines.
func verdict(line string) bool {
	for _, start := range []string{"ok  ", "FAIL", "---", "?   ", "panic:"} {
		if strings.HasPrefix(line, start) {
			return true
		}
	}
	return false
}

// fuzzTime is how often each target is tried beyond its seeds: a count, so that a busy machine
// does as much as a quiet one.
const fuzzTime = "1000x"

func fuzz(ctx context.Context, v *verifier, log *logbook) error {
	targets, err := fuzzTargets(ctx, v, log)
	if err != nil {
		return err
	}
	if len(targets) == 0 {
		return errors.New("no fuzz target found")
	}
	var failed error
	for _, t := range targets {
		err := log.run(ctx, command{dir: v.repo, name: "go", args: []string{
			"test", "-run=^$", "-fuzz=^" + t.name + "$", "-fuzztime=" + fuzzTime, t.pkg}})
		if err != nil {
			failed = errors.Join(failed, fmt.Errorf("%s in %s: %w", t.name, t.pkg, err))
		}
	}
	log.note("%d fuzz targets, %s inputs each", len(targets), fuzzTime)
	return failed
}

// fuzzTarget is one fuzz function.
type fuzzTarget struct{ pkg, name string }

// fuzzTargets lists them as go test does: names first, then the package's closing line.
func fuzzTargets(ctx context.Context, v *verifier, log *logbook) ([]fuzzTarget, error) {
	out, err := log.output(ctx, command{dir: v.repo, name: "go", args: []string{"test", "-list=^Fuzz", "./..."}})
	if err != nil {
		return nil, err
	}
	var targets, ofPackage []fuzzTarget
	for _, line := range strings.Split(out, "\n") {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 1 && strings.HasPrefix(line, "Fuzz"):
			ofPackage = append(ofPackage, fuzzTarget{name: fields[0]})
		case len(fields) > 1 && fields[0] == "ok":
			for _, t := range ofPackage {
				targets = append(targets, fuzzTarget{fields[1], t.name})
			}
			ofPackage = nil
		}
	}
	return targets, nil
}
