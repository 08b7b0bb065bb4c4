package page

import (
	"handout/internal/figure"
	"handout/internal/typeset"
)

// Document is a laid-out leaflet or booklet: pages of placed items and the structure
// tree they belong to. All lengths are points; y grows downward from the page's top.
type Document struct {
	Title     string
	Lang      string // BCP 47
	Dir       typeset.Direction
	Author    string // the publisher
	Subject   string // the summary
	Keywords  []string
	Version   string // of the article, for the metadata
	Date      string // YYYY-MM-DD from the content, never from a clock
	Pages     []*Page
	Root      *Element // its Tag is "Document"
	Bookmarks []Bookmark
}

// Page is one sheet side.
type Page struct {
	Width, Height float64
	Items         []Item // in the document's reading order; artifacts where they fall in the painting order
	Links         []LinkBox
}

// ContentID names a stretch of content of the structure tree; NoContent marks an artifact.
// A stretch may go on over lines and pages; its items stand in reading order.
type ContentID int32

// NoContent is the ContentID of everything outside the structure tree.
const NoContent ContentID = 0

// Artifact is the kind of a mark outside the structure tree (ISO 32000-1, 14.8.2.2).
type Artifact uint8

// Kinds of artifact. NotArtifact goes with a ContentID other than NoContent.
const (
	NotArtifact Artifact = iota
	ArtifactLayout
	ArtifactHeader
	ArtifactFooter
	ArtifactBackground
	ArtifactWatermark
)

// Color is an sRGB colour, 0 to 255 each.
type Color = figure.Color

// Item is one of: *TextItem, *PathItem, *ImageItem.
type Item interface{ item() }

// TextItem is one run of a line at its place.
type TextItem struct {
	X, Y     float64 // of the run's left end, on the baseline
	Run      *typeset.Run
	Color    Color
	Content  ContentID
	Artifact Artifact
	// SpaceAfter says that a word space belongs behind this run in the text, though none is
	// drawn: it ends a line whose break swallowed one.
	SpaceAfter bool
}

// PathItem is a painted outline: rules, tints, check boxes, figures.
type PathItem struct {
	// X, Y and Scale place the shape: page point = (X, Y) + Scale × shape point.
	X, Y, Scale float64
	Shapes      []figure.Shape
	Content     ContentID
	Artifact    Artifact
}

// ImageItem is a picture file.
type ImageItem struct {
	X, Y, Width, Height float64
	Name                string // path in the site, names the picture once per document
	Format              string // "png" or "jpg"
	Data                []byte
	Content             ContentID
	Artifact            Artifact
}

func (*TextItem) item()  {}
func (*PathItem) item()  {}
func (*ImageItem) item() {}

// LinkBox is the active area of a link. A link broken over lines has one box a line.
type LinkBox struct {
	X, Y, Width, Height float64
	URL                 string // empty for a link within the document
	DestPage            int    // 0-based, with DestY, when URL is empty
	DestY               float64
	Contents            string   // what a screen reader says
	Element             *Element // its Link element
}

// Element is a structure element (ISO 32000-1, 14.7.2; types of 14.8.4).
type Element struct {
	Tag        string // "P", "H1", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "Link", "Span", "Sect", "Note", "Reference", "TOC", "TOCI", …
	Title      string
	Lang       string // when it differs from its parent's
	Alt        string
	ActualText string
	Expansion  string
	ID         string // for Headers
	Scope      string // "Row", "Column" or "Both" on TH
	Headers    []string
	Numbering  string // ListNumbering on L: "None", "Disc", "Decimal", …
	ColSpan    int
	RowSpan    int
	// BBox is the bounding box of a Figure on its page: left, top, right, bottom.
	BBox     [4]float64
	BBoxPage int
	Kids     []Kid
}

// Kid is either an element or a stretch of content.
type Kid struct {
	Element *Element
	Content ContentID
}

// Bookmark is an outline entry; its children are the deeper ones that follow.
type Bookmark struct {
	Title string
	Level int // 1 is the top
	Page  int // 0-based
	Y     float64
}
