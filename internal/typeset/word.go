package typeset

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// word is a shaped stretch of characters without a break in style. Words are shared and
// never written to once shaped.
type word struct {
	glyphs  []shaped // logical order
	advance int32    // font units
	missing bool     // one of its glyphs is .notdef
}

// shaped is a glyph of a word, in font units. x and y are measured from the word's left end
// and the baseline.
type shaped struct {
	id         uint32
	x, y       int32
	advance    int32
	start, end int32 // its cluster, in runes from the word's start
	text       string
	first      bool // of its cluster
	blank      bool // draws nothing and stands for a letter of a ligature
	hidden     bool // draws nothing: HarfBuzz's stand-in for a joiner or another invisible character
}

// shape shapes text[start:end]; what stands around it is context for joining letters only.
func (f *Font) shape(c class, script language.Script, text []rune, start, end int) *word {
	f.load()
	f.mu.Lock()
	defer f.mu.Unlock()
	b := f.buffer
	b.Clear()
	b.AddRunes(text, start, end-start)
	b.Props = harfbuzz.SegmentProperties{Language: language.NewLanguage(c.lang), Script: script, Direction: harfbuzz.LeftToRight}
	if c.rtl {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	b.Shape(f.shaper, nil)
	return f.read(b, c.rtl, text, start, end)
}

// read takes HarfBuzz's visual order into our logical one.
func (f *Font) read(b *harfbuzz.Buffer, rtl bool, text []rune, start, end int) *word {
	w := &word{glyphs: make([]shaped, len(b.Info))}
	for i, info := range b.Info {
		pos := b.Pos[i]
		w.glyphs[i] = shaped{
			id: uint32(info.Glyph), x: w.advance + pos.XOffset, y: pos.YOffset, advance: pos.XAdvance,
			start: int32(info.Cluster - start),
		}
		w.advance += pos.XAdvance
		w.missing = w.missing || info.Glyph == 0
	}
	if rtl {
		for i, j := 0, len(w.glyphs)-1; i < j; i, j = i+1, j-1 {
			w.glyphs[i], w.glyphs[j] = w.glyphs[j], w.glyphs[i]
		}
	}
	w.cluster(text[start:end], f.invisible)
	if rtl {
		w.splitLigatures(text[start:end])
	}
	w.moveHiddenText()
	return w
}

// cluster finds where each glyph's cluster ends and gives the cluster's text to its first
// glyph; invisible is the glyph that HarfBuzz puts for what is not drawn.
func (w *word) cluster(text []rune, invisible uint32) {
	end := int32(len(text))
	for i := len(w.glyphs) - 1; i >= 0; i-- {
		g := &w.glyphs[i]
		g.end = end
		g.first = i == 0 || w.glyphs[i-1].start != g.start
		if g.first {
			g.text = spelling(text[g.start:g.end])
			end = g.start
		}
		g.hidden = g.advance == 0 && g.id != 0 && holdsInvisible(text[g.start:g.end]) && g.id == invisible
	}
}

// moveHiddenText gives what a hidden glyph stands for to the one before it, or behind it at
// the word's start: a joiner is part of the word's spelling.
func (w *word) moveHiddenText() {
	for i := range w.glyphs {
		if g := &w.glyphs[i]; g.hidden && g.text != "" {
			if to := w.visible(i); to >= 0 && to < i {
				w.glyphs[to].text += g.text
			} else if to > i {
				w.glyphs[to].text = g.text + w.glyphs[to].text
			}
			g.text = ""
		}
	}
}

// visible returns the nearest glyph before i that carries text, else the first one after,
// else -1.
func (w *word) visible(i int) int {
	for k := i - 1; k >= 0; k-- {
		if !w.glyphs[k].hidden && w.glyphs[k].text != "" {
			return k
		}
	}
	for k := i + 1; k < len(w.glyphs); k++ {
		if !w.glyphs[k].hidden && w.glyphs[k].first {
			return k
		}
	}
	return -1
}

// holdsInvisible says whether a cluster holds a character that HarfBuzz draws as nothing.
func holdsInvisible(cluster []rune) bool {
	return slices.ContainsFunc(cluster, harfbuzz.IsDefaultIgnorable)
}

// spelling returns the text that a reader of the PDF should get for a cluster: all of it but
// the controls that only steer layout.
func spelling(cluster []rune) string {
	var b strings.Builder
	for _, r := range cluster {
		if !isLayoutControl(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isLayoutControl says whether r only steers line breaks or bidi order: the soft hyphen,
// zero width space, word joiner, byte order mark and the controls of UAX #9. The joiners,
// which spell, and variation selectors are not among them.
func isLayoutControl(r rune) bool {
	switch {
	case r == softHyphen, r == 0x061C, r == 0x200B, r == 0x200E, r == 0x200F, r == 0x2060, r == 0xFEFF:
		return true
	}
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// splitLigatures puts a blank before each ligature of a right-to-left word, so that readers
// of a PDF, who turn the letters of a right-to-left line around one glyph at a time, get
// them in the right order: the blank stands for the first letter, over its part of the
// advance, the drawn glyph for the last one.
func (w *word) splitLigatures(text []rune) {
	var out []shaped
	for i, g := range w.glyphs {
		letters := lettersOf(text[g.start:g.end])
		if !g.first || letters < 2 {
			if out != nil {
				out = append(out, g)
			}
			continue
		}
		if out == nil {
			out = append(out, w.glyphs[:i]...)
		}
		out = append(out, splitLigature(g, text, letters)...)
	}
	if out != nil {
		w.glyphs = out
	}
}

func splitLigature(g shaped, text []rune, letters int) []shaped {
	var parts []shaped
	from, share := g.start, g.advance/int32(letters)
	for n := 1; n < letters; n++ {
		to := from + 1
		for unicode.In(text[to], unicode.Mn, unicode.Me, unicode.Cf) {
			to++
		}
		blank := shaped{x: g.x + g.advance - int32(n)*share, y: g.y, advance: share, start: g.start, end: g.end, first: n == 1, blank: true}
		blank.text = spelling(text[from:to])
		parts, from = append(parts, blank), to
	}
	g.first, g.text = false, spelling(text[from:g.end])
	return append(parts, g)
}

// lettersOf counts the characters of a cluster that are not marks or format characters.
func lettersOf(cluster []rune) int {
	if len(cluster) < 2 {
		return len(cluster)
	}
	n := 0
	for _, r := range cluster {
		if !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
			n++
		}
	}
	return n
}
