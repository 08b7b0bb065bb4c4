package site

import (
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"
)

func TestScanKeys(t *testing.T) {
	const source = `# comment = 1
plain = "a" # b = 2
"quoted.key" = 'é' # after
dotted . 'x' = 1.5
list = [ "one", # comment
  "two", { a = 1, b = [2, 3] },
]
text = """
fake = "no"
\"""
"""
raw = '''
[fake]
'''

[table.sub]
key = 2026-01-02 # date

[[array]]
id = "first"
[array.child]
x = 1

[[array]]
id = "second"
  [[array.inner]]
  é = 1
  y = true
[messages."leaflet.page-of"]
other = "x"
`
	keys := scanKeys("a.toml", []byte(source), 10)
	for path, want := range map[string][2]string{
		"plain":                          {"11:1+5", "11:9+3"},
		"quoted.key":                     {"12:1+12", "12:16+3"},
		"dotted.x":                       {"13:1+12", "13:16+3"},
		"dotted":                         {"13:1+12", "13:1+12"},
		"list":                           {"14:1+4", "14:8+18"},
		"list.0":                         {"14:10+0", "14:10+5"},
		"list.1":                         {"15:3+0", "15:3+5"},
		"list.2.a":                       {"15:12+1", "15:16+1"},
		"list.2.b.1":                     {"15:27+0", "15:27+1"},
		"text":                           {"17:1+4", "17:8+3"},
		"raw":                            {"21:1+3", "21:7+3"},
		"table":                          {"25:1+11", "25:1+11"},
		"table.sub":                      {"25:1+11", "25:1+11"},
		"table.sub.key":                  {"26:1+3", "26:7+10"},
		"array.0":                        {"28:1+9", "28:1+9"},
		"array.0.child.x":                {"31:1+1", "31:5+1"},
		"array.1.id":                     {"34:1+2", "34:6+8"},
		"array.1.inner.0.y":              {"37:3+1", "37:7+4"},
		"messages.leaflet.page-of":       {"38:1+28", "38:1+28"},
		"messages.leaflet.page-of.other": {"39:1+5", "39:9+3"},
	} {
		p := keys.find(path)
		if p.path != markIndices(path) {
			t.Errorf("%s is not found: %s", path, p.path)
		}
		if got := place(p.key); got != want[0] {
			t.Errorf("key %s at %s, want %s", path, got, want[0])
		}
		if got := place(p.value); got != want[1] {
			t.Errorf("value of %s at %s, want %s", path, got, want[1])
		}
	}
	for _, no := range []string{"b", "fake", "comment", "array.2"} {
		if keys.has(no) {
			t.Errorf("there is no key %s", no)
		}
	}
	if got := keys.find("table.sub.missing.key").key.line; got != 25 {
		t.Errorf("a missing key is reported on line %d", got)
	}
}

func place(s span) string { return fmt.Sprintf("%d:%d+%d", s.line, s.col, s.length) }

// Every key that the decoder finds is found by the scanner, whatever the text.
func FuzzScanKeys(f *testing.F) {
	for _, s := range []string{"a = 1\n[b]\nc.d = 'x'\n[[e]]\nf = [{g = \"\"\"x\n\"\"\"}]\n", "\"\\u00e9\" = 1", "a = [[1], [2]]", "a.b.c = {d.e = 1}", "'' = 1", "[a.b]\n[[a.b.c]]\n[[a.b.c]]\nx=1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		keys := scanKeys("a.toml", []byte(source), 1)
		var into map[string]any
		meta, err := toml.Decode(source, &into)
		if err != nil {
			return
		}
		plain := map[string]bool{}
		for _, p := range keys.places {
			plain[plainPath(p.path)] = true
		}
		for _, key := range meta.Keys() {
			path := ""
			for i, part := range key {
				if i > 0 {
					path += "."
				}
				path += part
			}
			if !plain[path] {
				t.Errorf("key %q of %q is not found: %v", path, source, keys.places)
			}
		}
	})
}

// Whatever front matter and text a file holds, loading ends with a site and sorted places.
func FuzzLoad(f *testing.F) {
	right := base(f)
	for _, name := range []string{"site.toml", "content/backs/article.toml", "content/backs/es.md", "content/exercises/bridge/exercise.toml", "content/exercises/bridge/en.md", "content/glossary.toml", "locales/es.toml"} {
		f.Add(name, string(right[name].Data))
	}
	f.Add("content/backs/en.md", "+++\n+++")
	f.Add("content/backs/en.md", "+++\ntitle = 5\n+++\n## [](value:x) {#spurs .cause}\n")
	f.Fuzz(func(t *testing.T, name, text string) {
		files := fstest.MapFS{}
		for n, file := range right {
			files[n] = file
		}
		if files[name] == nil {
			return
		}
		files[name] = &fstest.MapFile{Data: []byte(text)}
		s, diags, err := Load(files, nil)
		if s == nil || err != nil {
			t.Fatal(err)
		}
		for _, d := range diags {
			if d.Pos.File == "" || d.Rule == "" || d.Message == "" {
				t.Errorf("%+v", d)
			}
		}
	})
}
