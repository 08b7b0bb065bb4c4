package markdown

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"handout/internal/diag"
	"handout/internal/doc"
)

var schemePattern = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

func hasScheme(dest string) bool { return schemePattern.MatchString(dest) }

// link appends a link, or the reference to a contact, value or term that it is.
func (c *converter) link(list []doc.Inline, n *ast.Link) []doc.Inline {
	pos, target := c.linkPos(n, n.Destination, n.Reference)
	dest := unescape(n.Destination)
	scheme, id, _ := strings.Cut(dest, ":")
	switch scheme {
	case "contact":
		c.orphan(n)
		return append(list, &doc.ContactRef{Pos: pos, Target: target, ID: id, Opens: opensSentence(list), Inlines: c.inlines(n)})
	case "value":
		c.leaf("")
		if n.FirstChild() != nil {
			c.error(pos, "value-text", "a value brings its own text", "leave the brackets empty: []("+dest+")")
		}
		return append(list, &doc.ValueRef{Pos: pos, Target: target, ID: id})
	case "term":
		if n.FirstChild() == nil {
			c.error(pos, "term-text", "a glossary term needs the words that it explains",
				"write ["+id+"]("+dest+")")
		}
		return append(list, &doc.TermRef{Pos: pos, Target: target, ID: id, Inlines: c.inlines(n)})
	}
	c.checkScheme(dest, target)
	inlines := c.inlines(n)
	if len(inlines) == 0 {
		c.error(pos, "link-text", "the link has no text", "write what it leads to between the brackets")
	}
	return append(list, &doc.Link{Pos: pos, Target: target, Dest: encode(dest), Title: unescape(n.Title), Inlines: inlines})
}

// opensSentence says whether what follows inlines is the first of its sentence.
func opensSentence(before []doc.Inline) bool {
	if len(before) == 0 {
		return true
	}
	text, ok := before[len(before)-1].(*doc.Text)
	return ok && sentenceEnd.MatchString(text.Value)
}

// sentenceEnd is the end of a sentence in any of the scripts, with the space after it.
var sentenceEnd = regexp.MustCompile(`[.!?…。！？؟।]["”»’)]*\s*$`)

// orphan tells the joiner of a reference whose words are not known here.
func (c *converter) orphan(n ast.Node) {
	if n.FirstChild() == nil {
		c.leaf("")
	}
}

func (c *converter) image(list []doc.Inline, n *ast.Image) []doc.Inline {
	pos, target := c.linkPos(n, n.Destination, n.Reference)
	src := unescape(n.Destination)
	if id, ok := strings.CutPrefix(src, "exercise:"); ok {
		c.error(pos, "exercise-inline", fmt.Sprintf("exercise %q stands within a paragraph", id),
			"put it alone in a paragraph, an empty line above and below")
	} else if hasScheme(src) || strings.HasPrefix(src, "//") {
		c.error(target, "image-outside", fmt.Sprintf("picture %q is not a file of the site", src),
			"put the file next to the article and give its path")
	}
	alt := c.alt(n)
	c.leaf(alt)
	return append(list, &doc.Image{Pos: pos, Target: target, Src: src, Alt: alt, Title: unescape(n.Title)})
}

// alt is the alternative text of a picture: the words of its label.
func (c *converter) alt(n *ast.Image) string {
	sub := &converter{source: c.source, diags: c.diags, depth: c.depth, used: c.used, texts: c.texts}
	words := doc.PlainText(sub.block1(n))
	c.texts = sub.texts
	return strings.TrimSpace(strings.ReplaceAll(words, "\n", " "))
}

// checkScheme refuses an address that a reader could not follow from paper or that would
// run something.
func (c *converter) checkScheme(dest string, pos diag.Pos) {
	allowed := []string{"http", "https", "mailto", "tel"}
	ours := []string{"contact", "value", "term", "exercise"}
	if strings.HasPrefix(dest, "//") {
		c.error(pos, "link-scheme", fmt.Sprintf("the address %q has no scheme", dest), "write https:"+dest)
		return
	}
	if !hasScheme(dest) {
		return
	}
	scheme, rest, _ := strings.Cut(dest, ":")
	scheme = strings.ToLower(scheme)
	switch {
	case slices.Contains(allowed, scheme):
	case scheme == "exercise":
		c.error(pos, "exercise-link", "an exercise is written as a picture, not as a link",
			"write ![…](exercise:"+rest+") alone in a paragraph")
	default:
		hint := diag.DidYouMean(scheme, append(allowed, ours...))
		if hint == "" {
			hint = "a link starts with https:, http:, mailto: or tel:, or with contact:, value: or term:"
		}
		c.error(pos, "link-scheme", fmt.Sprintf("link scheme %q is not allowed", scheme), hint)
	}
}

// encode percent-encodes an outside address as a browser would; paths within the site stay
// as they are.
func encode(dest string) string {
	if !hasScheme(dest) {
		return dest
	}
	return string(util.URLEscape([]byte(dest), false))
}

// linkPos gives the positions of a link or image and of its address.
func (c *converter) linkPos(n ast.Node, dest []byte, ref *ast.ReferenceLink) (whole, target diag.Pos) {
	if ref != nil {
		c.used[util.ToLinkReference(ref.Value)] = true
	}
	start, ok := c.destination(n, dest, ref)
	whole = c.source.at(n.Pos(), c.linkEnd(n, dest, ref))
	if !ok {
		return whole, whole
	}
	return whole, c.source.at(start, start+len(dest))
}

// labelEnd is the offset just after the closing bracket of a link's label.
func (c *converter) labelEnd(n ast.Node) int {
	mark := 1
	if _, ok := n.(*ast.Image); ok {
		mark = 2
	}
	offset := c.inner(n, mark)
	if i := bytes.IndexByte(c.source.text[offset:], ']'); i >= 0 {
		return offset + i + 1
	}
	return offset
}

// destination is the offset of an inline link's address in the source; false for a
// reference link, whose address stands elsewhere.
func (c *converter) destination(n ast.Node, dest []byte, ref *ast.ReferenceLink) (int, bool) {
	offset := c.labelEnd(n)
	if ref != nil || offset >= len(c.source.text) || c.source.text[offset] != '(' {
		return 0, false
	}
	offset = c.skipBlank(offset + 1)
	if offset < len(c.source.text) && c.source.text[offset] == '<' {
		offset++
	}
	return offset, bytes.HasPrefix(c.source.text[offset:], dest)
}

func (c *converter) skipBlank(offset int) int {
	for offset < len(c.source.text) && util.IsSpace(c.source.text[offset]) {
		offset++
	}
	return offset
}

// linkEnd is the offset just after a link or image.
func (c *converter) linkEnd(n ast.Node, dest []byte, ref *ast.ReferenceLink) int {
	if ref != nil {
		return c.referenceEnd(n, ref)
	}
	offset, ok := c.destination(n, dest, ref)
	if !ok {
		return c.labelEnd(n)
	}
	offset += len(dest)
	quoted := byte(0)
	for ; offset < len(c.source.text); offset++ {
		switch b := c.source.text[offset]; {
		case b == '\\':
			offset++
		case quoted != 0:
			if b == quoted {
				quoted = 0
			}
		case b == '"' || b == '\'':
			quoted = b
		case b == '(':
			quoted = ')'
		case b == ')':
			return offset + 1
		}
	}
	return len(c.source.text)
}

func (c *converter) referenceEnd(n ast.Node, ref *ast.ReferenceLink) int {
	offset := c.labelEnd(n)
	switch ref.Type {
	case ast.ReferenceLinkFull:
		return min(offset+len(ref.Value)+2, len(c.source.text))
	case ast.ReferenceLinkCollapsed:
		return min(offset+2, len(c.source.text))
	default:
		return offset
	}
}
