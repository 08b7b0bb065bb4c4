package page

import "handout/internal/figure"

// Theme is print.toml: the type scale, colours and measures of every leaflet.
type Theme struct {
	Standard Scale        `toml:"standard"`
	Large    Scale        `toml:"large"`
	Colors   Colors       `toml:"colors"`
	Margins  Margins      `toml:"margins"`
	Running  Running      `toml:"running"`
	Parts    Parts        `toml:"parts"`
	Measures Measures     `toml:"measures"`
	Figure   figure.Theme `toml:"figure"`
}

// Scale is the type sizes of one edition, in points, and its measures in body ems.
type Scale struct {
	Body     float64 `toml:"body"`
	Lead     float64 `toml:"lead"`    // the key message
	Small    float64 `toml:"small"`   // captions, references
	Running  float64 `toml:"running"` // header and footer
	Formats  float64 `toml:"formats"` // other formats and languages
	Title    float64 `toml:"title"`   // H1
	Heading  float64 `toml:"heading"` // H2
	Sub      float64 `toml:"sub"`     // H3
	Minor    float64 `toml:"minor"`   // H4 and deeper
	Minimum  float64 `toml:"minimum"` // nothing is set smaller
	Space    float64 `toml:"space"`   // between paragraphs, in body ems
	Frame    float64 `toml:"frame"`   // narrowest width of a figure frame, mm
	FrameMax float64 `toml:"frame_max"`
	FrameTop float64 `toml:"frame_height"` // highest frame, mm
	Days     int     `toml:"diary_days"`
	Notes    int     `toml:"note_lines"`
	Columns  bool    `toml:"columns"` // two columns where a part has them
}

// Colors are the inks. Nothing depends on hue alone.
type Colors struct {
	Text         Color `toml:"text"`
	Quiet        Color `toml:"quiet"`
	Accent       Color `toml:"accent"`
	OnAccent     Color `toml:"on_accent"`
	Tint         Color `toml:"tint"`
	Rule         Color `toml:"rule"`
	Link         Color `toml:"link"`
	Danger       Color `toml:"danger"`
	DangerTint   Color `toml:"danger_tint"`
	Caution      Color `toml:"caution"`
	CautionTint  Color `toml:"caution_tint"`
	Draft        Color `toml:"draft"`
	OnDraft      Color `toml:"on_draft"`
	Code         Color `toml:"code"`
	PaperSurface Color `toml:"paper"`
}

// Margins are the page's margins in millimetres. Top and bottom grow with a longer header
// or footer. The side margins grow where the paper
// is wider than Measure and twice Side.
type Margins struct {
	Top     float64 `toml:"top"`
	Bottom  float64 `toml:"bottom"`
	Side    float64 `toml:"side"`
	Measure float64 `toml:"measure"` // widest content, mm
}

// Running says what the header and footer hold, by field name: "publisher", "title",
// "number", "version", "reviewed", "due", "page".
type Running struct {
	HeaderStart []string `toml:"header_start"`
	HeaderEnd   []string `toml:"header_end"`
	FooterStart []string `toml:"footer_start"`
	FooterEnd   []string `toml:"footer_end"`
}

// Parts says what is printed of the parts that a hospital may leave out.
type Parts struct {
	References string `toml:"references"` // "section", "article" or "none"
}

// Measures are the sizes of fixed parts, in millimetres.
type Measures struct {
	QR         float64 `toml:"qr"`
	LogoHeight float64 `toml:"logo_height"`
	Box        float64 `toml:"box"`   // side of a box to tick
	Label      float64 `toml:"label"` // height of the patient label's box
	LabelWidth float64 `toml:"label_width"`
	NoteLine   float64 `toml:"note_line"` // from one writing line to the next
}

// millimetre is one millimetre in points.
const millimetre = 72 / 25.4

// Edition is one of the two re-laid-out forms of a leaflet.
type Edition uint8

// The editions.
const (
	Standard Edition = iota
	Large
)

// Paper is a sheet size.
type Paper uint8

// The papers.
const (
	A4 Paper = iota
	Letter
)

// Size gives width and height in points.
func (p Paper) Size() (width, height float64) {
	if p == Letter {
		return 612, 792
	}
	return 210 * millimetre, 297 * millimetre
}

// ParsePaper reads the paper names of site.toml and the locales; ok is false for others.
func ParsePaper(name string) (p Paper, ok bool) {
	switch name {
	case "a4":
		return A4, true
	case "letter":
		return Letter, true
	default:
		return A4, false
	}
}

// scale picks the edition's type scale.
func (t *Theme) scale(e Edition) *Scale {
	if e == Large {
		return &t.Large
	}
	return &t.Standard
}
