package site

import "handout/internal/doc"

// textOf is one Markdown text of the site with what it belongs to.
type textOf struct {
	file    string
	locale  string
	article *Article     // nil for an exercise's
	text    *ArticleText // nil for an exercise's
	blocks  []doc.Block
}

// articleTextsOf visits every section of an article, its title as a heading before it.
func articleTextsOf(a *Article, visit func(textOf)) {
	for _, tag := range sortedKeys(a.Texts) {
		t := a.Texts[tag]
		for _, s := range t.Sections {
			title := &doc.Heading{Pos: s.Pos, Level: 2, ID: s.ID, Inlines: s.Title}
			visit(textOf{t.File, tag, a, t, append([]doc.Block{title}, s.Blocks...)})
		}
	}
}

func exerciseTextsOf(e *Exercise, visit func(textOf)) {
	for _, tag := range sortedKeys(e.Texts) {
		t := e.Texts[tag]
		blocks := t.Before
		for _, list := range []*doc.List{t.Steps, t.Mistakes, t.Stop} {
			if list != nil {
				blocks = append(blocks[:len(blocks):len(blocks)], list)
			}
		}
		visit(textOf{t.File, tag, nil, nil, blocks})
	}
}
