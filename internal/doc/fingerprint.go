package doc

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"strings"
)

// Fingerprint names what blocks say in 16 hexadecimal digits: the first 64 bits of the
// SHA-256 of their kinds, ids, addresses and words. Positions, line wrapping and how
// tightly a list is written do not count.
func Fingerprint(blocks []Block) string {
	p := NewPrint()
	p.Blocks(blocks)
	return p.String()
}

// Print collects what one fingerprint stands for.
type Print struct{ hash hash.Hash }

// NewPrint returns an empty one.
func NewPrint() *Print { return &Print{sha256.New()} }

// String is the fingerprint so far.
func (p *Print) String() string { return hex.EncodeToString(p.hash.Sum(nil)[:8]) }

// Field adds a value with its name.
func (p *Print) Field(name, value string) {
	fmt.Fprintf(p.hash, "%s=%q;", name, fold(value))
}

func (p *Print) open(kind string, parts ...string) {
	fmt.Fprintf(p.hash, "(%s%q", kind, parts)
}

func (p *Print) close() { fmt.Fprint(p.hash, ")") }

// fold makes any white space one space, none at the ends.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// Blocks adds blocks.
func (p *Print) Blocks(blocks []Block) {
	for _, b := range blocks {
		p.block(b)
	}
}

func (p *Print) block(b Block) {
	switch b := b.(type) {
	case *Heading:
		p.open("heading", append([]string{fmt.Sprint(b.Level), b.ID}, b.Classes...)...)
		p.Inlines(b.Inlines)
	case *Paragraph:
		p.open("paragraph")
		p.Inlines(b.Inlines)
	case *List:
		p.list(b)
	case *Quote:
		p.open("quote")
		p.Blocks(b.Blocks)
	case *Callout:
		p.open("callout", string(b.Kind))
		p.Blocks(b.Blocks)
	case *CodeBlock:
		p.open("code", b.Info, b.Text)
	case *Table:
		p.table(b)
	case *ThematicBreak:
		p.open("break")
	case *ExerciseCard:
		p.open("exercise", b.ID)
	default:
		panic(Unknown(b))
	}
	p.close()
}

func (p *Print) list(l *List) {
	p.open("list", fmt.Sprint(l.Ordered), fmt.Sprint(l.Start))
	for _, it := range l.Items {
		p.open("item", fmt.Sprint(it.Task))
		p.Blocks(it.Blocks)
		p.close()
	}
}

func (p *Print) table(t *Table) {
	p.open("table", fmt.Sprint(t.Align))
	for _, row := range append([][]*Cell{t.Header}, t.Rows...) {
		p.open("row")
		for _, c := range row {
			p.open("cell")
			p.Inlines(c.Inlines)
			p.close()
		}
		p.close()
	}
}

// Inlines adds inlines; neighbouring texts count as one.
func (p *Print) Inlines(inlines []Inline) {
	var text strings.Builder
	flush := func() {
		if text.Len() > 0 {
			p.open("text", foldKeepingEnds(text.String()))
			p.close()
			text.Reset()
		}
	}
	for _, i := range inlines {
		if t, ok := i.(*Text); ok {
			text.WriteString(t.Value)
			continue
		}
		flush()
		p.inline(i)
	}
	flush()
}

// foldKeepingEnds makes any run of white space one space; the one at an end stays, since
// it parts the text from its neighbour.
func foldKeepingEnds(s string) string {
	const space = " \t\r\n"
	folded := fold(s)
	if folded == "" {
		return " "
	}
	if strings.ContainsRune(space, rune(s[0])) {
		folded = " " + folded
	}
	if strings.ContainsRune(space, rune(s[len(s)-1])) {
		folded += " "
	}
	return folded
}

func (p *Print) inline(i Inline) {
	switch i := i.(type) {
	case *Emphasis:
		p.open("emphasis")
	case *Strong:
		p.open("strong")
	case *Strikethrough:
		p.open("strikethrough")
	case *CodeSpan:
		p.open("code", fold(i.Value))
	case *Link:
		p.open("link", i.Dest, fold(i.Title))
	case *Image:
		p.open("image", i.Src, fold(i.Alt), fold(i.Title))
	case *LineBreak:
		p.open("line break")
	case *ContactRef:
		p.open("contact", i.ID)
	case *ValueRef:
		p.open("value", i.ID)
	case *TermRef:
		p.open("term", i.ID)
	default:
		panic(Unknown(i))
	}
	p.Inlines(Children(i))
	p.close()
}
