package publish

import (
	"errors"

	"golang.org/x/sys/unix"
)

// exchange makes two folders change places in one step (renamex_np(2), RENAME_SWAP).
// File systems without it give errors.ErrUnsupported.
func exchange(a, b string) error {
	err := unix.RenamexNp(a, b, unix.RENAME_SWAP)
	if errors.Is(err, unix.ENOTSUP) || errors.Is(err, unix.ENOSYS) {
		return errors.ErrUnsupported
	}
	return err
}
