package web

import (
	"handout/internal/publish"
	"handout/internal/typeset/fonts"
)

// letters are the fonts that pages lend to a machine without letters for their script, and
// the fonts' licences. site.css says where they lie, templates/js/letters.js when they are
// wanted: a machine with letters of its own never asks for them.
func (r *Renderer) letters() []publish.File {
	var out []publish.File
	for _, l := range fonts.LettersForWeb() {
		for _, loc := range r.site.Locales {
			if loc.Family == l.Family {
				sources := []string{"locales/" + loc.Tag + ".toml"}
				out = append(out,
					publish.File{Path: "fonts/" + l.Family + ".woff2", Data: l.WOFF2, Sources: sources},
					publish.File{Path: "fonts/" + l.Family + ".txt", Data: l.Licence, Sources: sources})
				break
			}
		}
	}
	return out
}
