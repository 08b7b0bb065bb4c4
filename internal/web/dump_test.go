package web

import (
	"os"
	"path/filepath"
	"testing"

	"handout/internal/site"
)

// TestDump writes both sites to the folder that HANDOUT_DUMP names, for a browser to look
// at; without it there is nothing to do.
func TestDump(t *testing.T) {
	dir := os.Getenv("HANDOUT_DUMP")
	if dir == "" {
		t.Skip("HANDOUT_DUMP names no folder")
	}
	for name, s := range map[string]*site.Site{"example": realSite(t), "test": testSite(t)} {
		files, _ := render(t, s)
		for _, f := range files {
			path := filepath.Join(dir, name, filepath.FromSlash(f.Path))
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, f.Data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
