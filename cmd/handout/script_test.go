package main

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
)

// editCommand is `edit file old new`: the text old, which must be there, becomes new. In
// both, \n is a line end.
func editCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit file old new")
	}
	lines := strings.NewReplacer(`\n`, "\n", `\x`, "\xff")
	text, old := ts.ReadFile(args[0]), lines.Replace(args[1])
	if !strings.Contains(text, old) {
		ts.Fatalf("%s does not hold %q", args[0], old)
	}
	text = strings.Replace(text, old, lines.Replace(args[2]), 1)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// overwriteCommand is `overwrite file text`: the file holds the text alone.
func overwriteCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: overwrite file text")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(args[1]), 0o644))
}

// exitsCommand is `exits code program arguments…`.
func exitsCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code program arguments…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// refusedCommand is `refused code`: a build of the spoiled site ends with the code, and
// neither the old output nor anything beside it is touched.
func refusedCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: refused code")
	}
	output := ts.MkAbs("site/output")
	ts.Check(os.MkdirAll(filepath.Join(output, "en"), 0o755))
	ts.Check(os.WriteFile(filepath.Join(output, "en", "old.html"), []byte("the last build"), 0o644))
	before := readTree(ts, ts.MkAbs("site"))
	exitsCommand(ts, false, []string{args[0], "handout", "build", "--site", "site"})
	if diff := cmp.Diff(before, readTree(ts, ts.MkAbs("site"))); diff != "" {
		ts.Fatalf("the site's folder has changed:\n%s", diff)
	}
}

// sameTreeCommand is `sametree a b`: two folders hold the same files.
func sameTreeCommand(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: sametree a b")
	}
	diff := cmp.Diff(readTree(ts, ts.MkAbs(args[0])), readTree(ts, ts.MkAbs(args[1])))
	if (diff == "") == neg {
		ts.Fatalf("the same: %v\n%s", !neg, diff)
	}
}

// readTree reads a folder: path → size and beginning of the content.
func readTree(ts *testscript.TestScript, dir string) map[string]string {
	files := map[string]string{}
	ts.Check(filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !d.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(name)
		rel, _ := filepath.Rel(dir, name)
		files[rel] = fmt.Sprintf("%d %.100q", len(data), data)
		return err
	}))
	return files
}

// generateCommand is `generate kind count >> file`, in its short form `generate file kind
// count`: it adds something too long to write down to the end of a section's text.
func generateCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: generate file kind count")
	}
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	var text string
	switch args[1] {
	case "quotes":
		text = strings.Repeat(">", n) + " deep\n"
	case "lists":
		text = nestedLists(n)
	case "rows":
		text = "| Week | Walk |\n| --- | --- |\n" + tableRows(n)
	case "word":
		text = strings.Repeat("x", n) + "\n"
	case "paragraphs":
		text = strings.Repeat("A back that is stiff feels better when you walk a little.\n\n", n)
	default:
		ts.Fatalf("generate does not know %q", args[1])
	}
	const place = "## A pulled back"
	file := ts.ReadFile(args[0])
	if !strings.Contains(file, place) {
		ts.Fatalf("%s does not hold %q", args[0], place)
	}
	file = strings.Replace(file, place, text+"\n"+place, 1)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(file), 0o644))
}

func nestedLists(n int) string {
	return strings.Repeat("- ", n) + "deep\n"
}

func tableRows(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "| week %d | %d minutes |\n", i+1, i%30)
	}
	return b.String()
}

// pictureCommand is `picture file width height`: a plain grey PNG.
func pictureCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: picture file width height")
	}
	width, err := strconv.Atoi(args[1])
	ts.Check(err)
	height, err := strconv.Atoi(args[2])
	ts.Check(err)
	var b bytes.Buffer
	ts.Check(png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o644))
}
