package pdf

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"handout/internal/page"
	"handout/internal/typeset"
)

// text draws a run: its glyphs in logical order, each at its place, so that the order of
// the text in the file is the order it is read in.
func (c *content) text(item *page.TextItem, base typeset.Direction) error {
	run := item.Run
	if len(run.Glyphs) == 0 {
		return fmt.Errorf("text %q has no glyphs", run.Text)
	}
	face, err := c.fonts.face(run.Font)
	if err != nil {
		return err
	}
	p := pen{content: c, face: face, run: run, x: item.X, y: c.height - item.Y}
	p.border = borderOf(run, base, c.line.continues(item), c.line.lastRTL)
	for from := 0; from < len(run.Glyphs); {
		to, actual := stretch(run, from)
		if err := c.mark(item.Content, item.Artifact, actual); err != nil {
			return fmt.Errorf("text %q: %w", run.Text, err)
		}
		c.setFill(item.Color)
		if err := p.draw(from, to, actual == ""); err != nil {
			return err
		}
		if actual != "" {
			c.closeMark()
		}
		from = to
	}
	c.line.extend(item)
	if item.SpaceAfter {
		return c.spaceAfter(item, &p, base)
	}
	return nil
}

// stretch is the part of a run from the given glyph that shares one marked-content
// sequence, and the text it stands for where that is not what its glyphs say one by one:
// a cluster of several glyphs. Readers put a word together again only if it is given whole
// (they see gaps between the clusters of Devanagari), except for right-to-left words, whose
// letters they turn around: there it is the cluster.
func stretch(run *typeset.Run, from int) (to int, actual string) {
	glyphs := run.Glyphs
	unit, whole := wordEnd, func(g []typeset.Glyph) bool { return !spelledOut(run.Font, g) }
	if run.RTL {
		unit, whole = clusterEnd, func(g []typeset.Glyph) bool { return len(g) > 1 && spelled(g) == nil }
	}
	for to = from; to < len(glyphs); {
		end := unit(glyphs, to)
		if whole(glyphs[to:end]) {
			if to > from {
				return to, ""
			}
			return end, textOf(glyphs[to:end])
		}
		to = end
	}
	return to, ""
}

// wordEnd is where the word that starts at the given glyph ends; a space is a word.
func wordEnd(glyphs []typeset.Glyph, from int) int {
	to := from + 1
	if glyphs[from].Space {
		return to
	}
	for to < len(glyphs) && !glyphs[to].Space {
		to++
	}
	return to
}

func clusterEnd(glyphs []typeset.Glyph, from int) int {
	to := from + 1
	for to < len(glyphs) && glyphs[to].Text == "" {
		to++
	}
	return to
}

// spelledOut says that the glyphs of a word say its text one by one: no glyph stands for
// several letters with a mark among them, which readers would take apart at the mark, and
// each cluster of several glyphs is its letters' own glyphs in their order.
func spelledOut(font *typeset.Font, word []typeset.Glyph) bool {
	for i := 0; i < len(word); {
		end := clusterEnd(word, i)
		text := word[i].Text
		if text == "" || end > i+1 && !letterByLetter(font, word[i:end]) {
			return false
		}
		if end == i+1 && utf8.RuneCountInString(text) > 1 && strings.ContainsFunc(text, unicode.IsMark) {
			return false
		}
		i = end
	}
	return true
}

// letterByLetter says that a cluster's glyphs are those of its letters, the last one perhaps
// a mark for all letters that are left, and that no two of them without width follow each
// other: readers would take these for one drawn twice.
func letterByLetter(font *typeset.Font, cluster []typeset.Glyph) bool {
	text := cluster[0].Text
	for i := range cluster {
		g := &cluster[i]
		if text == "" || g.Advance == 0 && (i == 0 || cluster[i-1].Advance == 0) {
			return false
		}
		r, size := utf8.DecodeRuneInString(text)
		if i == len(cluster)-1 && g.Advance == 0 && len(text) > size {
			return true
		}
		if id, known := font.GlyphFor(r); !known || id != g.ID {
			return false
		}
		text = text[size:]
	}
	return text == ""
}

func textOf(glyphs []typeset.Glyph) string {
	var b strings.Builder
	for i := range glyphs {
		b.WriteString(glyphs[i].Text)
	}
	return b.String()
}

// spelled shares the text of a right-to-left cluster out among its glyphs, a letter and its
// marks: one character each, or all marks on the one glyph that draws them. Nil when the
// glyphs do not fit the text so.
func spelled(cluster []typeset.Glyph) []string {
	for i := 1; i < len(cluster); i++ {
		if cluster[i].Advance != 0 || cluster[i].ID == 0 {
			return nil
		}
	}
	text := cluster[0].Text
	if runes := utf8.RuneCountInString(text); runes < len(cluster) || runes > len(cluster) && len(cluster) != 2 {
		return nil
	}
	texts := make([]string, len(cluster))
	for i := range texts {
		_, size := utf8.DecodeRuneInString(text)
		if i == len(texts)-1 {
			size = len(text)
		}
		texts[i], text = text[:size], text[size:]
	}
	return texts
}

// pen draws the glyphs of one run into the content stream.
type pen struct {
	*content
	face *face
	run  *typeset.Run
	x, y float64 // of the run's left end on the baseline, y upward
	border

	at       float64 // where the next glyph would fall, in pt
	baseline float64
	shown    bool // an array of glyphs is open
	literal  bool // and in it a string
}

// draw draws some of the run's glyphs. Unless their text is given otherwise, the marks of
// right-to-left letters are drawn apart.
func (p *pen) draw(from, to int, plain bool) error {
	p.beginText()
	for i := from; i < to; i++ {
		g := &p.run.Glyphs[i]
		if g.ID == 0 && !g.Blank {
			return fmt.Errorf("font %s has no glyph for %q", p.run.Font.Name(), g.Text)
		}
		if !g.Blank && int(g.ID) >= p.face.glyphs {
			return fmt.Errorf("font %s: glyph %d of %q is outside the font", p.run.Font.Name(), g.ID, g.Text)
		}
		if plain && i+1 < to && p.run.Glyphs[i+1].Text == "" {
			end := clusterEnd(p.run.Glyphs, i)
			if p.run.RTL {
				p.letter(p.run.Glyphs[i:end])
			} else {
				p.spell(i, end)
			}
			i = end - 1
			continue
		}
		if stand, past := p.standing(i); past {
			p.show(p.face.shifted(g, g.X-stand, p.run.Size), p.textAt(p.run, i), p.x+stand, p.y+g.Y)
			continue
		}
		p.show(p.glyph(g), p.textAt(p.run, i), p.x+g.X, p.y+g.Y)
	}
	if !plain && !p.run.RTL {
		p.endWord(from, to)
	}
	p.closeArray()
	return nil
}

// glyph is the glyph as it is drawn. One from the right that is kerned away from the next has
// the wider advance itself: readers see a space in every gap between such letters.
func (p *pen) glyph(g *typeset.Glyph) subsetGlyph {
	drawn := p.face.glyphOf(g, p.run.Size)
	if !p.run.RTL || drawn.kind != wholeGlyph {
		return drawn
	}
	const visible = 10 // thousandths of an em
	if advance := p.face.advance(g, p.run.Size); p.face.thousandths(int(advance)) > p.face.width(drawn)+visible {
		return subsetGlyph{gid: g.ID, kind: alteredGlyph, advance: advance}
	}
	return drawn
}

// standing is where a mark stands that is drawn from beyond its letter's end, as the dot below
// a narrow letter is: at that end, or readers would take the space behind for part of the
// letter. It is drawn from there where it belongs. past is false for every other glyph.
func (p *pen) standing(i int) (stand float64, past bool) {
	g := &p.run.Glyphs[i]
	if p.run.RTL || i == 0 || g.Text != "" || g.Advance != 0 || g.Blank {
		return 0, false
	}
	letter := i - 1
	for letter > 0 && p.run.Glyphs[letter].Text == "" {
		letter--
	}
	end := p.run.Glyphs[letter].X + p.run.Glyphs[letter].Advance
	return end, letter == i-1 && g.X > end
}

// endWord draws a blank without width where a word ends whose last glyph does not reach so
// far, a mark or a letter with its vowel sign in front: readers take the last glyph's end for
// the word's, and see a gap behind it otherwise, or even a new column.
func (p *pen) endWord(from, to int) {
	last := &p.run.Glyphs[to-1]
	end := last.X + last.Advance
	for _, g := range p.run.Glyphs[from:to] {
		end = max(end, g.X+g.Advance)
	}
	if end > last.X+last.Advance+p.run.Size/100 {
		p.show(subsetGlyph{kind: blankGlyph}, "", p.x+end, p.y)
	}
}

// letter draws a right-to-left letter with its marks. Readers order a line by where its
// glyphs stand: so each mark stands just left of its letter, where the next letter begins,
// and is drawn from there where it belongs.
func (p *pen) letter(cluster []typeset.Glyph) {
	texts := spelled(cluster)
	letter := &cluster[0]
	p.show(p.glyph(letter), texts[0], p.x+letter.X, p.y+letter.Y)
	for i := 1; i < len(cluster); i++ {
		m := &cluster[i]
		stand := letter.X - float64(i)*p.run.Size/100
		p.show(p.face.shifted(m, m.X-stand, p.run.Size), texts[i], p.x+stand, p.y+m.Y)
	}
}

// spell draws the letters of a left-to-right cluster, each with its own text. A mark without
// width stands just before the end of its letter, as readers expect of what comes behind a
// letter and before the next one, and is drawn from there where it belongs.
func (p *pen) spell(from, to int) {
	glyphs := p.run.Glyphs
	text := glyphs[from].Text
	for i := from; i < to; i++ {
		g := &glyphs[i]
		_, size := utf8.DecodeRuneInString(text)
		if i == to-1 {
			size = len(text)
		}
		drawn, x := p.face.glyphOf(g, p.run.Size), g.X
		if g.Advance == 0 {
			x = glyphs[i-1].X + glyphs[i-1].Advance
			if to < len(glyphs) {
				x = min(x, glyphs[to].X)
			}
			x -= p.run.Size / 50
			drawn = p.face.shifted(g, g.X-x, p.run.Size)
		}
		p.show(drawn, text[:size], p.x+x, p.y+g.Y)
		text = text[size:]
	}
}

// show draws one glyph with its origin at (x, y).
func (p *pen) show(g subsetGlyph, text string, x, y float64) {
	code := p.fonts.code(p.face, g, text)
	if slot := p.face.slot(code); slot != p.slot || p.run.Size != p.size {
		p.closeArray()
		p.setFont(slot, p.run.Size)
	}
	if p.shown && math.Abs(y-p.baseline) < 0.005 {
		p.adjust(x)
	} else {
		p.moveTo(x, y)
	}
	if !p.literal {
		p.buf = append(p.buf, '(')
		p.literal = true
	}
	p.buf = appendEscaped(p.buf, p.face.byteOf(code))
	p.at += float64(p.face.codes[code].width) * p.size / 1000
}

// adjust moves the pen along the line, in thousandths of the size, to x; by less than
// 0.005 pt it does not. Large type has a decimal more, so that all is exact to 0.01 pt.
func (p *pen) adjust(x float64) {
	if math.Abs(p.at-x) < 0.005 {
		return
	}
	unit, decimals := p.size/1000, 0
	if p.size > 20 {
		unit, decimals = p.size/10000, 1
	}
	steps := math.Round((p.at - x) / unit)
	if steps == 0 {
		return
	}
	p.closeLiteral()
	p.buf = appendFixed(p.buf, int64(steps), decimals)
	p.at -= steps * unit
}

// moveTo starts a new array of glyphs at (x, y).
func (p *pen) moveTo(x, y float64) {
	p.closeArray()
	toX, toY := hundredths(x), hundredths(y)
	p.buf = append(appendFixed(p.buf, toX-p.lineX, 2), ' ')
	p.buf = append(appendFixed(p.buf, toY-p.lineY, 2), " Td["...)
	p.lineX, p.lineY = toX, toY
	p.at, p.baseline = float64(toX)/100, y
	p.shown = true
}

func (p *pen) closeLiteral() {
	if p.literal {
		p.buf = append(p.buf, ')')
	}
	p.literal = false
}

func (p *pen) closeArray() {
	p.closeLiteral()
	if p.shown {
		p.buf = append(p.buf, "]TJ\n"...)
	}
	p.shown = false
}

// spaceAfter draws the word space that the end of the line swallowed, where the line ends:
// nothing is seen of it, but the two words stay apart in the text.
func (c *content) spaceAfter(item *page.TextItem, p *pen, base typeset.Direction) error {
	defer func() { c.line = baseline{} }()
	if !p.face.spaces {
		return nil
	}
	if err := c.mark(item.Content, item.Artifact, ""); err != nil {
		return err
	}
	g := subsetGlyph{gid: p.face.space}
	x := c.line.end(float64(p.face.width(g))*item.Run.Size/1000, base)
	c.beginText()
	p.show(g, " ", x, p.y)
	p.closeArray()
	return nil
}
