package pdf

import (
	"strings"
	"testing"

	"handout/internal/figure"
	"handout/internal/page"
	"handout/internal/typeset"
)

// sheet builds documents by hand: blocks one below the other on A4, broken over pages.
type sheet struct {
	t    testing.TB
	ts   *typeset.Typesetter
	doc  *page.Document
	text []string // what the tree says, block by block
	y    float64
	next page.ContentID
	lang string
	dir  typeset.Direction
	fam  string
}

const (
	sheetWidth  = 595.28
	sheetHeight = 841.89
	margin      = 56.0
)

func newTypesetter(t testing.TB) *typeset.Typesetter {
	t.Helper()
	ts, err := typeset.New()
	if err != nil {
		t.Fatal(err)
	}
	return ts
}

func newSheet(t testing.TB, ts *typeset.Typesetter, lang string) *sheet {
	s := &sheet{t: t, ts: ts, lang: lang, fam: "noto-sans"}
	switch lang {
	case "ar":
		s.fam, s.dir = "vazirmatn", typeset.RightToLeft
	case "hi":
		s.fam = "noto-sans-devanagari"
	case "bn":
		s.fam = "noto-sans-bengali"
	case "zh-Hans":
		s.fam = "noto-sans-sc"
	}
	s.doc = &page.Document{
		Title: "Back pain: bone spurs (" + lang + ")", Lang: lang, Dir: s.dir, Author: "Example Hospital",
		Subject: "What bone spurs are, and what helps", Keywords: []string{"back pain", "leaflet"},
		Version: "1.0", Date: "2026-02-03", Root: &page.Element{Tag: "Document"},
	}
	s.newPage()
	return s
}

func (s *sheet) newPage() *page.Page {
	pg := &page.Page{Width: sheetWidth, Height: sheetHeight}
	s.doc.Pages = append(s.doc.Pages, pg)
	s.y = margin
	s.artifact(pg)
	return pg
}

func (s *sheet) page() *page.Page { return s.doc.Pages[len(s.doc.Pages)-1] }

// artifact draws a tint behind the page's head.
func (s *sheet) artifact(pg *page.Page) {
	pg.Items = append(pg.Items, &page.PathItem{
		X: 0, Y: 0, Scale: 1, Shapes: []figure.Shape{rectangle(0, 0, sheetWidth, 20, figure.Color{R: 230, G: 240, B: 245})},
		Artifact: page.ArtifactBackground,
	})
}

func rectangle(x, y, w, h float64, fill figure.Color) figure.Shape {
	at := func(op figure.Op, x, y float64) figure.Segment {
		return figure.Segment{Op: op, Points: [3]figure.Point{{X: x, Y: y}}}
	}
	return figure.Shape{Fill: &fill, Path: []figure.Segment{
		at(figure.MoveTo, x, y), at(figure.LineTo, x+w, y), at(figure.LineTo, x+w, y+h), at(figure.LineTo, x, y+h), {Op: figure.Close},
	}}
}

func (s *sheet) content() page.ContentID {
	s.next++
	return s.next
}

func (s *sheet) add(parent, e *page.Element) *page.Element {
	if parent == nil {
		parent = s.doc.Root
	}
	parent.Kids = append(parent.Kids, page.Kid{Element: e})
	return e
}

// block sets text as one element below what was set so far, and returns the element.
func (s *sheet) block(parent *page.Element, tag, text string, size float64, weight typeset.Weight) *page.Element {
	e := s.add(parent, &page.Element{Tag: tag})
	s.set(e, typeset.Paragraph{
		Spans: spans(text, size, weight), Dir: s.dir, Lang: s.lang, Family: s.fam,
	}, margin, sheetWidth-2*margin)
	return e
}

// spans cuts text into spans; what stands in braces keeps its own left-to-right order.
func spans(text string, size float64, weight typeset.Weight) []typeset.Span {
	var out []typeset.Span
	for i, part := range strings.FieldsFunc(text, func(r rune) bool { return r == '{' || r == '}' }) {
		span := typeset.Span{Text: part, Size: size, Weight: weight}
		if i%2 == 1 {
			span.Isolate = typeset.IsolateLTR
		}
		out = append(out, span)
	}
	return out
}

func (s *sheet) set(e *page.Element, p typeset.Paragraph, left, width float64) page.ContentID {
	s.t.Helper()
	lines, missing := s.ts.Break(p, width)
	for _, m := range missing {
		s.t.Errorf("no glyph for %q", m.Rune)
	}
	id := s.content()
	e.Kids = append(e.Kids, page.Kid{Content: id})
	var all strings.Builder
	for _, line := range lines {
		s.line(line, id, left, width)
		all.WriteString(line.Text)
		if line.SpaceAfter {
			all.WriteByte(' ')
		}
	}
	s.text = append(s.text, all.String())
	return id
}

func (s *sheet) line(line typeset.Line, id page.ContentID, left, width float64) {
	if s.y+line.Ascent+line.Descent > sheetHeight-margin {
		s.newPage()
	}
	base := s.y + line.Ascent
	if s.dir == typeset.RightToLeft {
		left += width - line.Width
	}
	for i := range line.Runs {
		run := &line.Runs[i]
		s.page().Items = append(s.page().Items, &page.TextItem{
			X: left + run.X, Y: base, Run: run, Content: id, SpaceAfter: line.SpaceAfter && i == len(line.Runs)-1,
		})
	}
	s.y = base + line.Descent + 4
}

// figure draws a picture of about the size of an exercise's.
func (s *sheet) figure(parent *page.Element, alt string) *page.Element {
	e := s.add(parent, &page.Element{Tag: "Figure", Alt: alt, BBox: [4]float64{margin, s.y, margin + 200, s.y + 100}, BBoxPage: len(s.doc.Pages) - 1})
	id := s.content()
	e.Kids = []page.Kid{{Content: id}}
	item := &page.PathItem{X: margin, Y: s.y, Scale: 0.5, Content: id}
	skin := figure.Color{R: 210, G: 160, B: 120}
	line := figure.Color{R: 40, G: 40, B: 60}
	for i := range 60 {
		x := float64(i) * 6.3
		item.Shapes = append(item.Shapes, figure.Shape{
			Fill: &skin, Stroke: &line, Width: 2, Cap: "round",
			Path: []figure.Segment{
				{Op: figure.MoveTo, Points: [3]figure.Point{{X: x, Y: 100}}},
				{Op: figure.CurveTo, Points: [3]figure.Point{{X: x + 3.5, Y: 20 + x/7}, {X: x + 11, Y: 30}, {X: x + 13, Y: 150}}},
				{Op: figure.LineTo, Points: [3]figure.Point{{X: x, Y: 190}}},
				{Op: figure.Close},
			},
		})
	}
	s.page().Items = append(s.page().Items, item)
	s.y += 110
	return e
}

// link sets a link with its active area.
func (s *sheet) link(parent *page.Element, text, url string) {
	e := s.add(parent, &page.Element{Tag: "Link"})
	top := s.y
	s.set(e, typeset.Paragraph{Spans: spans(text, 12, typeset.Regular), Dir: s.dir, Lang: s.lang, Family: s.fam}, margin, 300)
	s.page().Links = append(s.page().Links, page.LinkBox{
		X: margin, Y: top, Width: 200, Height: s.y - top, URL: url, Contents: text, Element: e,
	})
}

func (s *sheet) bookmark(title string, level int) {
	s.doc.Bookmarks = append(s.doc.Bookmarks, page.Bookmark{Title: title, Level: level, Page: len(s.doc.Pages) - 1, Y: s.y})
}

// item sets a list item with its label.
func (s *sheet) item(list *page.Element, label, text string) *page.Element {
	li := s.add(list, &page.Element{Tag: "LI"})
	lbl := s.add(li, &page.Element{Tag: "Lbl"})
	top := s.y
	at, left := margin, margin+24
	if s.dir == typeset.RightToLeft {
		at, left = sheetWidth-margin-20, margin
	}
	s.set(lbl, typeset.Paragraph{Spans: spans(label, 12, typeset.Regular), Dir: s.dir, Lang: s.lang, Family: s.fam}, at, 20)
	s.y = top
	body := s.add(li, &page.Element{Tag: "LBody"})
	s.set(body, typeset.Paragraph{Spans: spans(text, 12, typeset.Regular), Dir: s.dir, Lang: s.lang, Family: s.fam}, left, sheetWidth-2*margin-24)
	return body
}
