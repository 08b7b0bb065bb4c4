package web

import (
	"bytes"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"handout/internal/figure"
	"handout/internal/publish"
	"handout/internal/site"
)

// realSite is the example site of this repository. What may be wrong with its content is
// for other tests to say.
func realSite(t testing.TB) *site.Site {
	t.Helper()
	s, diags, err := site.Load(os.DirFS("../.."), os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range diags {
		t.Logf("%s:%d:%d: %s", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Message)
	}
	return s
}

// testSite is testdata/site: every kind of block and inline, in English and, with English
// messages, in a right-to-left language.
func testSite(t testing.TB) *site.Site {
	t.Helper()
	return load(t, os.DirFS("testdata/site"), fstest.MapFS{
		"locales/en.toml": {Data: readFile(t, "../../locales/en.toml")},
		"locales/ar.toml": {Data: rightToLeft(t)},
	})
}

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// rightToLeft is the English locale file under an Arabic name and direction; its plural
// forms are those that Arabic has.
func rightToLeft(t testing.TB) []byte {
	t.Helper()
	text := string(readFile(t, "../../locales/en.toml"))
	for old, with := range map[string]string{
		`direction = "ltr"`: `direction = "rtl"`, `name = "English"`: `name = "العربية"`, `script = "Latn"`: `script = "Arab"`,
	} {
		if !strings.Contains(text, old) {
			t.Fatalf("locales/en.toml has no %s", old)
		}
		text = strings.Replace(text, old, with, 1)
	}
	plural := regexp.MustCompile(`(?s)(\[messages\."[^"]+"\]\n)(?:one = "[^"]*"\n)?other = ("[^"]*")`)
	return plural.ReplaceAllFunc([]byte(text), func(m []byte) []byte {
		part := plural.FindSubmatch(m)
		if !bytes.Contains(m, []byte("\none = ")) && !regexp.MustCompile(`-(or|range)"`).Match(part[1]) {
			return m
		}
		out := string(part[1])
		for _, form := range []string{"zero", "one", "two", "few", "many", "other"} {
			out += form + " = " + string(part[2]) + "\n"
		}
		return []byte(out)
	})
}

func load(t testing.TB, fsys, defaults fs.FS) *site.Site {
	t.Helper()
	s, diags, err := site.Load(fsys, defaults)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range diags {
		if d.Severity == 0 {
			t.Errorf("%s:%d:%d: %s", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Message)
		}
	}
	if diags.HasErrors() {
		t.FailNow()
	}
	return s
}

func options() Options {
	return Options{Templates: os.DirFS("../../templates"), Theme: figure.DefaultTheme()}
}

// leafletsOf invents the leaflets of a whole site, with their files.
func leafletsOf(s *site.Site) (map[LeafletKey][]Leaflet, []string) {
	out := map[LeafletKey][]Leaflet{}
	var paths []string
	for _, a := range s.Articles {
		for tag := range a.Texts {
			dir := tag + "/" + a.ID + "/"
			list := []Leaflet{{Edition: "booklet", Path: dir + "booklet.pdf", Bytes: 1_234_567, Pages: 31}}
			for _, id := range a.Sections {
				list = append(list,
					Leaflet{Section: id, Edition: "large", Path: dir + id + ".large.pdf", Bytes: 84_400, Pages: 5},
					Leaflet{Section: id, Edition: "standard", Path: dir + id + ".pdf", Bytes: 61_700, Pages: 1})
			}
			out[LeafletKey{a.ID, tag}] = list
			for _, l := range list {
				paths = append(paths, l.Path)
			}
		}
	}
	return out, paths
}

func render(t testing.TB, s *site.Site) ([]publish.File, []string) {
	t.Helper()
	leaflets, paths := leafletsOf(s)
	files, diags, err := Render(s, options(), leaflets)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range diags {
		t.Errorf("%s:%d:%d: %s", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Message)
	}
	for _, d := range s.Misses() {
		t.Errorf("%s:%d: %s", d.Pos.File, d.Pos.Line, d.Message)
	}
	return files, paths
}

// built is a rendered site with its pages parsed.
type built struct {
	site     *site.Site
	files    []publish.File
	pages    map[string]*document
	leaflets []string
}

func build(t testing.TB, s *site.Site) built {
	t.Helper()
	files, leaflets := render(t, s)
	return built{s, files, parsePages(t, files), leaflets}
}
