//go:build !linux && !darwin

package publish

import "errors"

// exchange is not to be had here: Staging.swap renames twice, and recover mends a build
// that was killed between the two.
func exchange(a, b string) error { return errors.ErrUnsupported }
