package typeset

import (
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
)

// char is a character of the paragraph and what was found out about it.
type char struct {
	p      *property
	r      rune
	span   int32
	offset int32 // byte offset in the span's text
	unit   int32
	level  uint8
	brk    breakKind // before this character
	starts bool      // a glyph cluster, so that the word can be cut before it in an emergency
}

// unit is a piece of a token at its place in the paragraph.
type unit struct {
	font       *Font
	script     language.Script
	cache      *tokenCache
	word       *word // nil for a line end
	start, end int32 // chars
	span       int32
	level      uint8
	scale      float64 // pt per font unit
}

// state is one paragraph on its way through the steps. States are pooled: nothing of one
// may be part of a Line.
type state struct {
	typesetter *Typesetter
	paragraph  Paragraph
	chars      []char
	units      []unit
	x          []float64     // pt from the paragraph's start to each char's, as if on one line in logical order
	caches     []*tokenCache // by span
	bidi       bidiText
	at         []int32 // of a char its place in bidi
	key        []byte  // of the paragraph in the cache
	controls   bool    // some char is a layout control
}

// prepare takes p through every step but the choice of lines.
func (s *state) prepare(t *Typesetter, p *Paragraph) {
	s.typesetter, s.paragraph = t, *p
	s.decode()
	s.resolveLevels()
	s.findBreaks()
	s.cut()
	s.measure()
}

// decode lays the spans' characters in one row.
func (s *state) decode() {
	s.chars, s.caches, s.controls = s.chars[:0], s.caches[:0], false
	for i := range s.paragraph.Spans {
		span := &s.paragraph.Spans[i]
		s.caches = append(s.caches, nil)
		for at := 0; at < len(span.Text); {
			r, n := rune(span.Text[at]), 1
			if r >= utf8.RuneSelf {
				r, n = utf8.DecodeRuneInString(span.Text[at:])
				s.controls = s.controls || isLayoutControl(r)
			}
			s.chars = append(s.chars, char{r: r, span: int32(i), offset: int32(at), p: s.typesetter.properties.of(r)})
			at += n
		}
	}
}

// cut makes the units.
func (s *state) cut() {
	s.units = s.units[:0]
	for start := 0; start < len(s.chars); {
		end := start + 1
		if s.chars[start].p.kind == plain || s.chars[start].p.kind == ideograph {
			for end < len(s.chars) && !s.startsToken(end) {
				end++
			}
		}
		s.addToken(start, end)
		start = end
	}
}

// startsToken says whether a token begins at char i, which is not the first.
func (s *state) startsToken(i int) bool {
	c, before := &s.chars[i], &s.chars[i-1]
	if c.span != before.span || c.level != before.level {
		return true
	}
	switch c.p.kind {
	case space, fixedSpace, lineEnd:
		return true
	}
	return c.brk >= lastResort && (c.p.kind == ideograph || before.p.kind == ideograph)
}

// addToken adds the units of chars[start:end].
func (s *state) addToken(start, end int) {
	first := &s.chars[start]
	span := &s.paragraph.Spans[first.span]
	if first.p.kind == lineEnd {
		s.addUnit(unit{font: s.fontOf(span), start: int32(start), end: int32(end), span: first.span, level: first.level})
		return
	}
	cache := s.cacheFor(first)
	from := int32(start)
	for _, p := range s.token(cache, start, end) {
		s.addUnit(unit{
			font: p.font, script: p.script, cache: cache, word: p.word, start: from + p.start, end: from + p.end,
			span: first.span, level: first.level, scale: span.Size / float64(p.font.upem),
		})
	}
}

// contextLength is how far HarfBuzz looks around a stretch for letters that join it.
const contextLength = 5

// token returns the token of chars[start:end]. One that goes on in Arabic letters of another
// span is shaped with them in view, and not kept.
func (s *state) token(cache *tokenCache, start, end int) token {
	before := start > 0 && joinsAcross(s.chars[start-1].r, s.chars[start].r)
	after := end < len(s.chars) && joinsAcross(s.chars[end-1].r, s.chars[end].r)
	if !before && !after {
		return s.typesetter.token(cache, s.text(start, end), s.chars[start:end])
	}
	from, to := max(0, start-contextLength), min(len(s.chars), end+contextLength)
	return s.typesetter.itemize(cache.class, s.chars[from:to], start-from, end-from)
}

// joinsAcross says whether a and b may join: both letters, or marks and joiners on them, of
// the blocks of the Arabic script and its kin.
func joinsAcross(a, b rune) bool { return mayJoin(a) && mayJoin(b) }

func mayJoin(r rune) bool {
	return r >= 0x0600 && r < 0x0900 && (unicode.IsLetter(r) || unicode.IsMark(r)) || r == 0x200C || r == 0x200D
}

func (s *state) addUnit(u unit) {
	for i := u.start; i < u.end; i++ {
		s.chars[i].unit = int32(len(s.units))
	}
	s.units = append(s.units, u)
}

// text returns the bytes of chars[start:end], which are of one span.
func (s *state) text(start, end int) string {
	first := &s.chars[start]
	text := s.paragraph.Spans[first.span].Text
	if end < len(s.chars) && s.chars[end].span == first.span {
		return text[first.offset:s.chars[end].offset]
	}
	return text[first.offset:]
}

// cacheFor returns the tokens of c's span and direction.
func (s *state) cacheFor(c *char) *tokenCache {
	rtl := c.level&1 == 1
	if cached := s.caches[c.span]; cached != nil && cached.class.rtl == rtl {
		return cached
	}
	span := &s.paragraph.Spans[c.span]
	lang := span.Lang
	if lang == "" {
		lang = s.paragraph.Lang
	}
	found := s.typesetter.cache(class{s.typesetter.byName[s.paragraph.Family], span.Weight & 1, lang, rtl})
	s.caches[c.span] = found
	return found
}

// fontOf returns the first font of a span, which a line without glyphs is as high as.
func (s *state) fontOf(span *Span) *Font {
	f := s.typesetter.families[s.typesetter.byName[s.paragraph.Family]].weights[span.Weight&1]
	f.load()
	return f
}

// measure adds up the advances.
func (s *state) measure() {
	s.x = append(s.x[:0], make([]float64, len(s.chars)+1)...)
	at := 0.0
	for i := range s.units {
		u := &s.units[i]
		for c := u.start; c < u.end; c++ {
			s.x[c] = at
		}
		if u.word == nil {
			continue
		}
		advance := int32(0)
		for k := range u.word.glyphs {
			g := &u.word.glyphs[k]
			for c := g.start; g.first && c < g.end; c++ {
				s.x[u.start+c] = at + float64(advance)*u.scale
			}
			s.chars[u.start+g.start].starts = true
			advance += g.advance
		}
		at += float64(u.word.advance) * u.scale
	}
	s.x[len(s.chars)] = at
}

// missing lists the characters without a glyph.
func (s *state) missing() []Missing {
	var out []Missing
	for i := range s.units {
		u := &s.units[i]
		if u.word == nil || !u.word.missing {
			continue
		}
		for _, g := range u.word.glyphs {
			if c := &s.chars[u.start+g.start]; g.id == 0 && !g.blank {
				out = append(out, Missing{Rune: c.r, Span: int(c.span), Offset: int(c.offset)})
			}
		}
	}
	return out
}
