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
	SHA256  string // of the package's file, hexadecimal
	Part    *Part  // nil for a file that is here as its package has it
}

// Part says which part of a package's font file is here.
type Part struct {
	SHA256     string // of the file here, hexadecimal
	Script     string // OpenType tag of the script whose rules of shaping are kept, such as "dev2"
	Characters string // what it has letters for, as a unicode-range of CSS without spaces
}

// Sum is the SHA-256 of the file here, hexadecimal.
func (s *Source) Sum() string {
	if s.Part != nil {
		return s.Part.SHA256
	}
	return s.SHA256
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
		if len(f) != 4 && len(f) != 7 {
			return nil, fmt.Errorf("reading provenance.txt: line %d has %d fields, not 4 or 7", i+1, len(f))
		}
		s := Source{File: f[0], Package: f[1], Path: f[2], SHA256: f[3]}
		if len(f) == 7 {
			s.Part = &Part{SHA256: f[4], Script: f[5], Characters: f[6]}
		}
		out = append(out, s)
	}
	return out, nil
}
