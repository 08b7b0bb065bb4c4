package compare

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// githubLimit is the longest comment that GitHub takes, in characters.
const githubLimit = 65_536

// hugeReport has many changes of three classes in many pages.
func hugeReport(pages int, text string) *Report {
	r := &Report{Format: reportFormat, Old: "a", New: "b"}
	for n := range pages {
		l := Leaflet{Path: fmt.Sprintf("bn/back/page-%04d.html", n), Locale: "bn", Title: "T", Kind: Changed}
		for _, class := range []Class{Metadata, Wording, Clinical} {
			old, new := fmt.Sprintf("%s %s %d", text, class, n), fmt.Sprintf("%s %s %d.", text, class, n)
			l.Changes = append(l.Changes, Change{Class: class, Kind: Changed, Role: RoleText, Old: old, New: new, Words: wordDiff(old, new)})
		}
		r.Leaflets = append(r.Leaflets, l)
	}
	return r
}

// leftOut reads how many changes of each class a comment says that it leaves out.
func leftOut(t *testing.T, md string) map[Class]int {
	t.Helper()
	out := map[Class]int{}
	for _, m := range regexp.MustCompile(`\*\*(\d+) changes? of class (\w+) left out here\*\*`).FindAllStringSubmatch(md, -1) {
		n, err := strconv.Atoi(m[1])
		if err != nil {
			t.Fatal(err)
		}
		out[Class(m[2])] = n
	}
	return out
}

// A comment fits, and what does not fit is counted: what is least important goes first.
func TestMarkdownFitsAComment(t *testing.T) {
	for _, tt := range []struct {
		pages int
		text  string
	}{{1, "অল্প"}, {40, "অল্প"}, {300, "অল্প"}, {3000, "অল্প"}, {1000, strings.Repeat("দীর্ঘ ", 100)}, {2, strings.Repeat("*", 40_000)}} {
		r := hugeReport(tt.pages, tt.text)
		md := r.Markdown()
		if n := utf8.RuneCountInString(md); n > githubLimit {
			t.Errorf("%d pages: %d characters", tt.pages, n)
		}
		out := leftOut(t, md)
		for _, class := range []Class{Clinical, Wording, Metadata} {
			if got := strings.Count(md, "\n**"+string(class)+"** changed") + out[class]; got != tt.pages {
				t.Errorf("%d pages: %d changes of class %s are told or counted", tt.pages, got, class)
			}
		}
		if out[Clinical] > 0 && (out[Wording] != tt.pages || out[Metadata] != tt.pages) {
			t.Errorf("%d pages: clinical changes are left out before others: %v", tt.pages, out)
		}
		if rows := strings.Count(md, "| `back/page-"); rows != tt.pages && !regexp.MustCompile(`\*\*`+strconv.Itoa(tt.pages-rows+1)+` rows of the table`).MatchString(md) {
			t.Errorf("%d rows of %d, and the rest is not counted", rows, tt.pages)
		}
	}
}

// What stands in a text is not markup of the comment.
func TestMarkdownIsText(t *testing.T) {
	const text = "<script> @team #1 | `x` [a](b) _c_ ~~d~~ \\"
	r := &Report{Leaflets: []Leaflet{{Path: "en/a.html", Locale: "en", Changes: []Change{{Class: Wording, Kind: Added, Role: RoleText, New: text}}}}}
	md := r.Markdown()
	for _, bad := range []string{"<script>", "@team", " #1", " | `x`", " [a](", " _c_", " ~~d"} {
		if strings.Contains(md, bad) {
			t.Errorf("%q stands in the comment", bad)
		}
	}
}
