package site

import "handout/internal/diag"

// Decode reads a TOML file that is no part of the model, such as print.toml, into a struct
// with toml tags, as strictly as the model's own: unknown keys are errors with a place.
func Decode(name string, src []byte, into any) diag.List {
	var diags diag.List
	decodeTOML(name, src, 1, into, &diags)
	return diags.Sorted()
}

// DecodePart reads what a struct takes of a TOML file and leaves the rest, and finds the
// places of its keys, such as "colors.text". It is false for a file that cannot be read.
func DecodePart(name string, src []byte, into any) (place func(key string) diag.Pos, ok bool) {
	f, ok := decodeTOML(name, src, 1, into, &diag.List{})
	return f.at, ok
}
