package build

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"handout"
	"handout/internal/page"
	"handout/internal/publish"
	"handout/internal/site"
)

// BenchmarkRender renders the whole real site in all languages, without publishing it.
func BenchmarkRender(b *testing.B) {
	r := realRenderer(b)
	leaflets := 0
	for b.Loop() {
		r, err := newRenderer(r.site, realOptions())
		if err != nil {
			b.Fatal(err)
		}
		if _, err := r.render(b.Context(), func(publish.File) error { return nil }); err != nil {
			b.Fatal(err)
		}
		leaflets += len(r.prints)
	}
	b.ReportMetric(float64(leaflets)/b.Elapsed().Seconds(), "leaflets/s")
}

// BenchmarkLeaflet lays out and writes the same leaflet of the real site in each language, one
// after the other: what one language costs beside another.
func BenchmarkLeaflet(b *testing.B) {
	r := realRenderer(b)
	for _, loc := range r.site.Locales {
		b.Run(loc.Tag, func(b *testing.B) {
			pages := 0
			for b.Loop() {
				pages += leafletPages(b, r, print{r.site.Articles[0], loc, "spondylolisthesis", "standard"})
			}
			b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
		})
	}
}

// BenchmarkShortLeaflet lays out and writes leaflets with three figures on all processors: of
// two pages, one exercise in three figures, and of four pages, three exercises in seven.
func BenchmarkShortLeaflet(b *testing.B) {
	s, _, err := site.Load(shortSite(b), handout.Defaults)
	if err != nil {
		b.Fatal(err)
	}
	r, err := newRenderer(s, realOptions())
	if err != nil {
		b.Fatal(err)
	}
	for _, section := range []string{"lifting", "moving"} {
		p := print{s.Articles[0], s.Locales[0], section, "standard"}
		b.Run(fmt.Sprintf("pages=%d", leafletPages(b, r, p)), func(b *testing.B) {
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					leafletPages(b, r, p)
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "leaflets/s")
		})
	}
}

// leafletPages makes a leaflet and gives the number of its pages.
func leafletPages(b *testing.B, r *renderer, p print) int {
	d, err := composed(r, p)
	if err != nil {
		b.Error(err)
		return 0
	}
	if _, err := r.writer.Write(d); err != nil {
		b.Error(err)
	}
	return len(d.Pages)
}

func composed(r *renderer, p print) (*page.Document, error) {
	d, found, err := r.compose(p)
	if err == nil && found.HasErrors() {
		err = fmt.Errorf("%v", found)
	}
	return d, err
}

// shortSite is the site of testdata/short.txtar, with poses of the real site.
func shortSite(b *testing.B) fs.FS {
	archive, err := txtar.ParseFile("testdata/short.txtar")
	if err != nil {
		b.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range archive.Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
		if dir := path.Dir(f.Name); path.Dir(dir) == "content/exercises" {
			poses, err := os.ReadFile("../../" + dir + "/exercise.toml")
			if err != nil {
				b.Fatal(err)
			}
			fsys[dir+"/exercise.toml"] = &fstest.MapFile{Data: poses}
		}
	}
	return fsys
}

func realOptions() Options {
	return Options{Site: os.DirFS("../.."), Defaults: handout.Defaults}
}

func realRenderer(b *testing.B) *renderer {
	s, found, err := Load(realOptions())
	if err != nil || found.HasErrors() {
		b.Fatal(err, found)
	}
	r, err := newRenderer(s, realOptions())
	if err != nil {
		b.Fatal(err)
	}
	return r
}

// BenchmarkLoad loads and checks the real site.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, found, err := Load(realOptions()); err != nil || found.HasErrors() {
			b.Fatal(err, found)
		}
	}
}
