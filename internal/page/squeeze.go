package page

import "handout/internal/typeset"

// A page may be squeezed, so that a little more stands on it, where that saves a page or keeps
// a list whole: its lines and blocks stand closer, each by the same share of what it can give.

// spareShare is the share of a space that a squeezed page can do without.
const spareShare = 0.4

// spare is how much of a space may go. Where lines stand closer already, nothing may.
func (b *builder) spare(space float64) float64 {
	if b.close != usual {
		return 0
	}
	return spareShare * space
}

// give is how much closer a line of that height may stand to its neighbours: as near as those
// of closer text, so that headings, which are set tighter, and text set closer keep their place.
// The lines of large print keep theirs, too: its readers need the space between them.
func (b *builder) give(l *typeset.Line, st style, height float64) float64 {
	if b.o.Edition == Large {
		return 0
	}
	least := max(st.size*(b.c.leading()-closer.leading()), (l.Ascent+l.Descent)*tightest)
	return max(0, height-least)
}

// giveOf is how much slabs that are set under each other give together.
func giveOf(slabs []slab) float64 {
	sum := 0.0
	for k := range slabs {
		sum += slabs[k].give
		if k > 0 {
			sum += slabs[k].spare
		}
	}
	return sum
}

// giveBeside is how much columns give that are together so high.
func giveBeside(columns [][]slab, height float64) float64 {
	least := 0.0
	for _, slabs := range columns {
		least = max(least, stackHeight(slabs)-giveOf(slabs))
	}
	return height - least
}

// sideBySide gives the marks of columns that start at the same height.
func sideBySide(columns [][]slab, squeeze float64) []mark {
	var marks []mark
	for _, slabs := range columns {
		m, _ := stack(slabs, nil, squeeze)
		marks = append(marks, m...)
	}
	return marks
}

// squeezed gives the slab's marks where that share of its give is taken. A line loses half of
// it above and half below.
func (s *slab) squeezed(share float64) []mark {
	if share == 0 || s.give == 0 {
		return s.marks
	}
	beside := sideBySide(s.columns, share)
	own := s.marks[:len(s.marks)-len(beside)]
	marks := make([]mark, 0, len(s.marks))
	for _, m := range own {
		if s.columns == nil {
			m.y -= share * s.give / 2
		}
		marks = append(marks, m)
	}
	return append(marks, beside...)
}
