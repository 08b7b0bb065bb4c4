// Package typeset takes paragraphs of styled text in any of the site's scripts and gives
// back lines of placed glyphs, with the text that each glyph stands for.
//
// A paragraph goes through five steps: its characters and their bidi levels (UAX #9), its
// break opportunities (UAX #14), its words with the font and script of each, their shapes
// (HarfBuzz's rules), and the greedy choice of lines, set ragged and never hyphenated.
package typeset

import (
	"sync"

	"handout/internal/typeset/fonts"
)

// Typesetter holds the fonts and the words shaped so far. It is safe for concurrent use.
type Typesetter struct {
	families []family
	byName   map[string]int

	properties properties

	mu      sync.RWMutex
	classes map[class]*tokenCache
	states  sync.Pool

	paragraphs paragraphCache
}

// family is a type family in both weights.
type family struct {
	name    string
	weights [2]*Font
}

// New returns a Typesetter over the embedded fonts. It parses nothing yet: each font is
// parsed when the first character is asked of it.
func New() (*Typesetter, error) {
	t := &Typesetter{byName: map[string]int{}, classes: map[class]*tokenCache{}}
	for i, f := range fonts.Families() {
		t.byName[f.Name] = i
		t.families = append(t.families, family{f.Name, [2]*Font{
			{family: f.Name, weight: Regular, data: f.Regular},
			{family: f.Name, weight: Bold, data: f.Bold},
		}})
	}
	t.states.New = func() any { return new(state) }
	return t, nil
}

// Families returns the names a Paragraph's Family can have, in fall-back order.
func (t *Typesetter) Families() []string {
	names := make([]string, len(t.families))
	for i, f := range t.families {
		names[i] = f.name
	}
	return names
}

// Font returns the font of a family and weight, and whether there is such a family.
func (t *Typesetter) Font(name string, w Weight) (*Font, bool) {
	i, ok := t.byName[name]
	if !ok {
		return nil, false
	}
	return t.families[i].weights[w&1], true
}

// Break sets p in lines no wider than width, in pt. A word wider than that is broken
// between grapheme clusters; a single cluster wider than that has a line of its own. A
// paragraph without text has no lines. Characters that no font has are returned, once for
// each place; they draw nothing, so a page with any must not be printed. What is returned is
// shared with later calls and must not be written to.
func (t *Typesetter) Break(p Paragraph, width float64) ([]Line, []Missing) {
	s := t.states.Get().(*state)
	defer t.release(s)
	s.key = appendKey(s.key[:0], &p, max(width, 0))
	if known := t.paragraphs.get(s.key); known != nil {
		return known.lines, known.missing
	}
	s.prepare(t, &p)
	made := &setParagraph{lines: s.fill(width), missing: s.missing()}
	t.paragraphs.put(s.key, made)
	return made.lines, made.missing
}

// Measure returns the width of p on one line, in pt; of the widest line where p holds line
// feeds.
func (t *Typesetter) Measure(p Paragraph) float64 {
	s := t.states.Get().(*state)
	defer t.release(s)
	s.key = appendKey(s.key[:0], &p, unbroken)
	if known := t.paragraphs.get(s.key); known != nil {
		return known.natural
	}
	s.prepare(t, &p)
	made := &setParagraph{natural: s.natural()}
	t.paragraphs.put(s.key, made)
	return made.natural
}

// unbroken stands for the width in the key of a paragraph that was only measured.
const unbroken = -1

// release gives a state back without the text it held.
func (t *Typesetter) release(s *state) {
	s.paragraph = Paragraph{}
	t.states.Put(s)
}
