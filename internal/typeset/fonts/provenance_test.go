package fonts

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFilesAreTheirSources holds the committed files to the hashes in provenance.txt, and
// the embedded bytes to the files.
func TestFilesAreTheirSources(t *testing.T) {
	sources, err := Sources()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]string{}
	for _, s := range sources {
		known[s.File] = s.Sum()
	}
	embedded := map[string][]byte{}
	for _, f := range Families() {
		embedded[f.Name+"/regular.ttf"], embedded[f.Name+"/bold.ttf"] = f.Regular, f.Bold
	}
	for _, l := range LettersForWeb() {
		embedded[l.Family+"/letters.woff2"], embedded[l.Family+"/LICENSE_LETTERS"] = l.WOFF2, l.Licence
	}
	err = filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.Contains(path, "/") || filepath.Ext(path) == ".go" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(data)
		if got := hex.EncodeToString(sum[:]); got != known[path] {
			t.Errorf("%s has SHA-256 %s, provenance.txt says %q", path, got, known[path])
		}
		if e, ok := embedded[path]; ok && string(e) != string(data) {
			t.Errorf("%s is not what is embedded", path)
		}
		delete(known, path)
		delete(embedded, path)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for path := range known {
		t.Errorf("%s is in provenance.txt and not here", path)
	}
	for path := range embedded {
		t.Errorf("%s is embedded and not here", path)
	}
}
