package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"time"
)

// nuVersion is the version of the npm package vnu-jar, the W3C's Nu HTML checker.
const nuVersion = "26.9.27"

// nuChecker checks every page, style sheet and stand-alone picture. Warnings fail, too.
func nuChecker(ctx context.Context, v *verifier, log *logbook) error {
	site, err := v.built(ctx, log)
	if err != nil {
		return err
	}
	folder, err := v.npmPackage(ctx, log, "vnu-jar", nuVersion)
	if err != nil {
		return err
	}
	jar := filepath.Join(folder, "build", "dist", "vnu.jar")
	return errors.Join(nuPages(ctx, log, jar, site), nuPictures(ctx, log, jar, site))
}

// nuPages lets the checker ask a server on this machine: read from a file, a page would
// break its own Content-Security-Policy, which allows files of its own server only.
func nuPages(ctx context.Context, log *logbook, jar, site string) error {
	pages, err := files(site, ".html")
	if err != nil {
		return err
	}
	sheets, err := files(site, ".css")
	if err != nil {
		return err
	}
	address, stop, err := serve(site)
	if err != nil {
		return err
	}
	var addresses []string
	for _, name := range append(pages, sheets...) {
		addresses = append(addresses, address+filepath.ToSlash(name))
	}
	err = nu(ctx, log, jar, addresses)
	log.note("%d pages, %d style sheets", len(pages), len(sheets))
	return errors.Join(err, stop())
}

func nuPictures(ctx context.Context, log *logbook, jar, site string) error {
	pictures, err := files(site, ".svg")
	if err != nil {
		return err
	}
	for i, name := range pictures {
		pictures[i] = filepath.Join(site, name)
	}
	log.note("%d pictures", len(pictures))
	return nu(ctx, log, jar, pictures)
}

func nu(ctx context.Context, log *logbook, jar string, names []string) error {
	// Language detection is for pages that forget lang; it errs on short pages of ours.
	args := []string{"-Xss4m", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", jar,
		"--Werror", "--also-check-css", "--also-check-svg", "--no-langdetect", "--format", "gnu"}
	if err := log.run(ctx, command{name: "java", args: append(args, names...)}); err != nil {
		return fmt.Errorf("the Nu checker found something: %w", err)
	}
	return nil
}

// serve serves a folder on a free port of this machine.
func serve(folder string) (address string, stop func() error, err error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, fmt.Errorf("serving the site: %w", err)
	}
	server := &http.Server{Handler: asNamed(folder)}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	stop = func() error {
		err := server.Close()
		if served := <-done; !errors.Is(served, http.ErrServerClosed) {
			err = errors.Join(err, served)
		}
		return err
	}
	return "http://" + listener.Addr().String() + "/", stop, nil
}

// asNamed serves every file under its own name: no redirect from index.html.
func asNamed(folder string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		f, err := os.Open(filepath.Join(folder, filepath.FromSlash(path.Clean(r.URL.Path))))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		http.ServeContent(w, r, f.Name(), time.Time{}, f)
		_ = f.Close() // was only read
	})
}
