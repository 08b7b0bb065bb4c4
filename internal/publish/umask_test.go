//go:build unix

package publish

import (
	"testing"

	"golang.org/x/sys/unix"
)

// withUmask sets the umask until the end of the test, which must not run in parallel.
func withUmask(t *testing.T, mask int) {
	old := unix.Umask(mask)
	t.Cleanup(func() { unix.Umask(old) })
}
