package typeset

import (
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
	blank      bool
	unsafe     bool // the text cannot be cut before this cluster without another shape
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
	return fromBuffer(b, c.rtl, text, start, end)
}

// fromBuffer reads HarfBuzz's visual order into logical order.
func fromBuffer(b *harfbuzz.Buffer, rtl bool, text []rune, start, end int) *word {
	w := &word{glyphs: make([]shaped, len(b.Info))}
	for i, info := range b.Info {
		pos := b.Pos[i]
		w.glyphs[i] = shaped{
			id: uint32(info.Glyph), x: w.advance + pos.XOffset, y: pos.YOffset, advance: pos.XAdvance,
			start: int32(info.Cluster - start), unsafe: info.Mask&harfbuzz.GlyphUnsafeToBreak != 0,
		}
		w.advance += pos.XAdvance
		w.missing = w.missing || info.Glyph == 0
	}
	if rtl {
		for i, j := 0, len(w.glyphs)-1; i < j; i, j = i+1, j-1 {
			w.glyphs[i], w.glyphs[j] = w.glyphs[j], w.glyphs[i]
		}
	}
	w.cluster(text[start:end])
	if rtl {
		w.splitLigatures(text[start:end])
	}
	return w
}

// cluster finds where each glyph's cluster ends and gives the cluster's text to its first
// glyph.
func (w *word) cluster(text []rune) {
	end := int32(len(text))
	for i := len(w.glyphs) - 1; i >= 0; i-- {
		g := &w.glyphs[i]
		g.end = end
		g.first = i == 0 || w.glyphs[i-1].start != g.start
		if g.first {
			g.text = string(text[g.start:g.end])
			end = g.start
		}
	}
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
		blank := shaped{x: g.x + g.advance - int32(n)*share, y: g.y, advance: share, start: g.start, end: g.end, first: n == 1, blank: true, unsafe: g.unsafe && n == 1}
		blank.text = string(text[from:to])
		parts, from = append(parts, blank), to
	}
	g.first, g.text, g.unsafe = false, string(text[from:g.end]), false
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
