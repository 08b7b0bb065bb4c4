package build

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"handout"
	"handout/internal/publish"
)

// rendered renders the real site and gives each file's bytes by path.
func rendered(t *testing.T, jobs int) map[string]string {
	t.Helper()
	o := Options{Site: os.DirFS("../.."), Defaults: handout.Defaults, Jobs: jobs}
	s, found, err := Load(o)
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	r, err := newRenderer(s, o)
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	files := map[string]string{}
	_, err = r.render(t.Context(), func(f publish.File) error {
		mu.Lock()
		defer mu.Unlock()
		files[f.Path] = string(f.Data)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Neither the number of workers nor what they did before shows in a file.
func TestSameBytesWhateverTheWorkers(t *testing.T) {
	if testing.Short() {
		t.Skip("renders the whole site twice")
	}
	one, many := rendered(t, 1), rendered(t, 2*runtime.GOMAXPROCS(0)+1)
	if len(one) != len(many) {
		t.Errorf("%d files from one worker, %d from many", len(one), len(many))
	}
	for name, data := range one {
		if many[name] != data {
			t.Errorf("%s differs", name)
		}
	}
}

func TestOverlay(t *testing.T) {
	over := fstest.MapFS{"templates/page.html": {Data: []byte("own")}, "site.toml": {Data: []byte("site")}}
	under := fstest.MapFS{"templates/page.html": {Data: []byte("built-in")}, "templates/js/a.js": {Data: []byte("a")}}
	files := Overlay(over, under)
	for name, want := range map[string]string{"templates/page.html": "own", "templates/js/a.js": "a", "site.toml": "site"} {
		if got, err := fs.ReadFile(files, name); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if _, err := fs.ReadFile(files, "templates/none"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that neither has: %v", err)
	}
	found, err := fs.Glob(files, "templates/*")
	if diff := cmp.Diff([]string{"templates/js", "templates/page.html"}, found); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

func TestDocumentsGoByTheirPaths(t *testing.T) {
	s, found, err := Load(Options{Site: os.DirFS("../.."), Defaults: handout.Defaults})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	var got []string
	for _, p := range prints(s) {
		if p.locale.Tag == "en" && (p.section == "relief" || p.section == "") {
			got = append(got, p.path())
		}
	}
	want := []string{"en/postpartum-back-pain/relief.pdf", "en/postpartum-back-pain/relief.large.pdf", "en/postpartum-back-pain/booklet.pdf"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
