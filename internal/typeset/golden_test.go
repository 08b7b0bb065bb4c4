package typeset

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares got with a file of testdata, or rewrites it.
func golden(t *testing.T, path, got string) {
	t.Helper()
	path = filepath.Join("testdata", path)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("reading golden file (make it with -update): %v", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// noOrphans fails for golden files that no test reads.
func noOrphans(t *testing.T, pattern string, known []string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range found {
		name, ok := filepath.Base(path), false
		for _, k := range known {
			ok = ok || k == name
		}
		if !ok {
			t.Errorf("%s belongs to no test", path)
		}
	}
}

// TestLines holds the lines of ten languages' sentences at 12 pt, in a column of 200 pt and
// a narrow one of 90 pt.
func TestLines(t *testing.T) {
	ts := newTypesetter(t)
	var known []string
	for _, l := range locales() {
		known = append(known, l.tag+".golden")
		t.Run(l.tag, func(t *testing.T) {
			var b strings.Builder
			for _, width := range []float64{200, 90} {
				fmt.Fprintf(&b, "== %g pt\n", width)
				for _, p := range l.corpus(t) {
					writeLines(&b, ts, p, width)
				}
			}
			golden(t, "lines/"+l.tag+".golden", b.String())
		})
	}
	noOrphans(t, "lines/*", known)
}

func writeLines(b *strings.Builder, ts *Typesetter, p Paragraph, width float64) {
	lines, _ := ts.Break(p, width)
	for _, line := range lines {
		mark := "·" // a space swallowed by the break
		if !line.SpaceAfter {
			mark = ""
		}
		fmt.Fprintf(b, "%7.3f %s%s\n", line.Width, line.Text, mark)
	}
	b.WriteByte('\n')
}
