package compare

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"handout"
	"handout/internal/build"
)

// BenchmarkBuilds compares two builds of the real site, ten languages and 150 leaflets, of
// which one has another phone number. Opening them is part of it, building is not.
func BenchmarkBuilds(b *testing.B) {
	folder := b.TempDir()
	site := os.DirFS("../..")
	data, err := fs.ReadFile(site, "site.toml")
	if err != nil {
		b.Fatal(err)
	}
	edited := filepath.Join(folder, "site")
	for _, name := range []string{"content", "locales"} {
		sub, err := fs.Sub(site, name)
		if err != nil {
			b.Fatal(err)
		}
		if err := os.CopyFS(filepath.Join(edited, name), sub); err != nil {
			b.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(edited, "site.toml"), bytes.Replace(data, []byte("01632 960102"), []byte("01632 960182"), 1), 0o644); err != nil {
		b.Fatal(err)
	}
	sides := []build.Options{
		{Site: site, Defaults: handout.Defaults, Output: filepath.Join(folder, "old")},
		{Site: os.DirFS(edited), Defaults: handout.Defaults, Output: filepath.Join(folder, "new")},
	}
	for _, o := range sides {
		if _, found, err := build.Run(b.Context(), o); err != nil || found.HasErrors() {
			b.Fatal(err, found)
		}
	}
	for _, printed := range []bool{false, true} {
		name := map[bool]string{false: "folders", true: "sites"}[printed]
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				benchmarkBuilds(b, sides, printed)
			}
		})
	}
}

func benchmarkBuilds(b *testing.B, sides []build.Options, printed bool) {
	var opened []*Build
	for _, o := range sides {
		side, err := Open(o.Output, os.DirFS(o.Output))
		if err != nil {
			b.Fatal(err)
		}
		if printed {
			side.DrawFrom(o)
		}
		opened = append(opened, side)
	}
	r, err := Builds(b.Context(), opened[0], opened[1])
	if err != nil {
		b.Fatal(err)
	}
	if r.Count(Clinical) == 0 {
		b.Fatal("no clinical change")
	}
}
