package fonts

import _ "embed"

// Letters are the letters of one script in one weight, as browsers take them (WOFF2).
type Letters struct {
	Family  string // the name that locales use
	WOFF2   []byte // not to be written to
	Licence []byte // text that has to go wherever the letters go
}

var (
	//go:embed noto-sans-bengali/letters.woff2
	bengaliLetters []byte
	//go:embed noto-sans-bengali/LICENSE_LETTERS
	bengaliLicence []byte
	//go:embed noto-sans-devanagari/letters.woff2
	devanagariLetters []byte
	//go:embed noto-sans-devanagari/LICENSE_LETTERS
	devanagariLicence []byte
)

// LettersForWeb returns the letters of the scripts that a machine may well lack: plain Linux
// and kiosk systems have none for Bengali and Devanagari. For Chinese, too, they have none,
// but its letters would weigh megabytes.
func LettersForWeb() []Letters {
	return []Letters{
		{"noto-sans-bengali", bengaliLetters, bengaliLicence},
		{"noto-sans-devanagari", devanagariLetters, devanagariLicence},
	}
}
