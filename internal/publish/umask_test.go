//go:build unix

package publish

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

// withUmask sets the umask until the end of the test, which must not run in parallel.
func withUmask(t *testing.T, mask int) {
	old := unix.Umask(mask)
	t.Cleanup(func() { unix.Umask(old) })
}

func TestModesDoNotDependOnUmask(t *testing.T) {
	output := filepath.Join(t.TempDir(), "output")
	withUmask(t, 0o077)
	if err := build(t, output, Options{}, map[string]string{"en/x/a.html": "a"}); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]fs.FileMode{".": 0o755, "en": 0o755, "en/x": 0o755, "en/x/a.html": 0o644, ManifestName: 0o644} {
		info, err := os.Stat(filepath.Join(output, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s: mode %o, want %o", name, got, want)
		}
	}
}
