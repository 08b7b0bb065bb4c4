package typeset

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// class is everything besides its characters that decides how a token is set.
type class struct {
	family int
	weight Weight
	lang   string
	rtl    bool
}

// token is a stretch of characters of one span and one bidi level, cut at spaces and
// between ideographs: the unit that is looked up instead of shaped again.
type token []piece

// piece is the part of a token that one font draws in one script.
type piece struct {
	font       *Font
	script     language.Script
	word       *word
	start, end int32 // runes from the token's start
}

// tokenLimit bounds the tokens kept for one class: the vocabulary of patient leaflets in a
// language fits several times over, and memory does not grow with the number of articles.
const tokenLimit = 1 << 14

// tokenCache keeps the tokens of one class. Readers take no lock: they look into a map that
// is never written to again, and only for a new token into the younger one behind the lock.
type tokenCache struct {
	class class
	old   atomic.Pointer[map[string]token]
	mu    sync.Mutex
	young map[string]token
}

func newTokenCache(c class) *tokenCache {
	w := &tokenCache{class: c, young: map[string]token{}}
	w.old.Store(&map[string]token{})
	return w
}

// cache returns the token cache of a class.
func (t *Typesetter) cache(c class) *tokenCache {
	t.mu.RLock()
	found := t.classes[c]
	t.mu.RUnlock()
	if found != nil {
		return found
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.classes[c] == nil {
		c.lang = strings.Clone(c.lang)
		t.classes[c] = newTokenCache(c)
	}
	return t.classes[c]
}

// token returns the token for chars, whose bytes are text.
func (t *Typesetter) token(c *tokenCache, text string, chars []char) token {
	old := *c.old.Load()
	if found, ok := old[text]; ok {
		return found
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if found, ok := c.young[text]; ok {
		return found
	}
	made := t.itemize(c.class, chars, 0, len(chars))
	c.young[strings.Clone(text)] = made
	if len(c.young) > 64+len(old)/2 {
		c.promote(old)
	}
	return made
}

// promote makes the young tokens part of the map that is read without a lock. When there
// are too many the old ones go: those still in use come back as young ones.
func (c *tokenCache) promote(old map[string]token) {
	all := make(map[string]token, len(old)+len(c.young))
	if len(old) < tokenLimit {
		for k, w := range old {
			all[k] = w
		}
	}
	for k, w := range c.young {
		all[k] = w
	}
	c.old.Store(&all)
	c.young = map[string]token{}
}

// itemize cuts chars[start:end] by script and font and shapes the pieces; the characters
// around them only tell joining letters that they go on.
func (t *Typesetter) itemize(c class, chars []char, start, end int) token {
	text := make([]rune, len(chars))
	for i := range chars {
		if text[i] = chars[i].r; text[i] == '\t' {
			text[i] = ' '
		}
	}
	var out token
	script := firstScript(text[start:end], familyScript(t.families[c.family].name))
	for from := start; from < end; {
		to := from + 1
		for to < end && !changesScript(text[to], script) {
			to++
		}
		out = t.appendFonts(out, c, script, text, from, to)
		if from = to; from < end {
			script = language.LookupScript(text[from])
		}
	}
	for i := range out {
		out[i].start, out[i].end = out[i].start-int32(start), out[i].end-int32(start)
	}
	return out
}

func changesScript(r rune, current language.Script) bool {
	s := language.LookupScript(r)
	return s.Strong() && s != current
}

// firstScript returns the script of the first character that has one of its own.
func firstScript(text []rune, otherwise language.Script) language.Script {
	for _, r := range text {
		if s := language.LookupScript(r); s.Strong() {
			return s
		}
	}
	return otherwise
}

// familyScript is the script that numbers and signs on their own are set in.
func familyScript(family string) language.Script {
	switch family {
	case "vazirmatn":
		return language.Arabic
	case "noto-sans-devanagari":
		return language.Devanagari
	case "noto-sans-bengali":
		return language.Bengali
	case "noto-sans-sc":
		return language.Han
	default:
		return language.Latin
	}
}

// appendFonts adds pieces for text[start:end]. Letters of one word are not drawn in two
// fonts if a single one has them all; a sign that the family lacks is borrowed alone.
func (t *Typesetter) appendFonts(out token, c class, script language.Script, text []rune, start, end int) token {
	if f := t.fontFor(c, text[start:end]); f != nil && (f.family == t.families[c.family].name || t.lacksLetters(c, text[start:end])) {
		return append(out, piece{f, script, f.shape(c, script, text, start, end), int32(start), int32(end)})
	}
	for start < end {
		to := clusterEnd(text, start, end)
		f := t.fontFor(c, text[start:to])
		for next := to; f != nil && next < end; next = to {
			if to = clusterEnd(text, next, end); t.fontFor(c, text[next:to]) != f {
				to = next
				break
			}
		}
		if f == nil {
			f = t.families[c.family].weights[c.weight]
		}
		out = append(out, piece{f, script, f.shape(c, script, text, start, to), int32(start), int32(to)})
		start = to
	}
	return out
}

// fontFor returns the first font that has all of text: the paragraph's own family, then the
// others in their order; nil where none has.
func (t *Typesetter) fontFor(c class, text []rune) *Font {
	if f := t.families[c.family].weights[c.weight]; f.covers(text) {
		return f
	}
	for i := range t.families {
		if f := t.families[i].weights[c.weight]; i != c.family && f.covers(text) {
			return f
		}
	}
	return nil
}

// lacksLetters says whether the paragraph's own family lacks a letter of text.
func (t *Typesetter) lacksLetters(c class, text []rune) bool {
	f := t.families[c.family].weights[c.weight]
	return slices.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) && !f.covers([]rune{r}) })
}

// covers says whether f draws all of text. Spaces that a font lacks and invisible
// characters HarfBuzz makes from the plain space.
func (f *Font) covers(text []rune) bool {
	for _, r := range text {
		if _, ok := f.GlyphFor(r); !ok && !harfbuzz.IsDefaultIgnorable(r) && !unicode.Is(unicode.Zs, r) {
			return false
		}
	}
	return true
}

// clusterEnd returns the end of the grapheme cluster that starts at start, for the choice
// of a font: a base and all marks, joiners and selectors after it.
func clusterEnd(text []rune, start, end int) int {
	to := start + 1
	for to < end && extends(text[to]) {
		to++
	}
	return to
}
