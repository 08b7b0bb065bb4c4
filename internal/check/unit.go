package check

import (
	"iter"
	"maps"
	"slices"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
)

// unit is a section of an article or an exercise in one language: what readability is
// measured over. Its blocks are walked once; the rules read what was found on the way.
type unit struct {
	Locale   string
	Pos      diag.Pos
	Name     string // for messages: "section bone-spurs", "exercise bridge"
	section  *site.Section
	exercise *site.Exercise     // nil for a section
	text     *site.ExerciseText // nil for a section

	blocks   []doc.Block // without the title
	passages []passage
	texts    []*doc.Text // of the blocks, also by passage
	emphases []*doc.Emphasis
	images   []*doc.Image
	headings []*doc.Heading
	code     []string // preformatted text, which is no passage

	references []reference // in ascending order
	outline    []outlineEntry
	numbers    []string // in ascending order
}

// passage is a stretch of patient text that reads as one: a paragraph, heading, list item or
// front matter line.
type passage struct {
	Pos       diag.Pos
	Kind      passageKind
	Text      string
	texts     []*doc.Text // what rules look at: none of titles and front matter
	sentences []int       // the length of each in words
	traits    character
}

type passageKind uint8

// The kinds of passage. A field is a line of the front matter.
const (
	headingPassage passageKind = iota
	paragraphPassage
	itemPassage
	cellPassage
	fieldPassage
)

// unitReader reads one unit.
type unitReader struct {
	*unit
	room *reader
	from struct{ passages, texts int } // in the room
}

func (r *reader) begin(u *unit) *unitReader {
	n := &unitReader{unit: u, room: r}
	n.from.passages, n.from.texts = len(r.passages), len(r.texts)
	return n
}

func (r *reader) section(locale string, s *site.Section) *unit {
	u := r.begin(&unit{Locale: locale, Pos: s.Pos, Name: "section " + s.ID, section: s, blocks: s.Blocks})
	u.add(s.Pos, headingPassage, r.plainText(s.Title), nil)
	u.add(s.Pos, fieldPassage, s.KeyMessage, nil)
	u.refer(s.Title)
	u.walk(s.Blocks)
	u.measure(s.Summary)
	return u.unit
}

func (r *reader) exercise(e *site.Exercise, t *site.ExerciseText) *unit {
	u := r.begin(&unit{Locale: t.Locale, Pos: t.Pos, Name: "exercise " + e.ID, exercise: e, text: t, blocks: slices.Clip(t.Before)})
	for _, l := range []*doc.List{t.Steps, t.Mistakes, t.Stop} {
		if l != nil {
			u.blocks = append(u.blocks, l)
		}
	}
	u.add(t.Pos, headingPassage, t.Name, nil)
	u.add(t.Pos, fieldPassage, t.Summary, nil)
	u.walk(u.blocks)
	fields := []string{t.Alt}
	for _, id := range slices.Sorted(maps.Keys(t.Captions)) {
		fields = append(fields, t.Captions[id])
	}
	u.measure(fields...)
	return u.unit
}

func (u *unitReader) add(pos diag.Pos, kind passageKind, text string, texts []*doc.Text) {
	if text != "" {
		u.room.passages = append(u.room.passages, passage{Pos: pos, Kind: kind, Text: text, texts: texts})
	}
}

// measure counts what the blocks did not tell on the way. Fields are front matter that has
// numbers in common with its translation, but is not read as running text.
func (u *unitReader) measure(fields ...string) {
	r := u.room
	u.passages, u.texts = slices.Clip(r.passages[u.from.passages:]), slices.Clip(r.texts[u.from.texts:])
	for i := range u.passages {
		s := &u.passages[i]
		from := len(r.lengths)
		r.lengths, s.traits = appendSentences(r.lengths, u.Locale, s.Text)
		s.sentences = slices.Clip(r.lengths[from:])
		if s.traits&digit != 0 {
			u.numbers = appendNumbers(u.numbers, s.Text)
		}
	}
	for _, text := range slices.Concat(fields, u.code) {
		u.numbers = appendNumbers(u.numbers, text)
	}
	slices.Sort(u.numbers)
	slices.SortFunc(u.references, reference.compare)
}

// textsWith lists the texts of the passages that have one of the traits: only in these can
// be what a rule looks for.
func (u *unit) textsWith(traits character) iter.Seq[*doc.Text] {
	return func(yield func(*doc.Text) bool) {
		for i := range u.passages {
			if u.passages[i].traits&traits == 0 {
				continue
			}
			for _, t := range u.passages[i].texts {
				if !yield(t) {
					return
				}
			}
		}
	}
}

// plain lists the texts of the passages.
func (u *unit) plain() []string {
	texts := make([]string, len(u.passages))
	for i, s := range u.passages {
		texts[i] = s.Text
	}
	return texts
}

// walk reads blocks in reading order.
func (u *unitReader) walk(blocks []doc.Block) {
	for _, b := range blocks {
		u.block(b, paragraphPassage)
	}
}

func (u *unitReader) block(b doc.Block, kind passageKind) {
	switch b := b.(type) {
	case *doc.Heading:
		u.headings = append(u.headings, b)
		u.outline = append(u.outline, outlineEntry{what: "heading", n: b.Level, classes: b.Classes})
		u.inlines(b.Pos, headingPassage, b.Inlines)
	case *doc.Paragraph:
		u.inlines(b.Pos, kind, b.Inlines)
	case *doc.List:
		u.outline = append(u.outline, outlineEntry{what: "list", n: len(b.Items)})
		for _, it := range b.Items {
			u.item(it)
		}
	case *doc.Quote:
		u.walk(b.Blocks)
	case *doc.Callout:
		u.outline = append(u.outline, outlineEntry{what: "callout", callout: b.Kind})
		u.walk(b.Blocks)
	case *doc.Table:
		u.outline = append(u.outline, outlineEntry{what: "table", n: len(b.Rows)})
		u.cells(b)
	case *doc.CodeBlock:
		u.code = append(u.code, b.Text)
	case *doc.ThematicBreak:
	case *doc.ExerciseCard:
		u.references = append(u.references, reference{"exercise:", b.ID})
	default:
		panic(doc.Unknown(b))
	}
}

// item reads a list item: its first paragraph is the item, what follows stands below it.
func (u *unitReader) item(it *doc.Item) {
	for i, b := range it.Blocks {
		if i == 0 {
			u.block(b, itemPassage)
			continue
		}
		u.block(b, paragraphPassage)
	}
}

func (u *unitReader) cells(t *doc.Table) {
	for _, c := range t.Header {
		u.inlines(c.Pos, cellPassage, c.Inlines)
	}
	for _, row := range t.Rows {
		for _, c := range row {
			u.inlines(c.Pos, cellPassage, c.Inlines)
		}
	}
}

// inlines reads the inlines of one passage.
func (u *unitReader) inlines(pos diag.Pos, kind passageKind, inlines []doc.Inline) {
	from := len(u.room.texts)
	u.collect(inlines)
	u.add(pos, kind, u.room.plainText(inlines), slices.Clip(u.room.texts[from:]))
}

func (u *unitReader) collect(inlines []doc.Inline) {
	for _, i := range inlines {
		switch i := i.(type) {
		case *doc.Text:
			u.room.texts = append(u.room.texts, i)
			continue
		case *doc.Emphasis:
			u.emphases = append(u.emphases, i)
		case *doc.Image:
			u.images = append(u.images, i)
		}
		u.reference(i)
		u.collect(doc.Children(i))
	}
}
