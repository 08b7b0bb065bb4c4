package web

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// hyphenated finds words with hyphens in them.
var hyphenated = regexp.MustCompile(`[\pL\pM]+(?:-[\pL\pM]+)+`)

// The parts and words that a line does not part at a hyphen, in letters: "X-ray", "кем-то". A
// longer word might be wider than a phone.
const (
	shortPart = 3
	shortWord = 12
)

// writeWords writes running text, in which short words with a hyphen stay on one line.
func (f *flow) writeWords(text string) {
	from := 0
	for _, at := range hyphenated.FindAllStringIndex(text, -1) {
		if word := text[at[0]:at[1]]; staysWhole(word) {
			f.writeText(text[from:at[0]])
			f.write(`<span class="whole">`)
			f.writeText(word)
			f.write("</span>")
			from = at[1]
		}
	}
	f.writeText(text[from:])
}

func staysWhole(word string) bool {
	if utf8.RuneCountInString(word) > shortWord {
		return false
	}
	for part := range strings.SplitSeq(word, "-") {
		if utf8.RuneCountInString(part) <= shortPart {
			return true
		}
	}
	return false
}
