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
	exact      bool // its advance must be its width in a PDF
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

// wideKerning is how far, in em, kerning may move two glyphs apart before readers of a PDF
// take the gap for a space: some do from a sixteenth of an em on.
const wideKerning = 0.04

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
		w.glyphs[i].exact = float64(pos.XAdvance)/float64(f.upem) > f.Advance(uint32(info.Glyph))+wideKerning
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

// splitLigatures gives each letter of a right-to-left ligature a glyph of its own, so that
// readers of a PDF, who turn the letters of a right-to-left line around one glyph at a time,
// get them in the right order: blanks stand for all letters but the last, each over its part
// of the advance, and the drawn glyph for the last one.
func (w *word) splitLigatures(text []rune) {
	var out []shaped
	for i := 0; i < len(w.glyphs); {
		end := i + 1
		for end < len(w.glyphs) && !w.glyphs[end].first {
			end++
		}
		cluster := w.glyphs[i:end]
		if letters := lettersOf(text[cluster[0].start:cluster[0].end]); letters > 1 {
			if out == nil {
				out = append(out, w.glyphs[:i]...)
			}
			out = appendLetters(out, cluster, text, letters)
		} else if out != nil {
			out = append(out, cluster...)
		}
		i = end
	}
	if out != nil {
		w.glyphs = out
	}
}

// appendLetters adds a ligature's letters, each followed by the glyphs of its own marks.
func appendLetters(out, cluster []shaped, text []rune, letters int) []shaped {
	whole, marks := cluster[0], cluster[1:]
	from, share := whole.start, whole.advance/int32(letters)
	distinct := len(marks) == int(whole.end-whole.start)-letters // a glyph for each mark
	for n := 1; n <= letters; n++ {
		to := from + 1
		for to < whole.end && (n == letters || isMark(text[to])) {
			to++
		}
		part := whole
		if n < letters {
			part = shaped{
				x: whole.x + whole.advance - int32(n)*share, y: whole.y, advance: share,
				start: whole.start, end: whole.end, blank: true,
			}
		}
		if n == letters {
			part.advance, part.exact = whole.advance-int32(letters-1)*share, true
		}
		part.first, part.text = n == 1, spelling(text[from:to])
		out = append(out, part)
		own := int(to-from) - 1
		if !distinct && (own > 0 || n == letters) {
			own = len(marks)
		}
		own = min(own, len(marks))
		out, marks = append(out, marks[:own]...), marks[own:]
		from = to
	}
	return out
}

func isMark(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) }

// lettersOf counts the characters of a cluster that are not marks or format characters.
func lettersOf(cluster []rune) int {
	if len(cluster) < 2 {
		return len(cluster)
	}
	n := 0
	for _, r := range cluster {
		if !isMark(r) {
			n++
		}
	}
	return n
}
