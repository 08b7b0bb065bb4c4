package compare

import (
	"strings"
	"unicode"

	"handout/internal/compare/sheet"
	"handout/internal/page"
)

// spot is a word or a picture of a laid-out leaflet with its places: more than one when a
// line's end breaks it.
type spot struct {
	Text  string // a picture's is its drawing
	Boxes []box
}

// box is a rectangle on a page, in points.
type box struct {
	Page                     int // 0-based
	Left, Top, Right, Bottom float64
}

// stretch is a piece of the structure tree's content, in reading order.
type stretch struct {
	Text  string
	Spots []spot
}

// stretches reads the words and pictures of a leaflet in reading order. Headers and footers
// are not among them.
func stretches(d *page.Document) []stretch {
	at := map[page.ContentID]int{}
	var raw []letters
	for n, p := range d.Pages {
		for _, item := range p.Items {
			id, add := content(item)
			if id == page.NoContent {
				continue
			}
			if _, known := at[id]; !known {
				at[id] = len(raw)
				raw = append(raw, letters{})
			}
			add(&raw[at[id]], n)
		}
	}
	var all []stretch
	for _, l := range raw {
		all = append(all, l.stretch())
	}
	return all
}

// furniture reads the headers and footers of one page.
func furniture(d *page.Document, n int) []spot {
	var l letters
	for _, item := range d.Pages[n].Items {
		if t, ok := item.(*page.TextItem); ok && t.Content == page.NoContent {
			l.run(t, n)
			l.space()
		}
	}
	return l.stretch().Spots
}

// content is the stretch that an item belongs to, and what reads the item.
func content(item page.Item) (page.ContentID, func(*letters, int)) {
	switch i := item.(type) {
	case *page.TextItem:
		return i.Content, func(l *letters, n int) { l.run(i, n) }
	case *page.PathItem:
		return i.Content, func(l *letters, n int) { l.drawing(i, n) }
	case *page.ImageItem:
		return i.Content, func(l *letters, n int) {
			l.pictures = append(l.pictures, spot{string(i.Data), []box{{n, i.X, i.Y, i.X + i.Width, i.Y + i.Height}}})
		}
	}
	return page.NoContent, nil
}

// letters collects text with the place of each of its characters.
type letters struct {
	text     []rune
	boxes    []box // of text; without a width for what has no place
	pictures []spot
}

func (l *letters) space() {
	l.text, l.boxes = append(l.text, ' '), append(l.boxes, box{})
}

func (l *letters) run(i *page.TextItem, n int) {
	top, bottom := i.Y-i.Run.Font.Ascent()*i.Run.Size, i.Y+i.Run.Font.Descent()*i.Run.Size
	for _, g := range i.Run.Glyphs {
		b := box{n, i.X + g.X, top, i.X + g.X + g.Advance, bottom}
		if g.Text == "" && len(l.boxes) > 0 {
			last := &l.boxes[len(l.boxes)-1]
			*last = last.union(b)
		}
		for _, r := range g.Text {
			l.text, l.boxes = append(l.text, r), append(l.boxes, b)
		}
	}
	if i.SpaceAfter {
		l.space()
	}
}

func (l *letters) drawing(i *page.PathItem, n int) {
	text := sheet.Drawing(i.Shapes)
	if text == "" {
		return
	}
	b := box{Page: n}
	for _, s := range i.Shapes {
		for _, seg := range s.Path {
			for _, p := range seg.Points[:points(seg.Op)] {
				x, y := i.X+i.Scale*p.X, i.Y+i.Scale*p.Y
				b = b.union(box{n, x, y, x, y})
			}
		}
	}
	l.pictures = append(l.pictures, spot{text, []box{b}})
}

// stretch cuts the text into words.
func (l *letters) stretch() stretch {
	s := stretch{Text: strings.Join(strings.Fields(string(l.text)), " ")}
	at := 0
	for _, token := range tokens(string(l.text)) {
		n := len([]rune(token))
		if word := strings.TrimSpace(token); word != "" {
			lead := len([]rune(token)) - len([]rune(strings.TrimLeftFunc(token, unicode.IsSpace)))
			s.Spots = append(s.Spots, spot{word, lines(l.boxes[at+lead : at+n])})
		}
		at += n
	}
	for _, p := range l.pictures {
		s.Text += "\x00" + p.Text
		s.Spots = append(s.Spots, p)
	}
	return s
}

// lines joins the boxes that stand on one line.
func lines(boxes []box) []box {
	var out []box
	for _, b := range boxes {
		if b.Right <= b.Left {
			continue
		}
		if n := len(out); n > 0 && out[n-1].Page == b.Page && out[n-1].Top < b.Bottom && b.Top < out[n-1].Bottom {
			out[n-1] = out[n-1].union(b)
			continue
		}
		out = append(out, b)
	}
	return out
}

// union is the smallest box around both; one without a size does not count.
func (b box) union(o box) box {
	if b.Left == b.Right && b.Top == b.Bottom && b.Left == 0 && b.Top == 0 {
		return o
	}
	return box{b.Page, min(b.Left, o.Left), min(b.Top, o.Top), max(b.Right, o.Right), max(b.Bottom, o.Bottom)}
}
