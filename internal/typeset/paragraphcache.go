package typeset

import (
	"encoding/binary"
	"math"
	"sync"
)

// glyphBudget bounds the glyphs kept in each of the two generations of set paragraphs: some
// fifteen megabytes, whatever the number of articles.
const glyphBudget = 1 << 18

// paragraphCache keeps paragraphs as they were set: the checklist, contacts, exercises and
// labels stand in many leaflets, word for word and in the same width. Entries are shared
// and never written to.
type paragraphCache struct {
	mu          sync.RWMutex
	young, old  map[string]*setParagraph
	youngGlyphs int
}

// setParagraph is what Break or Measure returned.
type setParagraph struct {
	natural float64
	lines   []Line
	missing []Missing
}

func (c *paragraphCache) get(key []byte) *setParagraph {
	c.mu.RLock()
	found := c.young[string(key)]
	aged := false
	if found == nil {
		found = c.old[string(key)]
		aged = found != nil
	}
	c.mu.RUnlock()
	if aged {
		c.put(key, found)
	}
	return found
}

// put keeps p among the young; when they fill the budget they become the old ones, and the
// old ones of that time go.
func (c *paragraphCache) put(key []byte, p *setParagraph) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.young == nil || c.youngGlyphs > glyphBudget {
		c.old, c.young, c.youngGlyphs = c.young, map[string]*setParagraph{}, 0
	}
	c.young[string(key)] = p
	c.youngGlyphs += p.size()
}

// size counts glyphs, and a paragraph's other parts as some more.
func (p *setParagraph) size() int {
	n := 16
	for i := range p.lines {
		n += 4
		for k := range p.lines[i].Runs {
			n += 4 + len(p.lines[i].Runs[k].Glyphs)
		}
	}
	return n
}

// appendKey writes all that decides how a paragraph is set, each text with its length before
// it.
func appendKey(key []byte, p *Paragraph, width float64) []byte {
	key = binary.LittleEndian.AppendUint64(key, math.Float64bits(width))
	key = appendText(append(key, byte(p.Dir)), p.Lang)
	key = appendText(key, p.Family)
	for i := range p.Spans {
		span := &p.Spans[i]
		flags := byte(span.Weight)<<4 | byte(span.Isolate)<<1
		if span.NoBreak {
			flags |= 1
		}
		key = binary.LittleEndian.AppendUint64(append(key, flags), math.Float64bits(span.Size))
		key = binary.AppendVarint(key, int64(span.Ref))
		key = appendText(appendText(key, span.Lang), span.Text)
	}
	return key
}

func appendText(key []byte, text string) []byte {
	return append(binary.AppendUvarint(key, uint64(len(text))), text...)
}
