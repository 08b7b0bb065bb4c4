package pdf

import (
	"fmt"
	"math"
	"strconv"

	"handout/internal/figure"
	"handout/internal/page"
)

// mark is one marked-content sequence: the MCID is its place in the page's list.
type mark struct {
	content page.ContentID
	page    int
	mcid    int
}

// content writes one page's content stream. It keeps the graphics state it has set, and one
// marked-content sequence open for as long as what is drawn belongs to the same content.
type content struct {
	buf      []byte
	page     int
	height   float64
	owner    map[page.ContentID]int // the node of each stretch of content
	fonts    *repertoire
	drawings *drawings
	pictures *pictures
	forms    []*form // of the document so far
	plain    bool    // write no structure
	marks    []mark  // of all pages so far
	mcid     int     // the next one of this page

	open     page.ContentID // what the open sequence belongs to
	artifact page.Artifact
	inMark   bool
	nested   bool // a Span is open within the artifact

	inText       bool
	lineX, lineY int64 // of the text line matrix, in 1/100 pt
	slot         int
	size         float64

	fill, stroke page.Color
	width        float64
	round        bool
	dashed       bool
	line         baseline
}

// begin starts the stream of the next page.
func (c *content) begin(index int, height float64) {
	c.buf = c.buf[:0]
	c.page, c.height, c.mcid = index, height, 0
	c.slot, c.size = -1, 0
	c.fill, c.stroke = page.Color{}, page.Color{}
	c.width, c.round, c.dashed = 1, false, false
	c.line = baseline{}
	c.buf = append(c.buf, "1 w\n"...)
}

// mark opens the marked-content sequence that the next marks on the page belong to, unless
// the open one serves. Text other than what the glyphs stand for goes in actual, and gives
// the sequence to the next marks alone.
func (c *content) mark(id page.ContentID, kind page.Artifact, actual string) error {
	if (id == page.NoContent) == (kind == page.NotArtifact) {
		return fmt.Errorf("content %d with artifact kind %d: exactly one of the two must be set", id, kind)
	}
	if c.plain {
		c.openPlain(actual)
		return nil
	}
	if c.inMark && actual == "" && c.open == id && c.artifact == kind {
		return nil
	}
	c.closeMark()
	c.open, c.artifact, c.inMark = id, kind, true
	if id == page.NoContent {
		return c.openArtifact(kind, actual)
	}
	if _, ok := c.owner[id]; !ok {
		return fmt.Errorf("content %d belongs to no structure element", id)
	}
	c.buf = append(c.buf, "/Span<</MCID "...) // readers look for ActualText on a Span alone
	c.buf = strconv.AppendInt(c.buf, int64(c.mcid), 10)
	c.actualText(actual)
	c.buf = append(c.buf, ">>BDC\n"...)
	c.marks = append(c.marks, mark{content: id, page: c.page, mcid: c.mcid})
	c.mcid++
	return nil
}

// openPlain opens a sequence without structure, for text that must be given all the same.
func (c *content) openPlain(actual string) {
	if actual == "" {
		return
	}
	c.closeMark()
	c.inMark = true
	c.buf = append(c.buf, "/Span<<"...)
	c.actualText(actual)
	c.buf = append(c.buf, ">>BDC\n"...)
}

// actualText adds the entry to the property list that is open, where there is one to add.
func (c *content) actualText(actual string) {
	if actual != "" {
		c.buf = append(c.buf, "/ActualText<FEFF"...)
		c.buf = appendHex16(c.buf, actual)
		c.buf = append(c.buf, '>')
	}
}

// openArtifact opens an artifact with its property list (ISO 32000-1, table 330). Text other
// than what the glyphs stand for goes on a Span within, since artifacts have no ActualText.
func (c *content) openArtifact(kind page.Artifact, actual string) error {
	var properties string
	switch kind {
	case page.ArtifactLayout:
		properties = "/Type/Layout"
	case page.ArtifactHeader:
		properties = "/Type/Pagination/Subtype/Header"
	case page.ArtifactFooter:
		properties = "/Type/Pagination/Subtype/Footer"
	case page.ArtifactBackground:
		properties = "/Type/Background"
	case page.ArtifactWatermark:
		properties = "/Type/Pagination/Subtype/Watermark"
	default:
		return fmt.Errorf("artifact of unknown kind %d", kind)
	}
	c.buf = append(c.buf, "/Artifact<<"...)
	c.buf = append(c.buf, properties...)
	c.buf = append(c.buf, ">>BDC\n"...)
	if actual != "" {
		c.nested = true
		c.buf = append(c.buf, "/Span<<"...)
		c.actualText(actual)
		c.buf = append(c.buf, ">>BDC\n"...)
	}
	return nil
}

func (c *content) closeMark() {
	c.endText()
	if c.inMark {
		c.buf = append(c.buf, "EMC\n"...)
	}
	if c.nested {
		c.buf = append(c.buf, "EMC\n"...)
	}
	c.inMark, c.nested = false, false
}

func (c *content) beginText() {
	if !c.inText {
		c.buf = append(c.buf, "BT\n"...)
		c.inText, c.lineX, c.lineY = true, 0, 0
	}
}

func (c *content) endText() {
	if c.inText {
		c.buf = append(c.buf, "ET\n"...)
	}
	c.inText = false
}

func (c *content) setFont(slot int, size float64) {
	c.slot, c.size = slot, size
	c.buf = append(appendResource(c.buf, slot), ' ')
	c.buf = append(appendPoint(c.buf, size), " Tf\n"...)
}

// appendResource appends the name that page contents know a simple font by.
func appendResource(b []byte, slot int) []byte {
	return strconv.AppendInt(append(b, "/F"...), int64(slot), 10)
}

func (c *content) setFill(color page.Color) {
	if c.fill != color {
		c.fill = color
		c.buf = appendColor(c.buf, color, 'g')
	}
}

func (c *content) setStroke(color page.Color) {
	if c.stroke != color {
		c.stroke = color
		c.buf = appendColor(c.buf, color, 'G')
	}
}

// appendColor appends the operator that sets a colour: rg and RG for g and G, or these two
// alone for a grey.
func appendColor(b []byte, color figure.Color, gray byte) []byte {
	b = append(appendUnit(b, float64(color.R)/255), ' ')
	if color.R == color.G && color.G == color.B {
		return append(b, gray, '\n')
	}
	b = append(appendUnit(b, float64(color.G)/255), ' ')
	b = append(appendUnit(b, float64(color.B)/255), ' ')
	if gray == 'g' {
		return append(b, "rg\n"...)
	}
	return append(b, "RG\n"...)
}

// hundredths rounds a length to the 1/100 pt that positions are written in.
func hundredths(v float64) int64 { return int64(math.Round(v * 100)) }
