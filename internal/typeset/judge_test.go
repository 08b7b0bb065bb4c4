package typeset

import (
	"os"
	"os/exec"
	"testing"
)

// judge returns the path of an outside program that a test compares with. Where it is not
// installed the test is skipped and says so; with HANDOUT_JUDGES=1, as cmd/verify sets, it
// fails.
func judge(t *testing.T, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("HANDOUT_JUDGES") == "1" {
		t.Fatalf("outside judge not installed: %s", names[0])
	}
	t.Skipf("outside judge not asked: %s", names[0])
	return ""
}
