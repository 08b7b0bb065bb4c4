package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"handout/internal/typeset/fonts"
)

// The Python packages that cut a font: another version may write other bytes.
const (
	fontTools = "fonttools==4.68.0"
	brotli    = "brotli==1.2.1"
)

// cut takes the letters for some characters and the shaping rules of one script, for
// languages that want no forms of their own, out of a font, and gives the part as WOFF2.
func cut(font []byte, p *fonts.Part) (part []byte, err error) {
	dir, err := os.MkdirTemp("", "fonts")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	in, out := filepath.Join(dir, "font.woff2"), filepath.Join(dir, "part.woff2")
	if err := os.WriteFile(in, font, 0o600); err != nil {
		return nil, err
	}
	modules := filepath.Join(dir, "modules")
	if err := python("-m", "pip", "install", "--quiet", "--root-user-action=ignore", "--disable-pip-version-check", "--no-deps", "--target", modules, fontTools, brotli); err != nil {
		return nil, err
	}
	err = python("-c", "import sys; sys.path.insert(0, sys.argv.pop(1)); from fontTools.subset import main; main()", modules,
		in, "--output-file="+out, "--flavor=woff2", "--unicodes="+p.Characters, "--layout-scripts="+p.Script+".dflt",
		"--no-hinting", "--drop-tables+=STAT,gasp", "--name-IDs=0,1,2,3,4,5,6,13,14")
	if err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

func python(args ...string) error {
	cmd := exec.Command("python3", args...)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("python3 %s: %w", args[1], err)
	}
	return nil
}
