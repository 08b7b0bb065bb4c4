package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"
)

// The exit codes.
const (
	exitFine    = 0
	exitFound   = 1 // the site has errors, or there are differences
	exitTrouble = 2 // handout could not run
)

// errFound ends a command whose findings have been printed: the exit code says the rest.
var errFound = errors.New("the site has errors")

// execute runs one command line and gives its exit code.
func execute(ctx context.Context, t *terminal, args []string) int {
	root := rootCommand(t)
	root.SetArgs(args)
	ran, err := root.ExecuteContextC(ctx)
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errFound):
		return exitFound
	case errors.Is(err, context.Canceled):
		fmt.Fprintf(t.err, "%s %s\n", t.paint(red, "handout:"), cmp.Or(ran.Annotations[whenInterrupted], "interrupted"))
		return exitTrouble
	default:
		fmt.Fprintf(t.err, "%s %v\n", t.paint(red, "handout:"), err)
		return exitTrouble
	}
}

// whenInterrupted is the annotation of a command that says what an interrupt leaves.
const whenInterrupted = "interrupted"

func rootCommand(t *terminal) *cobra.Command {
	root := &cobra.Command{
		Use:   "handout",
		Short: "Turn Markdown articles into a website and printable leaflets",
		Long: `handout is a static site generator for patient handouts: every section of an
article becomes a web page and a leaflet to print, in every language it is
written in.

Exit codes: 0 all is well; 1 the site has errors, or diff found differences;
2 handout could not run.`,
		Example: `  handout build                  build the site of this folder into output/
  handout check                  say what is wrong with it, and build nothing
  handout build --site ~/leaflets --out /srv/www`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetOut(t.out)
	root.SetErr(t.err)
	root.AddCommand(buildCommand(t), checkCommand(t), diffCommand(t), newCommand(t), serveCommand(t), versionCommand(t))
	return root
}
