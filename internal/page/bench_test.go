package page

import "testing"

// BenchmarkLeaflet composes one leaflet of the site's own article with warm caches.
func BenchmarkLeaflet(b *testing.B) {
	c := testComposer(b, realSite, "en")
	a := c.site.Articles[0]
	for _, id := range a.Sections {
		b.Run(id, func(b *testing.B) {
			b.ReportAllocs()
			pages := 0
			for b.Loop() {
				d, _ := c.Leaflet(a, id, Options{})
				pages = len(d.Pages)
			}
			b.ReportMetric(float64(pages), "pages")
		})
	}
}

// BenchmarkShortLeaflet composes a leaflet of the test site: text, a checklist, contacts.
func BenchmarkShortLeaflet(b *testing.B) {
	c := testComposer(b, "testdata/site", "en")
	a := c.site.Articles[0]
	b.ReportAllocs()
	pages := 0
	for b.Loop() {
		d, _ := c.Leaflet(a, "help", Options{})
		pages = len(d.Pages)
	}
	b.ReportMetric(float64(pages), "pages")
}

// BenchmarkBooklet composes the whole article.
func BenchmarkBooklet(b *testing.B) {
	c := testComposer(b, realSite, "en")
	for b.Loop() {
		c.Booklet(c.site.Articles[0], Options{})
	}
}
