// Command verify proves the project on one machine: it installs what the proofs need, runs
// every one of them and ends with exit code 1 if any failed. People and CI run the same:
//
//	go run ./cmd/verify                  every step
//	go run ./cmd/verify test pdf         those steps
//	go run ./cmd/verify list             the steps and what each proves
//	go run ./cmd/verify scale 10 100     build speed and memory at so many articles (-locales en,ar)
//
// A tool that is missing is installed (apt, npm, Maven, the Go module proxy); one that
// cannot be is a failure, never a step left out. Logs lie in .cache/verify/.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:])
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "verify:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	v, err := newVerifier()
	if err != nil {
		return err
	}
	defer v.close()
	switch {
	case len(args) > 0 && args[0] == "list":
		list(os.Stdout)
		return nil
	case len(args) > 0 && args[0] == "scale":
		return v.scale(ctx, args[1:])
	}
	chosen, err := choose(args)
	if err != nil {
		return err
	}
	return v.runAll(ctx, chosen)
}
