package figure_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"handout/internal/figure"
)

// misprint changes some numbers of a pose file, as a slip of the keyboard or a misread
// angle does; seed zero changes none.
func misprint(text string, seed uint64) string {
	if seed == 0 {
		return text
	}
	r := rand.New(rand.NewPCG(seed, 0))
	return regexp.MustCompile(`-?\d+(\.\d+)?`).ReplaceAllStringFunc(text, func(number string) string {
		switch r.IntN(40) {
		case 0:
			return strconv.Itoa(r.IntN(401) - 200)
		case 1:
			return strings.TrimPrefix("-"+number, "--")
		case 2:
			return number + "0"
		case 3:
			return "1e300"
		default:
			return number
		}
	})
}

// FuzzPoseFile changes the pose files of the site, as text and number by number: whatever
// comes of them is drawn without a panic, and what the checks let pass is a sound drawing.
func FuzzPoseFile(f *testing.F) {
	files, err := filepath.Glob("../../content/exercises/*/exercise.toml")
	if err != nil || len(files) < 17 {
		f.Fatalf("%d pose files: %v", len(files), err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for seed := range uint64(20) {
			f.Add(string(data), seed)
		}
	}
	theme := figure.DefaultTheme()
	f.Fuzz(func(t *testing.T, text string, seed uint64) {
		var s figure.Spec
		if _, err := toml.Decode(misprint(text, seed), &s); err != nil {
			return
		}
		sound := len(figure.Check(&s)) == 0
		for _, id := range s.FrameIDs() {
			d, err := figure.Draw(&s, id, theme)
			if err != nil {
				t.Fatal(err)
			}
			figure.SVG(d, figure.SVGOptions{Title: "x"})
			if sound {
				checkDrawing(t, id, d)
			}
		}
		if _, err := figure.Animate(&s, theme, figure.AnimateOptions{HoldSeconds: 3}); err != nil && sound && s.Frame.Start != nil && s.Frame.End != nil {
			t.Fatal(err)
		}
	})
}
