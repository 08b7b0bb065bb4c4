// Package handout holds the default templates and locales inside the program: nothing
// comes in, two read-only file systems come out.
package handout

import "embed"

// Defaults has the folders templates and locales as the program was built with them. A
// site's own file of the same name goes before.
//
//go:embed all:templates locales
var Defaults embed.FS
