package site

import (
	"strings"

	"handout/internal/diag"
)

// span is a place on a line of a TOML file, counted as in diag.Pos.
type span struct{ line, col, length int32 }

// keyPlace is where one key stands, and its value. An array's elements have their index,
// marked to tell it from a key, as the last part of the path: "contact.\x000.phone".
type keyPlace struct {
	path  string
	key   span
	value span
	first byte // of the value
}

// keyIndex knows the place of every key of a TOML text, which the decoder does not tell.
// It reads text that the decoder accepted; of other text it knows what it understood.
type keyIndex struct {
	file   string
	places []keyPlace
	byPath map[string]int32
}

func (k *keyIndex) pos(s span) diag.Pos {
	return diag.Pos{File: k.file, Line: int(s.line), Col: int(s.col), Len: int(s.length)}
}

// find is the longest beginning of path, such as "contact.0.phone", that the file has: a
// missing key is reported where its table stands. The zero place is the file as a whole.
func (k *keyIndex) find(path string) keyPlace {
	for p := path; p != ""; {
		if i, ok := k.lookup(p); ok {
			return k.places[i]
		}
		cut := strings.LastIndexByte(p, '.')
		if cut < 0 {
			break
		}
		p = p[:cut]
	}
	return keyPlace{}
}

func (k *keyIndex) lookup(path string) (int32, bool) {
	if i, ok := k.byPath[markIndices(path)]; ok {
		return i, true
	}
	i, ok := k.byPath[path]
	return i, ok
}

// has reports whether the file has the key.
func (k *keyIndex) has(path string) bool {
	_, ok := k.lookup(path)
	return ok
}

// all lists the places of a key in every table of an array; the path has no indices.
func (k *keyIndex) all(plain string) (places []keyPlace) {
	for _, p := range k.places {
		if plainPath(p.path) == plain {
			places = append(places, p)
		}
	}
	return places
}

const indexMark = "\x00"

// markIndices marks the parts of a path that are numbers.
func markIndices(path string) string {
	if !strings.ContainsAny(path, "0123456789") {
		return path
	}
	parts := strings.Split(path, ".")
	for i, p := range parts {
		if p != "" && strings.Trim(p, "0123456789") == "" {
			parts[i] = indexMark + p
		}
	}
	return strings.Join(parts, ".")
}

// plainPath leaves the indices of arrays out.
func plainPath(path string) string {
	if !strings.Contains(path, indexMark) {
		return path
	}
	var names []string
	for p := range strings.SplitSeq(path, ".") {
		if !strings.HasPrefix(p, indexMark) {
			names = append(names, p)
		}
	}
	return strings.Join(names, ".")
}
