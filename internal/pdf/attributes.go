package pdf

import "strconv"

// appendAttributes appends the attribute objects of an element (ISO 32000-1, 14.8.5): of
// tables, lists and layout.
func (s *structure) appendAttributes(b []byte, n *node) []byte {
	start := len(b)
	b = append(b, "/A["...)
	empty := len(b)
	b = appendTable(b, n)
	if n.Numbering != "" {
		b = append(append(b, "<</O/List/ListNumbering/"...), n.Numbering...)
		b = append(b, ">>"...)
	}
	b = s.appendLayout(b, n)
	if len(b) == empty {
		return b[:start]
	}
	return append(b, ']')
}

func appendTable(b []byte, n *node) []byte {
	if n.Scope == "" && len(n.Headers) == 0 && n.ColSpan < 2 && n.RowSpan < 2 {
		return b
	}
	b = append(b, "<</O/Table"...)
	if n.Scope != "" {
		b = append(append(b, "/Scope/"...), n.Scope...)
	}
	if len(n.Headers) > 0 {
		b = append(b, "/Headers["...)
		for _, id := range n.Headers {
			b = appendBytes(b, id)
		}
		b = append(b, ']')
	}
	if n.ColSpan > 1 {
		b = strconv.AppendInt(append(b, "/ColSpan "...), int64(n.ColSpan), 10)
	}
	if n.RowSpan > 1 {
		b = strconv.AppendInt(append(b, "/RowSpan "...), int64(n.RowSpan), 10)
	}
	return append(b, ">>"...)
}

// appendLayout appends where a figure stands: left, bottom, right, top, y upward.
func (s *structure) appendLayout(b []byte, n *node) []byte {
	if n.BBox == [4]float64{} || n.BBoxPage < 0 || n.BBoxPage >= len(s.pages) {
		return b
	}
	height := s.pages[n.BBoxPage].Height
	b = append(b, "<</O/Layout/Placement/Block/BBox["...)
	for _, v := range [4]float64{n.BBox[0], height - n.BBox[3], n.BBox[2], height - n.BBox[1]} {
		b = append(appendPoint(b, v), ' ')
	}
	return append(b, "]>>"...)
}
