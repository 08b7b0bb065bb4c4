package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// terminal is where a command writes, and what may be written there.
type terminal struct {
	out, err io.Writer
	color    bool // err may be coloured
	moving   bool // err may hold a progress line that changes
}

// newTerminal finds out what standard error can show. NO_COLOR (no-color.org) and CI
// switch colour and movement off.
func newTerminal(out, err *os.File, getenv func(string) string) *terminal {
	screen := term.IsTerminal(int(err.Fd())) && getenv("TERM") != "dumb"
	quiet := getenv("CI") != "" && getenv("CI") != "false"
	return &terminal{
		out: out, err: err,
		color:  screen && !quiet && getenv("NO_COLOR") == "",
		moving: screen && !quiet && getenv("NO_COLOR") == "",
	}
}

// ink is a colour of the terminal.
type ink string

// The inks, as SGR sequences (ECMA-48, 8.3.117).
const (
	red    ink = "\x1b[1;31m"
	yellow ink = "\x1b[1;33m"
	cyan   ink = "\x1b[1;36m"
	green  ink = "\x1b[1;32m"
)

// paint colours text for standard error, where colour is wanted.
func (t *terminal) paint(i ink, text string) string {
	if !t.color {
		return text
	}
	return string(i) + text + "\x1b[0m"
}
