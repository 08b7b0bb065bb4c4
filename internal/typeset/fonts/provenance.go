package fonts

import (
	_ "embed"
	"fmt"
	"strings"
)

// Source says where a font file or licence comes from.
type Source struct {
	File    string // here, such as "noto-sans/regular.ttf"
	Package string // npm package and version, such as "@scope/noto-sans@0.4.2"
	Path    string // in the package
	SHA256  string // hexadecimal
}

//go:embed provenance.txt
var provenance string

// Sources returns where every file of this package comes from, in the order of
// provenance.txt.
func Sources() ([]Source, error) {
	var out []Source
	for i, line := range strings.Split(provenance, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Fields(line)
		if len(f) != 4 {
			return nil, fmt.Errorf("reading provenance.txt: line %d has %d fields, not 4", i+1, len(f))
		}
		out = append(out, Source{f[0], f[1], f[2], f[3]})
	}
	return out, nil
}
