package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"handout/internal/diag"
	"handout/internal/doc"
)

// joiner makes a soft line break a space, or nothing between two Han characters, once it
// has seen what stands on both sides.
type joiner struct {
	line            string    // the source's
	last            *doc.Text // the text that the next piece of the same line may join
	lastAt, lastEnd int       // where it begins in line, and the offset just after it
	before          rune      // the last character so far
	pending         *doc.Text // waits for the next character to know what its line end becomes
	pendingAt       int       // where it begins in line, and
	pendingEnd      int       // the offset of its line end
}

// leaf tells the joiner of text that comes next. Text not known here, such as a contact's
// name, is the empty string.
func (j *joiner) leaf(text string) {
	first, _ := utf8.DecodeRuneInString(text)
	if text == "" {
		first = 0
	}
	j.settle(first)
	j.last = nil
	j.before, _ = utf8.DecodeLastRuneInString(text)
	if text == "" {
		j.before = 0
	}
}

// settle ends a line that waits for what comes next.
func (j *joiner) settle(next rune) {
	if j.pending == nil {
		return
	}
	if !mayTouch(j.before) || !mayTouch(next) || !wide(j.before) && !wide(next) {
		j.pending.Value = j.line[j.pendingAt : j.pendingEnd+1] // the line end, or a blank before it
	}
	j.pending = nil
}

// mayTouch reports whether r, 0 for one not known, may meet a Han character without a
// space between.
func mayTouch(r rune) bool { return r == 0 || wide(r) }

// wide reports whether r is written without spaces around it: Han, kana, and the marks of
// Chinese and Japanese text.
func wide(r rune) bool {
	switch {
	case r < 0x2E80:
		return false
	case r >= 0x3000 && r <= 0x303F, r >= 0xFF01 && r <= 0xFF60, r >= 0xFE30 && r <= 0xFE4F:
		return true
	default:
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo)
	}
}

// text appends a text of goldmark's, which still has its escapes and references.
func (c *converter) text(list []doc.Inline, n *ast.Text) []doc.Inline {
	list = c.pieces(list, n.Segment.Start, n.Segment.Stop, n.IsRaw())
	switch {
	case n.HardLineBreak():
		c.leaf(" ")
		return append(list, &doc.LineBreak{Pos: c.source.at(n.Segment.Stop, n.Segment.Stop+1)})
	case n.SoftLineBreak():
		return c.softBreak(list, n.Segment.Stop)
	default:
		return list
	}
}

func (c *converter) softBreak(list []doc.Inline, offset int) []doc.Inline {
	if c.pending != nil {
		return list
	}
	t, at := c.last, c.lastAt
	if t == nil || len(list) == 0 || list[len(list)-1] != doc.Inline(t) {
		t, at = c.newText(c.source.at(offset, offset+1), ""), offset
		list = append(list, t)
	}
	c.pending, c.pendingAt, c.pendingEnd, c.last = t, at, offset, nil
	return list
}

// pieces appends the text between two offsets, a new Text after each escape and for each
// character reference, so that every character's column is known.
func (c *converter) pieces(list []doc.Inline, start, end int, raw bool) []doc.Inline {
	src := c.source.text
	if raw || bytes.IndexByte(src[start:end], '\\') < 0 && bytes.IndexByte(src[start:end], '&') < 0 {
		return c.piece(list, start, end)
	}
	from := start
	for i := start; i < end; {
		switch {
		case src[i] == '\\' && i+1 < end && util.IsPunct(src[i+1]):
			list = c.piece(list, from, i)
			from = i + 1
			i += 2
		case src[i] == '&':
			value, length := reference(src[i:end])
			if length == 0 {
				i++
				continue
			}
			list = c.piece(list, from, i)
			list = c.character(list, i, length, c.named(value, i, length))
			i += length
			from = i
		default:
			i++
		}
	}
	return c.piece(list, from, end)
}

// named checks the characters that a reference at offset i stands for.
func (c *converter) named(value string, i, length int) string {
	for _, r := range value {
		if rule, message, hint := refuseRune(r); rule != "" {
			c.error(c.source.at(i, i+length), rule, message, hint)
		}
	}
	return strings.NewReplacer("\n", " ", "\t", " ").Replace(value)
}

// character appends what a character reference at offset i stands for.
func (c *converter) character(list []doc.Inline, i, length int, value string) []doc.Inline {
	c.last = nil
	if value != "" {
		c.leaf(value)
		list = append(list, c.newText(c.source.at(i, i+length), value))
	}
	return list
}

// piece appends the text between two offsets of a line as it stands.
func (c *converter) piece(list []doc.Inline, start, end int) []doc.Inline {
	if start == end {
		return list
	}
	joined, at := c.last, c.lastEnd
	c.leaf(c.line[start:end])
	if joined != nil && at == start && len(list) > 0 && list[len(list)-1] == doc.Inline(joined) {
		joined.Value = c.line[c.lastAt:end]
		joined.Pos.Len += characters(c.source.text[start:end])
		c.last = joined
	} else {
		c.last, c.lastAt = c.newText(c.source.at(start, end), c.line[start:end]), start
		list = append(list, c.last)
	}
	c.lastEnd = end
	return list
}

// newText makes a text; those of a file lie together.
func (c *converter) newText(pos diag.Pos, value string) *doc.Text {
	if len(c.texts) == 0 {
		c.texts = make([]doc.Text, 32)
	}
	t := &c.texts[0]
	c.texts = c.texts[1:]
	t.Pos, t.Value = pos, value
	return t
}

// unescape resolves the backslash escapes and character references of an address or title.
func unescape(raw []byte) string {
	if !bytes.ContainsAny(raw, `\&`) {
		return string(raw)
	}
	var b strings.Builder
	for i := 0; i < len(raw); i++ {
		switch {
		case raw[i] == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]):
			i++
			b.WriteByte(raw[i])
		case raw[i] == '&':
			value, length := reference(raw[i:])
			if length == 0 {
				b.WriteByte('&')
				continue
			}
			b.WriteString(value)
			i += length - 1
		default:
			b.WriteByte(raw[i])
		}
	}
	return b.String()
}

// reference reads the character reference that src begins with (CommonMark 2.5) and gives
// its value and length in bytes; 0 when it is none.
func reference(src []byte) (string, int) {
	end := bytes.IndexByte(src[:min(len(src), 40)], ';')
	if end < 2 {
		return "", 0
	}
	name := string(src[1:end])
	if name[0] == '#' {
		return numericReference(name[1:], end+1)
	}
	if e, ok := util.LookUpHTML5EntityByName(name); ok {
		return string(e.Characters), end + 1
	}
	return "", 0
}

func numericReference(digits string, length int) (string, int) {
	base, most := 10, 7
	if strings.HasPrefix(digits, "x") || strings.HasPrefix(digits, "X") {
		digits, base, most = digits[1:], 16, 6
	}
	if digits == "" || len(digits) > most {
		return "", 0
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return "", 0
	}
	return string(util.ToValidRune(rune(n))), length
}
