package markdown

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"handout/internal/diag"
	"handout/internal/doc"
)

// expectation is `error COL-END rule` in an HTML-free way: a line that starts with
// `%% COL+LEN rule: message` says what the line above it must bring about.
var expectation = regexp.MustCompile(`^%% (\d+)\+(\d+) ([a-z0-9-]+)$`)

// split takes the expectations out of a test file.
func split(file string, data []byte) (source []byte, want []string) {
	var kept []string
	for _, line := range strings.Split(string(data), "\n") {
		m := expectation.FindStringSubmatch(line)
		if m == nil {
			kept = append(kept, line)
			continue
		}
		want = append(want, file+":"+strconv.Itoa(len(kept))+":"+m[1]+"+"+m[2]+" "+m[3])
	}
	return []byte(strings.Join(kept, "\n")), want
}

func places(diags diag.List) (got []string) {
	for _, d := range diags.Sorted() {
		got = append(got, d.Pos.String()+"+"+strconv.Itoa(d.Pos.Len)+" "+d.Rule)
	}
	return got
}

// Each file of testdata/refused says below a line which diagnostics the line brings about.
func TestRefused(t *testing.T) {
	files, _ := filepath.Glob("testdata/refused/*.md")
	if len(files) == 0 {
		t.Fatal("no test files")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(file)
		source, want := split(name, data)
		_, diags := Parse(name, source, Options{})
		if diff := cmp.Diff(want, places(diags)); diff != "" {
			t.Error(diff)
		}
		for _, d := range diags {
			if d.Hint == "" && d.Rule != "markdown-unsupported" {
				t.Errorf("%s: %s has no hint", d.Pos, d.Rule)
			}
		}
	}
}

// parseOne parses what must be right, positions of no interest.
func parseOne(t *testing.T, source string) []doc.Block {
	t.Helper()
	blocks, diags := Parse("a.md", []byte(source), Options{})
	if len(diags) > 0 {
		t.Fatalf("%q: %v", source, diags)
	}
	return blocks
}

func TestBlocks(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"# A *b* {#c .d .e}", "h1#c.d.e(A em(b))"},
		{"A\nb", "p(A b)"},
		{"A  \nb\\\nc", "p(A|br|b|br|c)"},
		{"汉字，\n汉字", "p(汉字，汉字)"},
		{"汉字\nabc\n汉字", "p(汉字 abc 汉字)"},
		{"**汉字**\n汉字", "p(strong(汉字)汉字)"},
		{"汉字\n**汉字**", "p(汉字strong(汉字))"},
		{"打电话\n[](contact:midwife)\n汉字", "p(打电话contact midwife()汉字)"},
		{"call\n[](contact:midwife)\nnow", "p(call contact midwife() now)"},
		{"カナ\nひら", "p(カナひら)"},
		{"한국\n어", "p(한국 어)"},
		{"`code`\n`more`", "p(code(code) code(more))"},
		{"`a\nb`", "p(code(a b))"},
		{"a&amp;b &lt; \\* &#x41; &nope;", "p(a&b < * A &nope;)"},
		{"> [!WARNING]\n> Careful", "WARNING(p(Careful))"},
		{"> [!note]\n>\n> - a", "NOTE(ul(.(p(a))))"},
		{"> quoted\n> [!NOTE]", "quote(p(quoted [!NOTE]))"},
		{"![Bridge](exercise:bridge)", "card bridge"},
		{"- [ ] a\n- [x] b\n- c", "ul(o(p(a))x(p(b)).(p(c)))"},
		{"3. a\n4. b", "ol3(.(p(a)).(p(b)))"},
		{"| a | b |\n|:--|--:|\n| `x\\|y` | 2 |\n| 3 |", "table[1 3](a|b//code(x|y)|2//3|)"},
		{"~~old~~ **new**", "p(del(old) strong(new))"},
		{"[](value:calcium) of [bone](term:bone)", "p(value calcium of term bone(bone))"},
		{"[Us](contact:x \"t\")", "p(contact x(Us))"},
		{"<https://a.example/ü> www.b.example c@d.example", "p(link https://a.example/%C3%BC(https://a.example/ü) link http://www.b.example(www.b.example) link mailto:c@d.example(c@d.example))"},
		{"[a][1]\n\n[1]: #b 'T'", "p(link #b(a))"},
		{"![A *b*](c.png)", "p(img c.png A b)"},
		{"---", "hr"},
		{"```go x\na\n\n b\n```", "code go x(a\n\n b\n)"},
		{"    a\n\tb", "code (a\nb\n)"},
		{"\ufeffa\r\nb\rc", "p(a b c)"},
		{"", ""},
	} {
		if diff := cmp.Diff(c.want, dump(parseOne(t, c.source))); diff != "" {
			t.Errorf("%q: %s", c.source, diff)
		}
	}
}

// TestContactOpensItsSentence: only a name that nothing comes before in its sentence is one at
// the start.
func TestContactOpensItsSentence(t *testing.T) {
	for source, want := range map[string]bool{
		"[](contact:a) helps.":             true,
		"Ask first. [](contact:a) helps.":  true,
		"“Ask first.” [](contact:a) helps": true,
		"先问一下。[](contact:a)":               true,
		"- one\n- [](contact:a)":           true,
		"Call [](contact:a).":              false,
		"Call: [](contact:a)":              false,
		"Call *now* [](contact:a)":         false,
		"Ask here or [](contact:a)":        false,
	} {
		doc.Walk(parseOne(t, source), doc.Visitor{Inline: func(i doc.Inline) bool {
			if c, ok := i.(*doc.ContactRef); ok && c.Opens != want {
				t.Errorf("%q: opens its sentence: %t", source, c.Opens)
			}
			return true
		}})
	}
}

func TestPositions(t *testing.T) {
	blocks, _ := Parse("a.md", []byte("+ 汉字 *é* [b c](https://x.example \"t\") ![i](p.png) <https://y.example>\n  ~~s~~ `c` [](contact:m) see https://z.example.\n"), Options{FirstLine: 7})
	var got []string
	doc.Walk(blocks, doc.Visitor{Inline: func(i doc.Inline) bool {
		p := i.Position()
		place := p.String() + "+" + strconv.Itoa(p.Len)
		if l, ok := i.(*doc.Link); ok {
			place += " to " + l.Target.String() + "+" + strconv.Itoa(l.Target.Len)
		}
		got = append(got, place)
		return true
	}})
	want := []string{
		"a.md:7:3+3", "a.md:7:6+3", "a.md:7:7+1", "a.md:7:9+1",
		"a.md:7:10+28 to a.md:7:16+17", "a.md:7:11+3", "a.md:7:38+1", "a.md:7:39+11", "a.md:7:50+1",
		"a.md:7:52+17 to a.md:7:52+17", "a.md:7:52+17", "a.md:7:70+0",
		"a.md:8:3+5", "a.md:8:5+1", "a.md:8:8+1", "a.md:8:9+3", "a.md:8:12+1", "a.md:8:13+13", "a.md:8:26+5",
		"a.md:8:31+17 to a.md:8:31+17", "a.md:8:31+17", "a.md:8:48+1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTooLarge(t *testing.T) {
	_, diags := Parse("a.md", make([]byte, 50<<20), Options{})
	if got := places(diags); len(got) != 1 || got[0] != "a.md+0 file-too-large" {
		t.Error(got)
	}
}

func TestTooDeep(t *testing.T) {
	deep := map[string]string{
		"quotes on a line": strings.Repeat(">", 10000) + " a",
		"lists on a line":  strings.Repeat("- ", 10000) + "a",
		"numbers":          strings.Repeat("1. ", 10000) + "a",
		"emphasis":         strings.Repeat("*", 20000) + "a" + strings.Repeat("*", 20000),
		"links":            strings.Repeat("![", 5000) + strings.Repeat("](a.png)", 5000),
		"lists by indent":  staircase(1000),
	}
	for name, source := range deep {
		_, diags := Parse("a.md", []byte(source), Options{})
		if len(diags) != 1 || diags[0].Rule != "nesting-too-deep" || diags[0].Pos.Line == 0 {
			t.Errorf("%s: %v", name, places(diags))
		}
	}
	if _, diags := Parse("a.md", []byte(strings.Repeat("> ", 40)+"a"), Options{}); len(diags) > 0 {
		t.Error(diags)
	}
}

// staircase is a list in a list in a list, each on its own line.
func staircase(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}
