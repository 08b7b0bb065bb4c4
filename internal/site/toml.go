package site

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"handout/internal/diag"
	"handout/internal/markdown"
)

// tomlFile is one TOML text that was read, with the places of its keys.
type tomlFile struct {
	name string
	keys *keyIndex
}

// at is the place of a value; where the key is missing, of the table it belongs in.
func (f *tomlFile) at(path string) diag.Pos { return f.keys.pos(f.keys.find(path).value) }

// keyAt is the place of a key.
func (f *tomlFile) keyAt(path string) diag.Pos { return f.keys.pos(f.keys.find(path).key) }

// has reports whether the author wrote the key.
func (f *tomlFile) has(path string) bool { return f.keys.has(path) }

// decodeTOML reads src, of which the first line has the number firstLine in its file, into
// a struct. Wrong syntax, wrong types and unknown keys become diagnostics; ok is false
// where the struct may be incomplete.
func decodeTOML(name string, src []byte, firstLine int, into any, diags *diag.List) (f *tomlFile, ok bool) {
	f = &tomlFile{name: name, keys: &keyIndex{file: name}}
	if !markdown.CheckText(name, src, firstLine, diags) {
		return f, false
	}
	f.keys = scanKeys(name, src, firstLine)
	meta, err := toml.NewDecoder(bytes.NewReader(src)).Decode(into)
	if err != nil {
		f.decodeError(string(src), firstLine, err, diags)
		return f, false
	}
	f.unknownKeys(meta.Undecoded(), reflect.TypeOf(into), diags)
	return f, true
}

// unknownKeys reports keys that no field took, the outermost of each table only.
func (f *tomlFile) unknownKeys(keys []toml.Key, into reflect.Type, diags *diag.List) {
	seen := map[string]bool{}
	for _, key := range keys {
		plain := strings.Join(key, ".")
		parent := strings.Join(key[:len(key)-1], ".")
		if seen[parent] {
			seen[plain] = true
			continue
		}
		if seen[plain] {
			continue
		}
		seen[plain] = true
		known := knownKeys(into, key[:len(key)-1])
		hint := diag.DidYouMean(key[len(key)-1], known)
		if hint == "" && len(known) > 0 {
			hint = "known here: " + strings.Join(known, ", ")
		}
		places := f.keys.all(plain)
		if len(places) == 0 {
			places = []keyPlace{{}}
		}
		for _, p := range places {
			diags.Error(f.keys.pos(p.key), "toml-key-unknown", fmt.Sprintf("unknown key %q", key[len(key)-1]), hint)
		}
	}
}

// knownKeys lists the keys that the table at path may have, sorted.
func knownKeys(t reflect.Type, path []string) []string {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() == reflect.Map && len(path) > 0 {
		return knownKeys(t.Elem(), path[1:])
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	var names []string
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("toml"), ",")
		if len(path) > 0 && name == path[0] {
			return knownKeys(t.Field(i).Type, path[1:])
		}
		if name != "" && name != "-" {
			names = append(names, name)
		}
	}
	if len(path) > 0 {
		return nil
	}
	slices.Sort(names)
	return names
}

// localized is a text for every language, or a table of one per locale with "default" for
// the others; the map's "" key is the default.
type localized map[string]string

// UnmarshalTOML takes a string or a table of strings.
func (l *localized) UnmarshalTOML(data any) error {
	*l = localized{}
	switch data := data.(type) {
	case string:
		(*l)[""] = data
		return nil
	case map[string]any:
		for tag, v := range data {
			text, ok := v.(string)
			if !ok {
				return fmt.Errorf("expected a text for %q", tag)
			}
			if tag == "default" {
				tag = ""
			}
			(*l)[tag] = text
		}
		return nil
	default:
		return errors.New("expected a text, or a table of texts by locale")
	}
}
