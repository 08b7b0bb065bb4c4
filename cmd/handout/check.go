package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"handout/internal/build"
)

func checkCommand(t *terminal) *cobra.Command {
	var site siteFlag
	c := &cobra.Command{
		Use:   "check",
		Short: "Say what is wrong with the site, and build nothing",
		Long: `check reads the whole site and says everything that is wrong with it, with file,
line and column. It writes nothing.`,
		Example: `  handout check
  handout check --site ../ward`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return runCheck(t, site) },
	}
	site.add(c)
	return c
}

func runCheck(t *terminal, site siteFlag) error {
	var o build.Options
	if err := site.open(&o); err != nil {
		return err
	}
	_, found, err := build.Load(o)
	if err := t.report(o, found); err != nil {
		return err
	}
	switch {
	case err != nil:
		return err
	case found.HasErrors():
		return errFound
	}
	_, err = fmt.Fprintln(t.out, "no errors")
	return err
}
