// Command fetch takes the npm packages that provenance.txt names and writes their font files
// and licences, or the parts of them that it names, into the source tree, or with -check
// compares them with what is there. It needs npm, Python with pip, and their registries.
// Exit code 0: all as provenance.txt says; 1: something differs; 2: it could not run.
package main

import (
	"archive/tar"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"handout/internal/typeset/fonts"
)

func main() {
	check := flag.Bool("check", false, "compare, and write nothing")
	dir := flag.String("dir", "internal/typeset/fonts", "the folder of the font files")
	flag.Parse()
	differences, err := run(*dir, *check)
	if err != nil {
		fmt.Fprintln(os.Stderr, "fetch:", err)
		os.Exit(2)
	}
	for _, d := range differences {
		fmt.Println(d)
	}
	if len(differences) > 0 {
		os.Exit(1)
	}
	fmt.Println("every font file is the one that its package holds, or its part")
}

// run fetches each package once and returns what differs, a line each.
func run(dir string, check bool) ([]string, error) {
	sources, err := fonts.Sources()
	if err != nil {
		return nil, err
	}
	packages := map[string]map[string][]byte{}
	var differences []string
	for _, s := range sources {
		if packages[s.Package] == nil {
			if packages[s.Package], err = fetch(s.Package); err != nil {
				return nil, fmt.Errorf("fetching %s: %w", s.Package, err)
			}
		}
		data := packages[s.Package][s.Path]
		if s.Part != nil && sum(data) == s.SHA256 {
			if data, err = cut(data, s.Part); err != nil {
				return nil, fmt.Errorf("cutting %s: %w", s.File, err)
			}
		}
		difference, err := compare(filepath.Join(dir, s.File), s, data, check)
		if err != nil {
			return nil, err
		}
		if difference != "" {
			differences = append(differences, difference)
		}
	}
	return differences, nil
}

func sum(data []byte) string {
	s := sha256.Sum256(data)
	return hex.EncodeToString(s[:])
}

// compare holds a file of a package, or its part, to its hash and to the file in the source
// tree, which it writes unless check is set.
func compare(path string, s fonts.Source, data []byte, check bool) (string, error) {
	if data == nil {
		return fmt.Sprintf("%s: no %s in %s", s.File, s.Path, s.Package), nil
	}
	if got := sum(data); got != s.Sum() {
		return fmt.Sprintf("%s: from the package it has SHA-256 %s, provenance.txt says %s", s.File, got, s.Sum()), nil
	}
	if !check {
		return "", os.WriteFile(path, data, 0o644)
	}
	ours, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	if string(ours) != string(data) {
		return fmt.Sprintf("%s: differs from %s in %s", s.File, s.Path, s.Package), nil
	}
	return "", nil
}

// fetch returns the files of an npm package by their path in it.
func fetch(name string) (files map[string][]byte, err error) {
	dir, err := os.MkdirTemp("", "fonts")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	cmd := exec.Command("npm", "pack", "--silent", "--pack-destination", dir, name)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("npm pack: %w", err)
	}
	archive, err := os.Open(filepath.Join(dir, filepath.Base(strings.TrimSpace(string(out)))))
	if err != nil {
		return nil, err
	}
	defer archive.Close()
	return unpack(archive)
}

// unpack reads an npm archive, whose files lie in a folder "package".
func unpack(r io.Reader) (map[string][]byte, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for t := tar.NewReader(z); ; {
		header, err := t.Next()
		if err == io.EOF {
			return files, nil
		}
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(t)
		if err != nil {
			return nil, err
		}
		files[strings.TrimPrefix(header.Name, "package/")] = data
	}
}
