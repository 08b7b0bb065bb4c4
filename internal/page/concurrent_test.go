package page

import (
	"sync"
	"testing"
)

// TestSameLeafletFromManyWorkers composes at once what is composed alone, and gets the same.
func TestSameLeafletFromManyWorkers(t *testing.T) {
	c := testComposer(t, realSite, "en")
	a := c.site.Articles[0]
	want := make([]string, len(a.Sections))
	for i, id := range a.Sections {
		d, _ := testComposer(t, realSite, "en").Leaflet(a, id, Options{})
		want[i] = dump(d)
	}
	var wait sync.WaitGroup
	for range 3 {
		for i, id := range a.Sections {
			wait.Go(func() {
				d, _ := c.Leaflet(a, id, Options{})
				if dump(d) != want[i] {
					t.Errorf("%s differs", id)
				}
			})
		}
	}
	wait.Wait()
}
