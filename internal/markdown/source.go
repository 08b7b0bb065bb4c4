package markdown

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"handout/internal/diag"
)

// source turns byte offsets of a text into positions. Offsets that mostly grow are cheap
// even in a file of one long line, since it counts on from the last one it was asked for.
type source struct {
	file      string
	text      []byte
	starts    []int // of the lines, byte offsets
	firstLine int   // the number of the text's first line in its file

	lastLine, lastOffset, lastCol int
}

func newSource(file string, text []byte, firstLine int) *source {
	s := &source{file: file, text: text, firstLine: max(firstLine, 1), starts: []int{0}}
	for i, b := range text {
		if b == '\n' {
			s.starts = append(s.starts, i+1)
		}
	}
	s.lastCol = 1
	return s
}

// at is the position of the bytes from start to end; what lies beyond the first line of
// them is not underlined.
func (s *source) at(start, end int) diag.Pos {
	start = min(max(start, 0), len(s.text))
	line := sort.SearchInts(s.starts, start+1) - 1
	if line != s.lastLine || start < s.lastOffset {
		s.lastLine, s.lastOffset, s.lastCol = line, s.starts[line], 1
	}
	s.lastCol += utf8.RuneCount(s.text[s.lastOffset:start])
	s.lastOffset = start
	return diag.Pos{
		File: s.file,
		Line: line + s.firstLine,
		Col:  s.lastCol,
		Len:  utf8.RuneCount(s.text[start:s.cut(start, end)]),
	}
}

// cut moves end back to the end of start's line.
func (s *source) cut(start, end int) int {
	end = min(max(end, start), len(s.text))
	if i := bytes.IndexByte(s.text[start:end], '\n'); i >= 0 {
		end = start + i
	}
	return end
}

// lineAt is the position of the whole of a line, given by an offset in it, from its first
// character that is no space.
func (s *source) lineAt(offset int) diag.Pos {
	line := sort.SearchInts(s.starts, offset+1) - 1
	start := s.starts[line]
	end := s.cut(start, len(s.text))
	for start < end && (s.text[start] == ' ' || s.text[start] == '\t') {
		start++
	}
	return s.at(start, end)
}

// Normalize drops a byte order mark and makes every line end a line feed, as CommonMark
// counts lines; no column moves.
func Normalize(src []byte) []byte {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if bytes.IndexByte(src, '\r') < 0 {
		return src
	}
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
}
