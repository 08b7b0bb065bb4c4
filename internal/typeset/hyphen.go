package typeset

// softHyphen marks where an author lets a long word be broken. It is taken only where the
// word fits no other way, since the site's text is not hyphenated.
const softHyphen = '\u00AD'

// brokenHyphen says whether the line that ends at end breaks a word at a soft hyphen.
func (s *state) brokenHyphen(end int) bool {
	return end > 0 && end < len(s.chars) && s.chars[end-1].r == softHyphen && s.chars[end-1].level&1 == 0
}

// hyphen returns the hyphen drawn at end, shaped in the style of the char before it.
func (s *state) hyphen(end int) *unit {
	c := s.chars[end-1]
	u := s.units[c.unit]
	c.r = '-'
	u.word = s.typesetter.token(u.cache, "-", []char{c})[0].word
	return &u
}

// addHyphen ends a line's last run with a hyphen that stands for the soft one.
func (s *state) addHyphen(run *Run, end int) {
	hyphen := s.hyphen(end)
	run.Glyphs = appendGlyphs(run.Glyphs, hyphen, run.Width, false, false)
	run.Glyphs[len(run.Glyphs)-1].Text = string(softHyphen)
	run.Width += float64(hyphen.word.advance) * hyphen.scale
}
