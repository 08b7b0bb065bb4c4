// Package doc is the document tree: what Markdown became, in a closed set of blocks
// and inlines, each with its position. Renderers switch over it; a kind they do not
// know is an error with a position, never silence.
package doc

import "handout/internal/diag"

// Block is one of: *Heading, *Paragraph, *List, *Quote, *Callout, *CodeBlock, *Table,
// *ThematicBreak, *ExerciseCard.
type Block interface {
	Position() diag.Pos
	block()
}

// Inline is one of: *Text, *Emphasis, *Strong, *Strikethrough, *CodeSpan, *Link, *Image,
// *LineBreak, *ContactRef, *ValueRef, *TermRef.
type Inline interface {
	Position() diag.Pos
	inline()
}

// Heading is a heading with the id and classes of its attribute block, `{#id .class}`.
type Heading struct {
	Pos     diag.Pos
	Level   int // 1 to 6
	ID      string
	Classes []string
	Inlines []Inline
}

// Paragraph is running text.
type Paragraph struct {
	Pos     diag.Pos
	Inlines []Inline
}

// List is a bullet list or, when Ordered, a numbered one that counts from Start.
type List struct {
	Pos     diag.Pos
	Ordered bool
	Start   int
	Tight   bool
	Items   []*Item
}

// Task says whether a list item is a box to tick.
type Task uint8

// The states of a list item's box.
const (
	NoTask Task = iota
	Unticked
	Ticked
)

// Item is one entry of a list.
type Item struct {
	Pos    diag.Pos
	Task   Task
	Blocks []Block
}

// Quote is a block quotation.
type Quote struct {
	Pos    diag.Pos
	Blocks []Block
}

// CalloutKind is the label of a callout.
type CalloutKind string

// The five kinds of callout, spelled as in `> [!WARNING]`.
const (
	CalloutNote      CalloutKind = "NOTE"
	CalloutTip       CalloutKind = "TIP"
	CalloutImportant CalloutKind = "IMPORTANT"
	CalloutWarning   CalloutKind = "WARNING"
	CalloutCaution   CalloutKind = "CAUTION"
)

// Callout is a quotation that opens with `[!KIND]`.
type Callout struct {
	Pos    diag.Pos
	Kind   CalloutKind
	Blocks []Block
}

// CodeBlock is preformatted text, fenced or indented. Text keeps its line ends.
type CodeBlock struct {
	Pos  diag.Pos
	Info string
	Text string
}

// Align is a table column's alignment.
type Align uint8

// Column alignments; AlignNone follows the reading direction.
const (
	AlignNone Align = iota
	AlignStart
	AlignCenter
	AlignEnd
)

// Table is a GFM table. Every row has len(Align) cells.
type Table struct {
	Pos    diag.Pos
	Align  []Align
	Header []*Cell
	Rows   [][]*Cell
}

// Cell is one table cell.
type Cell struct {
	Pos     diag.Pos
	Inlines []Inline
}

// ThematicBreak is a rule between blocks.
type ThematicBreak struct{ Pos diag.Pos }

// ExerciseCard stands for `![Bridge](exercise:bridge)` alone in a paragraph.
type ExerciseCard struct {
	Pos    diag.Pos
	Target diag.Pos // of the id in the source
	ID     string
	Alt    string // the author's own label, for messages; the card prints the exercise's name
}

// Text is a run of characters with no markup. Soft line breaks have become spaces (or
// nothing between two Han characters). A Text never spans two source lines, and an
// escape or a character reference starts a new one, so its n-th character stands at
// Pos.Col+n (n counts from 0); neighbouring Texts are one run to a reader.
type Text struct {
	Pos   diag.Pos
	Value string
}

// Emphasis is stressed text.
type Emphasis struct {
	Pos     diag.Pos
	Inlines []Inline
}

// Strong is important text.
type Strong struct {
	Pos     diag.Pos
	Inlines []Inline
}

// Strikethrough is deleted text.
type Strikethrough struct {
	Pos     diag.Pos
	Inlines []Inline
}

// CodeSpan is preformatted text within a line.
type CodeSpan struct {
	Pos   diag.Pos
	Value string
}

// Link is a link with an http, https, mailto or tel address, or one within the site: in a
// loaded site "#id" for a section or heading of the same article, otherwise the path of a
// page as seen from any page of an article or exercise, "../article/section.html#id".
type Link struct {
	Pos     diag.Pos
	Target  diag.Pos // of the address in the source
	Dest    string   // http, https, mailto and tel addresses are percent-encoded
	Title   string
	Inlines []Inline
}

// Image is a picture file of the site.
type Image struct {
	Pos    diag.Pos
	Target diag.Pos // of the path in the source
	Src    string
	Alt    string
	Title  string
}

// LineBreak is a hard line break.
type LineBreak struct{ Pos diag.Pos }

// ContactRef is `[](contact:id)`: the contact's name and number. Inlines, when there are
// any, stand in place of its name.
type ContactRef struct {
	Pos     diag.Pos
	Target  diag.Pos // of the id in the source
	ID      string
	Opens   bool // nothing comes before it in its sentence
	Inlines []Inline
}

// ValueRef is `[](value:id)`: a figure that differs by country.
type ValueRef struct {
	Pos    diag.Pos
	Target diag.Pos // of the id in the source
	ID     string
}

// TermRef is `[osteophyte](term:osteophyte)`: a glossary term, defined where it stands.
type TermRef struct {
	Pos     diag.Pos
	Target  diag.Pos // of the id in the source
	ID      string
	Inlines []Inline
}

func (b *Heading) Position() diag.Pos       { return b.Pos }
func (b *Paragraph) Position() diag.Pos     { return b.Pos }
func (b *List) Position() diag.Pos          { return b.Pos }
func (b *Quote) Position() diag.Pos         { return b.Pos }
func (b *Callout) Position() diag.Pos       { return b.Pos }
func (b *CodeBlock) Position() diag.Pos     { return b.Pos }
func (b *Table) Position() diag.Pos         { return b.Pos }
func (b *ThematicBreak) Position() diag.Pos { return b.Pos }
func (b *ExerciseCard) Position() diag.Pos  { return b.Pos }

func (*Heading) block()       {}
func (*Paragraph) block()     {}
func (*List) block()          {}
func (*Quote) block()         {}
func (*Callout) block()       {}
func (*CodeBlock) block()     {}
func (*Table) block()         {}
func (*ThematicBreak) block() {}
func (*ExerciseCard) block()  {}

func (i *Text) Position() diag.Pos          { return i.Pos }
func (i *Emphasis) Position() diag.Pos      { return i.Pos }
func (i *Strong) Position() diag.Pos        { return i.Pos }
func (i *Strikethrough) Position() diag.Pos { return i.Pos }
func (i *CodeSpan) Position() diag.Pos      { return i.Pos }
func (i *Link) Position() diag.Pos          { return i.Pos }
func (i *Image) Position() diag.Pos         { return i.Pos }
func (i *LineBreak) Position() diag.Pos     { return i.Pos }
func (i *ContactRef) Position() diag.Pos    { return i.Pos }
func (i *ValueRef) Position() diag.Pos      { return i.Pos }
func (i *TermRef) Position() diag.Pos       { return i.Pos }

func (*Text) inline()          {}
func (*Emphasis) inline()      {}
func (*Strong) inline()        {}
func (*Strikethrough) inline() {}
func (*CodeSpan) inline()      {}
func (*Link) inline()          {}
func (*Image) inline()         {}
func (*LineBreak) inline()     {}
func (*ContactRef) inline()    {}
func (*ValueRef) inline()      {}
func (*TermRef) inline()       {}
