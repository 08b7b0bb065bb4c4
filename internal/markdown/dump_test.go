package markdown

import (
	"fmt"
	"strings"

	"handout/internal/doc"
)

// dump writes a tree on one line, for tests to compare.
func dump(blocks []doc.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		dumpBlock(&b, block)
	}
	return b.String()
}

func dumpBlock(b *strings.Builder, block doc.Block) {
	switch k := block.(type) {
	case *doc.Heading:
		fmt.Fprintf(b, "h%d#%s", k.Level, k.ID)
		for _, c := range k.Classes {
			b.WriteString("." + c)
		}
		b.WriteString("(" + dumpInlines(k.Inlines) + ")")
	case *doc.Paragraph:
		b.WriteString("p(" + dumpInlines(k.Inlines) + ")")
	case *doc.List:
		dumpList(b, k)
	case *doc.Quote:
		b.WriteString("quote(" + dump(k.Blocks) + ")")
	case *doc.Callout:
		b.WriteString(string(k.Kind) + "(" + dump(k.Blocks) + ")")
	case *doc.CodeBlock:
		b.WriteString("code " + k.Info + "(" + k.Text + ")")
	case *doc.Table:
		dumpTable(b, k)
	case *doc.ThematicBreak:
		b.WriteString("hr")
	case *doc.ExerciseCard:
		b.WriteString("card " + k.ID)
	default:
		panic(doc.Unknown(k))
	}
}

func dumpList(b *strings.Builder, l *doc.List) {
	if l.Ordered {
		fmt.Fprintf(b, "ol%d(", l.Start)
	} else {
		b.WriteString("ul(")
	}
	for _, it := range l.Items {
		b.WriteString([...]string{".", "o", "x"}[it.Task] + "(" + dump(it.Blocks) + ")")
	}
	b.WriteString(")")
}

func dumpTable(b *strings.Builder, t *doc.Table) {
	fmt.Fprintf(b, "table%d(", t.Align)
	for i, row := range append([][]*doc.Cell{t.Header}, t.Rows...) {
		if i > 0 {
			b.WriteString("//")
		}
		for j, c := range row {
			if j > 0 {
				b.WriteString("|")
			}
			b.WriteString(dumpInlines(c.Inlines))
		}
	}
	b.WriteString(")")
}

func dumpInlines(inlines []doc.Inline) string {
	var b strings.Builder
	for _, i := range inlines {
		inner := dumpInlines(doc.Children(i))
		switch i := i.(type) {
		case *doc.Text:
			b.WriteString(i.Value)
		case *doc.Emphasis:
			b.WriteString("em(" + inner + ")")
		case *doc.Strong:
			b.WriteString("strong(" + inner + ")")
		case *doc.Strikethrough:
			b.WriteString("del(" + inner + ")")
		case *doc.CodeSpan:
			b.WriteString("code(" + i.Value + ")")
		case *doc.Link:
			b.WriteString("link " + i.Dest + "(" + inner + ")")
		case *doc.Image:
			b.WriteString("img " + i.Src + " " + i.Alt)
		case *doc.LineBreak:
			b.WriteString("|br|")
		case *doc.ContactRef:
			b.WriteString("contact " + i.ID + "(" + inner + ")")
		case *doc.ValueRef:
			b.WriteString("value " + i.ID)
		case *doc.TermRef:
			b.WriteString("term " + i.ID + "(" + inner + ")")
		default:
			panic(doc.Unknown(i))
		}
	}
	return b.String()
}
