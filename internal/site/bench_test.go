package site

import "testing"

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
