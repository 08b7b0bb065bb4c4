package markdown

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"handout/internal/doc"
)

func (c *converter) table(n *extast.Table) doc.Block {
	t := &doc.Table{Pos: c.linePos(n)}
	for _, a := range n.Alignments {
		t.Align = append(t.Align, align(a))
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cells := c.row(row, len(t.Align))
		if _, ok := row.(*extast.TableHeader); ok {
			t.Header = cells
		} else {
			t.Rows = append(t.Rows, cells)
		}
	}
	return t
}

// align follows the reading direction: goldmark's left is the side where a line starts.
func align(a extast.Alignment) doc.Align {
	switch a {
	case extast.AlignLeft:
		return doc.AlignStart
	case extast.AlignCenter:
		return doc.AlignCenter
	case extast.AlignRight:
		return doc.AlignEnd
	default:
		return doc.AlignNone
	}
}

// row converts the cells of a row. GFM drops cells that the header has no column for: here
// they are an error, for a number in one would never be printed.
func (c *converter) row(row ast.Node, columns int) []*doc.Cell {
	var cells []*doc.Cell
	for n := row.FirstChild(); n != nil; n = n.NextSibling() {
		start := row.Pos()
		if n.Lines().Len() > 0 {
			start = n.Lines().At(0).Start
		}
		cells = append(cells, &doc.Cell{Pos: c.cellPos(n, start), Inlines: c.block1(n)})
	}
	if got := c.countCells(row.Pos()); got > columns {
		c.error(c.source.lineAt(row.Pos()), "table-cells",
			fmt.Sprintf("the row has %d cells, its table %d columns", got, columns),
			`write \| for a bar within a cell`)
	}
	return cells
}

// countCells counts the cells that the author wrote in the row at offset.
func (c *converter) countCells(offset int) int {
	line := c.source.text[offset:c.source.cut(offset, len(c.source.text))]
	start, end := trimmed(line)
	bars := 0
	for i := start; i < end; i++ {
		if line[i] == '|' && (i == 0 || line[i-1] != '\\') && i != start && i != end-1 {
			bars++
		}
	}
	return bars + 1
}

func trimmed(line []byte) (start, end int) {
	end = len(line)
	for start < end && (line[start] == ' ' || line[start] == '\t') {
		start++
	}
	for end > start && (line[end-1] == ' ' || line[end-1] == '\t') {
		end--
	}
	return start, end
}
