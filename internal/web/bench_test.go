package web

import "testing"

// BenchmarkArticle renders the example article: its whole page and one for each section.
func BenchmarkArticle(b *testing.B) {
	s := realSite(b)
	leaflets, _ := leafletsOf(s)
	r, err := New(s, options())
	if err != nil {
		b.Fatal(err)
	}
	a, tag := s.Articles[0], s.Config.DefaultLocale
	pages, size := 0, 0
	b.ReportAllocs()
	for b.Loop() {
		files, _, err := r.Article(a.ID, tag, leaflets[LeafletKey{a.ID, tag}])
		if err != nil {
			b.Fatal(err)
		}
		for _, f := range files {
			pages++
			size += len(f.Data)
		}
	}
	b.SetBytes(int64(size / b.N))
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
}

// BenchmarkExercise renders the page of one exercise.
func BenchmarkExercise(b *testing.B) {
	s := realSite(b)
	r, err := New(s, options())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, _, err := r.Exercise("bridge", s.Config.DefaultLocale); err != nil {
			b.Fatal(err)
		}
	}
}
