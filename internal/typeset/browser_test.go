package typeset

import (
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// script writes every line's letters into the page's title, from left to right as the
// browser placed them.
const script = `
const out = [];
for (const p of document.querySelectorAll("p")) {
	const at = [], walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
	for (let node; node = walk.nextNode();)
		for (let i = 0; i < node.length; i++) {
			const range = document.createRange();
			range.setStart(node, i);
			range.setEnd(node, i + 1);
			const box = range.getBoundingClientRect();
			at.push([box.left + box.width / 2, node.data[i]]);
		}
	at.sort((a, b) => a[0] - b[0]);
	out.push(at.map(a => a[1]).join(""));
}
document.body.innerHTML = "";
document.body.dataset.lines = JSON.stringify(out);
`

// TestMixedLinesInBrowser asks a browser for the visual order of every mixed line, with
// <bdi> for the isolates.
func TestMixedLinesInBrowser(t *testing.T) {
	tool := judge(t, "chromium", "chromium-browser", "google-chrome")
	dir, lines := t.TempDir(), mixedLines(t)
	var page strings.Builder
	page.WriteString(`<!doctype html><meta charset="utf-8"><style>p{white-space:pre;font:20px sans-serif;width:2000px}</style><body>`)
	for _, m := range lines {
		page.WriteString(m.html())
	}
	page.WriteString("<script>" + script + "</script>")
	path := filepath.Join(dir, "lines.html")
	if err := os.WriteFile(path, []byte(page.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(tool, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+filepath.Join(dir, "profile"), "--dump-dom", "file://"+path)
	dom, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %v", cmd, err)
	}
	_, rest, _ := strings.Cut(string(dom), `data-lines="`)
	attribute, _, _ := strings.Cut(rest, `"`)
	var theirs []string
	if err := json.Unmarshal([]byte(html.UnescapeString(attribute)), &theirs); err != nil || len(theirs) != len(lines) {
		t.Fatalf("%d lines from the browser for %d: %v", len(theirs), len(lines), err)
	}
	ts := newTypesetter(t)
	for i, m := range lines {
		if ours := m.visual(t, ts); ours != theirs[i] {
			t.Errorf("%s\n ours   %s\n theirs %s", m.source, leftToRight(ours), leftToRight(theirs[i]))
		}
	}
}

func (m mixedLine) html() string {
	dir := map[Direction]string{LeftToRight: "ltr", RightToLeft: "rtl"}[m.dir]
	var b strings.Builder
	b.WriteString(`<p dir="` + dir + `">`)
	for _, s := range m.spans {
		text := html.EscapeString(s.Text)
		switch s.Isolate {
		case IsolateLTR:
			text = `<bdi dir="ltr">` + text + "</bdi>"
		case IsolateAuto:
			text = "<bdi>" + text + "</bdi>"
		}
		b.WriteString(text)
	}
	b.WriteString("</p>\n")
	return b.String()
}
