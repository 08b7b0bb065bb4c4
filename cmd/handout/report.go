package main

import (
	"io/fs"

	"handout/internal/build"
	"handout/internal/diag"
)

// report writes what was found to standard error, with the lines of the site's files.
func (t *terminal) report(o build.Options, found diag.List) error {
	files := build.Overlay(o.Site, o.Defaults)
	text := diag.Text{
		Source: func(name string) []byte {
			data, err := fs.ReadFile(files, name)
			if err != nil {
				return nil // the diagnostic says what it must without the line
			}
			return data
		},
		Paint: func(s diag.Severity, word string) string {
			return t.paint([...]ink{diag.Error: red, diag.Warning: yellow, diag.Note: cyan}[s], word)
		},
	}
	return text.WriteText(t.err, found)
}

// tally counts findings: "1 error, 12 warnings".
func tally(found diag.List) string {
	var counts [3]int
	for _, d := range found {
		counts[d.Severity]++
	}
	text := count(counts[diag.Error], "error") + ", " + count(counts[diag.Warning], "warning")
	if counts[diag.Error] == 0 {
		text = "no errors, " + count(counts[diag.Warning], "warning")
	}
	if counts[diag.Note] > 0 {
		text += ", " + count(counts[diag.Note], "note")
	}
	return text
}
