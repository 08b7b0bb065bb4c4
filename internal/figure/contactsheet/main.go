// Command contactsheet draws every figure of a site as SVG files, still and moving, and one
// HTML page of them all in colour and in grey, to be looked at:
//
//	go run ./internal/figure/contactsheet -out folder
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"handout/internal/diag"
	"handout/internal/figure"
	"handout/internal/site"
)

func main() {
	root := flag.String("site", ".", "folder of the site")
	out := flag.String("out", "", "folder to write to")
	body := flag.Int("body", 0, "draw all with this body of the theme, from 1")
	flag.Parse()
	if err := run(*root, *out, *body); err != nil {
		fmt.Fprintln(os.Stderr, "contactsheet:", err)
		os.Exit(2)
	}
}

// widths are the sizes that a figure is judged at, in pixels: a phone and a large screen.
func widths() []int { return []int{320, 1200} }

const head = `<!doctype html><meta charset="utf-8"><title>Figures</title>
<style>.grey{filter:grayscale(1)} figure{display:inline-block;margin:8px} body{font:16px sans-serif}</style>
`

func run(root, out string, body int) error {
	if out == "" {
		return fmt.Errorf("-out is missing")
	}
	s, problems, err := site.Load(os.DirFS(root), os.DirFS(root))
	if err != nil {
		return fmt.Errorf("load site: %w", err)
	}
	printFigureProblems(problems)
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	var page bytes.Buffer
	page.WriteString(head)
	for _, e := range s.Exercises {
		if e.Figure == nil {
			continue
		}
		if body > 0 {
			e.Figure.Figure.Body = body
		}
		if err := sheet(&page, e, out); err != nil {
			return fmt.Errorf("draw %s: %w", e.ID, err)
		}
	}
	return os.WriteFile(filepath.Join(out, "index.html"), page.Bytes(), 0o644)
}

func printFigureProblems(list diag.List) {
	for _, d := range list {
		if d.Rule == "figure" {
			fmt.Println(d)
		}
	}
}

// sheet draws all frames of one exercise.
func sheet(page *bytes.Buffer, e *site.Exercise, out string) error {
	fmt.Fprintf(page, "<h2>%s</h2>\n", e.ID)
	for _, id := range e.Figure.FrameIDs() {
		d, err := figure.Draw(e.Figure, id, figure.DefaultTheme())
		if err != nil {
			return err
		}
		name := e.ID + "-" + id
		svg := figure.SVG(d, figure.SVGOptions{Standalone: true, Title: name, IDPrefix: name + "-"})
		if err := os.WriteFile(filepath.Join(out, name+".svg"), svg, 0o644); err != nil {
			return err
		}
		for _, w := range widths() {
			for _, class := range []string{"colour", "grey"} {
				fmt.Fprintf(page, `<figure><img class="%s" src="%s.svg" width="%d" alt=""><figcaption>%s, %d bytes</figcaption></figure>`+"\n", class, name, w, name, len(svg))
			}
		}
	}
	return moving(e, out)
}

// moving writes the animation of an exercise that has one.
func moving(e *site.Exercise, out string) error {
	if e.Figure.Frame.Start == nil || len(e.Figure.FrameIDs()) < 2 {
		return nil
	}
	o := figure.AnimateOptions{HoldSeconds: e.Dose.HoldSeconds, Play: "Play", Pause: "Pause"}
	o.Standalone, o.Title, o.IDPrefix = true, e.ID, "moving-"
	svg, err := figure.Animate(e.Figure, figure.DefaultTheme(), o)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, e.ID+".moving.svg"), svg, 0o644)
}
