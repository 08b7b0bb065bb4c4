package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// judge runs an outside program over a file. Unless HANDOUT_JUDGES=1 asks for it, a program
// that is not there is a skip.
func judge(t *testing.T, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil || os.Getenv("HANDOUT_JUDGES") != "1" {
		if os.Getenv("HANDOUT_JUDGES") == "1" {
			t.Fatalf("looking for %s: %v", name, err)
		}
		t.Skipf("outside judge not asked: %s", name)
	}
	var out, errs bytes.Buffer
	cmd := exec.Command(path, args...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s %s: %v\n%s%s", name, strings.Join(args, " "), err, errs.String(), out.String())
	}
	if errs.Len() > 0 {
		t.Errorf("%s %s:\n%s", name, strings.Join(args, " "), errs.String())
	}
	return out.String()
}

func save(t testing.TB, name string, data []byte) string {
	t.Helper()
	dir := os.Getenv("HANDOUT_KEEP")
	if dir == "" {
		dir = t.TempDir()
	}
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
