package markdown

import (
	"bytes"
	"fmt"
	"sync"
	"unicode"
	"unicode/utf8"

	"handout/internal/diag"
)

// The limits of an input file. They are far above any leaflet and keep a broken or hostile
// file from taking the machine.
const (
	MaxBytes = 4 << 20 // of one file
	MaxDepth = 100     // of quotes, lists and emphasis within each other
)

// CheckText reports what makes a file of the site unreadable as text: too many bytes, bytes
// that are not UTF-8, control characters, marks that turn the direction of the text around.
// Line 1 of src has the number firstLine in the file; false means that it must not be read.
func CheckText(file string, src []byte, firstLine int, diags *diag.List) bool {
	if len(src) <= MaxBytes && printable(src) {
		return true
	}
	before := len(*diags)
	refuseBytes(newSource(file, src, firstLine), diags)
	return len(*diags) == before
}

// refuse finds what makes a text unreadable as a whole, before goldmark sees it.
func refuse(s *source, diags *diag.List) {
	before := len(*diags)
	refuseBytes(s, diags)
	if len(*diags) == before {
		refuseDepth(s, diags)
	}
}

// refuseBytes reports a text of too many bytes, and the first character on each line that
// cannot be printed.
func refuseBytes(s *source, diags *diag.List) {
	if len(s.text) > MaxBytes {
		diags.Error(diag.Pos{File: s.file}, "file-too-large",
			fmt.Sprintf("the file has more than the %d MB that it may have", MaxBytes>>20),
			"split it, and keep pictures in files of their own")
		return
	}
	if printable(s.text) {
		return
	}
	for offset := 0; offset < len(s.text); {
		if c := s.text[offset]; c >= ' ' && c < 0x7F || c == '\n' || c == '\t' {
			offset++
			continue
		}
		r, size := utf8.DecodeRune(s.text[offset:])
		rule, message, hint := refuseRune(r)
		if r == utf8.RuneError && size == 1 {
			rule, message, hint = "utf8-invalid", fmt.Sprintf("byte 0x%02X is not valid UTF-8", s.text[offset]), "save the file as UTF-8"
		}
		if rule == "" {
			offset += size
			continue
		}
		pos := s.at(offset, offset+size)
		pos.Len = 1
		diags.Error(pos, rule, message, hint)
		next := bytes.IndexByte(s.text[offset:], '\n')
		if next < 0 {
			return
		}
		offset += next
	}
}

// printable reports that a text is UTF-8 without a character that refuseRune refuses; false
// means that there may be one.
func printable(text []byte) bool {
	looks := suspicious()
	for i, c := range text {
		switch {
		case !looks[c]:
		case c == 0xC2 && i+1 < len(text) && text[i+1] >= 0xA0:
		case c == 0xE2 && i+2 < len(text) && !turns(text[i+1], text[i+2]):
		default:
			return false
		}
	}
	return utf8.Valid(text)
}

// suspicious tells which bytes may belong to a character that refuseRune refuses.
var suspicious = sync.OnceValue(func() *[256]bool {
	table := &[256]bool{0x7F: true, 0xC2: true, 0xE2: true}
	for c := range byte(' ') {
		table[c] = c != '\n' && c != '\t'
	}
	return table
})

// turns reports whether the bytes after 0xE2 make U+202A to U+202E or U+2066 to U+2069.
func turns(second, third byte) bool {
	return second == 0x80 && third >= 0xAA && third <= 0xAE || second == 0x81 && third >= 0xA6 && third <= 0xA9
}

// refuseRune tells what is wrong with a character, if anything. Embeddings and overrides of
// direction (UAX #9, 2.1 and 2.2) could print a dose backwards; the marks LRM, RLM and ALM
// cannot, and joiners are letters' own.
func refuseRune(r rune) (rule, message, hint string) {
	switch {
	case r == '\n' || r == '\t':
		return "", "", ""
	case unicode.IsControl(r):
		return "control-character", fmt.Sprintf("control character %U cannot be printed", r), "delete it"
	case r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069:
		return "direction-control", fmt.Sprintf("%U turns the direction of the text around it", r),
			"delete it: numbers and foreign words keep their own direction without it"
	default:
		return "", "", ""
	}
}

// refuseDepth counts the quote and list marks that a line begins with: goldmark's time
// grows with the square of them.
func refuseDepth(s *source, diags *diag.List) {
	for _, start := range s.starts {
		if marks, offset := countMarks(s.text[start:]); marks > MaxDepth {
			tooDeep(s.at(start+offset, start+offset+1), diags)
			return
		}
	}
}

func tooDeep(pos diag.Pos, diags *diag.List) {
	diags.Error(pos, "nesting-too-deep",
		fmt.Sprintf("more than %d levels of quotes, lists or emphasis within each other", MaxDepth),
		"write it flatter: three levels are already hard to read")
}

// countMarks counts the container marks at the start of a line, `>`, `-`, `12.` and the
// like, up to one more than MaxDepth, and says where it stopped. A list mark behind more
// blanks than MaxDepth lists need is too deep by itself.
func countMarks(line []byte) (marks, offset int) {
	blanks := 0
	for marks <= MaxDepth && offset < len(line) {
		width := markWidth(line[offset:])
		if width == 0 {
			break
		}
		if line[offset] == ' ' || line[offset] == '\t' {
			blanks++
		} else if marks++; blanks > 4*MaxDepth {
			return MaxDepth + 1, offset
		}
		offset += width
	}
	return marks, offset
}

// markWidth is the length of the blank, quote mark or list mark at the start of rest, or 0.
func markWidth(rest []byte) int {
	switch c := rest[0]; {
	case c == ' ' || c == '\t' || c == '>':
		return 1
	case c == '-' || c == '+' || c == '*':
		return blankAfter(rest, 1)
	case c >= '0' && c <= '9':
		n := 1
		for n < len(rest) && n < 9 && rest[n] >= '0' && rest[n] <= '9' {
			n++
		}
		if n < len(rest) && (rest[n] == '.' || rest[n] == ')') {
			return blankAfter(rest, n+1)
		}
	}
	return 0
}

func blankAfter(rest []byte, n int) int {
	if n < len(rest) && (rest[n] == ' ' || rest[n] == '\t') {
		return n
	}
	return 0
}
