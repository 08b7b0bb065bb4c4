package typeset

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/language"

	"handout/internal/typeset/fonts"
)

// stretch is text of one font, script, direction and language, and our shape of it.
type stretch struct {
	shaper shaperKey
	text   string
	glyphs string
}

// shaperKey is a call of hb-shape.
type shaperKey struct {
	file, script, lang string
	rtl                bool
}

// TestHarfBuzz compares glyphs, clusters and positions with HarfBuzz's own, for every
// distinct stretch of the test sentences and of the site's content, in both weights. A
// stretch is as long as font, script and direction allow: that the words in it are shaped
// one by one must not show.
func TestHarfBuzz(t *testing.T) {
	tool := judge(t, "hb-shape")
	files := fontFiles(t)
	ts := newTypesetter(t)
	calls := map[shaperKey]map[string]string{}
	for _, l := range locales() {
		for _, text := range append(l.sentences(t), l.siteText(t)...) {
			for _, w := range []Weight{Regular, Bold} {
				for _, s := range stretches(ts, files, l.paragraph(Span{Text: text, Size: 1, Weight: w})) {
					if calls[s.shaper] == nil {
						calls[s.shaper] = map[string]string{}
					}
					calls[s.shaper][s.text] = s.glyphs
				}
			}
		}
	}
	compared := 0
	for key, ours := range calls {
		compared += len(ours)
		compareShapes(t, tool, key, ours)
	}
	t.Logf("%d stretches compared in %d calls", compared, len(calls))
	if compared < 200 {
		t.Errorf("only %d stretches compared", compared)
	}
}

// fontFiles writes the embedded fonts out for hb-shape.
func fontFiles(t *testing.T) map[string]string {
	t.Helper()
	dir, out := t.TempDir(), map[string]string{}
	for _, f := range fonts.Families() {
		for name, data := range map[string][]byte{f.Name + " regular": f.Regular, f.Name + " bold": f.Bold} {
			out[name] = filepath.Join(dir, strings.ReplaceAll(name, " ", "-")+".ttf")
			if err := os.WriteFile(out[name], data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	return out
}

func (l locale) sentences(t *testing.T) []string {
	var out []string
	for _, p := range l.corpus(t) {
		out = append(out, p.Spans[0].Text)
	}
	return out
}

// siteText returns the lines of the example site's own text in this language.
func (l locale) siteText(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, root := range []string{"../../content", "../../locales"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Base(path) != l.tag+".md" && filepath.Base(path) != l.tag+".toml" {
				return err
			}
			data, err := os.ReadFile(path)
			out = append(out, strings.Split(string(data), "\n")...)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// stretches shapes a paragraph of one span and joins what HarfBuzz would take in one call:
// characters without a script of their own go with those around them.
func stretches(ts *Typesetter, files map[string]string, p Paragraph) []stretch {
	s := new(state)
	s.prepare(ts, &p)
	var out []stretch
	for i := 0; i < len(s.units); {
		j, script := i, language.Script(0)
		for ; j < len(s.units) && joins(&s.units[i], &s.units[j]); j++ {
			if own := s.ownScript(&s.units[j]); script == 0 || own == 0 {
				script = max(script, own)
			} else if own != script {
				break
			}
		}
		if j == i { // a line end, or a character that no font has
			i++
			continue
		}
		u := s.units[i]
		if script == 0 {
			script = u.script
		}
		out = append(out, stretch{
			shaper: shaperKey{files[u.font.Name()], script.String(), u.cache.class.lang, u.level&1 == 1},
			text:   s.text(int(u.start), int(s.units[j-1].end)),
			glyphs: glyphList(s.units[i:j]),
		})
		i = j
	}
	return out
}

// ownScript returns a unit's script, 0 where none of its characters has one.
func (s *state) ownScript(u *unit) language.Script {
	for i := u.start; i < u.end; i++ {
		if language.LookupScript(s.chars[i].r).Strong() {
			return u.script
		}
	}
	return 0
}

func joins(a, b *unit) bool {
	return b.word != nil && !b.word.missing && a.font == b.font && a.level == b.level
}

// placedGlyph is a glyph as both sides are written for comparison.
type placedGlyph struct{ id, cluster, x, y int }

// glyphList writes units in logical order, x from the stretch's start.
func glyphList(units []unit) string {
	var list []placedGlyph
	done := int32(0)
	for _, u := range units {
		for _, g := range u.word.glyphs {
			if g.blank {
				continue
			}
			x := done + g.x
			if u.level&1 == 1 {
				x = -done - u.word.advance + g.x
			}
			list = append(list, placedGlyph{int(g.id), int(u.start - units[0].start + g.start), int(x), int(g.y)})
		}
		done += u.word.advance
	}
	return written(list, int(done))
}

// written gives "id=cluster@x,y" of each glyph and the whole advance. Within a cluster
// glyphs are sorted: we put the marks on a ligature's first letter before its last one.
func written(list []placedGlyph, width int) string {
	slices.SortStableFunc(list, func(a, b placedGlyph) int {
		return cmp.Or(cmp.Compare(a.cluster, b.cluster), cmp.Compare(a.id, b.id))
	})
	var b strings.Builder
	for _, g := range list {
		fmt.Fprintf(&b, "%d=%d@%d,%d ", g.id, g.cluster, g.x, g.y)
	}
	return fmt.Sprint(b.String(), "+", width)
}

// compareShapes runs hb-shape once over all texts of a key.
func compareShapes(t *testing.T, tool string, key shaperKey, ours map[string]string) {
	t.Helper()
	texts := make([]string, 0, len(ours))
	for text := range ours {
		texts = append(texts, text)
	}
	slices.Sort(texts)
	direction := "ltr"
	if key.rtl {
		direction = "rtl"
	}
	cmd := exec.Command(tool, "--font-file="+key.file, "--direction="+direction, "--script="+key.script, "--language="+key.lang,
		"--output-format=json", "--no-glyph-names", "--text-file=-")
	cmd.Stdin = strings.NewReader(strings.Join(texts, "\n") + "\n")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %v", cmd, err)
	}
	lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	if len(lines) != len(texts) {
		t.Fatalf("%v: %d lines for %d texts", cmd, len(lines), len(texts))
	}
	for i, line := range lines {
		if theirs := hbGlyphs(t, line, key.rtl); theirs != ours[texts[i]] {
			t.Errorf("%s %v %q\n ours   %s\n theirs %s", filepath.Base(key.file), key, texts[i], ours[texts[i]], theirs)
		}
	}
}

// hbGlyphs writes a line of hb-shape's as glyphList does.
func hbGlyphs(t *testing.T, line []byte, rtl bool) string {
	t.Helper()
	var glyphs []struct{ G, Cl, Dx, Dy, Ax int }
	if err := json.Unmarshal(line, &glyphs); err != nil {
		t.Fatal(err)
	}
	width, x := 0, 0
	for _, g := range glyphs {
		width += g.Ax
	}
	var list []placedGlyph
	for _, g := range glyphs {
		at := x + g.Dx
		if rtl {
			at -= width
		}
		list = append(list, placedGlyph{g.G, g.Cl, at, g.Dy})
		x += g.Ax
	}
	if rtl {
		slices.Reverse(list)
	}
	return written(list, width)
}
