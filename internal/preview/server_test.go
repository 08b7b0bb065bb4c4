package preview

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"handout"
	"handout/internal/build"
)

// start serves a copy of the example site in English and stops with the test.
func start(t *testing.T) (url, folder string) {
	t.Helper()
	folder = t.TempDir()
	if err := os.CopyFS(filepath.Join(folder, "content"), os.DirFS("../../content")); err != nil {
		t.Fatal(err)
	}
	config, err := os.ReadFile("../../site.toml")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(config), "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, "locales = ") {
			lines[i] = `locales = ["en"]`
		}
	}
	if err := os.WriteFile(filepath.Join(folder, "site.toml"), []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := New(Options{
		Build:   build.Options{Site: os.DirFS(folder), Defaults: handout.Defaults, Output: filepath.Join(folder, "output")},
		Folder:  folder,
		Address: ":0",
		Now:     time.Now,
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return s.URL(), folder
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	r, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r.StatusCode, string(body)
}

func TestServesPagesAndLeaflets(t *testing.T) {
	url, _ := start(t)
	if !strings.HasPrefix(url, "http://127.0.0.1:") {
		t.Errorf("served at %s, want this computer only", url)
	}
	for path, want := range map[string]string{
		"":                                    "<!doctype html>",
		"en/":                                 "Back pain",
		"en/postpartum-back-pain/relief.html": "connect-src 'self'",
		"en/postpartum-back-pain/relief.pdf":  "%PDF-1.7",
		"en/exercises/bridge.html":            "/.preview/preview.js",
		"site.css":                            "{",
		".preview/preview.js":                 "EventSource",
	} {
		code, body := get(t, url+path)
		if code != http.StatusOK || !strings.Contains(body, want) {
			t.Errorf("%s: %d, without %q", path, code, want)
		}
	}
	if code, _ := get(t, url+"en/nothing.html"); code != http.StatusNotFound {
		t.Errorf("a page that is not there: %d", code)
	}
}

// A save with a mistake keeps the old pages and tells of it; the next good one reloads.
func TestSurvivesABrokenSave(t *testing.T) {
	url, folder := start(t)
	events, err := http.Get(url + ".preview/events")
	if err != nil {
		t.Fatal(err)
	}
	defer events.Body.Close()
	lines := bufio.NewScanner(events.Body)
	expect := func(want string) {
		t.Helper()
		for lines.Scan() {
			if text := lines.Text(); strings.HasPrefix(text, "data:") {
				if !strings.Contains(text, want) {
					t.Fatalf("heard %s, want %s", text, want)
				}
				return
			}
		}
		t.Fatalf("heard nothing, want %s", want)
	}
	expect(`"errors":[]`)
	file := filepath.Join(folder, "content/postpartum-back-pain/en.md")
	good, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	save := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	save(strings.Replace(string(good), "exercise:bridge", "exercise:brige", 1))
	expect(`no exercise \"brige\"`)
	if code, _ := get(t, url+"en/postpartum-back-pain/spondylolisthesis.html"); code != http.StatusOK {
		t.Errorf("the old page is gone: %d", code)
	}
	save(strings.Replace(string(good), "Surgery is only for", "An operation is only for", 1))
	expect(`"errors":[]`)
	if _, body := get(t, url+"en/postpartum-back-pain/spondylolisthesis.html"); !strings.Contains(body, "An operation is only for") {
		t.Error("the page does not show the save")
	}
}
