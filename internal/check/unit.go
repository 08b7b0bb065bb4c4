package check

import (
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
	texts    []*doc.Text // of the blocks
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
	sentences []int // the length of each in words
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

func newSection(locale string, s *site.Section) *unit {
	u := &unit{Locale: locale, Pos: s.Pos, Name: "section " + s.ID, section: s, blocks: s.Blocks}
	u.passages, u.texts = make([]passage, 0, 2*len(s.Blocks)+2), make([]*doc.Text, 0, 4*len(s.Blocks))
	u.add(s.Pos, headingPassage, doc.PlainText(s.Title))
	u.add(s.Pos, fieldPassage, s.KeyMessage)
	u.refer(s.Title)
	u.walk(s.Blocks)
	u.measure(s.Summary)
	return u
}

func newExercise(e *site.Exercise, t *site.ExerciseText) *unit {
	u := &unit{Locale: t.Locale, Pos: t.Pos, Name: "exercise " + e.ID, exercise: e, text: t, blocks: slices.Clip(t.Before)}
	for _, l := range []*doc.List{t.Steps, t.Mistakes, t.Stop} {
		if l != nil {
			u.blocks = append(u.blocks, l)
		}
	}
	u.add(t.Pos, headingPassage, t.Name)
	u.add(t.Pos, fieldPassage, t.Summary)
	u.walk(u.blocks)
	fields := []string{t.Alt}
	for _, id := range slices.Sorted(maps.Keys(t.Captions)) {
		fields = append(fields, t.Captions[id])
	}
	u.measure(fields...)
	return u
}

func (u *unit) add(pos diag.Pos, kind passageKind, text string) {
	if text != "" {
		u.passages = append(u.passages, passage{Pos: pos, Kind: kind, Text: text})
	}
}

// measure counts what the blocks did not tell on the way. Fields are front matter that has
// numbers in common with its translation, but is not read as running text.
func (u *unit) measure(fields ...string) {
	lengths := make([]int, 0, 2*len(u.passages))
	for i := range u.passages {
		s := &u.passages[i]
		from := len(lengths)
		var digits bool
		lengths, digits = appendSentences(lengths, u.Locale, s.Text)
		s.sentences = lengths[from:len(lengths):len(lengths)]
		if digits {
			u.numbers = appendNumbers(u.numbers, s.Text)
		}
	}
	for _, text := range slices.Concat(fields, u.code) {
		u.numbers = appendNumbers(u.numbers, text)
	}
	slices.Sort(u.numbers)
	slices.SortFunc(u.references, reference.compare)
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
func (u *unit) walk(blocks []doc.Block) {
	for _, b := range blocks {
		u.block(b, paragraphPassage)
	}
}

func (u *unit) block(b doc.Block, kind passageKind) {
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
func (u *unit) item(it *doc.Item) {
	for i, b := range it.Blocks {
		if i == 0 {
			u.block(b, itemPassage)
			continue
		}
		u.block(b, paragraphPassage)
	}
}

func (u *unit) cells(t *doc.Table) {
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
func (u *unit) inlines(pos diag.Pos, kind passageKind, inlines []doc.Inline) {
	u.add(pos, kind, doc.PlainText(inlines))
	u.collect(inlines)
}

func (u *unit) collect(inlines []doc.Inline) {
	for _, i := range inlines {
		switch i := i.(type) {
		case *doc.Text:
			u.texts = append(u.texts, i)
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
