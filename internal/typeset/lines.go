package typeset

// slack forgives the rounding of sums, in pt.
const slack = 1e-6

// fill chooses the lines greedily: each takes what fits.
func (s *state) fill(width float64) []Line {
	var lines []Line
	for start := 0; start < len(s.chars); {
		next := s.nextBreak(start, width)
		end := s.trim(start, next)
		lines = append(lines, s.line(start, end, next))
		start = next
	}
	return lines
}

// nextBreak returns the char that the line after the one from start begins with.
func (s *state) nextBreak(start int, width float64) int {
	for _, least := range [...]breakKind{allowed, lastResort} {
		if at, ok := s.farthest(start, width, least); ok {
			return at
		}
	}
	return s.forcedBreak(start, width)
}

// farthest returns the last break of at least the given kind up to which the text fits.
func (s *state) farthest(start int, width float64, least breakKind) (at int, ok bool) {
	for i := start + 1; i <= len(s.chars); i++ {
		kind := mandatory
		if i < len(s.chars) {
			kind = s.chars[i].brk
		}
		if kind < least {
			continue
		}
		if s.width(start, s.trim(start, i)) > width+slack {
			return at, ok
		}
		at, ok = i, true
		if kind == mandatory {
			break
		}
	}
	return at, ok
}

// forcedBreak breaks a word that is wider than the line, between grapheme clusters.
func (s *state) forcedBreak(start int, width float64) int {
	last := start + 1
	for last < len(s.chars) && s.x[last+1]-s.x[start] <= width+slack {
		last++
	}
	for ; last > start+1; last-- {
		if s.canCut(last) && s.width(start, last) <= width+slack {
			return last
		}
	}
	for last < len(s.chars) && !s.canCut(last) {
		last++
	}
	return last
}

// canCut says whether the text may be cut before char i in an emergency: between glyph
// clusters, which never divide a grapheme cluster or a conjunct.
func (s *state) canCut(i int) bool {
	if i >= len(s.chars) {
		return true
	}
	return s.chars[i].starts && !s.chars[i].p.extends && !s.chars[i-1].p.prepends
}

// trim returns the end of the line's text without the spaces that the break swallows.
func (s *state) trim(start, end int) int {
	for end > start && (s.chars[end-1].p.kind == space || s.chars[end-1].p.kind == lineEnd) {
		end--
	}
	return end
}

// width returns the width of chars[start:end] set on a line of their own.
func (s *state) width(start, end int) float64 {
	if start == end {
		return 0
	}
	if s.brokenHyphen(end) {
		hyphen := s.hyphen(end)
		return s.widthOf(start, end) + float64(hyphen.word.advance)*hyphen.scale
	}
	return s.widthOf(start, end)
}

// widthOf returns the width of chars[start:end], which are some, without a hyphen.
func (s *state) widthOf(start, end int) float64 {
	first, last := &s.units[s.chars[start].unit], &s.units[s.chars[end-1].unit]
	if int(first.start) == start && int(last.end) == end {
		return s.x[end] - s.x[start]
	}
	total := 0.0
	for i := s.chars[start].unit; i <= s.chars[end-1].unit; i++ {
		if u := s.part(i, start, end); u.word != nil {
			total += float64(u.word.advance) * u.scale
		}
	}
	return total
}

// part returns unit i, cut to chars[start:end] and shaped anew where that cuts it.
func (s *state) part(i int32, start, end int) unit {
	u := s.units[i]
	from, to := max(int(u.start), start), min(int(u.end), end)
	if u.word == nil || from == int(u.start) && to == int(u.end) {
		return u
	}
	c := u.cache.class
	c.family = s.typesetter.byName[u.font.family] // a part keeps the font of the whole
	cut := s.typesetter.token(s.typesetter.cache(c), s.text(from, to), s.chars[from:to])
	u.word, u.start, u.end = cut[0].word, int32(from), int32(to)
	return u
}

// natural returns the width of the widest stretch between mandatory breaks.
func (s *state) natural() float64 {
	widest, start := 0.0, 0
	for i := 1; i <= len(s.chars); i++ {
		if i == len(s.chars) || s.chars[i].brk == mandatory {
			widest = max(widest, s.width(start, s.trim(start, i)))
			start = i
		}
	}
	return widest
}
