package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// build publishes files (path → content) to output.
func build(t *testing.T, output string, o Options, files map[string]string) error {
	t.Helper()
	s, err := Begin(output, o)
	if err != nil {
		return err
	}
	for p, content := range files {
		if err := s.Write(File{Path: p, Data: []byte(content)}); err != nil {
			return errors.Join(err, s.Discard())
		}
	}
	return s.Commit()
}

// tree reads a folder: path → content, the manifest left out.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == ManifestName {
			return err
		}
		data, err := os.ReadFile(name)
		rel, _ := filepath.Rel(dir, name)
		files[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// onlyOutput fails if anything but the output folder is left beside it.
func onlyOutput(t *testing.T, output string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(filepath.Dir(output), "*"))
	hidden, err2 := filepath.Glob(filepath.Join(filepath.Dir(output), ".*"))
	if err := errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	if got := append(names, hidden...); !slices.Equal(got, []string{output}) {
		t.Errorf("beside the output folder: %v", got)
	}
}

func put(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestNewBuildReplacesOld(t *testing.T) {
	output := filepath.Join(t.TempDir(), "output")
	old := map[string]string{"index.html": "old", "en/gone/a.html": "a"}
	if err := build(t, output, Options{}, old); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(old, tree(t, output)); diff != "" {
		t.Error(diff)
	}
	fresh := map[string]string{"index.html": "new", "en/x/b.html": "b"}
	if err := build(t, output, Options{}, fresh); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(fresh, tree(t, output)); diff != "" {
		t.Error(diff)
	}
	onlyOutput(t, output)
}

func TestFilesOfOthersAreCarriedOver(t *testing.T) {
	output := filepath.Join(t.TempDir(), "output")
	put(t, filepath.Join(output, ".gitkeep"), "")
	put(t, filepath.Join(output, "CNAME"), "leaflets.example")
	put(t, filepath.Join(output, "deep/er/own.txt"), "own")
	if err := os.Symlink("CNAME", filepath.Join(output, "link")); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := build(t, output, Options{}, map[string]string{"deep/page.html": "p"}); err != nil {
			t.Fatal(err)
		}
		want := map[string]string{".gitkeep": "", "CNAME": "leaflets.example", "deep/er/own.txt": "own",
			"link": "leaflets.example", "deep/page.html": "p"}
		if diff := cmp.Diff(want, tree(t, output)); diff != "" {
			t.Error(diff)
		}
	}
	if err := build(t, output, Options{Clean: true}, map[string]string{"deep/page.html": "p"}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]string{".gitkeep": "", "deep/page.html": "p"}, tree(t, output)); diff != "" {
		t.Error(diff)
	}
}

func TestFileOfOthersIsNotOverwritten(t *testing.T) {
	for _, own := range []string{"robots.txt", "ROBOTS.TXT", "robots.txt/below", ManifestName} {
		output := filepath.Join(t.TempDir(), "output")
		put(t, filepath.Join(output, own), "{}")
		before := tree(t, output)
		err := build(t, output, Options{}, map[string]string{"robots.txt": "ours"})
		if err == nil {
			t.Errorf("%s was overwritten", own)
			continue
		}
		if diff := cmp.Diff(before, tree(t, output)); diff != "" {
			t.Errorf("%s: %s", own, diff)
		}
		onlyOutput(t, output)
	}
}

func TestTwoFilesOnOnePath(t *testing.T) {
	s, err := Begin(filepath.Join(t.TempDir(), "output"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Discard()
	if err := s.Write(File{Path: "en/a.html"}); err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{"en/a.html", "en/A.html", "../x", "/x", "", ".", "a//b", ManifestName, `a\b`, "c:x"} {
		if s.Write(File{Path: p}) == nil {
			t.Errorf("%q was written", p)
		}
	}
}

func TestSecondBuildIsTurnedAway(t *testing.T) {
	output := filepath.Join(t.TempDir(), "output")
	s, err := Begin(output, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Begin(output, Options{}); !errors.Is(err, ErrBusy) {
		t.Errorf("got %v, want %v", err, ErrBusy)
	}
	if err := s.Discard(); err != nil {
		t.Fatal(err)
	}
	if err := build(t, output, Options{}, nil); err != nil {
		t.Error(err)
	}
}

func TestKilledBuildIsCleanedUp(t *testing.T) {
	output := filepath.Join(t.TempDir(), "output")
	if err := build(t, output, Options{}, map[string]string{"a": "old"}); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(buildFolder(output), "new/half"), "half")
	put(t, filepath.Join(buildFolder(output), "lock"), "")
	if err := build(t, output, Options{}, map[string]string{"a": "new"}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]string{"a": "new"}, tree(t, output)); diff != "" {
		t.Error(diff)
	}
	onlyOutput(t, output)
}

// Without an exchange of folders a build may be killed when there is no output folder.
func TestKilledBetweenTwoRenames(t *testing.T) {
	output := filepath.Join(t.TempDir(), "output")
	put(t, filepath.Join(buildFolder(output), "old/a"), "old")
	put(t, filepath.Join(buildFolder(output), "new/a"), "new")
	s, err := Begin(output, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]string{"a": "old"}, tree(t, output)); diff != "" {
		t.Error(diff)
	}
	if err := s.Discard(); err != nil {
		t.Fatal(err)
	}
	onlyOutput(t, output)
}

func TestDiscardedBuildLeavesOutput(t *testing.T) {
	output := filepath.Join(t.TempDir(), "output")
	s, err := Begin(output, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.Write(File{Path: "a"}), s.Discard(), s.Discard()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(output); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the output folder is there: %v", err)
	}
}

func TestManifest(t *testing.T) {
	output := filepath.Join(t.TempDir(), "output")
	s, err := Begin(output, Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = errors.Join(
		s.Write(File{Path: "b.html", Data: []byte("hello\n"), Locale: "en", Sources: []string{"z.md", "a.md", "z.md"}}),
		s.Write(File{Path: "a.html"}),
		s.Commit())
	if err != nil {
		t.Fatal(err)
	}
	m, err := ReadManifest(os.DirFS(output))
	if err != nil {
		t.Fatal(err)
	}
	// The sums are those that sha256sum prints for the same bytes.
	want := &Manifest{Format: 1, Files: []Entry{
		{Path: "a.html", SHA256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
		{Path: "b.html", SHA256: "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03", Bytes: 6,
			Locale: "en", Sources: []string{"a.md", "z.md"}},
	}}
	if diff := cmp.Diff(want, m); diff != "" {
		t.Error(diff)
	}
	data, err := os.ReadFile(filepath.Join(output, ManifestName))
	if err != nil || strings.Count(string(data), "\n") != 7 {
		t.Errorf("not one line per file: %s (%v)", data, err)
	}
}
