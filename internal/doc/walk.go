package doc

import (
	"fmt"
	"strings"
)

// Unknown is the error of every switch over the tree that meets a kind it has no case for.
func Unknown(node any) error {
	switch n := node.(type) {
	case Block:
		return fmt.Errorf("%s:%d:%d: unknown block %T", n.Position().File, n.Position().Line, n.Position().Col, n)
	case Inline:
		return fmt.Errorf("%s:%d:%d: unknown inline %T", n.Position().File, n.Position().Line, n.Position().Col, n)
	default:
		return fmt.Errorf("unknown node %T", node)
	}
}

// Visitor has the functions that Walk calls, in reading order, parents before children.
// A nil function is skipped. A false result keeps Walk out of the node's children.
type Visitor struct {
	Block  func(Block) bool
	Inline func(Inline) bool
	Item   func(*Item) bool
}

// Walk visits blocks and everything within them in reading order. It panics on a kind
// outside the closed set, which only a change of this package could bring.
func Walk(blocks []Block, v Visitor) {
	for _, b := range blocks {
		if v.Block == nil || v.Block(b) {
			walkChildren(b, v)
		}
	}
}

func walkChildren(b Block, v Visitor) {
	switch b := b.(type) {
	case *Heading:
		WalkInlines(b.Inlines, v.Inline)
	case *Paragraph:
		WalkInlines(b.Inlines, v.Inline)
	case *List:
		for _, it := range b.Items {
			if v.Item == nil || v.Item(it) {
				Walk(it.Blocks, v)
			}
		}
	case *Quote:
		Walk(b.Blocks, v)
	case *Callout:
		Walk(b.Blocks, v)
	case *Table:
		walkCells(b.Header, v)
		for _, row := range b.Rows {
			walkCells(row, v)
		}
	case *CodeBlock, *ThematicBreak, *ExerciseCard:
	default:
		panic(Unknown(b))
	}
}

func walkCells(cells []*Cell, v Visitor) {
	for _, c := range cells {
		WalkInlines(c.Inlines, v.Inline)
	}
}

// WalkInlines visits inlines and their children in reading order; a false result of
// visit keeps it out of that inline's children. A nil visit does nothing.
func WalkInlines(inlines []Inline, visit func(Inline) bool) {
	if visit == nil {
		return
	}
	for _, i := range inlines {
		if visit(i) {
			WalkInlines(Children(i), visit)
		}
	}
}

// Children returns the inlines within an inline, nil for a leaf.
func Children(i Inline) []Inline {
	switch i := i.(type) {
	case *Emphasis:
		return i.Inlines
	case *Strong:
		return i.Inlines
	case *Strikethrough:
		return i.Inlines
	case *Link:
		return i.Inlines
	case *ContactRef:
		return i.Inlines
	case *TermRef:
		return i.Inlines
	case *Text, *CodeSpan, *Image, *LineBreak, *ValueRef:
		return nil
	default:
		panic(Unknown(i))
	}
}

// PlainText is the text of inlines as a reader sees it: pictures give their alternative
// text, line breaks a line end, and references to contacts and values nothing of their own.
func PlainText(inlines []Inline) string {
	var b strings.Builder
	WritePlainText(&b, inlines)
	return b.String()
}

// WritePlainText writes the PlainText of inlines.
func WritePlainText(b *strings.Builder, inlines []Inline) {
	for _, i := range inlines {
		switch i := i.(type) {
		case *Text:
			b.WriteString(i.Value)
			continue
		case *CodeSpan:
			b.WriteString(i.Value)
		case *Image:
			b.WriteString(i.Alt)
		case *LineBreak:
			b.WriteByte('\n')
		}
		WritePlainText(b, Children(i))
	}
}

// BlockText is the text of blocks as a reader sees it, a line end after each paragraph,
// heading, cell and code block. Exercise cards give nothing: their text is the exercise's.
func BlockText(blocks []Block) string {
	var b strings.Builder
	for _, blk := range blocks {
		blockText(&b, blk)
	}
	return b.String()
}

func blockText(b *strings.Builder, block Block) {
	switch k := block.(type) {
	case *Heading:
		b.WriteString(PlainText(k.Inlines) + "\n")
	case *Paragraph:
		b.WriteString(PlainText(k.Inlines) + "\n")
	case *List:
		for _, it := range k.Items {
			b.WriteString(BlockText(it.Blocks))
		}
	case *Quote:
		b.WriteString(BlockText(k.Blocks))
	case *Callout:
		b.WriteString(BlockText(k.Blocks))
	case *CodeBlock:
		b.WriteString(k.Text + "\n")
	case *Table:
		cellText(b, k.Header)
		for _, row := range k.Rows {
			cellText(b, row)
		}
	case *ThematicBreak, *ExerciseCard:
	default:
		panic(Unknown(k))
	}
}

func cellText(b *strings.Builder, cells []*Cell) {
	for _, c := range cells {
		b.WriteString(PlainText(c.Inlines) + "\n")
	}
}
