package web

import (
	"html/template"

	"handout/internal/doc"
	"handout/internal/site"
)

// caution is what a leaflet says over its exercises before they begin, for the page that shows
// one of them alone, and the file where it stands: from the leaflet that shows it first.
func (f *flow) caution(e *site.Exercise) (text template.HTML, files []string) {
	for _, u := range f.r.uses[e.ID] {
		t := u.article.Texts[f.loc.Tag]
		if t == nil || t.Section(u.section) == nil {
			continue
		}
		if over := cautionOver(t.Section(u.section).Blocks, e.ID); over != nil {
			defer f.ofArticle(f.article, f.text, f.anchors)
			f.ofArticle(u.article, t, anchorsOf(t))
			return f.capture(func() { f.blocks(over) }), []string{t.File}
		}
	}
	return "", nil
}

// cautionOver are the blocks from a caution to the first card under the same heading as an
// exercise's card; none where the heading has no caution before its cards.
func cautionOver(blocks []doc.Block, id string) []doc.Block {
	from, to := -1, -1 // of the caution and of the first card under this heading
	for i, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			from, to = -1, -1
		case *doc.Callout:
			if b.Kind == doc.CalloutCaution && from < 0 && to < 0 {
				from = i
			}
		case *doc.ExerciseCard:
			if to < 0 {
				to = i
			}
			if b.ID == id && from >= 0 {
				return blocks[from:to]
			}
		}
	}
	return nil
}
