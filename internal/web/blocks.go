package web

import (
	"fmt"
	"slices"
	"strconv"

	"handout/internal/doc"
)

func itoa(n int) string { return strconv.Itoa(n) }

// sectionBlocks writes the blocks of a section; headings with a class of their own open a
// group that ends before the next heading of the same level.
func (f *flow) sectionBlocks(blocks []doc.Block) {
	n := 0
	for i := 0; i < len(blocks); i++ {
		h, ok := blocks[i].(*doc.Heading)
		if !ok {
			f.block(blocks[i])
			continue
		}
		n++
		id := headingID(f.section, h, n)
		f.addContents(h, id)
		group := groupClass(h)
		if group == "" {
			f.heading(h, id)
			continue
		}
		end := i + 1 + groupLength(blocks[i+1:], h.Level)
		f.group(group, h, id, blocks[i+1:end])
		n += countHeadings(blocks[i+1 : end])
		i = end - 1
	}
}

// addContents lists a heading in the page's contents when it is one below the section's.
func (f *flow) addContents(h *doc.Heading, id string) {
	if h.Level == 3 {
		f.contents = append(f.contents, link{Text: f.capture(func() { f.plainInlines(h.Inlines) }), Href: "#" + id})
	}
}

// groupClass is the class of a heading that opens a group, or "".
func groupClass(h *doc.Heading) string {
	for _, c := range h.Classes {
		if slices.Contains([]string{"for", "not-for", "emergency", "same-day", "this-week", "routine"}, c) {
			return c
		}
	}
	return ""
}

func groupLength(blocks []doc.Block, level int) int {
	for i, b := range blocks {
		if h, ok := b.(*doc.Heading); ok && h.Level <= level {
			return i
		}
	}
	return len(blocks)
}

func countHeadings(blocks []doc.Block) int {
	n := 0
	for _, b := range blocks {
		if _, ok := b.(*doc.Heading); ok {
			n++
		}
	}
	return n
}

// group writes a heading and the blocks that belong to it.
func (f *flow) group(class string, h *doc.Heading, id string, blocks []doc.Block) {
	if class != "for" && class != "not-for" {
		f.tier(class, h, id, blocks)
		return
	}
	f.write(`<section class="whom whom-`, class, `">`)
	f.heading(h, id)
	f.blocks(blocks)
	f.write("</section>\n")
}

func (f *flow) heading(h *doc.Heading, id string) {
	f.level = max(1, min(h.Level+f.shift, f.level+1, 6))
	f.write("<h", itoa(f.level), ` id="`, id, `">`)
	f.inlines(h.Inlines)
	f.write("</h", itoa(f.level), ">\n")
}

func (f *flow) blocks(blocks []doc.Block) {
	for _, b := range blocks {
		f.block(b)
	}
}

// block writes one block. A kind it does not know is an error at its place, so that no
// text can be lost.
func (f *flow) block(b doc.Block) {
	switch b := b.(type) {
	case *doc.Heading:
		f.serial++
		f.heading(b, headingID(f.section+"-h", b, f.serial))
	case *doc.Paragraph:
		f.write("<p>")
		f.inlines(b.Inlines)
		f.write("</p>\n")
	case *doc.List:
		f.list(b)
	case *doc.Quote:
		f.write("<blockquote>\n")
		f.blocks(b.Blocks)
		f.write("</blockquote>\n")
	case *doc.Callout:
		f.callout(b)
	case *doc.CodeBlock:
		f.write(`<pre tabindex="0"><code>`)
		f.writeText(b.Text)
		f.write("</code></pre>\n")
	case *doc.Table:
		f.table(b)
	case *doc.ThematicBreak:
		f.write("<hr>\n")
	case *doc.ExerciseCard:
		f.card(b)
	default:
		f.diags.Error(b.Position(), "web-block", fmt.Sprintf("no HTML form for a block of kind %T", b),
			"report this: the page would lose text")
	}
}

func (f *flow) list(l *doc.List) {
	open, end := "<ul", "</ul>\n"
	switch {
	case l.Ordered:
		open, end = "<ol", "</ol>\n"
		if l.Start != 1 {
			open += ` start="` + itoa(l.Start) + `"`
		}
	case hasTasks(l):
		open += ` class="tasks"`
	}
	f.write(open, ">\n")
	for _, it := range l.Items {
		f.item(it, l.Tight)
	}
	f.write(end)
}

func hasTasks(l *doc.List) bool {
	return slices.ContainsFunc(l.Items, func(it *doc.Item) bool { return it.Task != doc.NoTask })
}

func (f *flow) item(it *doc.Item, tight bool) {
	f.write("<li>")
	rest := it.Blocks
	if p, ok := firstParagraph(it); ok && (tight || it.Task != doc.NoTask) {
		f.itemText(it, p)
		rest = rest[1:]
	}
	for _, b := range rest {
		if p, ok := b.(*doc.Paragraph); ok && tight {
			f.inlines(p.Inlines)
			continue
		}
		f.block(b)
	}
	f.write("</li>\n")
}

func firstParagraph(it *doc.Item) (*doc.Paragraph, bool) {
	if len(it.Blocks) == 0 {
		return nil, false
	}
	p, ok := it.Blocks[0].(*doc.Paragraph)
	return p, ok
}

// itemText writes an item's first paragraph, with its box when it has one. The boxes have
// no name, so that nothing of them can reach an address.
func (f *flow) itemText(it *doc.Item, p *doc.Paragraph) {
	if it.Task == doc.NoTask {
		f.inlines(p.Inlines)
		return
	}
	checked := ""
	if it.Task == doc.Ticked {
		checked = " checked"
	}
	f.write(`<label class="tick"><input type="checkbox"`, checked, `><span>`)
	f.inlines(p.Inlines)
	f.write("</span></label>")
}

func (f *flow) callout(c *doc.Callout) {
	kind, ok := calloutKinds()[c.Kind]
	if !ok {
		f.diags.Error(c.Pos, "web-callout", fmt.Sprintf("no HTML form for a callout of kind %q", c.Kind),
			"use NOTE, TIP, IMPORTANT, WARNING or CAUTION")
	}
	f.serial++
	id := "callout-" + itoa(f.serial)
	f.write(`<div class="callout callout-`, kind, `" role="note" aria-labelledby="`, id, `"><p class="label" id="`, id, `">`)
	f.writeText(f.message("callout." + kind))
	f.write("</p>\n")
	f.blocks(c.Blocks)
	f.write("</div>\n")
}

// calloutKinds are the kinds of callout and the names of their messages and classes.
func calloutKinds() map[doc.CalloutKind]string {
	return map[doc.CalloutKind]string{
		doc.CalloutNote: "note", doc.CalloutTip: "tip", doc.CalloutImportant: "important",
		doc.CalloutWarning: "warning", doc.CalloutCaution: "caution",
	}
}
