package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"handout/internal/build"
	"handout/internal/diag"
	"handout/internal/preview"
)

func serveCommand(t *terminal) *cobra.Command {
	var site siteFlag
	var address string
	c := &cobra.Command{
		Use:   "serve",
		Short: "Show the site in a browser while you write",
		Long: `serve shows the site as it is now and makes pages and leaflets when they are asked
for. After each save it loads the site again and the open page follows; mistakes
appear on the page, with file and line. Nothing is written to the output folder.

Only this computer can reach it, unless --address names another host.`,
		Example: `  handout serve
  handout serve --address :8080
  handout serve --address 0.0.0.0:8080   reachable from the network`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return runServe(c.Context(), t, site, address) },
	}
	site.add(c)
	c.Flags().StringVarP(&address, "address", "a", ":0", "`host:port`; port 0 takes a free one, no host means this computer only")
	return c
}

func runServe(ctx context.Context, t *terminal, site siteFlag, address string) error {
	o, err := site.options()
	if err != nil {
		return err
	}
	if o.Output, err = site.output(""); err != nil {
		return err
	}
	server, err := preview.New(preview.Options{
		Build: o, Folder: site.folder, Address: address, Now: time.Now,
		Report: func(found diag.List, err error, took time.Duration) { t.reportLoad(o, found, err, took) },
	})
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(t.out, "the site is at %s (end with Ctrl-C)\n", server.URL()); err != nil {
		return err
	}
	return server.Run(ctx)
}

// reportLoad writes what a load of the site gave; a preview goes on whatever it was.
func (t *terminal) reportLoad(o build.Options, found diag.List, err error, took time.Duration) {
	if e := t.report(o, found); e != nil {
		return // nobody is listening on standard error
	}
	state := "loaded"
	if err != nil {
		state = err.Error()
	} else if found.HasErrors() {
		state = "errors: the pages are those from before"
	}
	fmt.Fprintf(t.err, "%s in %s\n", state, took.Round(time.Millisecond))
}
