//go:build unix

package publish

import (
	"errors"
	"fmt"
	"io/fs"

	"golang.org/x/sys/unix"
)

// writable reports an output folder that its owner has made read-only: the exchange of
// folders would not ask it. A folder that is not there yet is fine.
func writable(output string) error {
	err := unix.Access(output, unix.W_OK)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return explain(output, fmt.Errorf("asking whether the folder may be written: %w", err))
}
