package page

import (
	"handout/internal/figure"
	"handout/internal/site"
	"handout/internal/typeset"
)

// mark is one thing to paint, in logical places: x from the start edge of the content,
// so that a right-to-left page mirrors the place and never the thing.
type mark struct {
	x, y, w, h float64 // y of a line is its baseline, of all else the top

	// One of these is set.
	line    *typeset.Line
	shapes  []figure.Shape
	picture *site.File
	box     *decor // painted over x, y, w, h; its bar stands at the start edge

	looks  []look  // of a line, by typeset.Run.Ref
	scale  float64 // of shapes
	flip   bool    // shapes that mean "next" turn round on right-to-left pages
	anchor *anchor // this mark's place is a destination
	figure *Element
	// content and artifact are those of everything but lines, which have them in looks.
	content  ContentID
	artifact Artifact
	pageOf   *anchor // a line that is replaced by this anchor's page number
}

// look is how one span of a paragraph is painted and what it belongs to.
type look struct {
	color    Color
	content  ContentID
	artifact Artifact
	underline,
	strike bool
	fill *Color // behind the text: code
	link *link
}

// link is one Link element and where it goes.
type link struct {
	element  *Element
	url      string
	to       *anchor
	contents string
}

// anchor is a place in the document that is known once its page is.
type anchor struct {
	title string
	level int // of the bookmark; 0 for none
	set   bool
	page  int
	y     float64
}
