package site

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// keyScanner reads one TOML text.
type keyScanner struct {
	src       []byte
	off       int
	line      int
	lineStart int
	prefix    string
	arrays    map[string]int // tables so far of each array of tables
	index     *keyIndex
}

// scanKeys finds the keys of src, whose first line has the number firstLine in its file.
func scanKeys(file string, src []byte, firstLine int) *keyIndex {
	expected := bytes.Count(src, []byte("="))
	s := &keyScanner{
		src: src, line: firstLine, arrays: map[string]int{},
		index: &keyIndex{file: file, places: make([]keyPlace, 0, expected), byPath: make(map[string]int32, expected)},
	}
	for s.blank(); s.off < len(s.src); s.blank() {
		at := s.off
		if s.src[s.off] == '[' {
			s.header()
		} else {
			s.pair(s.prefix)
		}
		if s.off == at {
			s.skipLine()
		}
	}
	return s.index
}

func (s *keyScanner) peek() byte {
	if s.off < len(s.src) {
		return s.src[s.off]
	}
	return 0
}

// blank skips white space, line ends and comments.
func (s *keyScanner) blank() {
	for s.off < len(s.src) {
		switch s.src[s.off] {
		case ' ', '\t', '\r':
			s.off++
		case '\n':
			s.newline()
		case '#':
			s.skipLine()
		default:
			return
		}
	}
}

func (s *keyScanner) newline() {
	s.off++
	s.line++
	s.lineStart = s.off
}

func (s *keyScanner) skipLine() {
	if i := bytes.IndexByte(s.src[s.off:], '\n'); i >= 0 {
		s.off += i
		return
	}
	s.off = len(s.src)
}

func (s *keyScanner) spaces() {
	for s.peek() == ' ' || s.peek() == '\t' {
		s.off++
	}
}

// pos is the position of the bytes from start to here, on the line where it was taken.
func (s *keyScanner) pos(start, line, lineStart int) span {
	end := s.off
	if i := bytes.IndexByte(s.src[start:end], '\n'); i >= 0 {
		end = start + i
	}
	return span{
		line:   int32(line),
		col:    int32(utf8.RuneCount(s.src[lineStart:start]) + 1),
		length: int32(utf8.RuneCount(s.src[start:end])),
	}
}

// add keeps the place of a path, once, and gives its index.
func (s *keyScanner) add(path string, key span) int32 {
	if i, ok := s.index.byPath[path]; ok {
		return i
	}
	i := int32(len(s.index.places))
	s.index.byPath[path] = i
	s.index.places = append(s.index.places, keyPlace{path: path, key: key, value: key})
	return i
}

// below is the path of a name in a table; the file itself is "".
func below(table, name string) string {
	if table == "" {
		return name
	}
	return table + "." + name
}

// readValue reads the value of the key with that index, and keeps its place.
func (s *keyScanner) readValue(path string, index int32) {
	first := s.peek()
	value := s.value(path)
	s.index.places[index].value, s.index.places[index].first = value, first
}

// element is the path element of an array's i-th value.
func element(i int) string { return indexMark + strconv.Itoa(i) }

// header reads `[table]` or `[[array]]`.
func (s *keyScanner) header() {
	start, line, lineStart := s.off, s.line, s.lineStart
	s.off++
	array := s.peek() == '['
	if array {
		s.off++
	}
	names := s.key()
	for s.peek() == ']' {
		s.off++
	}
	pos := s.pos(start, line, lineStart)
	path := ""
	for i, name := range names {
		if i > 0 {
			path = s.parent(path, pos)
		}
		path = below(path, name)
	}
	if !array {
		s.prefix = s.last(path)
		s.add(s.prefix, pos)
		return
	}
	s.add(path, pos)
	s.prefix = below(path, element(s.arrays[path]))
	s.arrays[path]++
	s.add(s.prefix, pos)
}

// parent is the table, or the last of an array of tables, that a header's next name stands
// in. One that has no header of its own gets the place of the first below it.
func (s *keyScanner) parent(path string, pos span) string {
	s.add(path, pos)
	last := s.last(path)
	if last != path {
		s.add(last, pos)
	}
	return last
}

// last puts the index of the last table behind the name of an array of tables.
func (s *keyScanner) last(path string) string {
	if n := s.arrays[path]; n > 0 {
		return below(path, element(n-1))
	}
	return path
}

// pair reads `key = value`.
func (s *keyScanner) pair(prefix string) {
	start, line, lineStart := s.off, s.line, s.lineStart
	names := s.key()
	pos := s.pos(start, line, lineStart)
	pos.length = int32(utf8.RuneCount(bytes.TrimRight(s.src[start:s.off], " \t")))
	s.spaces()
	if s.peek() != '=' || len(names) == 0 {
		return
	}
	s.off++
	s.spaces()
	path := prefix
	for i, name := range names {
		if i > 0 {
			s.add(path, pos)
		}
		path = below(path, name)
	}
	s.readValue(path, s.add(path, pos))
}

// key reads a bare, quoted or dotted key.
func (s *keyScanner) key() (names []string) {
	for {
		s.spaces()
		switch c := s.peek(); {
		case c == '"' || c == '\'':
			names = append(names, s.quoted())
		case bareKey(c):
			start := s.off
			for bareKey(s.peek()) {
				s.off++
			}
			names = append(names, string(s.src[start:s.off]))
		default:
			return names
		}
		s.spaces()
		if s.peek() != '.' {
			return names
		}
		s.off++
	}
}

func bareKey(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}

// quoted reads a one-line string and gives what it stands for.
func (s *keyScanner) quoted() string {
	start, quote := s.off, s.src[s.off]
	s.skipQuoted()
	raw := string(s.src[start+1 : max(s.off-1, start+1)])
	if quote == '"' && strings.IndexByte(raw, '\\') >= 0 {
		return unescapeKey(raw)
	}
	return raw
}

// skipQuoted goes behind a one-line string.
func (s *keyScanner) skipQuoted() {
	quote := s.src[s.off]
	for s.off++; s.off < len(s.src) && s.src[s.off] != quote && s.src[s.off] != '\n'; s.off++ {
		if s.src[s.off] == '\\' && quote == '"' {
			s.off++
		}
	}
	s.off = min(s.off+1, len(s.src))
}

// unescapeKey resolves the escapes of a basic string (TOML 1.1).
func unescapeKey(raw string) string {
	var b strings.Builder
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' || i+1 == len(raw) {
			b.WriteByte(raw[i])
			continue
		}
		i++
		digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[raw[i]]
		if n, err := strconv.ParseUint(raw[i+1:min(i+1+digits, len(raw))], 16, 32); digits > 0 && err == nil {
			b.WriteRune(rune(n))
			i += digits
		} else if at := strings.IndexByte("btnfre", raw[i]); at >= 0 {
			b.WriteByte("\b\t\n\f\r\x1b"[at])
		} else {
			b.WriteByte(raw[i])
		}
	}
	return b.String()
}

// value reads any value and gives its place.
func (s *keyScanner) value(path string) span {
	start, line, lineStart := s.off, s.line, s.lineStart
	switch c := s.peek(); {
	case bytes.HasPrefix(s.src[s.off:], []byte(`"""`)), bytes.HasPrefix(s.src[s.off:], []byte(`'''`)):
		s.longString(s.src[s.off : s.off+3])
	case c == '"' || c == '\'':
		s.skipQuoted()
	case c == '[':
		s.array(path)
	case c == '{':
		s.inlineTable(path)
	default:
		for s.off < len(s.src) && !strings.ContainsRune(",]}#\n\r", rune(s.src[s.off])) {
			s.off++
		}
		for s.off > start && (s.src[s.off-1] == ' ' || s.src[s.off-1] == '\t') {
			s.off--
		}
	}
	return s.pos(start, line, lineStart)
}

func (s *keyScanner) longString(quote []byte) {
	for s.off += 3; s.off < len(s.src) && !bytes.HasPrefix(s.src[s.off:], quote); {
		switch {
		case s.src[s.off] == '\n':
			s.newline()
		case s.src[s.off] == '\\' && quote[0] == '"' && s.off+1 < len(s.src) && s.src[s.off+1] != '\n':
			s.off += 2
		default:
			s.off++
		}
	}
	s.off = min(s.off+3, len(s.src))
}

func (s *keyScanner) array(path string) {
	s.off++
	for i := 0; ; i++ {
		s.blank()
		if c := s.peek(); c == ']' || c == 0 {
			s.off = min(s.off+1, len(s.src))
			return
		}
		before := s.off
		item := below(path, element(i))
		s.readValue(item, s.add(item, s.pos(s.off, s.line, s.lineStart)))
		s.blank()
		if s.peek() == ',' {
			s.off++
		}
		if s.off == before {
			return
		}
	}
}

func (s *keyScanner) inlineTable(path string) {
	s.off++
	for {
		s.blank()
		if c := s.peek(); c == '}' || c == 0 {
			s.off = min(s.off+1, len(s.src))
			return
		}
		before := s.off
		s.pair(path)
		s.blank()
		if s.peek() == ',' {
			s.off++
		}
		if s.off == before {
			return
		}
	}
}
