package diag

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

func sample() List {
	return List{
		{Pos{"content/a/es.md", 3, 11, 14}, Error, "exercise-unknown", `no exercise "brige"`, `did you mean "bridge"?`},
		{Pos{"content/a/zh.md", 1, 7, 14}, Error, "contact-unknown", `no contact "nobody"`, ""},
		{Pos{"tabs.md", 1, 4, 0}, Warning, "tabs", "a tab before it", "use: spaces, not 100% tabs"},
		{Pos{"long.md", 1, 0, 0}, Warning, "whole-line", "the whole line is <meant>", "a hint"},
		{Pos{"site.toml", 0, 0, 0}, Error, "site-missing", "there is no site.toml here", "run it in the site's folder"},
		{Pos{"a file, with:signs%.md", 2, 1, 0}, Note, "note", "two\nlines", ""},
		{Pos{}, Note, "nowhere", "no place at all", ""},
	}
}

// Every form of the same list is the golden file of that name; each golden file is a form.
func TestForms(t *testing.T) {
	list := sample()
	tool := Tool{"handout", "1.2.3", "https://example.org/handout", map[string]Rule{
		"tabs": {Summary: "Tabs are not used.", Help: "Use spaces.", URL: "https://example.org/tabs"}}}
	forms := map[string]func(io.Writer) error{
		"report.json":  func(w io.Writer) error { return WriteJSON(w, list) },
		"report.sarif": func(w io.Writer) error { return WriteSARIF(w, list, tool) },
		"github.txt":   func(w io.Writer) error { return WriteGitHub(w, list) },
		"empty.json":   func(w io.Writer) error { return WriteJSON(w, nil) },
		"empty.sarif":  func(w io.Writer) error { return WriteSARIF(w, nil, tool) },
	}
	var names []string
	for name, write := range forms {
		names = append(names, name)
		t.Run(name, func(t *testing.T) { golden(t, name, write) })
	}
	goldens, _ := filepath.Glob("testdata/*.*") // the schema lies in a folder
	for _, g := range goldens {
		if !slices.Contains(names, filepath.Base(g)) {
			t.Errorf("%s belongs to no form", g)
		}
	}
}

func golden(t *testing.T, name string, write func(io.Writer) error) {
	var got bytes.Buffer
	if err := write(&got); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Error(diff)
	}
	if filepath.Ext(name) != ".txt" && !json.Valid(got.Bytes()) {
		t.Error("no valid JSON")
	}
}

func TestNearest(t *testing.T) {
	ids := []string{"bridge", "bird-dog", "clam", "pelvic-tilt", "pelvic-floor-squeeze", "gb", "us"}
	for word, want := range map[string]string{
		"brige": "bridge", "bridges": "bridge", "birdge": "bridge", "birddog": "bird-dog", "calm": "clam",
		"pelvic-tlit": "pelvic-tilt", "squat": "", "": "", "bridge": "", "pelvic": "", "x": "", "Bridge": "bridge",
		"pelvic-flor-squeze": "pelvic-floor-squeeze",
	} {
		if got := Nearest(word, ids); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
	if got := DidYouMean("brige", ids); got != `did you mean "bridge"?` {
		t.Error(got)
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"kitten", "sitting", 3}, {"ab", "ba", 1}, {"abc", "ca", 3}, {"汉字", "汉子", 1}} {
		if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestSortedIsStableAndUnique(t *testing.T) {
	a := Diagnostic{Pos{"a", 1, 1, 1}, Error, "r", "m", ""}
	b := Diagnostic{Pos{"a", 1, 2, 1}, Error, "r", "m", ""}
	c := Diagnostic{Pos{"b", 0, 0, 0}, Error, "r", "m", ""}
	got := List{c, b, a, c, b}.Sorted()
	if diff := cmp.Diff(List{a, b, c}, got); diff != "" {
		t.Error(diff)
	}
}
