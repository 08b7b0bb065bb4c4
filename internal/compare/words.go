package compare

import (
	"slices"
	"unicode"
)

// Op says whether a word stayed, went or came.
type Op string

// The operations of a word difference.
const (
	Same   Op = "same"
	Insert Op = "insert"
	Delete Op = "delete"
)

// Word is a stretch of text of one operation.
type Word struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
}

// tokens cuts text into words, each with the white space before it, and single marks and Han
// characters, so that joining them gives the text back.
func tokens(text string) []string {
	var out []string
	var word []rune
	flush := func() {
		if len(word) > 0 {
			out = append(out, string(word))
			word = nil
		}
	}
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			flush()
			word = append(word, r)
		case unicode.Is(unicode.Han, r), unicode.IsPunct(r) && r != '’' && r != '-':
			if len(word) > 0 && !unicode.IsSpace(word[len(word)-1]) {
				flush()
			}
			word = append(word, r)
			flush()
		default:
			word = append(word, r)
		}
	}
	flush()
	return out
}

// edit is one step from a to b over indices of both.
type edit struct {
	Op   Op
	A, B int
}

// script is the shortest edit script from a to b, by Myers' greedy algorithm (An O(ND)
// difference algorithm, Algorithmica 1986).
func script[T comparable](a, b []T) []edit {
	trace := [][]int{}
	n, m := len(a), len(b)
	limit := n + m
	v := make([]int, 2*limit+2)
	for d := 0; d <= limit; d++ {
		trace = append(trace, slices.Clone(v[limit-d:limit+d+2]))
		for k := -d; k <= d; k += 2 {
			x := 0
			if k == -d || k != d && v[limit+k-1] < v[limit+k+1] {
				x = v[limit+k+1]
			} else {
				x = v[limit+k-1] + 1
			}
			y := x - k
			for x < n && y < m && a[x] == b[y] {
				x, y = x+1, y+1
			}
			v[limit+k] = x
			if x >= n && y >= m {
				return backtrack(trace, n, m)
			}
		}
	}
	return nil
}

// backtrack walks Myers' trace from the end to the start. trace[d] holds the furthest
// points of diagonals −d to d+1 before step d.
func backtrack(trace [][]int, x, y int) []edit {
	var out []edit
	for d := len(trace) - 1; d >= 0; d-- {
		px, py := 0, 0
		if d > 0 {
			at := func(k int) int { return trace[d][k+d] }
			k := x - y
			from := k - 1
			if k == -d || k != d && at(k-1) < at(k+1) {
				from = k + 1
			}
			px, py = at(from), at(from)-from
		}
		for x > px && y > py {
			x, y = x-1, y-1
			out = append(out, edit{Same, x, y})
		}
		switch {
		case y > py:
			y--
			out = append(out, edit{Insert, x, y})
		case x > px:
			x--
			out = append(out, edit{Delete, x, y})
		}
	}
	slices.Reverse(out)
	return out
}

// wordDiff is the difference of two texts in words; neighbours of one operation are joined.
func wordDiff(old, new string) []Word {
	a, b := tokens(old), tokens(new)
	var out []Word
	for _, e := range script(a, b) {
		text := ""
		switch e.Op {
		case Insert:
			text = b[e.B]
		default:
			text = a[e.A]
		}
		if n := len(out); n > 0 && out[n-1].Op == e.Op {
			out[n-1].Text += text
			continue
		}
		out = append(out, Word{e.Op, text})
	}
	return out
}
