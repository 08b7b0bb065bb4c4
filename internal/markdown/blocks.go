package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"handout/internal/diag"
	"handout/internal/doc"
)

// converter turns goldmark's tree into ours.
type converter struct {
	source *source
	diags  *diag.List
	depth  int
	tooBad bool // the depth was reported already

	definitions []*ast.LinkReferenceDefinition
	used        map[string]bool // labels of the definitions that a link needed
	joiner

	texts []doc.Text // room for the next ones
}

func (c *converter) error(pos diag.Pos, rule, message, hint string) {
	c.diags.Error(pos, rule, message, hint)
}

// unusedDefinitions reports lines such as `[Dose]: 5` that CommonMark takes for the address
// of a link and does not show: without such a link they were meant to be read.
func (c *converter) unusedDefinitions() {
	for _, d := range c.definitions {
		if !c.used[util.ToLinkReference(d.Label)] {
			c.error(c.source.lineAt(d.Pos()), "definition-unused",
				fmt.Sprintf("this line gives an address to links called [%s], and no link is called so: it would not be printed", d.Label),
				`write \[ to print it, or delete it`)
		}
	}
}

// deeper runs convert one level down, or reports that the levels are used up.
func (c *converter) deeper(n ast.Node, convert func()) {
	c.depth++
	defer func() { c.depth-- }()
	if c.depth <= MaxDepth {
		convert()
		return
	}
	if !c.tooBad {
		tooDeep(c.source.at(n.Pos(), n.Pos()+1), c.diags)
	}
	c.tooBad = true
}

func (c *converter) blocks(parent ast.Node) (blocks []doc.Block) {
	c.deeper(parent, func() {
		blocks = make([]doc.Block, 0, parent.ChildCount())
		for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
			if b := c.block(n); b != nil {
				blocks = append(blocks, b)
			}
		}
	})
	if len(blocks) == 0 {
		return nil
	}
	return blocks
}

// block converts one block; nil for one that was refused or that holds nothing.
func (c *converter) block(n ast.Node) doc.Block {
	switch n := n.(type) {
	case *ast.Heading:
		return c.heading(n)
	case *ast.Paragraph, *ast.TextBlock:
		return c.paragraph(n)
	case *ast.List:
		return c.list(n)
	case *ast.Blockquote:
		return c.quote(n)
	case *ast.FencedCodeBlock:
		return &doc.CodeBlock{Pos: c.linePos(n), Info: c.info(n), Text: c.lines(n)}
	case *ast.CodeBlock:
		return &doc.CodeBlock{Pos: c.linePos(n), Text: c.lines(n)}
	case *extast.Table:
		return c.table(n)
	case *ast.ThematicBreak:
		return &doc.ThematicBreak{Pos: c.linePos(n)}
	case *ast.LinkReferenceDefinition:
		c.definitions = append(c.definitions, n)
		return nil
	case *ast.HTMLBlock:
		c.html(n.Pos(), c.linePos(n))
		return nil
	default:
		c.error(c.linePos(n), "markdown-unsupported", fmt.Sprintf("%s cannot be printed", n.Kind()), "")
		return nil
	}
}

// linePos underlines the first line of a block.
func (c *converter) linePos(n ast.Node) diag.Pos {
	return c.source.at(n.Pos(), len(c.source.text))
}

func (c *converter) html(start int, pos diag.Pos) {
	hint := "write it in Markdown"
	rest := strings.ToLower(string(c.source.text[start:min(start+4, len(c.source.text))]))
	switch {
	case strings.HasPrefix(rest, "<br"):
		hint = `end the line with a backslash for a line break`
	case strings.HasPrefix(rest, "<!--"):
		hint = "delete it, or keep the remark outside of the article"
	}
	c.error(pos, "html-raw", "raw HTML cannot be printed", hint)
}

func (c *converter) paragraph(n ast.Node) doc.Block {
	if card := c.exerciseCard(n); card != nil {
		return card
	}
	inlines := c.block1(n)
	if len(inlines) == 0 {
		return nil
	}
	return &doc.Paragraph{Pos: c.linePos(n), Inlines: inlines}
}

// exerciseCard recognises a paragraph that is nothing but a picture of an exercise.
func (c *converter) exerciseCard(n ast.Node) doc.Block {
	img, ok := n.FirstChild().(*ast.Image)
	if !ok || img.NextSibling() != nil {
		return nil
	}
	id, ok := strings.CutPrefix(unescape(img.Destination), "exercise:")
	if !ok {
		return nil
	}
	pos, target := c.linkPos(img, img.Destination, img.Reference)
	return &doc.ExerciseCard{Pos: pos, Target: target, ID: id, Alt: c.alt(img)}
}

func (c *converter) heading(n *ast.Heading) doc.Block {
	h := &doc.Heading{Pos: c.linePos(n), Level: n.Level, Inlines: c.block1(n)}
	for _, a := range n.Attributes() {
		value, _ := a.Value.([]byte)
		switch string(a.Name) {
		case "id":
			h.ID = string(value)
		case "class":
			h.Classes = strings.Fields(string(value))
		default:
			c.error(h.Pos, "heading-attribute", fmt.Sprintf("a heading has no attribute %q", a.Name),
				"write an id and classes only: {#id .class}")
		}
	}
	if text := doc.PlainText(h.Inlines); strings.Contains(text, "{#") || strings.Contains(text, "{.") {
		c.error(h.Pos, "heading-attribute", "the attribute block of this heading cannot be read",
			"end the heading with {#id .class}: letters, digits and hyphens")
	}
	return h
}

func (c *converter) list(n *ast.List) doc.Block {
	l := &doc.List{Pos: c.linePos(n), Ordered: n.IsOrdered(), Start: n.Start, Tight: n.IsTight}
	l.Items = make([]*doc.Item, 0, n.ChildCount())
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		it := &doc.Item{Pos: c.linePos(item), Task: c.task(item)}
		it.Blocks = c.blocks(item)
		l.Items = append(l.Items, it)
	}
	return l
}

// task finds the box that an item begins with and takes it out of goldmark's tree.
func (c *converter) task(item ast.Node) doc.Task {
	first := item.FirstChild()
	if first == nil {
		return doc.NoTask
	}
	box, ok := first.FirstChild().(*extast.TaskCheckBox)
	if !ok {
		return doc.NoTask
	}
	first.RemoveChild(first, box)
	if box.IsChecked {
		return doc.Ticked
	}
	return doc.Unticked
}

func (c *converter) info(n *ast.FencedCodeBlock) string {
	if n.Info == nil {
		return ""
	}
	return unescape(n.Info.Segment.Value(c.source.text))
}

func (c *converter) lines(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(c.source.text))
	}
	return b.String()
}
