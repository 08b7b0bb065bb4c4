package compare

import (
	"slices"
	"strconv"
)

// Role is the part that a passage plays on its page.
type Role string

// The roles. RolePage stands for a page as a whole.
const (
	RolePage        Role = "page"
	RoleTitle       Role = "title"
	RoleHeading     Role = "heading"
	RoleText        Role = "text"
	RoleKey         Role = "key message"
	RoleSign        Role = "referral sign"
	RoleAdvice      Role = "referral advice"
	RoleDose        Role = "dose"
	RoleStart       Role = "when to start"
	RoleStop        Role = "stop rule"
	RoleNotFor      Role = "not for"
	RoleWarning     Role = "warning"
	RoleEmergency   Role = "emergency line"
	RoleContact     Role = "contact"
	RoleFooter      Role = "footer"
	RoleCaption     Role = "caption"
	RoleAlt         Role = "alternative text"
	RoleFigure      Role = "figure"
	RoleReference   Role = "reference"
	RoleMetadata    Role = "metadata"
	RoleTranslation Role = "translation notice"
	RolePrinted     Role = "printed text" // of the leaflet, where its web page has no such words
)

// passage is a stretch of text that reads as one, in reading order.
type passage struct {
	Role    Role
	Where   string   // the heading above
	Text    string   // a picture's is its fingerprint
	Form    string   // the element that it stands in: "h2", "ul li"
	Links   []string // where it leads
	Picture picture
}

// picture is a figure as its page has it: drawn, or a file.
type picture struct {
	SVG  string
	File string // its path in the output folder
	Type string // media type of its data
	Data []byte // of the file, once it is loaded
}

// ofTier says that a passage belongs to the referral checklist.
func (p passage) ofTier() bool { return p.Role == RoleSign || p.Role == RoleAdvice }

// webPage is what a reader gets from one HTML page.
type webPage struct {
	Title    string
	Passages []passage
	Pages    int    // of the standard leaflet, 0 when the page does not say
	Shell    string // fingerprint of all that is not a passage
}

// passages are those of a page, none where there is no page.
func (p *webPage) passages() []passage {
	if p == nil {
		return nil
	}
	return p.Passages
}

func (p *webPage) hasSigns() bool { return slices.ContainsFunc(p.Passages, passage.ofTier) }

// withTiers gives the page with a whole referral checklist in place of its own.
func (p *webPage) withTiers(tiers []passage) *webPage {
	q := *p
	q.Passages = append(slices.DeleteFunc(slices.Clone(p.Passages), passage.ofTier), tiers...)
	return &q
}

func pageCount(p *webPage) string {
	if p.Pages == 0 {
		return ""
	}
	return strconv.Itoa(p.Pages) + " pages"
}
