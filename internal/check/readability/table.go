package readability

import "unicode"

// Table holds a value for each character below U+10000, as nearly all of a text are.
type Table[T ~uint8] [1 << 16]T

// Mark gives a value to all characters of a table of Unicode.
func (t *Table[T]) Mark(of *unicode.RangeTable, value T) {
	for _, span := range of.R16 {
		for r := uint32(span.Lo); r <= uint32(span.Hi); r += uint32(span.Stride) {
			t[r] = value
		}
	}
}
