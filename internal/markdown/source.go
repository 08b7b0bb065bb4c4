package markdown

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"sort"
	"strings"

	"handout/internal/diag"
)

// source turns byte offsets of a text into positions. Offsets that mostly grow are cheap
// even in a file of one long line, since it counts on from the last one it was asked for.
type source struct {
	file      string
	text      []byte
	line      string // text with a space for each line feed, of which the tree's texts are parts
	starts    []int  // of the lines, byte offsets
	firstLine int    // the number of the text's first line in its file

	lastLine, lastOffset, lastCol int
}

func newSource(file string, text []byte, firstLine int) *source {
	s := &source{file: file, text: text, firstLine: max(firstLine, 1), lastCol: 1}
	s.starts = make([]int, 1, bytes.Count(text, []byte("\n"))+1)
	for at := bytes.IndexByte(text, '\n'); at >= 0; {
		start := at + 1
		s.starts = append(s.starts, start)
		if at = bytes.IndexByte(text[start:], '\n'); at >= 0 {
			at += start
		}
	}
	return s
}

// at is the position of the bytes from start to end; what lies beyond the first line of
// them is not underlined.
func (s *source) at(start, end int) diag.Pos {
	start = min(max(start, 0), len(s.text))
	line := s.lineOf(start)
	if line != s.lastLine || start < s.lastOffset {
		s.lastLine, s.lastOffset, s.lastCol = line, s.starts[line], 1
	}
	s.lastCol += characters(s.text[s.lastOffset:start])
	s.lastOffset = start
	return diag.Pos{
		File: s.file,
		Line: line + s.firstLine,
		Col:  s.lastCol,
		Len:  characters(s.text[start:s.cut(start, end)]),
	}
}

// lineOf is the index of the line that an offset is on.
func (s *source) lineOf(offset int) int {
	for line := s.lastLine; line < min(s.lastLine+4, len(s.starts)) && s.starts[line] <= offset; line++ {
		if line+1 == len(s.starts) || offset < s.starts[line+1] {
			return line
		}
	}
	return sort.SearchInts(s.starts, offset+1) - 1
}

// characters counts the code points of valid UTF-8: the bytes that do not continue one,
// eight at a time.
func characters(b []byte) int {
	n := len(b)
	for ; len(b) >= 8; b = b[8:] {
		word := binary.LittleEndian.Uint64(b)
		n -= bits.OnesCount64((word >> 7) & (^word >> 6) & 0x0101010101010101)
	}
	for _, c := range b {
		if c&0xC0 == 0x80 {
			n--
		}
	}
	return n
}

// joinLines makes the one line of which the tree's texts are parts: so they take no memory
// of their own, and a soft line break is a space already.
func (s *source) joinLines() {
	var b strings.Builder
	b.Grow(len(s.text))
	for rest := s.text; ; {
		at := bytes.IndexByte(rest, '\n')
		if at < 0 {
			b.Write(rest)
			break
		}
		b.Write(rest[:at])
		b.WriteByte(' ')
		rest = rest[at+1:]
	}
	s.line = b.String()
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
