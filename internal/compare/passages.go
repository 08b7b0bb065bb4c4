package compare

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
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
	RoleContact     Role = "contact"
	RoleCaption     Role = "caption"
	RoleAlt         Role = "alternative text"
	RoleFigure      Role = "figure"
	RoleReference   Role = "reference"
	RoleMetadata    Role = "metadata"
	RoleTranslation Role = "translation notice"
)

// passage is a stretch of text that reads as one, in reading order.
type passage struct {
	Role  Role
	Where string // the heading above
	Text  string
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

func (p *webPage) hasSigns() bool { return slices.ContainsFunc(p.Passages, passage.ofTier) }

// parsePage reads a page that the web package wrote.
func parsePage(src []byte) (*webPage, error) {
	root, err := html.Parse(bytes.NewReader(src))
	if err != nil {
		return nil, fmt.Errorf("parsing HTML: %w", err)
	}
	r := &reader{page: &webPage{}}
	for n := range root.Descendants() {
		switch {
		case n.DataAtom == atom.Main:
			r.read(n, RoleText)
		case n.DataAtom == atom.Footer && n.Parent.DataAtom == atom.Body:
			r.where = ""
			r.read(n, RoleContact)
		}
	}
	r.page.Pages = leafletPages(root)
	r.page.Shell = shell(src)
	return r.page, nil
}

// reader walks a page in reading order.
type reader struct {
	page  *webPage
	where string
}

// roleOf is the role that an element gives to the text within it; "" keeps its parent's.
func roleOf(n *html.Node) Role {
	classes := strings.Fields(attribute(n, "class"))
	for class, role := range map[string]Role{
		"key": RoleKey, "dose": RoleDose, "start": RoleStart, "stop": RoleStop, "before": RoleWarning,
		"whom-not-for": RoleNotFor, "callout-warning": RoleWarning, "callout-caution": RoleWarning,
		"contacts": RoleContact, "caption": RoleCaption, "references": RoleReference, "facts": RoleMetadata,
		"tasks": RoleSign, "tier": RoleAdvice, "notice-translation": RoleTranslation, "notice-draft": RoleMetadata,
	} {
		if slices.Contains(classes, class) {
			return role
		}
	}
	if slices.Contains(classes, "notice") {
		return RoleTranslation
	}
	return ""
}

// skipped are parts that repeat other pages or lead elsewhere.
func skipped(n *html.Node) bool {
	classes := strings.Fields(attribute(n, "class"))
	for _, class := range []string{"downloads", "contents", "pages", "of", "own-page", "tools", "kept", "go", "moving", "serves"} {
		if slices.Contains(classes, class) {
			return true
		}
	}
	return n.DataAtom == atom.Nav || n.DataAtom == atom.Button || n.DataAtom == atom.Script
}

// isBlock says that an element's text is a passage of its own when no block is within it.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Li, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Td, atom.Th,
		atom.Summary, atom.Pre, atom.Dt, atom.Dd, atom.Div, atom.Section, atom.Ul, atom.Ol,
		atom.Figure, atom.Header, atom.Article, atom.Details, atom.Form, atom.Blockquote, atom.Table,
		atom.Tr, atom.Thead, atom.Tbody, atom.Aside, atom.Main, atom.Svg:
		return true
	}
	return false
}

func (r *reader) read(n *html.Node, role Role) {
	if n.Type == html.ElementNode {
		if skipped(n) {
			return
		}
		if own := roleOf(n); own != "" {
			role = own
		}
		if n.DataAtom == atom.Svg {
			r.figure(n)
			return
		}
	}
	var text strings.Builder
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode && containsBlock(c) {
			r.flush(&text, n, role)
			r.read(c, role)
			continue
		}
		collect(&text, c)
	}
	r.flush(&text, n, role)
}

func containsBlock(n *html.Node) bool {
	if isBlock(n) || skipped(n) {
		return true
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && isBlock(c) {
			return true
		}
	}
	return false
}

func collect(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	if n.DataAtom == atom.Br {
		b.WriteByte(' ')
	}
	for c := range n.ChildNodes() {
		collect(b, c)
	}
}

// flush makes a passage of collected text.
func (r *reader) flush(text *strings.Builder, n *html.Node, role Role) {
	s := strings.Join(strings.Fields(text.String()), " ")
	text.Reset()
	if s == "" {
		return
	}
	switch n.DataAtom {
	case atom.H1:
		role, r.page.Title = RoleTitle, s
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if role == RoleText {
			role = RoleHeading
		}
	}
	r.page.Passages = append(r.page.Passages, passage{role, r.where, s})
	if n.DataAtom == atom.H2 || n.DataAtom == atom.H3 || n.DataAtom == atom.H1 {
		r.where = s
	}
}

// figure makes a passage of a drawing's fingerprint and one of its words.
func (r *reader) figure(n *html.Node) {
	var words strings.Builder
	for c := range n.Descendants() {
		if c.Data == "title" || c.Data == "desc" {
			collect(&words, c)
			words.WriteByte(' ')
		}
	}
	var drawing bytes.Buffer
	if err := html.Render(&drawing, n); err != nil {
		return // html.Render fails only with its writer, and a buffer does not
	}
	shapes := regexp.MustCompile(`<(title|desc)[^>]*>[^<]*</(title|desc)>| (id|aria-labelledby|aria-describedby)="[^"]*"`).ReplaceAll(drawing.Bytes(), nil)
	r.page.Passages = append(r.page.Passages, passage{RoleFigure, r.where, fingerprint(shapes)})
	if s := strings.Join(strings.Fields(words.String()), " "); s != "" {
		r.page.Passages = append(r.page.Passages, passage{RoleAlt, r.where, s})
	}
}

func fingerprint(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:6])
}

// shell names what surrounds the passages: the page without its text and download sizes.
func shell(src []byte) string {
	tags := regexp.MustCompile(`<[^>]*>`).FindAll(src, -1)
	return fingerprint(bytes.Join(tags, nil))
}

// leafletPages reads the page count of the standard leaflet from the downloads.
func leafletPages(root *html.Node) int {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && slices.Contains(strings.Fields(attribute(n, "class")), "downloads") {
			var text strings.Builder
			collect(&text, n)
			if m := regexp.MustCompile(`PDF[^0-9]+[0-9.,]+[^0-9]+([0-9]+)`).FindStringSubmatch(text.String()); m != nil {
				pages, err := strconv.Atoi(m[1])
				if err == nil {
					return pages
				}
			}
		}
	}
	return 0
}

func pageCount(p *webPage) string {
	if p.Pages == 0 {
		return ""
	}
	return strconv.Itoa(p.Pages) + " pages"
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
