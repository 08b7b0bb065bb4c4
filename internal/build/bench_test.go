package build

import (
	"os"
	"testing"

	"handout"
	"handout/internal/publish"
)

// BenchmarkRender renders the whole real site in all languages, without publishing it.
func BenchmarkRender(b *testing.B) {
	o := Options{Site: os.DirFS("../.."), Defaults: handout.Defaults}
	s, found, err := Load(o)
	if err != nil || found.HasErrors() {
		b.Fatal(err, found)
	}
	leaflets := 0
	for b.Loop() {
		r, err := newRenderer(s, o)
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

// BenchmarkLoad loads and checks the real site.
func BenchmarkLoad(b *testing.B) {
	o := Options{Site: os.DirFS("../.."), Defaults: handout.Defaults}
	for b.Loop() {
		if _, found, err := Load(o); err != nil || found.HasErrors() {
			b.Fatal(err, found)
		}
	}
}
