package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
)

// explain says in a reader's words what a full or a read-only disk means for the output.
func explain(output string, err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return fmt.Errorf("the disk is full; %s is as it was: %w", output, err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%s cannot be written; it is as it was: %w", output, err)
	default:
		return fmt.Errorf("publishing to %s: %w", output, err)
	}
}
