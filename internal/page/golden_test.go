package page

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// update rewrites the goldens: go test ./internal/page -update
var update = flag.Bool("update", false, "write the goldens anew")

// golden compares a text with testdata/<name> or, with -update, writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: run with -update to write it", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", name, diff)
	}
}

// goldenNames are the goldens that the tests of this package write.
func goldenNames() []string {
	return []string{"all.standard.txt", "all.large.txt", "all.mirrored.txt", "booklet.txt", "help.letter.txt"}
}

func TestNoOrphanGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !slices.Contains(goldenNames(), filepath.Base(f)) {
			t.Errorf("%s belongs to no test", f)
		}
	}
}

func TestGoldens(t *testing.T) {
	c := testComposer(t, "testdata/site", "en")
	a := c.site.Articles[0]
	mirrored := mirroredComposer(t, "testdata/site")
	for _, g := range []struct {
		name    string
		c       *Composer
		section string
		o       Options
	}{
		{"all.standard.txt", c, "all", Options{}},
		{"all.large.txt", c, "all", Options{Edition: Large}},
		{"all.mirrored.txt", mirrored, "all", Options{}},
		{"help.letter.txt", c, "help", Options{Paper: Letter}},
		{"booklet.txt", c, "", Options{}},
	} {
		t.Run(g.name, func(t *testing.T) {
			d, diags := g.c.Booklet(a, g.o)
			if g.section != "" {
				d, diags = g.c.Leaflet(a, g.section, g.o)
			}
			for _, f := range diags {
				t.Errorf("%s:%d:%d: %s", f.Pos.File, f.Pos.Line, f.Pos.Col, f.Message)
			}
			golden(t, g.name, dump(d))
		})
	}
}

// dump writes a document as text: the pages' lines and boxes with their places to half a
// point, then the structure tree.
func dump(d *Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n", d.Title, d.Lang)
	for i, p := range d.Pages {
		fmt.Fprintf(&b, "\npage %d  %.0f × %.0f\n", i+1, p.Width, p.Height)
		dumpItems(&b, p)
		for _, l := range p.Links {
			fmt.Fprintf(&b, "link %s → %s%s\n", place(l.X, l.Y), l.URL, linkedPage(l))
		}
	}
	b.WriteString("\nbookmarks\n")
	for _, m := range d.Bookmarks {
		fmt.Fprintf(&b, "%s%s, page %d\n", strings.Repeat("  ", m.Level), m.Title, m.Page+1)
	}
	b.WriteString("\nstructure\n")
	dumpTree(&b, d.Root, textOf(d), 0)
	return b.String()
}

func linkedPage(l LinkBox) string {
	if l.URL != "" {
		return ""
	}
	return fmt.Sprintf("page %d", l.DestPage+1)
}

func place(x, y float64) string { return fmt.Sprintf("%5.0f %5.0f", x, y) }

// dumpItems writes the items; the runs of one line and content are one text.
func dumpItems(b *strings.Builder, p *Page) {
	for i := 0; i < len(p.Items); i++ {
		switch it := p.Items[i].(type) {
		case *TextItem:
			text := it.Run.Text
			for i+1 < len(p.Items) {
				next, ok := p.Items[i+1].(*TextItem)
				if !ok || next.Y != it.Y || next.Content != it.Content || next.Artifact != it.Artifact || next.Run.Size != it.Run.Size {
					break
				}
				text += next.Run.Text
				i++
			}
			fmt.Fprintf(b, "%s %4.1f %s%q\n", place(it.X, it.Y), it.Run.Size, artifactName(it.Artifact), text)
		case *PathItem:
			fmt.Fprintf(b, "%s path %s%d\n", place(it.X, it.Y), artifactName(it.Artifact), len(it.Shapes))
		case *ImageItem:
			fmt.Fprintf(b, "%s image %.0f × %.0f %s\n", place(it.X, it.Y), it.Width, it.Height, it.Name)
		}
	}
}

func artifactName(a Artifact) string {
	if a == NotArtifact {
		return ""
	}
	return "(" + [...]string{"", "layout", "header", "footer", "background", "watermark"}[a] + ") "
}

// textOf is the text of each stretch of content, in the order of the items.
func textOf(d *Document) map[ContentID]string {
	text := map[ContentID]string{}
	for _, p := range d.Pages {
		for _, item := range p.Items {
			if it, ok := item.(*TextItem); ok && it.Content != NoContent {
				text[it.Content] += it.Run.Text
				if it.SpaceAfter {
					text[it.Content] += " "
				}
			}
		}
	}
	return text
}

func dumpTree(b *strings.Builder, e *Element, text map[ContentID]string, depth int) {
	fmt.Fprintf(b, "%s%s", strings.Repeat("  ", depth), e.Tag)
	for _, a := range []struct{ name, value string }{
		{"lang", e.Lang}, {"alt", e.Alt}, {"actual", e.ActualText}, {"expansion", e.Expansion}, {"id", e.ID}, {"scope", e.Scope}, {"headers", strings.Join(e.Headers, " ")},
		{"numbering", e.Numbering},
	} {
		if a.value != "" {
			fmt.Fprintf(b, " %s=%q", a.name, a.value)
		}
	}
	b.WriteString("\n")
	for _, k := range e.Kids {
		if k.Element != nil {
			dumpTree(b, k.Element, text, depth+1)
		} else {
			fmt.Fprintf(b, "%s%q\n", strings.Repeat("  ", depth+1), text[k.Content])
		}
	}
}
