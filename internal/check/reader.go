package check

import (
	"strings"

	"handout/internal/doc"
)

// reader reads units, those of one article or exercise after the other. What they hold lies
// in its room, which the next article takes over: so a check makes little that is thrown away.
type reader struct {
	*run
	passages []passage
	texts    []*doc.Text
	lengths  []int
	plain    strings.Builder
}

// The room for plain text in bytes: a chunk, and what must be left of it for one more passage.
const (
	plainChunk = 64 << 10
	plainSpare = 2 << 10
)

// clear gives the room of the units read so far to the next ones.
func (r *reader) clear() {
	r.passages, r.texts, r.lengths = r.passages[:0], r.texts[:0], r.lengths[:0]
}

// plainText is doc.PlainText, in the room.
func (r *reader) plainText(inlines []doc.Inline) string {
	if len(inlines) == 1 {
		if t, ok := inlines[0].(*doc.Text); ok {
			return t.Value
		}
	}
	if r.plain.Cap()-r.plain.Len() < plainSpare {
		r.plain.Reset() // the texts in it keep it as long as they live
		r.plain.Grow(plainChunk)
	}
	from := r.plain.Len()
	doc.WritePlainText(&r.plain, inlines)
	return r.plain.String()[from:]
}
