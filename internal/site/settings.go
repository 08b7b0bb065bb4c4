package site

import "handout/internal/diag"

// Decode reads a TOML file that is no part of the model, such as print.toml, into a struct
// with toml tags, as strictly as the model's own: unknown keys are errors with a place.
func Decode(name string, src []byte, into any) diag.List {
	var diags diag.List
	decodeTOML(name, src, 1, into, &diags)
	return diags.Sorted()
}
