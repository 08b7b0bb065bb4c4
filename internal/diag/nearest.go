package diag

import "strconv"

// DidYouMean is the hint for a misspelt name: `did you mean "bridge"?`, or "" when no
// candidate is near enough to be worth a guess. The first of equally near ones wins.
func DidYouMean(word string, candidates []string) string {
	if near := Nearest(word, candidates); near != "" {
		return "did you mean " + strconv.Quote(near) + "?"
	}
	return ""
}

// Nearest returns the candidate with the fewest typing slips from word, or "" when more
// than a third of its letters would have to change.
func Nearest(word string, candidates []string) string {
	from := []rune(word)
	best, bestDistance := "", len(from)/3+2
	for _, c := range candidates {
		to := []rune(c)
		if c == "" || c == word || abs(len(to)-len(from)) >= bestDistance {
			continue
		}
		if d := distance(from, to); d < bestDistance && d < max(len(from), len(to)) {
			best, bestDistance = c, d
		}
	}
	return best
}

// distance counts insertions, deletions, substitutions and swaps of neighbours between a
// and b: the optimal string alignment distance (Damerau 1964, Wagner and Fischer 1974).
func distance(a, b []rune) int {
	before, above := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above = above, row
	}
	return above[len(b)]
}

func abs(n int) int { return max(n, -n) }
