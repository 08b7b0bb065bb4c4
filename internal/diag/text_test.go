package diag

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWriteText(t *testing.T) {
	files := map[string]string{
		"es.md": "first\n![Puente](exercise:brige)\n\ttab \x1b[31m\n腰痛 lumbago\n" + strings.Repeat("x", 500) + "\n",
	}
	list := List{
		{Pos{"es.md", 2, 11, 14}, Error, "exercise-unknown", `no exercise "brige"`, `did you mean "bridge"?`},
		{Pos{"es.md", 3, 2, 3}, Warning, "word", "a warning", ""},
		{Pos{"es.md", 4, 4, 7}, Note, "", "wide characters take two cells", "here"},
		{Pos{"es.md", 5, 300, 2}, Error, "long", "a long line", ""},
		{Pos{"es.md", 2, 0, 0}, Error, "line", "the whole line", "mend it"},
		{Pos{"es.md", 99, 1, 1}, Error, "end", "past the end", "look up"},
		{Pos{"gone.toml", 1, 1, 1}, Error, "gone", "no such file", ""},
		{Pos{File: "site.toml"}, Error, "site-missing", "there is no site.toml here", "make one"},
		{Pos{}, Error, "", "nowhere", ""},
	}
	want := `es.md:2:11: error: no exercise "brige" [exercise-unknown]
    2 | ![Puente](exercise:brige)
      |           ^^^^^^^^^^^^^^ did you mean "bridge"?
es.md:3:2: warning: a warning [word]
    3 | 	tab ` + "\uFFFD" + `[31m
      | 	^^^
es.md:4:4: note: wide characters take two cells
    4 | 腰痛 lumbago
      |      ^^^^^^^ here
es.md:5:300: error: a long line [long]
    5 | …` + strings.Repeat("x", 120) + `…
      | ` + strings.Repeat(" ", 61) + `^^
es.md:2: error: the whole line [line]
    2 | ![Puente](exercise:brige)
      | mend it
es.md:99:1: error: past the end [end]
      = look up
gone.toml:1:1: error: no such file [gone]
site.toml: error: there is no site.toml here [site-missing]
      = make one
error: nowhere
`
	var b strings.Builder
	err := Text{Source: func(name string) []byte { return []byte(files[name]) }}.WriteText(&b, list)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestUnderlineAtTheEndOfALine(t *testing.T) {
	shown, pad, marks := underline("ab", Pos{Line: 1, Col: 3})
	if shown != "ab" || pad != "  " || marks != "^" {
		t.Errorf("got %q, %q, %q", shown, pad, marks)
	}
}
