package pdf

import (
	"strings"
	"testing"

	"handout/internal/page"
)

func TestAppendFixed(t *testing.T) {
	for _, c := range []struct {
		scaled   int64
		decimals int
		want     string
	}{
		{0, 2, "0"}, {100, 2, "1"}, {-1, 2, "-0.01"}, {150, 2, "1.5"}, {-12345, 2, "-123.45"}, {7, 0, "7"}, {1000001, 6, "1.000001"}, {-500, 3, "-0.5"},
	} {
		if got := string(appendFixed(nil, c.scaled, c.decimals)); got != c.want {
			t.Errorf("%d with %d decimals is %q, want %q", c.scaled, c.decimals, got, c.want)
		}
	}
}

func TestAppendText(t *testing.T) {
	for in, want := range map[string]string{
		"plain":      "(plain)",
		`a (b) \ c`:  `(a \(b\) \\ c)`,
		"é":          "(\xfe\xff\x00\xe9)",
		"Ċ":          "(\xfe\xff\x01\\n)", // its second byte is a line feed
		"\U00020000": "(\xfe\xff\xd8\x40\xdc\x00)",
		"\r":         "(\xfe\xff\x00\\r)",
	} {
		if got := string(appendText(nil, in)); got != want {
			t.Errorf("%q is written %q, want %q", in, got, want)
		}
	}
}

func TestASCIIURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/a?b=c#d": "https://example.org/a?b=c#d",
		"https://example.org/é x":     "https://example.org/%C3%A9%20x",
	} {
		if got := asciiURL(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func TestLinkBookmarks(t *testing.T) {
	marks := []page.Bookmark{{Title: "1", Level: 1}, {Title: "1.1", Level: 2}, {Title: "1.1.1", Level: 3}, {Title: "1.2", Level: 2}, {Title: "2", Level: 1}}
	got, err := linkBookmarks(marks, 1)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct{ parent, prev, next, first, last, kids int }{
		{-1, -1, 4, 1, 3, 2}, {0, -1, 3, 2, 2, 1}, {1, -1, -1, -1, -1, 0}, {0, 1, -1, -1, -1, 0}, {-1, 0, -1, -1, -1, 0},
	} {
		e := got[i]
		if e.parent != want.parent || e.prev != want.prev || e.next != want.next || e.first != want.first || e.last != want.last || e.kids != want.kids {
			t.Errorf("%s is %+v, want %+v", e.Title, e, want)
		}
	}
}

func TestPostScriptName(t *testing.T) {
	if got := postScriptName("noto-sans-sc bold"); got != "NotoSansSc-Bold" {
		t.Errorf("got %q", got)
	}
}

func TestWellFormedLanguage(t *testing.T) {
	for tag, want := range map[string]bool{"en": true, "zh-Hans": true, "es-419": true, "": false, "e": false, "englishlang": false, "en_GB": false, "12": false} {
		if wellFormedLanguage(tag) != want {
			t.Errorf("%q: got %v", tag, !want)
		}
	}
}

func TestMetadataEscapes(t *testing.T) {
	xmp := string(metadata(&page.Document{Title: "Heat & <cold>", Lang: "en"}))
	if !strings.Contains(xmp, "Heat &amp; &lt;cold&gt;") || strings.Contains(xmp, "CreateDate") {
		t.Errorf("the metadata are %s", xmp)
	}
}

func TestParseFileRefuses(t *testing.T) {
	for _, data := range []string{
		"", "startxref\n", "startxref\n99\n%%EOF\n", "xref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\nstartxref\n0\n%%EOF\n",
		"1 0 obj\n<<>>\nxref\n0 2\n0000000000 65535 f \n0000000000 00000 n \nstartxref\n13\n%%EOF\n",
	} {
		if _, err := parseFile([]byte(data)); err == nil {
			t.Errorf("%q was read as a file", data)
		}
	}
}
