package compare

import (
	"slices"
	"strings"
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
// characters, so that joining them gives the text back. A mark within a number is part of it;
// what isolates a direction is a mark.
func tokens(text string) []string {
	var out []string
	var word []rune
	flush := func() {
		if len(word) > 0 {
			out = append(out, string(word))
			word = nil
		}
	}
	runes := []rune(text)
	for i, r := range runes {
		inNumber := i > 0 && i+1 < len(runes) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1])
		switch {
		case unicode.IsSpace(r):
			flush()
			word = append(word, r)
		case isHan(r), unicode.IsPunct(r) && r != '’' && r != '-' && !inNumber, r >= '\u2066' && r <= '\u2069':
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
	add := func(op Op, ts []string) {
		if len(ts) == 0 {
			return
		}
		text := strings.Join(ts, "")
		if n := len(out); n > 0 && out[n-1].Op == op {
			out[n-1].Text += text
			return
		}
		out = append(out, Word{op, text})
	}
	head := 0
	for head < min(len(a), len(b)) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	add(Same, a[:head])
	left, right := a[head:len(a)-tail], b[head:len(b)-tail]
	if len(left)+len(right) > mostWords {
		add(Delete, left)
		add(Insert, right)
	} else {
		for _, e := range script(left, right) {
			if e.Op == Insert {
				add(Insert, right[e.B:e.B+1])
			} else {
				add(e.Op, left[e.A:e.A+1])
			}
		}
	}
	add(Same, a[len(a)-tail:])
	return out
}

// tidy makes a difference easy to read: where only a mark or a single Han character stayed
// between two changes, the three are told as one.
func tidy(words []Word) []Word {
	var out []Word
	for i := 0; i < len(words); {
		if words[i].Op == Same {
			out = append(out, words[i])
			i++
			continue
		}
		end := i
		for end < len(words) && (words[end].Op != Same || end+1 < len(words) && slight(words[end].Text)) {
			end++
		}
		out = append(out, told(words[i:end])...)
		i = end
	}
	return out
}

// slight says that text is a single mark or Han character.
func slight(text string) bool {
	ts := tokens(text)
	if len(ts) != 1 {
		return false
	}
	for _, r := range ts[0] {
		if !unicode.IsSpace(r) && !unicode.IsPunct(r) && !isHan(r) {
			return false
		}
	}
	return true
}

// told gives neighbouring changes as what went and what came.
func told(words []Word) []Word {
	is := func(op Op) func(Word) bool { return func(w Word) bool { return w.Op == op } }
	if !slices.ContainsFunc(words, is(Delete)) || !slices.ContainsFunc(words, is(Insert)) {
		return words // all came, or all went: what stayed between stays
	}
	var went, came string
	for _, w := range words {
		if w.Op != Insert {
			went += w.Text
		}
		if w.Op != Delete {
			came += w.Text
		}
	}
	var out []Word
	if went != "" {
		out = append(out, Word{Delete, went})
	}
	if came != "" {
		out = append(out, Word{Insert, came})
	}
	return out
}
