package pseudo

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Language is one pseudo-locale: how English looks in it.
type Language struct {
	Tag  string // BCP 47, of the regions that CLDR keeps for this, XA and XB
	Name string // in itself
	RTL  bool
	// forms are the plural forms of the tag's language besides "other", where English lacks some.
	forms []string
	write func(text, before, after string) string
}

// Languages are the pseudo-locales: en-XA is English with accents, its texts two fifths
// longer and between brackets, so that a cut end shows; ar-XB is English whose words run
// from right to left.
func Languages() []Language {
	return []Language{
		{Tag: "en-XA", Name: "Éñĝļîšĥ", write: accented},
		{Tag: "ar-XB", Name: "Right to left", RTL: true, forms: []string{"zero", "one", "two", "few", "many"}, write: mirrored},
	}
}

// plain writes a text that is no Markdown: a message, a name.
func (l Language) plain(text string) string { return l.write(text, "[", "]") }

// marked writes a text of Markdown, where brackets of our own must not make a link.
func (l Language) marked(text string) string { return l.write(text, `\[`, `\]`) }

// kept matches what is no text of the reader's: fields of messages, the targets of links,
// attributes, code, addresses, entities and escapes.
var kept = regexp.MustCompile("\\{\\{.*?\\}\\}|\\{[^}]*\\}|\\]\\([^)]*\\)|`[^`]*`|<[^>]*>|https?://\\S+|[\\w.]+@\\S+|&\\w+;|\\\\u[0-9A-Fa-f]{4}|\\\\U[0-9A-Fa-f]{8}|\\\\.")

// eachText rewrites the stretches of a text that are the reader's, and only those.
func eachText(text string, write func(string) string) string {
	var b strings.Builder
	end := 0
	for _, at := range kept.FindAllStringIndex(text, -1) {
		b.WriteString(write(text[end:at[0]]))
		b.WriteString(text[at[0]:at[1]])
		end = at[1]
	}
	b.WriteString(write(text[end:]))
	return b.String()
}

// The letters of accents stand where those of letters do. All are in the Latin font.
const (
	letters = "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ"
	accents = "áƀçðéƒĝĥîĵķļɱñöþŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞŔŠŢÛṼŴẊÝŽ"
)

// longer is by how much of its letters a text grows: about what German or Finnish need.
const longer = 0.4

// accented gives each letter an accent and the last sentence a tail of filler words.
func accented(text, before, after string) string {
	count := 0
	body := eachText(text, func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) {
				count++
			}
			return accent(r)
		}, s)
	})
	if count == 0 {
		return text
	}
	end := len(strings.TrimRight(body, ".:!?"))
	return before + body[:end] + filler(int(longer*float64(utf8.RuneCountInString(text)))) + body[end:] + after
}

func accent(r rune) rune {
	i := strings.IndexRune(letters, r)
	if i < 0 {
		return r
	}
	return []rune(accents)[i]
}

// filler gives number words, each after a space, of at least so many characters: a text
// that is cut tells where.
func filler(length int) string {
	words := strings.Fields("one two three four five six seven eight nine ten")
	var b strings.Builder
	for i := 0; b.Len() < length || i == 0; i++ {
		b.WriteString(" " + words[i%len(words)])
	}
	return b.String()
}

// rightToLeftMark before each word and number makes them run from right to left; the
// letters of a word keep their order, so that a page can still be read and judged.
const rightToLeftMark = "\u200f"

var word = regexp.MustCompile(`(^|[\s(“‘"])([\pL\pN])`)

func mirrored(text, _, _ string) string {
	if !strings.ContainsFunc(text, unicode.IsLetter) {
		return text
	}
	marked := eachText(text, func(s string) string { return word.ReplaceAllString(s, "${1}"+rightToLeftMark+"${2}") })
	return strings.ReplaceAll(marked, "{{", rightToLeftMark+"{{")
}
