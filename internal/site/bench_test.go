package site

import (
	"bytes"
	"io/fs"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

func BenchmarkLoadExampleSite(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Load(root(), root()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMessage(b *testing.B) {
	s, _, _ := Load(base(b), nil)
	loc := s.Locale("en")
	data := map[string]any{"N": 1, "M": 4}
	b.Run("plain", func(b *testing.B) {
		for b.Loop() {
			loc.Message("leaflet.draft", nil)
		}
	})
	b.Run("fields", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			loc.Message("leaflet.page-of", data)
		}
	})
	b.Run("plural", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			loc.Plural("unit.milligram", 5, nil)
		}
	})
}

// hundredArticles is the example site with its article a hundred times.
func hundredArticles(b *testing.B) fstest.MapFS {
	files := fstest.MapFS{}
	err := fs.WalkDir(root(), ".", func(name string, d fs.DirEntry, err error) error {
		if d.IsDir() && strings.HasPrefix(name, ".") && name != "." || name == "output" || name == "internal" {
			return fs.SkipDir
		}
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root(), name)
		files[name] = &fstest.MapFile{Data: data}
		rest, ok := strings.CutPrefix(name, "content/postpartum-back-pain/")
		for i := 1; ok && i < 100; i++ {
			id := "article-" + strconv.Itoa(i)
			files["content/"+id+"/"+rest] = &fstest.MapFile{Data: bytes.Replace(data, []byte(`id = "postpartum-back-pain"`), []byte(`id = "`+id+`"`), 1)}
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return files
}

func BenchmarkLoadHundredArticles(b *testing.B) {
	files := hundredArticles(b)
	b.ReportAllocs()
	for b.Loop() {
		s, diags, err := Load(files, nil)
		if err != nil || len(s.Articles) != 100 {
			b.Fatal(err, diags)
		}
	}
}
