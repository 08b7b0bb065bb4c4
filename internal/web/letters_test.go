package web

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"handout/internal/typeset/fonts"
)

// lentTo names the script of each family of letters that pages lend, and its language.
func lentTo() map[string]struct {
	script *unicode.RangeTable
	locale string
} {
	return map[string]struct {
		script *unicode.RangeTable
		locale string
	}{
		"noto-sans-bengali":    {unicode.Bengali, "bn"},
		"noto-sans-devanagari": {unicode.Devanagari, "hi"},
	}
}

// TestLettersAreLentForTheirCharacters: the style sheet asks for letters exactly where the
// font has them, and they are enough for all that the example site says in their language.
func TestLettersAreLentForTheirCharacters(t *testing.T) {
	sources, err := fonts.Sources()
	if err != nil {
		t.Fatal(err)
	}
	style := string(readFile(t, "../../templates/site.css"))
	b := build(t, realSite(t))
	for _, s := range sources {
		family, file, _ := strings.Cut(s.File, "/")
		if file != "letters.woff2" {
			continue
		}
		face := regexp.MustCompile(`url\("fonts/` + family + `\.woff2"\).*unicode-range: ([^;]+);`).FindStringSubmatch(style)
		if face == nil || strings.ReplaceAll(face[1], " ", "") != s.Part.Characters {
			t.Errorf("%s has %s, site.css says %v", s.File, s.Part.Characters, face)
		}
		has := charactersOf(t, s.Part.Characters)
		to := lentTo()[family]
		for path, d := range b.pages {
			if !strings.HasPrefix(path, to.locale+"/") {
				continue
			}
			for _, r := range textOf(d.find(named("body"))) {
				if unicode.Is(to.script, r) && !has[r] {
					t.Errorf("%s: %s has no %q", path, s.File, r)
				}
			}
		}
	}
}

// charactersOf spells out a unicode-range.
func charactersOf(t *testing.T, list string) map[rune]bool {
	t.Helper()
	out := map[rune]bool{}
	for _, part := range strings.Split(list, ",") {
		from, to, isRange := strings.Cut(strings.TrimPrefix(part, "U+"), "-")
		if !isRange {
			to = from
		}
		first, err := strconv.ParseInt(from, 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		last, err := strconv.ParseInt(to, 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		for r := first; r <= last; r++ {
			out[rune(r)] = true
		}
	}
	return out
}
