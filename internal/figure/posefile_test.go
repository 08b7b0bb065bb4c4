package figure_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"handout/internal/figure"
	"handout/internal/site"
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

const smallSite = `base_url = "https://example.org/"
default_locale = "en"
locales = ["en"]
`

// TestPoseFilesAreRead: what the fuzzing starts from are figures.
func TestPoseFilesAreRead(t *testing.T) {
	for _, name := range poseFiles(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if s := loadFigure(t, string(data)); s == nil || len(s.FrameIDs()) == 0 || len(figure.Check(s)) > 0 {
			t.Errorf("%s is no sound figure", name)
		}
	}
}

func poseFiles(t testing.TB) []string {
	files, err := filepath.Glob("../../content/exercises/*/exercise.toml")
	if err != nil || len(files) < 17 {
		t.Fatalf("%d pose files: %v", len(files), err)
	}
	return files
}

// loadFigure reads a pose file as the one exercise of a site, and sees that every mistake in
// it is reported with its line; nil for a file without a figure.
func loadFigure(t *testing.T, text string) *figure.Spec {
	const name = "content/exercises/bridge/exercise.toml"
	files := fstest.MapFS{"site.toml": {Data: []byte(smallSite)}, name: {Data: []byte(text)}}
	s, diags, err := site.Load(files, os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range diags {
		if d.Rule == "figure" && (d.Pos.File != name || d.Pos.Line == 0) {
			t.Errorf("%s is reported at %v", d.Message, d.Pos)
		}
	}
	if len(s.Exercises) == 0 {
		return nil
	}
	return s.Exercises[0].Figure
}

// FuzzPoseFile changes the pose files of the site, as text and number by number: whatever
// comes of them is drawn without a panic, and what the checks let pass is a sound drawing.
func FuzzPoseFile(f *testing.F) {
	for _, name := range poseFiles(f) {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for seed := range uint64(6) {
			f.Add(string(data), seed)
		}
	}
	theme := figure.DefaultTheme()
	f.Fuzz(func(t *testing.T, text string, seed uint64) {
		s := loadFigure(t, misprint(text, seed))
		if s == nil {
			return
		}
		sound := len(figure.Check(s)) == 0
		for _, id := range s.FrameIDs() {
			d, err := figure.Draw(s, id, theme)
			if err != nil {
				t.Fatal(err)
			}
			figure.SVG(d, figure.SVGOptions{Title: "x"})
			if sound {
				checkDrawing(t, id, d)
			}
		}
		if _, err := figure.Animate(s, theme, figure.AnimateOptions{HoldSeconds: 3}); err != nil && sound && s.Frame.Start != nil && s.Frame.End != nil {
			t.Fatal(err)
		}
	})
}
