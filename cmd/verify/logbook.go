package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// logbook is the log of one step: a file, and what is worth the reader's eyes. It is safe
// for concurrent use: a line is one write.
type logbook struct {
	file *os.File
	name string
}

func (v *verifier) openLog(stepName string) (*logbook, error) {
	name := filepath.Join(v.cache, stepName+".log")
	f, err := os.Create(name)
	if err != nil {
		return nil, fmt.Errorf("opening the log: %w", err)
	}
	return &logbook{f, name}, nil
}

func (l *logbook) close() error { return l.file.Close() }

func (l *logbook) Write(p []byte) (int, error) { return l.file.Write(p) }

// note writes a line to the log and to the reader.
func (l *logbook) note(format string, args ...any) {
	line := fmt.Sprintf(format, args...)
	fmt.Fprintln(l, line)
	fmt.Println("      " + line)
}

// showEnd prints the last lines of a failed step's log.
func (l *logbook) showEnd() {
	if l == nil {
		return
	}
	data, err := os.ReadFile(l.name)
	if err != nil {
		return
	}
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	const most = 60
	if len(lines) > most {
		fmt.Printf("      … %d lines before these in %s\n", len(lines)-most, l.name)
		lines = lines[len(lines)-most:]
	}
	for _, line := range lines {
		fmt.Println("      | " + line)
	}
}

// command is one program call of a step.
type command struct {
	dir  string
	env  []string // added to the environment
	show func(line string) bool
	name string
	args []string
}

// run runs a program with its output in the log.
func (l *logbook) run(ctx context.Context, c command) error {
	fmt.Fprintf(l, "$ %s %s\n", c.name, strings.Join(c.args, " "))
	cmd := exec.CommandContext(ctx, c.name, c.args...)
	cmd.Dir = c.dir
	cmd.Env = append(os.Environ(), c.env...)
	var out io.Writer = l
	if c.show != nil {
		lines := &lineWriter{show: c.show}
		defer lines.flush()
		out = io.MultiWriter(l, lines)
	}
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w", c.name, err)
	}
	return nil
}

// output runs a program and gives its standard output, also when it ends with an error.
func (l *logbook) output(ctx context.Context, c command) (string, error) {
	fmt.Fprintf(l, "$ %s %s\n", c.name, strings.Join(c.args, " "))
	var out bytes.Buffer
	cmd := exec.CommandContext(ctx, c.name, c.args...)
	cmd.Dir = c.dir
	cmd.Env = append(os.Environ(), c.env...)
	cmd.Stdout, cmd.Stderr = &out, l
	if err := cmd.Run(); err != nil {
		_, logErr := l.Write(out.Bytes())
		return out.String(), errors.Join(fmt.Errorf("%s: %w", c.name, err), logErr)
	}
	return out.String(), nil
}

// lineWriter prints the lines that show picks.
type lineWriter struct {
	show func(line string) bool
	part []byte
}

func (w *lineWriter) Write(p []byte) (int, error) {
	w.part = append(w.part, p...)
	for {
		i := bytes.IndexByte(w.part, '\n')
		if i < 0 {
			return len(p), nil
		}
		w.line(string(w.part[:i]))
		w.part = w.part[i+1:]
	}
}

func (w *lineWriter) flush() {
	if len(w.part) > 0 {
		w.line(string(w.part))
	}
}

func (w *lineWriter) line(line string) {
	if w.show(line) {
		fmt.Println(line)
	}
}
