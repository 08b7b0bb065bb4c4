package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"handout/internal/diag"
	"handout/internal/doc"
)

// block1 converts the inlines of one block and settles its soft line breaks.
func (c *converter) block1(n ast.Node) []doc.Inline {
	c.joiner = joiner{line: c.source.line}
	inlines := c.inlines(n)
	c.settle(0)
	return inlines
}

func (c *converter) inlines(parent ast.Node) (list []doc.Inline) {
	c.deeper(parent, func() {
		list = make([]doc.Inline, 0, parent.ChildCount())
		for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
			list = c.inline(list, n)
		}
	})
	if len(list) == 0 {
		return nil
	}
	return list
}

// inline appends what n becomes.
func (c *converter) inline(list []doc.Inline, n ast.Node) []doc.Inline {
	switch n := n.(type) {
	case *ast.Text:
		return c.text(list, n)
	case *ast.Emphasis:
		return append(list, c.emphasis(n))
	case *extast.Strikethrough:
		return append(list, &doc.Strikethrough{Pos: c.span(n), Inlines: c.inlines(n)})
	case *ast.CodeSpan:
		return append(list, c.codeSpan(n))
	case *ast.Link:
		return c.link(list, n)
	case *ast.Image:
		return c.image(list, n)
	case *ast.AutoLink:
		return append(list, c.autoLink(n))
	case *ast.RawHTML:
		c.html(n.Pos(), c.span(n))
		return list
	default:
		c.error(c.span(n), "markdown-unsupported", fmt.Sprintf("%s cannot be printed", n.Kind()), "")
		return list
	}
}

func (c *converter) emphasis(n *ast.Emphasis) doc.Inline {
	pos := c.span(n)
	if n.Level == 2 {
		return &doc.Strong{Pos: pos, Inlines: c.inlines(n)}
	}
	return &doc.Emphasis{Pos: pos, Inlines: c.inlines(n)}
}

// codeSpan joins the lines of a code span with spaces, as CommonMark 6.1 says.
func (c *converter) codeSpan(n *ast.CodeSpan) doc.Inline {
	var value []byte
	for t := n.FirstChild(); t != nil; t = t.NextSibling() {
		value = append(value, t.(*ast.Text).Segment.Value(c.source.text)...)
	}
	for i, b := range value {
		if b == '\n' {
			value[i] = ' '
		}
	}
	c.leaf(string(value))
	return &doc.CodeSpan{Pos: c.span(n), Value: string(value)}
}

func (c *converter) autoLink(n *ast.AutoLink) doc.Inline {
	label := string(n.Label(c.source.text))
	dest := string(n.URL(c.source.text))
	if n.AutoLinkType == ast.AutoLinkEmail && !hasScheme(dest) {
		dest = "mailto:" + dest
	}
	start := n.Pos() + max(0, strings.Index(string(c.source.text[n.Pos():min(n.Pos()+len(label)+2, len(c.source.text))]), label))
	pos := c.source.at(start, start+len(label))
	c.checkScheme(dest, pos)
	c.leaf(label)
	return &doc.Link{
		Pos: pos, Target: pos, Dest: encode(dest),
		Inlines: []doc.Inline{&doc.Text{Pos: pos, Value: label}},
	}
}

// span is the position of an inline, its marks included.
func (c *converter) span(n ast.Node) diag.Pos {
	return c.source.at(n.Pos(), c.end(n))
}

// cellPos is the position of a table cell whose text starts at offset.
func (c *converter) cellPos(n ast.Node, offset int) diag.Pos {
	end := offset
	if n.Lines().Len() > 0 {
		end = n.Lines().At(0).Stop
	}
	return c.source.at(offset, end)
}

// end is the offset just after an inline. Goldmark knows where a node begins; its end
// follows from its last child and the marks behind that.
func (c *converter) end(n ast.Node) int {
	switch n := n.(type) {
	case *ast.Text:
		return n.Segment.Stop
	case *ast.Emphasis:
		return c.inner(n, n.Level) + n.Level
	case *extast.Strikethrough:
		return c.skip(c.inner(n, 1), '~')
	case *ast.CodeSpan:
		return c.skip(c.skip(c.inner(n, 1), ' '), '`')
	case *ast.RawHTML:
		return n.Segments.At(n.Segments.Len() - 1).Stop
	case *ast.Link:
		return c.linkEnd(n, n.Destination, n.Reference)
	case *ast.Image:
		return c.linkEnd(n, n.Destination, n.Reference)
	case *ast.AutoLink:
		return c.skip(n.Pos()+len(n.Label(c.source.text)), '>')
	default:
		return n.Pos() + 1
	}
}

// inner is the end of n's last child, or n's start and its opening mark when it has none.
func (c *converter) inner(n ast.Node, mark int) int {
	if last := n.LastChild(); last != nil {
		return c.end(last)
	}
	return n.Pos() + mark
}

func (c *converter) skip(offset int, mark byte) int {
	for offset < len(c.source.text) && c.source.text[offset] == mark {
		offset++
	}
	return offset
}
