package doc

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"strconv"
	"strings"
	"unicode"
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
type Print struct {
	hash   hash.Hash
	buffer []byte // what the hash has not seen yet
}

// NewPrint returns an empty one.
func NewPrint() *Print { return &Print{hash: sha256.New()} }

// String is the fingerprint so far.
func (p *Print) String() string {
	p.flush()
	return hex.EncodeToString(p.hash.Sum(nil)[:8])
}

func (p *Print) flush() {
	p.hash.Write(p.buffer)
	p.buffer = p.buffer[:0]
}

// Field adds a value with its name.
func (p *Print) Field(name, value string) {
	p.buffer = append(append(p.buffer, name...), '=')
	p.buffer = append(appendQuote(p.buffer, fold(value)), ';')
}

func (p *Print) open(kind string, parts ...string) {
	p.buffer = append(append(append(p.buffer, '('), kind...), '[')
	for i, part := range parts {
		if i > 0 {
			p.buffer = append(p.buffer, ' ')
		}
		p.buffer = appendQuote(p.buffer, part)
	}
	p.buffer = append(p.buffer, ']')
}

// appendQuote is strconv.AppendQuote, faster for plain ASCII.
func appendQuote(b []byte, s string) []byte {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' || s[i] == '"' || s[i] == '\\' {
			return strconv.AppendQuote(b, s)
		}
	}
	return append(append(append(b, '"'), s...), '"')
}

func (p *Print) close() {
	p.buffer = append(p.buffer, ')')
	if len(p.buffer) > 4096 {
		p.flush()
	}
}

// fold makes any white space one space, none at the ends.
func fold(s string) string {
	if folded(s) && !strings.HasPrefix(s, " ") && !strings.HasSuffix(s, " ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// folded reports whether s has no white space but single spaces: no need to fold it.
func folded(s string) bool {
	space := false
	for _, r := range s {
		if r != ' ' && unicode.IsSpace(r) || r == ' ' && space {
			return false
		}
		space = r == ' '
	}
	return true
}

// Blocks adds blocks.
func (p *Print) Blocks(blocks []Block) {
	for _, b := range blocks {
		p.block(b)
	}
}

func (p *Print) block(b Block) {
	switch b := b.(type) {
	case *Heading:
		p.open("heading", append([]string{strconv.Itoa(b.Level), b.ID}, b.Classes...)...)
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
	p.open("list", strconv.FormatBool(l.Ordered), strconv.Itoa(l.Start))
	for _, it := range l.Items {
		p.open("item", strconv.Itoa(int(it.Task)))
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
	if folded(s) {
		return s
	}
	const space = " \t\r\n"
	inner := fold(s)
	if inner == "" {
		return " "
	}
	if strings.ContainsRune(space, rune(s[0])) {
		inner = " " + inner
	}
	if strings.ContainsRune(space, rune(s[len(s)-1])) {
		inner += " "
	}
	return inner
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
