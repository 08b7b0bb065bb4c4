package markdown

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"handout/internal/diag"
	"handout/internal/doc"
)

var calloutMark = regexp.MustCompile(`^\[!([A-Za-z-]+)\](.*)$`)

// quote converts a quotation, or the callout that it is when its first line is `[!KIND]`.
func (c *converter) quote(n *ast.Blockquote) doc.Block {
	pos := c.linePos(n)
	first, ok := n.FirstChild().(*ast.Paragraph)
	if !ok || first.Lines().Len() == 0 {
		return &doc.Quote{Pos: pos, Blocks: c.blocks(n)}
	}
	line := first.Lines().At(0)
	m := calloutMark.FindStringSubmatch(strings.TrimSpace(string(line.Value(c.source.text))))
	if m == nil {
		return &doc.Quote{Pos: pos, Blocks: c.blocks(n)}
	}
	kind := c.calloutKind(m[1], m[2], c.source.at(line.Start, line.Stop))
	dropFirstLine(n, first, line.Stop)
	return &doc.Callout{Pos: pos, Kind: kind, Blocks: c.blocks(n)}
}

func (c *converter) calloutKind(word, rest string, pos diag.Pos) doc.CalloutKind {
	kinds := []string{
		string(doc.CalloutNote), string(doc.CalloutTip), string(doc.CalloutImportant),
		string(doc.CalloutWarning), string(doc.CalloutCaution),
	}
	kind := strings.ToUpper(word)
	if !slices.Contains(kinds, kind) {
		hint := diag.DidYouMean(kind, kinds)
		if hint == "" {
			hint = "a callout is one of " + strings.Join(kinds, ", ")
		}
		c.error(pos, "callout-unknown", fmt.Sprintf("no callout %q", word), hint)
	}
	if strings.TrimSpace(rest) != "" {
		c.error(pos, "callout-text", fmt.Sprintf("text after [!%s] on its own line", kind),
			"begin the text on the next line, after \"> \"")
	}
	return doc.CalloutKind(kind)
}

// dropFirstLine takes what stands on the first line, up to end, out of the quote's first
// paragraph, and the paragraph with it when that was all.
func dropFirstLine(quote, paragraph ast.Node, end int) {
	for n := paragraph.FirstChild(); n != nil && n.Pos() < end; n = paragraph.FirstChild() {
		paragraph.RemoveChild(paragraph, n)
	}
	if paragraph.FirstChild() == nil {
		quote.RemoveChild(quote, paragraph)
	}
}
