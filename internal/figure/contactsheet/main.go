// Command contactsheet draws every figure of a content folder as SVG files and one HTML
// page of all of them, to be looked at: go run ./internal/figure/contactsheet -out dir.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"

	"github.com/BurntSushi/toml"

	"handout/internal/figure"
)

func main() {
	content := flag.String("content", "content/exercises", "folder of exercises")
	out := flag.String("out", "", "folder to write to")
	body := flag.Int("body", 0, "draw all with this body of the theme")
	flag.Parse()
	if err := run(*content, *out, *body); err != nil {
		fmt.Fprintln(os.Stderr, "contactsheet:", err)
		os.Exit(2)
	}
}

func run(content, out string, body int) error {
	if out == "" {
		return fmt.Errorf("-out is missing")
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(content, "*", "exercise.toml"))
	if err != nil {
		return err
	}
	sort.Strings(files)
	var page bytes.Buffer
	page.WriteString("<!doctype html><meta charset=utf-8><title>Figures</title>\n")
	for _, f := range files {
		if err := sheet(&page, f, out, body); err != nil {
			return fmt.Errorf("%s: %w", f, err)
		}
	}
	return os.WriteFile(filepath.Join(out, "index.html"), page.Bytes(), 0o644)
}

// sheet draws all frames of one exercise.
func sheet(page *bytes.Buffer, file, out string, body int) error {
	var s figure.Spec
	if _, err := toml.DecodeFile(file, &s); err != nil {
		return err
	}
	id := filepath.Base(filepath.Dir(file))
	if body > 0 {
		s.Figure.Body = body
	}
	for _, p := range figure.Check(&s) {
		fmt.Printf("%s: %s: %s (%s)\n", id, p.Key, p.Message, p.Hint)
	}
	fmt.Fprintf(page, "<h2>%s</h2>\n", id)
	if err := moving(&s, filepath.Join(out, id+".moving.svg")); err != nil {
		fmt.Printf("%s: %v\n", id, err)
	}
	for _, frame := range s.FrameIDs() {
		d, err := figure.Draw(&s, frame, figure.DefaultTheme())
		if err != nil {
			return err
		}
		svg := figure.SVG(d, figure.SVGOptions{Standalone: true, Title: id + " " + frame, IDPrefix: id + frame})
		name := id + "-" + frame + ".svg"
		if err := os.WriteFile(filepath.Join(out, name), svg, 0o644); err != nil {
			return err
		}
		fmt.Printf("%s %.0f×%.0f %d bytes\n", name, d.Width, d.Height, len(svg))
		fmt.Fprintf(page, `<img src="%s" width="320" alt=""><img src="%s" width="320" alt="" class="grey">`+"\n", name, name)
	}
	return nil
}

// moving writes the animation of one exercise.
func moving(s *figure.Spec, file string) error {
	if len(s.FrameIDs()) < 2 || s.Frame.Start == nil {
		return nil
	}
	o := figure.AnimateOptions{HoldSeconds: 3, Play: "Play", Pause: "Pause"}
	o.Standalone, o.Title, o.IDPrefix = true, "Moving figure", "m-"
	svg, err := figure.Animate(s, figure.DefaultTheme(), o)
	if err != nil {
		return err
	}
	fmt.Printf("%s %d bytes\n", filepath.Base(file), len(svg))
	return os.WriteFile(file, svg, 0o644)
}
