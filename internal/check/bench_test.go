package check

import "testing"

// BenchmarkRun checks the site of this repository, one article in ten languages, by all rules.
func BenchmarkRun(b *testing.B) {
	s := exampleSite(b)
	b.ReportAllocs()
	for b.Loop() {
		Run(s, Options{Today: today})
	}
}

// BenchmarkReadArticle reads the article for the rules, without running them.
func BenchmarkReadArticle(b *testing.B) {
	r := &reader{run: &run{Site: exampleSite(b)}}
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range r.Articles {
			r.readArticle(a)
		}
	}
}
