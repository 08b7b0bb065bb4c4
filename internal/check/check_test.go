package check

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"handout"
	"handout/internal/site"
)

// today is before the fixture's review date by more than its warning time.
var today = site.Date{Year: 2026, Month: 6, Day: 1}

// goodSite is the fixture as files; the French messages are the English ones, which no rule
// here looks at.
func goodSite(t *testing.T) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, f := range archive.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	english, err := fs.ReadFile(handout.Defaults, "locales/en.toml")
	if err != nil {
		t.Fatal(err)
	}
	if files["templates/print.toml"] == nil {
		theme, err := fs.ReadFile(handout.Defaults, "templates/print.toml")
		if err != nil {
			t.Fatal(err)
		}
		files["templates/print.toml"] = &fstest.MapFile{Data: theme}
	}
	files["locales/fr.toml"] = &fstest.MapFile{Data: bytes.Replace(english, []byte(`name = "English"`), []byte(`name = "Français"`), 1)}
	stamp(t, files)
	return files
}

// stamp writes the fingerprints of the English texts into the French ones.
func stamp(t *testing.T, files fstest.MapFS) {
	t.Helper()
	s, _, err := site.Load(files, handout.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	article := s.Article("back")
	prints := s.Fingerprints(article)
	replace(t, files, "content/back/fr.md", `"SPURS"`, `"`+prints["spurs"]+`"`)
	replace(t, files, "content/back/fr.md", `"HELP"`, `"`+prints["help"]+`"`)
	replace(t, files, "content/exercises/roll/fr.md", `"ROLL"`, `"`+s.Exercise("roll").Texts["en"].Fingerprint+`"`)
}

func replace(t *testing.T, files fstest.MapFS, name, old, new string) {
	t.Helper()
	data := files[name].Data
	if old != "" && !bytes.Contains(data, []byte(old)) {
		t.Fatalf("%s has no %q", name, old)
	}
	files[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(data), old, new, 1))}
}

func load(t *testing.T, files fs.FS) *site.Site {
	t.Helper()
	s, _, err := site.Load(files, handout.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestGoodSitePasses(t *testing.T) {
	files := goodSite(t)
	for _, d := range Run(load(t, files), Options{Today: today, Release: true, Theme: files["templates/print.toml"].Data}) {
		t.Errorf("%s:%d:%d: %s [%s]", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Message, d.Rule)
	}
}
