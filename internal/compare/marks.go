package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"handout/internal/compare/sheet"
	"handout/internal/figure"
	"handout/internal/page"
)

// points is how many points a path operator has.
func points(op figure.Op) int {
	switch op {
	case figure.MoveTo, figure.LineTo:
		return 1
	case figure.CurveTo:
		return 3
	}
	return 0
}

// marked is what a comparison of two laid-out leaflets found.
type marked struct {
	Gone, Came []box
	// OldGaps are the places on the old pages where words came; NewGaps those on the new
	// pages where words went.
	OldGaps, NewGaps []box
	// Shared counts the words that a page of the old leaflet shares with one of the new.
	Shared map[[2]int]int
}

// mostWords is the longest passage that is compared word by word; of a longer one all is
// marked. Myers' algorithm takes time and memory by the square of the difference.
const mostWords = 3000

// markDocuments compares two leaflets as they are laid out, in reading order: first by
// stretches, then those that differ by words.
func markDocuments(old, new *page.Document) marked {
	m := marked{Shared: map[[2]int]int{}}
	a, b := stretches(old), stretches(new)
	keys := func(list []stretch) []string {
		var texts []string
		for _, s := range list {
			texts = append(texts, s.Text)
		}
		return texts
	}
	var gone, came []spot
	for _, e := range script(keys(a), keys(b)) {
		switch e.Op {
		case Delete:
			gone = append(gone, a[e.A].Spots...)
		case Insert:
			came = append(came, b[e.B].Spots...)
		default:
			m.words(gone, came)
			gone, came = nil, nil
			for i, s := range a[e.A].Spots {
				m.share(s, b[e.B].Spots[i])
			}
		}
	}
	m.words(gone, came)
	return m
}

// words marks the words that went and came at one place.
func (m *marked) words(gone, came []spot) {
	if len(gone)+len(came) > mostWords {
		for _, s := range gone {
			m.Gone = append(m.Gone, s.Boxes...)
		}
		for _, s := range came {
			m.Came = append(m.Came, s.Boxes...)
		}
		return
	}
	keys := func(list []spot) []string {
		var texts []string
		for _, s := range list {
			texts = append(texts, s.Text)
		}
		return texts
	}
	went, here := 0, 0 // since the last word that stayed
	stop := func(a, b int) {
		switch {
		case went > 0 && here == 0:
			m.NewGaps = append(m.NewGaps, gap(came, b)...)
		case here > 0 && went == 0:
			m.OldGaps = append(m.OldGaps, gap(gone, a)...)
		}
		went, here = 0, 0
	}
	for _, e := range script(keys(gone), keys(came)) {
		switch e.Op {
		case Delete:
			m.Gone = append(m.Gone, gone[e.A].Boxes...)
			went++
		case Insert:
			m.Came = append(m.Came, came[e.B].Boxes...)
			here++
		default:
			stop(e.A, e.B)
			m.share(gone[e.A], came[e.B])
		}
	}
	stop(len(gone), len(came))
}

// gap is a bar before the word of an index, where the other side has words; none where there
// are no words around.
func gap(words []spot, next int) []box {
	const half = 1.2 // pt
	bar := func(x float64, b box) []box { return []box{{b.Page, x - half, b.Top, x + half, b.Bottom}} }
	if next > 0 && len(words[next-1].Boxes) > 0 {
		before := words[next-1]
		last := before.Boxes[len(before.Boxes)-1]
		if strings.ContainsFunc(before.Text, isRightToLeft) {
			return bar(last.Left-half, last)
		}
		return bar(last.Right+half, last)
	}
	if next < len(words) && len(words[next].Boxes) > 0 {
		first := words[next].Boxes[0]
		if strings.ContainsFunc(words[next].Text, isRightToLeft) {
			return bar(first.Right+half, first)
		}
		return bar(first.Left-half, first)
	}
	return nil
}

func isRightToLeft(r rune) bool { return unicode.In(r, unicode.Arabic, unicode.Hebrew) }

func (m *marked) share(a, b spot) {
	if len(a.Boxes) > 0 && len(b.Boxes) > 0 {
		m.Shared[[2]int{a.Boxes[0].Page, b.Boxes[0].Page}]++
	}
}

// pairs are the pages to lay side by side: each page with a mark, beside the page of the
// other leaflet that has most of the same words. −1 stands for no page.
func (m *marked) pairs() [][2]int {
	var list [][2]int
	for _, b := range m.Gone {
		list = append(list, [2]int{b.Page, m.partner(b.Page, 0)})
	}
	for _, b := range m.Came {
		list = append(list, [2]int{m.partner(b.Page, 1), b.Page})
	}
	slices.SortFunc(list, func(a, b [2]int) int {
		return cmp.Or(cmp.Compare(max(a[0], a[1]), max(b[0], b[1])), slices.Compare(a[:], b[:]))
	})
	return slices.Compact(list)
}

// partner is the other leaflet's page that shares most with a page of one side, 0 for old;
// −1 when none does.
func (m *marked) partner(n, side int) int {
	best, most := -1, 0
	for pair, count := range m.Shared {
		other := pair[1-side]
		if pair[side] == n && (count > most || count == most && other < best) {
			best, most = other, count
		}
	}
	return best
}

// on gives the marks of one page; neighbours on a line are joined.
func on(n int, boxes []box, class string) []sheet.Mark {
	var out []sheet.Mark
	for _, b := range boxes {
		if b.Page != n {
			continue
		}
		const near = 5 // pt: a word space
		if i := len(out) - 1; i >= 0 && out[i].Y == b.Top && out[i].Height == b.Bottom-b.Top &&
			b.Left-out[i].X-out[i].Width < near && out[i].X-b.Right < near {
			left, right := min(out[i].X, b.Left), max(out[i].X+out[i].Width, b.Right)
			out[i].X, out[i].Width = left, right-left
			continue
		}
		out = append(out, sheet.Mark{X: b.Left, Y: b.Top, Width: b.Right - b.Left, Height: b.Bottom - b.Top, Class: class, Struck: class == "went"})
	}
	return out
}
