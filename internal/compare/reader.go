package compare

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parsePage reads a page that the web package wrote, at a path of the output folder. hash
// gives the fingerprint of another file there.
func parsePage(src []byte, at string, hash func(file string) string) (*webPage, error) {
	root, err := html.Parse(bytes.NewReader(src))
	if err != nil {
		return nil, fmt.Errorf("parsing HTML: %w", err)
	}
	r := &reader{page: &webPage{}, folder: path.Dir(at), hash: hash}
	for n := range root.Descendants() {
		switch {
		case n.DataAtom == atom.Html:
			r.rightToLeft = attribute(n, "dir") == "rtl"
		case n.DataAtom == atom.Aside && hasClass(n, "emergency"):
			r.read(n, RoleEmergency)
		case n.DataAtom == atom.Main:
			r.read(n, RoleText)
		case n.DataAtom == atom.Footer && n.Parent.DataAtom == atom.Body:
			r.where = ""
			r.read(n, RoleFooter)
		}
	}
	r.page.Pages = leafletPages(root)
	var frame bytes.Buffer
	writeShell(&frame, root)
	r.page.Shell = fingerprint(frame.Bytes())
	return r.page, nil
}

// reader walks a page in reading order.
type reader struct {
	page   *webPage
	where  string
	folder string // that its links start from
	// rightToLeft says that what has a direction of its own must be set apart in plain text:
	// a phone number would have its parts exchanged.
	rightToLeft bool
	hash        func(file string) string
}

// roleOf is the role that an element gives to the text within it; "" keeps its parent's.
func roleOf(n *html.Node) Role {
	roles := map[string]Role{
		"key": RoleKey, "dose": RoleDose, "start": RoleStart, "stop": RoleStop, "before": RoleWarning,
		"whom-not-for": RoleNotFor, "callout-warning": RoleWarning, "callout-caution": RoleWarning,
		"contacts": RoleContact, "caption": RoleCaption, "references": RoleReference, "facts": RoleMetadata,
		"tasks": RoleSign, "tier": RoleAdvice,
	}
	for _, class := range strings.Fields(attribute(n, "class")) {
		if role, ok := roles[class]; ok {
			return role
		}
	}
	if hasClass(n, "notice") && n.DataAtom == atom.P {
		return RoleMetadata // that the leaflet is a draft
	}
	if hasClass(n, "notice") {
		return RoleTranslation
	}
	return ""
}

func hasClass(n *html.Node, class string) bool {
	return slices.Contains(strings.Fields(attribute(n, "class")), class)
}

// skipped are parts that repeat other pages or lead elsewhere.
func skipped(n *html.Node) bool {
	classes := strings.Fields(attribute(n, "class"))
	for _, class := range []string{"downloads", "contents", "pages", "of", "own-page", "tools", "kept", "go", "moving", "serves", "check"} {
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
		atom.Tr, atom.Thead, atom.Tbody, atom.Aside, atom.Main, atom.Svg, atom.Img:
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
		switch n.DataAtom {
		case atom.Svg:
			r.drawing(n)
			return
		case atom.Img:
			r.photograph(n)
			return
		}
	}
	text := prose{isolates: r.rightToLeft}
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode && containsBlock(c) {
			r.flush(&text, n, role)
			r.read(c, role)
			continue
		}
		text.collect(c)
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

// prose is the text of a passage so far, and where its links lead.
type prose struct {
	text     strings.Builder
	links    []string
	isolates bool // write what has a direction of its own between isolates
}

func (p *prose) collect(n *html.Node) {
	if n.Type == html.TextNode {
		p.text.WriteString(n.Data)
	}
	switch n.DataAtom {
	case atom.Br:
		p.text.WriteByte(' ')
	case atom.A:
		p.links = append(p.links, attribute(n, "href"))
	}
	open, shut := "", ""
	if p.isolates {
		open, shut = isolate(n)
	}
	p.text.WriteString(open)
	for c := range n.ChildNodes() {
		p.collect(c)
	}
	p.text.WriteString(shut)
}

// isolate gives the characters around the text of an element with a direction of its own.
func isolate(n *html.Node) (open, shut string) {
	switch {
	case attribute(n, "dir") == "ltr":
		return "\u2066", "\u2069"
	case attribute(n, "dir") == "rtl":
		return "\u2067", "\u2069"
	case n.DataAtom == atom.Bdi:
		return "\u2068", "\u2069"
	}
	return "", ""
}

func (p *prose) String() string { return strings.Join(strings.Fields(p.text.String()), " ") }

// flush makes a passage of collected text.
func (r *reader) flush(text *prose, n *html.Node, role Role) {
	s := text.String()
	var links []string
	for _, l := range text.links {
		links = append(links, r.resolve(l))
	}
	*text = prose{isolates: r.rightToLeft}
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
	r.page.Passages = append(r.page.Passages, passage{Role: role, Where: r.where, Text: s, Form: form(n), Links: links})
	if n.DataAtom == atom.H2 || n.DataAtom == atom.H3 || n.DataAtom == atom.H1 {
		r.where = s
	}
}

// resolve gives a link to a file of the output folder as that file's path.
func (r *reader) resolve(link string) string {
	if link == "" || strings.HasPrefix(link, "#") || strings.Contains(link, ":") {
		return link
	}
	return path.Join(r.folder, link)
}

// form names an element, a list's item with its list.
func form(n *html.Node) string {
	if n.DataAtom == atom.Li && n.Parent != nil {
		return n.Parent.Data + " " + n.Data
	}
	return n.Data
}

// drawing makes a passage of a drawing's fingerprint and one of its words.
func (r *reader) drawing(n *html.Node) {
	var words prose
	for c := range n.Descendants() {
		if c.Data == "title" || c.Data == "desc" {
			words.collect(c)
			words.text.WriteByte(' ')
		}
	}
	var whole bytes.Buffer
	if err := html.Render(&whole, n); err != nil {
		return // html.Render fails only with its writer, and a buffer does not
	}
	forget(n)
	var shapes bytes.Buffer
	if err := html.Render(&shapes, n); err != nil {
		return
	}
	r.figure(fingerprint(shapes.Bytes()), words.String(), picture{SVG: whole.String()})
}

// forget takes from a drawing what does not show: its words, and the names of its parts.
func forget(n *html.Node) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool {
		return a.Key == "id" || a.Key == "lang" || a.Key == "aria-labelledby" || a.Key == "aria-describedby"
	})
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Data == "title" || c.Data == "desc" {
			n.RemoveChild(c)
		} else {
			forget(c)
		}
		c = next
	}
}

// photograph makes a passage of a picture file and one of its alternative text.
func (r *reader) photograph(n *html.Node) {
	file := r.resolve(attribute(n, "src"))
	r.figure(r.hash(file), attribute(n, "alt"), picture{File: file})
}

func (r *reader) figure(sum, words string, p picture) {
	r.page.Passages = append(r.page.Passages, passage{Role: RoleFigure, Where: r.where, Text: sum, Picture: p})
	if words != "" {
		r.page.Passages = append(r.page.Passages, passage{Role: RoleAlt, Where: r.where, Text: words})
	}
}

func fingerprint(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:6])
}

// writeShell writes what surrounds the passages: the elements that a reader sees, without
// their text, drawings and the ways to other pages.
func writeShell(b *bytes.Buffer, n *html.Node) {
	if n.Type == html.ElementNode {
		if n.DataAtom == atom.Head || n.DataAtom == atom.Svg || skipped(n) {
			return
		}
		b.WriteString("<" + n.Data)
		for _, a := range n.Attr {
			if a.Key != "href" && a.Key != "id" && a.Key != "aria-labelledby" {
				b.WriteString(" " + a.Key + "=" + a.Val)
			}
		}
		b.WriteByte('>')
	}
	for c := range n.ChildNodes() {
		writeShell(b, c)
	}
}

// leafletPages reads the page count of the standard leaflet from the downloads.
func leafletPages(root *html.Node) int {
	count := regexp.MustCompile(`PDF\P{Nd}+[\p{Nd}.,٫]+\P{Nd}+(\p{Nd}+)`)
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || !hasClass(n, "downloads") {
			continue
		}
		var text prose
		text.collect(n)
		if m := count.FindStringSubmatch(text.String()); m != nil {
			return number(m[1])
		}
	}
	return 0
}

// number reads decimal digits of any script.
func number(digits string) int {
	n := 0
	for _, r := range digits {
		value := 0
		for unicode.IsDigit(r - 1 - rune(value)) { // each script's digits stand together, 0 first
			value++
		}
		n = 10*n + value
	}
	return n
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
