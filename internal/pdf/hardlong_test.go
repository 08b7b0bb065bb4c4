package pdf

import (
	"fmt"

	"handout/internal/page"
	"handout/internal/typeset"
)

// booklet is two hundred pages with one of everything on each, after a table of contents
// whose entries lead to them.
func (s *sheet) booklet() {
	const chapters = 190
	s.block(nil, "H1", "A booklet of everything", 22, typeset.Bold)
	contents := s.add(nil, &page.Element{Tag: "TOC"})
	var links []*page.Element
	var places []struct{ page, link int }
	for n := range chapters {
		item := s.add(contents, &page.Element{Tag: "TOCI"})
		reference := s.add(item, &page.Element{Tag: "Reference"})
		link := s.add(reference, &page.Element{Tag: "Link"})
		top := s.y
		s.set(link, typeset.Paragraph{Spans: spans(chapterTitle(n), 12, typeset.Regular), Lang: s.lang, Family: s.fam}, margin, 400)
		if s.y < top {
			top = margin
		}
		s.page().Links = append(s.page().Links, page.LinkBox{X: margin, Y: top, Width: 300, Height: s.y - top, Contents: chapterTitle(n), Element: link})
		links = append(links, link)
		places = append(places, struct{ page, link int }{len(s.doc.Pages) - 1, len(s.page().Links) - 1})
	}
	for n := range links {
		s.newPage()
		s.doc.Pages[places[n].page].Links[places[n].link].DestPage = len(s.doc.Pages) - 1
		s.chapter(n)
	}
	for len(s.doc.Pages) < 200 {
		s.newPage()
		s.block(nil, "P", prose, 12, typeset.Regular)
	}
}

func chapterTitle(n int) string { return fmt.Sprintf("Chapter %d of the booklet", n+1) }

func (s *sheet) chapter(n int) {
	sect := s.sect()
	s.bookmark(chapterTitle(n), 1)
	s.block(sect, "H2", chapterTitle(n), 18, typeset.Bold)
	s.block(sect, "P", samples["en"][n%2], 12, typeset.Regular)
	s.figure(sect, fmt.Sprintf("The drawing of chapter %d", n+1))
	list := s.list(sect)
	body := s.item(list, "•", "An item with a list of its own")
	s.item(s.list(body), "–", "the inner item")
	table := s.add(sect, &page.Element{Tag: "Table"})
	head := fmt.Sprintf("chapter-%d", n)
	s.cell(s.add(table, &page.Element{Tag: "TR"}), &page.Element{Tag: "TH", Scope: "Column", ID: head}, 0, "How often")
	s.cell(s.add(table, &page.Element{Tag: "TR"}), &page.Element{Tag: "TD", Headers: []string{head}}, 0, "ten times")
	note := s.add(sect, &page.Element{Tag: "Note"})
	s.block(note, "P", "A note at the foot.", 11, typeset.Regular)
}

// abbreviations are short forms with what is said for them, within text of the language,
// beside brackets and in a heading.
func (s *sheet) abbreviations() {
	words := map[string][2]string{"en": {"Ask about ", " (a scan)."}, "ar": {"اسألي عن ", " (تصوير)."}, "zh-Hans": {"请询问", "(扫描)。"}}[s.lang]
	for _, tag := range []string{"H1", "P"} {
		block := s.add(nil, &page.Element{Tag: tag})
		short := &page.Element{Tag: "Span", Expansion: map[string]string{
			"en": "magnetic resonance imaging", "ar": "التصوير بالرنين المغناطيسي", "zh-Hans": "磁共振成像"}[s.lang]}
		s.parts(block, []part{{words[0], nil}, {"MRI", short}, {words[1], nil}})
	}
}

// part is some text of a block, in an element of its own unless that is nil.
type part struct {
	text string
	in   *page.Element
}

// parts sets parts one behind the other on one line, as one paragraph.
func (s *sheet) parts(block *page.Element, parts []part) {
	p := typeset.Paragraph{Dir: s.dir, Lang: s.lang, Family: s.fam}
	var ids []page.ContentID
	for i, part := range parts {
		id := s.content()
		if part.in == nil {
			block.Kids = append(block.Kids, page.Kid{Content: id})
		} else {
			s.add(block, part.in).Kids = []page.Kid{{Content: id}}
		}
		ids = append(ids, id)
		p.Spans = append(p.Spans, typeset.Span{Text: part.text, Size: 14, Ref: i})
	}
	lines, _ := s.ts.Break(p, 400)
	line := lines[0]
	left := margin
	if s.dir == typeset.RightToLeft {
		left = sheetWidth - margin - line.Width
	}
	base := s.y + line.Ascent
	for i := range line.Runs {
		run := &line.Runs[i]
		s.page().Items = append(s.page().Items, &page.TextItem{X: left + run.X, Y: base, Run: run, Content: ids[run.Ref]})
	}
	s.text = append(s.text, line.Text)
	s.y = base + line.Descent + 8
}
