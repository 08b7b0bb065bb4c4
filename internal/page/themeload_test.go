package page

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// Each mutation breaks the built-in theme in one way: that is found at its place, and a
// theme with it is not loaded.
func TestThemeMutations(t *testing.T) {
	src, err := os.ReadFile("../../templates/print.toml")
	if err != nil {
		t.Fatal(err)
	}
	if found := CheckTheme(src); len(found) > 0 {
		t.Fatalf("the built-in theme is not as it should be: %v", found)
	}
	for _, tt := range []struct{ rule, old, new, at, message string }{
		{"theme-size", "body = 12", "body = 11.5", "4:8", "standard.body is 11.5 pt, less than the 12 pt that can be read"},
		{"theme-size", "body = 12\n", "", "3:1", "standard.body is 0 pt, less than the 12 pt that can be read"},
		{"theme-size", "small = 11", "small = 9", "6:9", "standard.small is 9 pt, less than the 10 pt that can be read"},
		{"theme-size", "minimum = 16", "minimum = 15", "32:11", "large.minimum is 15 pt, less than the 16 pt that can be read"},
		{"theme-size", "formats = 18", "formats = 13", "27:11", "large.formats is 13 pt, less than the 14 pt that can be read"},
		{"theme-size", "diary_days = 7", "diary_days = 0", "37:14", "large.diary_days is less than 1"},
		{"theme-value", `references = "section"`, `references = "all"`, "74:14", `parts.references is "all"`},
		{"theme-field", `"number", "version"`, `"number", "versoin"`, "68:27", `no running field "versoin"`},
		{"theme-figure", `hair = "bun"`, `hair = "bum"`, "102:8", `figure.body.0.hair: unknown name "bum"`},
		{"toml-key-unknown", "body = 12", "body = 12\nbodi = 12", "5:1", `unknown key "bodi"`},
	} {
		text := strings.Replace(string(src), tt.old, tt.new, 1)
		found := CheckTheme([]byte(text))
		if len(found) != 1 {
			t.Errorf("%q: found %v, want one", tt.new, found)
			continue
		}
		d := found[0]
		at := fmt.Sprintf("%d:%d", d.Pos.Line, d.Pos.Col)
		if d.Pos.File != "templates/print.toml" || d.Rule != tt.rule || at != tt.at || d.Message != tt.message {
			t.Errorf("%q: %s:%s: %s [%s], want %s: %s [%s]", tt.new, d.Pos.File, at, d.Message, d.Rule, tt.at, tt.message, tt.rule)
		}
		if _, err := LoadTheme(fstest.MapFS{"print.toml": {Data: []byte(text)}}); err == nil || !strings.Contains(err.Error(), tt.message) {
			t.Errorf("%q: the theme is loaded: %v", tt.new, err)
		}
	}
}
