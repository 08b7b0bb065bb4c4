package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"handout/internal/doc"
)

// joiner makes a soft line break a space, or nothing between two Han characters, once it
// has seen what stands on both sides.
type joiner struct {
	last    *doc.Text // the text that the next piece of the same line may join
	lastEnd int       // offset just after it
	before  rune      // the last character so far
	pending *doc.Text // ends in a line end that waits for the next character
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
	with := " "
	if mayTouch(j.before) && mayTouch(next) && (wide(j.before) || wide(next)) {
		with = ""
	}
	j.pending.Value = strings.TrimSuffix(j.pending.Value, "\n") + with
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
	t := c.last
	if t == nil || len(list) == 0 || list[len(list)-1] != doc.Inline(t) {
		t = &doc.Text{Pos: c.source.at(offset, offset+1)}
		list = append(list, t)
	}
	t.Value += "\n"
	c.pending, c.last = t, nil
	return list
}

// pieces appends the text between two offsets, a new Text after each escape and for each
// character reference, so that every character's column is known.
func (c *converter) pieces(list []doc.Inline, start, end int, raw bool) []doc.Inline {
	src := c.source.text
	from := start
	for i := start; i < end && !raw; {
		switch {
		case src[i] == '\\' && i+1 < end && util.IsPunct(src[i+1]):
			list = c.piece(list, from, i, string(src[from:i]))
			from = i + 1
			i += 2
		case src[i] == '&':
			value, length := reference(src[i:end])
			if length == 0 {
				i++
				continue
			}
			list = c.piece(list, from, i, string(src[from:i]))
			c.last = nil
			list = c.piece(list, i, i+length, c.named(value, i, length))
			c.last = nil
			i += length
			from = i
		default:
			i++
		}
	}
	return c.piece(list, from, end, string(src[from:end]))
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

func (c *converter) piece(list []doc.Inline, start, end int, value string) []doc.Inline {
	if value == "" {
		return list
	}
	joined, at := c.last, c.lastEnd
	c.leaf(value)
	if joined != nil && at == start && len(list) > 0 && list[len(list)-1] == doc.Inline(joined) {
		joined.Value += value
		joined.Pos.Len += utf8.RuneCountInString(value)
		c.last = joined
	} else {
		c.last = &doc.Text{Pos: c.source.at(start, end), Value: value}
		list = append(list, c.last)
	}
	c.lastEnd = end
	return list
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
