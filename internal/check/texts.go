package check

import (
	"slices"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
)

// passage is a stretch of patient text that reads as one: a paragraph, heading, list item or
// front matter line.
type passage struct {
	Locale string
	Pos    diag.Pos
	Kind   string // "heading", "paragraph", "item", "cell", "field"
	Text   string
}

// unit is what readability is measured over: a section of an article or an exercise.
type unit struct {
	Locale   string
	Pos      diag.Pos
	Name     string // for messages: "section bone-spurs", "exercise bridge"
	Passages []passage
}

// units gives every section and exercise in every language.
func (p *pass) units() []unit {
	var us []unit
	for _, a := range p.Articles {
		for _, loc := range p.Locales {
			if t := a.Texts[loc.Tag]; t != nil {
				for _, s := range t.Sections {
					us = append(us, sectionUnit(loc.Tag, s))
				}
			}
		}
	}
	for _, e := range p.Exercises {
		for _, loc := range p.Locales {
			if t := e.Texts[loc.Tag]; t != nil {
				us = append(us, exerciseUnit(e.ID, t))
			}
		}
	}
	return us
}

func sectionUnit(locale string, s *site.Section) unit {
	u := unit{Locale: locale, Pos: s.Pos, Name: "section " + s.ID}
	u.add(s.Pos, "heading", doc.PlainText(s.Title))
	u.add(s.Pos, "field", s.KeyMessage)
	u.blocks(s.Blocks)
	return u
}

func exerciseUnit(id string, t *site.ExerciseText) unit {
	u := unit{Locale: t.Locale, Pos: t.Pos, Name: "exercise " + id}
	u.add(t.Pos, "heading", t.Name)
	u.add(t.Pos, "field", t.Summary)
	u.blocks(t.Before)
	for _, l := range []*doc.List{t.Steps, t.Mistakes, t.Stop} {
		if l != nil {
			u.blocks([]doc.Block{l})
		}
	}
	return u
}

func (u *unit) add(pos diag.Pos, kind, text string) {
	if text != "" {
		u.Passages = append(u.Passages, passage{u.Locale, pos, kind, text})
	}
}

func (u *unit) blocks(blocks []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			u.add(b.Pos, "heading", doc.PlainText(b.Inlines))
		case *doc.Paragraph:
			u.add(b.Pos, "paragraph", doc.PlainText(b.Inlines))
		case *doc.List:
			u.items(b)
		case *doc.Quote:
			u.blocks(b.Blocks)
		case *doc.Callout:
			u.blocks(b.Blocks)
		case *doc.Table:
			u.cells(b)
		case *doc.CodeBlock, *doc.ThematicBreak, *doc.ExerciseCard:
		default:
			panic(doc.Unknown(b))
		}
	}
}

func (u *unit) items(l *doc.List) {
	for _, it := range l.Items {
		if len(it.Blocks) > 0 {
			if para, ok := it.Blocks[0].(*doc.Paragraph); ok {
				u.add(para.Pos, "item", doc.PlainText(para.Inlines))
				u.blocks(it.Blocks[1:])
				continue
			}
		}
		u.blocks(it.Blocks)
	}
}

func (u *unit) cells(t *doc.Table) {
	for _, row := range slices.Concat([][]*doc.Cell{t.Header}, t.Rows) {
		for _, c := range row {
			u.add(c.Pos, "cell", doc.PlainText(c.Inlines))
		}
	}
}

// sections calls f for every section of every article in every language.
func (p *pass) sections(f func(a *site.Article, locale string, s *site.Section)) {
	for _, a := range p.Articles {
		for _, loc := range p.Locales {
			t := a.Texts[loc.Tag]
			if t == nil {
				continue
			}
			for _, s := range t.Sections {
				f(a, loc.Tag, s)
			}
		}
	}
}

// exerciseTexts calls f for every exercise in every language.
func (p *pass) exerciseTexts(f func(e *site.Exercise, t *site.ExerciseText)) {
	for _, e := range p.Exercises {
		for _, loc := range p.Locales {
			if t := e.Texts[loc.Tag]; t != nil {
				f(e, t)
			}
		}
	}
}
