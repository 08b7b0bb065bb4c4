package typeset

// Direction is the base direction of a paragraph.
type Direction uint8

// The two base directions.
const (
	LeftToRight Direction = iota
	RightToLeft
)

// Weight chooses between the two faces of each family.
type Weight uint8

// The weights that every family has.
const (
	Regular Weight = iota
	Bold
)

// Isolate says how a span stands in the bidi order of its paragraph (UAX #9, 6.3).
type Isolate uint8

// A span is either part of the paragraph's own text or an isolate of its own: doses,
// phone numbers and addresses are IsolateLTR, text whose direction is not known IsolateAuto.
const (
	NotIsolated Isolate = iota
	IsolateAuto
	IsolateLTR
	IsolateRTL
)

// Span is a stretch of text of one style.
type Span struct {
	Text    string
	Weight  Weight
	Size    float64 // pt
	Lang    string  // BCP 47; empty means the paragraph's
	Isolate Isolate
	NoBreak bool // stays on one line where it fits: a dose, a phone number
	Ref     int  // the caller's own index, carried to every Run of the span
}

// Paragraph is text to be broken into lines.
type Paragraph struct {
	Spans  []Span
	Dir    Direction
	Lang   string // BCP 47
	Family string // the locale's first family, e.g. "noto-sans", "vazirmatn"; others are fallen back to per run
}

// Glyph is one placed glyph. Within a Run glyphs stand in logical order, so for
// right-to-left runs X falls.
type Glyph struct {
	ID      uint32
	X, Y    float64 // pt from the run's left end and from the baseline, y up
	Advance float64 // pt
	// Text is the cluster's text on the cluster's first glyph in logical order and empty
	// on its others.
	Text string
	// Blank marks a glyph that draws nothing and only carries Text: the first letter of a
	// right-to-left ligature, over that letter's part of the advance.
	Blank bool
	// Exact says that the glyph's width in a PDF must be Advance and not the font's own: the
	// drawn glyph of such a ligature, of which Advance is the last letter's part, and a glyph
	// that kerning moves well away from the next. With another width readers lose the order
	// of the letters, or see a space.
	Exact bool
	// Space marks a word space, where justification or extraction may care.
	Space bool
}

// Run is a stretch of glyphs of one font, size, direction and span.
type Run struct {
	Font   *Font
	Size   float64 // pt
	RTL    bool
	Lang   string
	Ref    int
	X      float64 // pt from the line's left end
	Width  float64 // pt
	Text   string
	Glyphs []Glyph // logical order
}

// Line is one line of a paragraph: runs in logical order, each with its visual place.
type Line struct {
	Runs    []Run
	Width   float64 // pt, without trailing spaces
	Ascent  float64 // pt above the baseline, the largest of its runs' fonts
	Descent float64 // pt below the baseline, positive
	// Text is the line's text in logical order; SpaceAfter says whether the break that ends
	// the line swallowed a space (false between two Han characters).
	Text       string
	SpaceAfter bool
}

// Missing is a character that no font has.
type Missing struct {
	Rune   rune
	Span   int // index into Paragraph.Spans
	Offset int // byte offset in the span's text
}
