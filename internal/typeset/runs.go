package typeset

import "strings"

// line places chars[start:end]; the break swallows those up to next.
func (s *state) line(start, end, next int) Line {
	line := Line{SpaceAfter: next > end}
	if start == end {
		font, size := s.units[s.chars[start].unit].font, s.paragraph.Spans[s.chars[start].span].Size
		line.Ascent, line.Descent = font.Ascent()*size, font.Descent()*size
		return line
	}
	first, last := s.chars[start].unit, s.chars[end-1].unit
	count := 0
	for i := first; i <= last; i++ {
		if w := s.units[i].word; w != nil {
			count += len(w.glyphs)
		}
	}
	glyphs := make([]Glyph, 0, count)
	var levels [16]uint8
	order := levels[:0]
	for i := first; i <= last; {
		var run Run
		order = append(order, s.units[i].level)
		run, glyphs, i = s.run(i, last, start, end, glyphs)
		line.Runs = append(line.Runs, run)
		line.Ascent = max(line.Ascent, run.Font.Ascent()*run.Size)
		line.Descent = max(line.Descent, run.Font.Descent()*run.Size)
	}
	if s.brokenHyphen(end) && next == end {
		s.addHyphen(&line.Runs[len(line.Runs)-1], end)
	}
	line.Runs, order = drawn(line.Runs, order)
	line.Width = placeRuns(line.Runs, order)
	line.Text = lineText(line.Runs)
	return line
}

// drawn leaves out the runs that neither draw nor say anything: a direction mark whose
// level is not that of the letters beside it. levels are the runs', and stay so.
func drawn(runs []Run, levels []uint8) ([]Run, []uint8) {
	kept := 0
	for i := range runs {
		if len(runs[i].Glyphs) == 0 && runs[i].Text == "" {
			continue
		}
		runs[kept], levels[kept] = runs[i], levels[i]
		kept++
	}
	return runs[:kept], levels[:kept]
}

// run gathers the units from i on that share font, span and level.
func (s *state) run(i, last int32, start, end int, glyphs []Glyph) (Run, []Glyph, int32) {
	lead := &s.units[i]
	span := &s.paragraph.Spans[lead.span]
	run := Run{Font: lead.font, Size: span.Size, RTL: lead.level&1 == 1, Lang: span.Lang, Ref: span.Ref}
	if run.Lang == "" {
		run.Lang = s.paragraph.Lang
	}
	base := len(glyphs)
	from, to := max(int(lead.start), start), 0
	for ; i <= last; i++ {
		u := &s.units[i]
		if u.font != lead.font || u.span != lead.span || u.level != lead.level {
			break
		}
		if int(u.start) < start || int(u.end) > end {
			cut := s.part(i, start, end)
			u = &cut
		}
		to = int(u.end)
		if u.word == nil {
			continue
		}
		kind := s.chars[u.start].p.kind
		glyphs = appendGlyphs(glyphs, u, run.Width, run.RTL, kind == space || kind == fixedSpace)
		run.Width += float64(u.word.advance) * u.scale
	}
	run.Text = s.spelling(from, to)
	run.Glyphs = glyphs[base:len(glyphs):len(glyphs)]
	if run.RTL {
		for k := range run.Glyphs {
			run.Glyphs[k].X += run.Width
		}
	}
	return run, glyphs, i
}

// appendGlyphs adds a word's glyphs behind done points of its run; for a right-to-left run X
// counts from the run's right end, until its width is known.
func appendGlyphs(glyphs []Glyph, u *unit, done float64, rtl, space bool) []Glyph {
	x, scale := done, u.scale
	if rtl {
		x = -done - float64(u.word.advance)*scale
	}
	for k := range u.word.glyphs {
		g := &u.word.glyphs[k]
		if g.hidden {
			continue
		}
		glyphs = append(glyphs, Glyph{
			ID: g.id, X: x + float64(g.x)*scale, Y: float64(g.y) * scale, Advance: float64(g.advance) * scale,
			Text: g.text, Blank: g.blank, Exact: g.exact, Space: space,
		})
	}
	return glyphs
}

// placeRuns sets the runs' X in visual order (UAX #9, L2) and returns the line's width.
func placeRuns(runs []Run, levels []uint8) float64 {
	if len(runs) == 1 {
		return runs[0].Width
	}
	x := 0.0
	for _, i := range visualOrder(levels) {
		runs[i].X = x
		x += runs[i].Width
	}
	return x
}

// visualOrder returns the indices of runs with these levels from left to right: rule L2,
// from the highest level down to the lowest odd one, reverse each stretch of that level or
// higher.
func visualOrder(levels []uint8) []int {
	order := make([]int, len(levels))
	top, odd := uint8(0), uint8(255)
	for i, l := range levels {
		order[i] = i
		top = max(top, l)
		if l&1 == 1 {
			odd = min(odd, l)
		}
	}
	for level := top; level >= odd; level-- {
		for i := 0; i < len(levels); i++ {
			j := i
			for j < len(levels) && levels[order[j]] >= level {
				j++
			}
			reverse(order[i:j])
			i = max(i, j-1)
		}
	}
	return order
}

func reverse(order []int) {
	for i, j := 0, len(order)-1; i < j; i, j = i+1, j-1 {
		order[i], order[j] = order[j], order[i]
	}
}

func lineText(runs []Run) string {
	if len(runs) == 1 {
		return runs[0].Text
	}
	var b strings.Builder
	for i := range runs {
		b.WriteString(runs[i].Text)
	}
	return b.String()
}

// spelling returns the text of chars[start:end] without layout controls.
func (s *state) spelling(start, end int) string {
	text := s.text(start, end)
	if !s.controls {
		return text
	}
	return strings.Map(func(r rune) rune {
		if isLayoutControl(r) {
			return -1
		}
		return r
	}, text)
}
