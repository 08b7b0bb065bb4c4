// Command handout turns a folder of Markdown articles into a website and printable
// leaflets. Flags go in; an exit code comes out:
//
//	0  all is well
//	1  the site has errors, or, for diff, there are differences
//	2  handout could not run
//
// Findings about the site go to standard error and read like a compiler's; what was asked
// for goes to standard output.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	os.Exit(run())
}

// run is main with an exit code, so that deferred work is done.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// A second interrupt ends the program at once.
	context.AfterFunc(ctx, stop)
	return execute(ctx, newTerminal(os.Stdout, os.Stderr, os.Getenv), os.Args[1:])
}
