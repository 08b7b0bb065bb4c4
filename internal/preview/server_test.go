package preview

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
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
	copySite(t, folder)
	return serve(t, folder), folder
}

// copySite copies the example site, in English alone.
func copySite(t *testing.T, folder string) {
	t.Helper()
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
}

// newServer is the server of a folder on a free port; it does not run yet.
func newServer(t testing.TB, folder string) *Server {
	t.Helper()
	s, err := New(Options{
		Build:   build.Options{Site: os.DirFS(folder), Defaults: handout.Defaults, Output: filepath.Join(folder, "output")},
		Folder:  folder,
		Address: ":0",
		Now:     time.Now,
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// serve serves a folder and stops with the test.
func serve(t testing.TB, folder string) (url string) {
	t.Helper()
	s := newServer(t, folder)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return s.URL()
}

// listen hears the messages that an open page gets, one a call.
func listen(t testing.TB, url string) func() message {
	t.Helper()
	events, err := http.Get(url + ".preview/events")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = events.Body.Close() })
	lines := bufio.NewScanner(events.Body)
	return func() (m message) {
		t.Helper()
		for lines.Scan() {
			data, found := strings.CutPrefix(lines.Text(), "data:")
			if !found {
				continue
			}
			if err := json.Unmarshal([]byte(data), &m); err != nil {
				t.Fatal(err)
			}
			return m
		}
		t.Fatal("heard nothing")
		return m
	}
}

func get(t testing.TB, url string) (int, string) {
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

// edit replaces a text in a file of the site.
func edit(t testing.TB, folder, name, from, to string) {
	t.Helper()
	file := filepath.Join(folder, name)
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), from) {
		t.Fatalf("%s has no %q", name, from)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(text), from, to, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
}

// until hears messages until one is as wanted, and fails when none comes.
func until(t testing.TB, heard func() message, what string, wanted func(message) bool) {
	t.Helper()
	for range 10 {
		if wanted(heard()) {
			return
		}
	}
	t.Fatalf("no message of ten says: %s", what)
}

const englishText = "content/postpartum-back-pain/en.md"

// A save with a mistake keeps the old pages and tells of it; the next good one reloads.
func TestSurvivesABrokenSave(t *testing.T) {
	url, folder := start(t)
	heard := listen(t, url)
	if m := heard(); len(m.Errors) > 0 {
		t.Fatalf("at first: %+v", m)
	}
	edit(t, folder, englishText, "exercise:bridge", "exercise:brige")
	until(t, heard, "a mistake with its line", func(m message) bool {
		return len(m.Errors) > 0 && strings.Contains(m.Errors[0].Message, `no exercise "brige"`) && strings.HasPrefix(m.Errors[0].Place, englishText+":")
	})
	if code, _ := get(t, url+"en/postpartum-back-pain/spondylolisthesis.html"); code != http.StatusOK {
		t.Errorf("the old page is gone: %d", code)
	}
	edit(t, folder, englishText, "exercise:brige", "exercise:bridge")
	edit(t, folder, englishText, "Surgery is only for", "An operation is only for")
	until(t, heard, "all is well", func(m message) bool { return len(m.Errors) == 0 && m.Whole > 0 })
	if _, body := get(t, url+"en/postpartum-back-pain/spondylolisthesis.html"); !strings.Contains(body, "An operation is only for") {
		t.Error("the page does not show the save")
	}
}

// The page of the article that was saved comes first, the other pages when all is loaded.
func TestTheSavedArticleComesFirst(t *testing.T) {
	folder := t.TempDir()
	copySite(t, folder)
	s := newServer(t, folder)
	shows := func(name string, number int) bool {
		f, _, ok, got, err := s.file(name)
		if err != nil || !ok || got != number {
			t.Fatalf("%s: %v, of save %d, want %d, %v", name, ok, got, number, err)
		}
		return strings.Contains(string(f.Data), "Saved: ")
	}
	const article, home = "en/postpartum-back-pain/index.html", "en/index.html"
	if shows(article, 0) || shows(home, 0) {
		t.Fatal("saved before the save")
	}
	edit(t, folder, englishText, "title = \"", "title = \"Saved: ")
	if _, done := s.loadPart([]string{englishText}); done {
		t.Error("nothing is said to be left to load")
	}
	if m := s.message(); m.Whole != 0 || m.Part != 1 || m.Article != "postpartum-back-pain" || len(m.Errors) > 0 {
		t.Errorf("after the article: %+v", m)
	}
	if !shows(article, 1) || shows(home, 0) {
		t.Error("want the new article's page and the old start page")
	}
	s.loadAll()
	if m := s.message(); m.Whole != 1 || m.Article != "" || len(m.Errors) > 0 {
		t.Errorf("after the whole: %+v", m)
	}
	if !shows(article, 1) || !shows(home, 1) {
		t.Error("want the new pages")
	}
}

// A mistake that only a look at the whole site can find is told, and the article's page stays.
func TestAMistakeElsewhereIsTold(t *testing.T) {
	url, folder := start(t)
	heard := listen(t, url)
	heard()
	edit(t, folder, "site.toml", `id = "maternity-triage"`, `id = "maternity-triag"`)
	until(t, heard, "the unknown contact", func(m message) bool {
		return len(m.Errors) > 0 && strings.Contains(m.Errors[0].Message, "maternity-triage")
	})
	if code, _ := get(t, url+"en/postpartum-back-pain/relief.html"); code != http.StatusOK {
		t.Errorf("the old page is gone: %d", code)
	}
}

// A template of the site's own shows as soon as it is saved.
func TestATemplateIsAppliedAtOnce(t *testing.T) {
	url, folder := start(t)
	if err := os.Mkdir(filepath.Join(folder, "templates"), 0o700); err != nil {
		t.Fatal(err)
	}
	heard := listen(t, url)
	heard()
	if err := os.WriteFile(filepath.Join(folder, "templates", "site.css"), []byte("body { color: #123456 }"), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 10 {
		if _, body := get(t, url+"site.css"); strings.Contains(body, "#123456") {
			return
		}
		heard()
	}
	t.Error("the style sheet is the old one")
}

// A mistake that has no line is told with its file alone.
func TestAMissingFileIsTold(t *testing.T) {
	folder := t.TempDir()
	copySite(t, folder)
	s := newServer(t, folder)
	if err := os.Remove(filepath.Join(folder, englishText)); err != nil {
		t.Fatal(err)
	}
	s.loadPart([]string{englishText})
	if m := s.message(); len(m.Errors) == 0 || m.Errors[0].Place != englishText {
		t.Errorf("heard %+v", m)
	}
}

// The leaflets of the article on the screen are made in the background, and its pages then say
// how long they are; pages of other articles wait.
func TestTheRestIsMade(t *testing.T) {
	folder := t.TempDir()
	copySite(t, folder)
	s := newServer(t, folder)
	length := regexp.MustCompile(`PDF, [0-9]+.kB · <bdi>[1-9][0-9]* pages`)
	page := func() string {
		f, _, ok, _, err := s.file("en/postpartum-back-pain/relief.html")
		if err != nil || !ok {
			t.Fatal(ok, err)
		}
		return string(f.Data)
	}
	if text := page(); length.MatchString(text) || strings.Contains(text, "0 pages") || !strings.Contains(text, "relief.large.pdf") {
		t.Error("before its leaflets are made the page says how long they are, or names none")
	}
	s.makeRest(t.Context())
	if n := len(length.FindAllString(page(), -1)); n != 3 {
		t.Errorf("the page says how long %d leaflets are, want 3", n)
	}
}
