package pdf

import (
	"bytes"
	"runtime"
	"sync"
	"testing"
)

// TestSameBytes writes documents in other orders, by other numbers of workers and by other
// writers, and wants the same bytes each time.
func TestSameBytes(t *testing.T) {
	ts := newTypesetter(t)
	langs := []string{"en", "ar", "hi", "bn", "zh-Hans", "vi", "ru"}
	first := map[string][]byte{}
	for _, lang := range langs {
		out, err := New(ts).Write(newSheet(t, ts, lang).leaflet(10).doc)
		if err != nil {
			t.Fatal(err)
		}
		first[lang] = out
	}
	for _, procs := range []int{1, 2, 8} {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
		w := New(newTypesetter(t))
		var group sync.WaitGroup
		for i := range 3 * len(langs) {
			lang := langs[(len(langs)-1-i%len(langs)+i/len(langs))%len(langs)]
			doc := newSheet(t, ts, lang).leaflet(10).doc
			group.Go(func() {
				out, err := w.Write(doc)
				if err != nil {
					t.Error(err)
				} else if !bytes.Equal(out, first[lang]) {
					t.Errorf("%s, %d processors: other bytes than the first time", lang, procs)
				}
			})
		}
		group.Wait()
	}
}

// TestWriteLeavesTheDocumentAlone: the pool of workers shares figures between documents.
func TestWriteTwice(t *testing.T) {
	ts := newTypesetter(t)
	doc := newSheet(t, ts, "ar").leaflet(6).doc
	w := New(ts)
	once, err := w.Write(doc)
	if err != nil {
		t.Fatal(err)
	}
	twice, err := w.Write(doc)
	if err != nil || !bytes.Equal(once, twice) {
		t.Errorf("the second writing differs from the first one: %v", err)
	}
}
