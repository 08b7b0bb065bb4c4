package markdown

import (
	"bytes"
	"fmt"
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

// refuse finds what makes a text unreadable as a whole, before goldmark sees it.
func refuse(s *source, diags *diag.List) {
	if len(s.text) > MaxBytes {
		diags.Error(diag.Pos{File: s.file}, "file-too-large",
			fmt.Sprintf("the file has %.1f MB, more than the %d MB that an article may have",
				float64(len(s.text))/(1<<20), MaxBytes>>20),
			"split it into several articles, and keep pictures in files of their own")
		return
	}
	refuseBytes(s, diags)
	refuseDepth(s, diags)
}

// refuseBytes reports the first byte on each line that is not UTF-8 text.
func refuseBytes(s *source, diags *diag.List) {
	for offset := 0; offset < len(s.text); {
		r, size := utf8.DecodeRune(s.text[offset:])
		switch {
		case r == utf8.RuneError && size == 1:
			diags.Error(s.at(offset, offset+1), "utf8-invalid",
				fmt.Sprintf("byte 0x%02X is not valid UTF-8", s.text[offset]),
				"save the file as UTF-8")
		case unicode.IsControl(r) && r != '\n' && r != '\t':
			diags.Error(s.at(offset, offset+1), "control-character",
				fmt.Sprintf("control character %U cannot be printed", r), "delete it")
		default:
			offset += size
			continue
		}
		next := bytes.IndexByte(s.text[offset:], '\n')
		if next < 0 {
			return
		}
		offset += next
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
// like, up to one more than MaxDepth, and says where it stopped.
func countMarks(line []byte) (marks, offset int) {
	for marks <= MaxDepth && offset < len(line) {
		width := markWidth(line[offset:])
		if width == 0 {
			break
		}
		if line[offset] != ' ' && line[offset] != '\t' {
			marks++
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
