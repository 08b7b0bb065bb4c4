// Package fonts holds the embedded font files: nothing goes in, the bytes of ten TrueType
// files and two for browsers come out, with where each came from.
package fonts

import _ "embed"

// Family is a type family in two weights.
type Family struct {
	Name    string // the name that locales use, and the npm package's without its scope
	Regular []byte // a TrueType file; not to be written to
	Bold    []byte
}

// The files are variables because go:embed knows no constants; nothing writes to them. They
// are kept as bytes, not as an embed.FS, so that a 10 MB Han font is never copied: the
// program's image is mapped, and only the tables that are read come into memory.
var (
	//go:embed noto-sans/regular.ttf
	notoSansRegular []byte
	//go:embed noto-sans/bold.ttf
	notoSansBold []byte
	//go:embed vazirmatn/regular.ttf
	vazirmatnRegular []byte
	//go:embed vazirmatn/bold.ttf
	vazirmatnBold []byte
	//go:embed noto-sans-devanagari/regular.ttf
	devanagariRegular []byte
	//go:embed noto-sans-devanagari/bold.ttf
	devanagariBold []byte
	//go:embed noto-sans-bengali/regular.ttf
	bengaliRegular []byte
	//go:embed noto-sans-bengali/bold.ttf
	bengaliBold []byte
	//go:embed noto-sans-sc/regular.ttf
	hanRegular []byte
	//go:embed noto-sans-sc/bold.ttf
	hanBold []byte
)

// Families returns every family, in the order in which they are asked for a character that
// the paragraph's own family does not have.
func Families() []Family {
	return []Family{
		{"noto-sans", notoSansRegular, notoSansBold},
		{"vazirmatn", vazirmatnRegular, vazirmatnBold},
		{"noto-sans-devanagari", devanagariRegular, devanagariBold},
		{"noto-sans-bengali", bengaliRegular, bengaliBold},
		{"noto-sans-sc", hanRegular, hanBold},
	}
}
