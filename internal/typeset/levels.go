package typeset

// Isolate controls (UAX #9, 2.4). They take part in the levels and go no further: none is
// ever in a Line's text or glyphs.
const (
	leftToRightIsolate = '\u2066'
	rightToLeftIsolate = '\u2067'
	firstStrongIsolate = '\u2068'
	popIsolate         = '\u2069'
)

// control returns the isolate initiator of a span's Isolate, 0 for none.
func (i Isolate) control() rune {
	switch i {
	case IsolateLTR:
		return leftToRightIsolate
	case IsolateRTL:
		return rightToLeftIsolate
	case IsolateAuto:
		return firstStrongIsolate
	default:
		return 0
	}
}

// resolveLevels finds the bidi level of every char. A line end starts a new bidi paragraph
// of the same direction.
func (s *state) resolveLevels() {
	base := uint8(0)
	if s.paragraph.Dir == RightToLeft {
		base = 1
	}
	if base == 0 && !s.needsBidi() {
		return // decode left every level at 0
	}
	for start := 0; start < len(s.chars); {
		end := start
		for end < len(s.chars) && s.chars[end].p.kind != lineEnd {
			end++
		}
		s.resolveStretch(start, end, base)
		for ; end < len(s.chars) && s.chars[end].p.kind == lineEnd; end++ {
			s.chars[end].level = base
		}
		start = end
	}
}

// needsBidi says whether anything in a left-to-right paragraph could run otherwise.
func (s *state) needsBidi() bool {
	for i := range s.paragraph.Spans {
		if s.paragraph.Spans[i].Isolate == IsolateRTL {
			return true
		}
	}
	for i := range s.chars {
		if mayTurn(s.chars[i].r) {
			return true
		}
	}
	return false
}

// mayTurn says whether r can give itself or others a level other than 0: right-to-left
// letters and numbers, explicit controls, and the blocks that Unicode keeps for them.
func mayTurn(r rune) bool {
	switch {
	case r < 0x590:
		return false
	case r < 0x900:
		return true
	case r < 0x200E:
		return false
	case r < 0x2070:
		return r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
	case r < 0xFB1D:
		return false
	case r < 0x10800:
		return r < 0xFE00 || r >= 0xFE70 && r < 0xFF00
	default:
		return r < 0x11000 || r >= 0x1E800 && r < 0x1F000
	}
}

// resolveStretch finds the levels of chars[start:end], which hold no line end.
func (s *state) resolveStretch(start, end int, base uint8) {
	s.bidi.reset()
	s.at = s.at[:0]
	for i := start; i < end; i++ {
		span := s.chars[i].span
		control := s.paragraph.Spans[span].Isolate.control()
		if control != 0 && (i == start || s.chars[i-1].span != span) {
			s.bidi.add(control)
		}
		s.at = append(s.at, int32(len(s.bidi.runes)))
		s.bidi.add(s.chars[i].r)
		if control != 0 && (i+1 == end || s.chars[i+1].span != span) {
			s.bidi.add(popIsolate)
		}
	}
	s.bidi.resolve(base)
	for i, at := range s.at {
		s.chars[start+i].level = s.bidi.levels[at]
	}
}
