package site

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"handout/internal/diag"
)

// base is the small right site of testdata/base, its translations up to date.
func base(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS("testdata/base"), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile("testdata/base/" + name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	s, _, _ := Load(files, nil)
	for id, print := range s.Fingerprints(s.Article("backs")) {
		replace(files, "content/backs/es.md", strings.ToUpper(id), print)
	}
	replace(files, "content/exercises/bridge/es.md", "BRIDGE", s.Exercise("bridge").Texts["en"].Fingerprint)
	return files
}

func replace(files fstest.MapFS, name, old, with string) {
	files[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(files[name].Data), old, with, 1))}
}

func places(diags diag.List) (got []string) {
	for _, d := range diags {
		got = append(got, fmt.Sprintf("%s+%d %s", d.Pos, d.Pos.Len, d.Rule))
	}
	return got
}

func TestBaseIsRight(t *testing.T) {
	s, diags, err := Load(base(t), nil)
	if err != nil || len(diags) > 0 {
		t.Fatal(err, diags)
	}
	if len(s.Locales) != 2 || len(s.Files) != 2 || len(s.Articles) != 1 || len(s.Exercises) != 1 {
		t.Errorf("%d locales, %d files, %d articles, %d exercises", len(s.Locales), len(s.Files), len(s.Articles), len(s.Exercises))
	}
	if f := s.Files["content/backs/spur.png"]; f == nil || f.Format != "png" || f.Width != 2 || f.Height != 3 {
		t.Errorf("%+v", f)
	}
	if s.Paper(s.Locale("en")) != "a4" || s.Paper(s.Locale("es")) != "letter" {
		t.Error(s.Config.Print)
	}
}

// mistake is one edit of the base site and the diagnostics that it must bring about, no
// more and no fewer. The places of the first are marked ‹› in the text that replaces old;
// others are written out.
type mistake struct {
	file, old, new string
	rules          []string // of the marked places, in order
	others         []string // "file:line:col+len rule"
}

func (m mistake) try(t *testing.T, files fstest.MapFS) {
	t.Helper()
	text, found := "", true
	if f := files[m.file]; f != nil {
		text = string(f.Data)
	}
	if m.old == "" {
		text = m.new
	} else if found = strings.Contains(text, m.old); found {
		text = strings.Replace(text, m.old, m.new, 1)
	}
	if !found {
		t.Fatalf("%s has no %q", m.file, m.old)
	}
	text, want := m.marks(t, text)
	files[m.file] = &fstest.MapFile{Data: []byte(text)}
	want = append(want, m.others...)
	_, diags, err := Load(files, nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(sorted(want), sorted(places(diags))); diff != "" {
		t.Errorf("%s: %q: %s%v", m.file, m.new, diff, diags)
	}
}

func sorted(list []string) []string {
	set := map[string]bool{}
	for _, s := range list {
		set[s] = true
	}
	return sortedKeys(set)
}

// marks takes the ‹› out of a text and gives the places that they stood around.
func (m mistake) marks(t *testing.T, text string) (string, []string) {
	var want []string
	for _, rule := range m.rules {
		before, rest, ok := strings.Cut(text, "‹")
		marked, after, closed := strings.Cut(rest, "›")
		if !ok || !closed {
			t.Fatalf("%q has no ‹› for %s", m.new, rule)
		}
		line := strings.Count(before, "\n") + 1
		col := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
		want = append(want, fmt.Sprintf("%s:%d:%d+%d %s", m.file, line, col, utf8.RuneCountInString(marked), rule))
		text = before + marked + after
	}
	return text, want
}

func try(t *testing.T, mistakes []mistake) {
	t.Helper()
	right := base(t)
	for _, m := range mistakes {
		files := fstest.MapFS{}
		for name, f := range right {
			files[name] = f
		}
		m.try(t, files)
	}
}
