package publish

import (
	"errors"

	"golang.org/x/sys/unix"
)

// exchange makes two folders change places in one step (renameat2(2), RENAME_EXCHANGE).
// Kernels and file systems without it give errors.ErrUnsupported.
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	if errors.Is(err, unix.ENOSYS) || errors.Is(err, unix.EINVAL) {
		return errors.ErrUnsupported
	}
	return err
}
