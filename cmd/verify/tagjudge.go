package main

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"handout/internal/page"
)

// tagsAreRight reads the tags of every leaflet with two programs: pdfinfo gives the tree with
// its text, qpdf the words that are said in place of a text. Both must be what the pages
// were laid out with, and what is said must be of use to who hears it.
func tagsAreRight(ctx context.Context, v *verifier, log *logbook) error {
	laid, err := v.leaflets(ctx, log)
	if err != nil {
		return err
	}
	log.note("%d leaflets", len(laid))
	return v.eachLeaflet(ctx, log, func(l *leaflet) error {
		return errors.Join(sameTags(ctx, log, l), sameWords(ctx, log, l),
			headingsAreBookmarks(l.tree, l.bookmarks), figuresSpeak(l.tree, l.lang), nothingTwice(l.tree))
	})
}

func sameTags(ctx context.Context, log *logbook, l *leaflet) error {
	out, err := log.output(ctx, command{name: "pdfinfo", args: []string{"-struct-text", l.pdf}})
	if err != nil {
		return err
	}
	read, err := readTags(out)
	if err != nil {
		return fmt.Errorf("reading the tags: %w", err)
	}
	return sameTagTree(l.tree, read)
}

// sameTagTree compares two trees element by element and letter by letter.
func sameTagTree(want, got *tag) error {
	a, b := want.outline(), got.outline()
	for i := range max(len(a), len(b)) {
		x, y := "nothing", "nothing"
		if i < len(a) {
			x = a[i]
		}
		if i < len(b) {
			y = b[i]
		}
		if x != y {
			return fmt.Errorf("tags differ at line %d: want %s, got %s", i+1, x, y)
		}
	}
	return nil
}

// sameWords compares what is said of each element besides its text.
func sameWords(ctx context.Context, log *logbook, l *leaflet) error {
	out, err := log.output(ctx, command{name: "qpdf", args: []string{"--json", "--json-key=qpdf", "--json-stream-data=none", l.pdf}})
	if err != nil {
		return err
	}
	got, err := spokenWords([]byte(out))
	if err != nil {
		return fmt.Errorf("reading the structure: %w", err)
	}
	var want []string
	l.tree.each(0, func(t *tag, _ int) {
		if t.name != "" {
			want = append(want, wordsLine(t.name, t.words))
		}
	})
	if !slices.Equal(want, got) {
		for i := range min(len(want), len(got)) {
			if want[i] != got[i] {
				return fmt.Errorf("element %d: want %s, got %s", i+1, want[i], got[i])
			}
		}
		return fmt.Errorf("want %d elements, got %d", len(want), len(got))
	}
	return nil
}

func wordsLine(name string, e page.Element) string {
	return fmt.Sprintf("%s lang=%q alt=%q actual=%q expansion=%q title=%q", name, e.Lang, e.Alt, e.ActualText, e.Expansion, e.Title)
}

// headingsAreBookmarks finds a bookmark of the same level for each heading of the tags, down
// to the third level, in the same order, and refuses a skipped level. A heading may say
// more before the words of its bookmark: how soon to act.
func headingsAreBookmarks(tree *tag, bookmarks []page.Bookmark) (failed error) {
	level, at := 0, 0
	tree.each(0, func(t *tag, _ int) {
		if len(t.name) != 2 || t.name[0] != 'H' {
			return
		}
		n := int(t.name[1] - '0')
		if n > level+1 {
			failed = errors.Join(failed, fmt.Errorf("the heading %q of level %d follows one of level %d", t.spoken(), n, level))
		}
		if level = n; n > 3 {
			return
		}
		switch words := fold(t.spoken()); {
		case at >= len(bookmarks):
			failed = errors.Join(failed, fmt.Errorf("the heading %q has no bookmark", words))
		case bookmarks[at].Level != n || !endsWith(words, fold(bookmarks[at].Title)):
			failed = errors.Join(failed, fmt.Errorf("the heading %q of level %d has the bookmark %q of level %d", words, n, bookmarks[at].Title, bookmarks[at].Level))
		}
		at++
	})
	if at < len(bookmarks) {
		failed = errors.Join(failed, fmt.Errorf("the bookmark %q has no heading", bookmarks[at].Title))
	}
	return failed
}

// endsWith says that a text is the words, or has them last.
func endsWith(text, words string) bool { return text == words || strings.HasSuffix(text, " "+words) }

// spoken is what is heard of an element and all within: words in place of its text, or it.
func (t *tag) spoken() string {
	switch {
	case t.name == "":
		return t.text
	case t.words.Alt != "":
		return t.words.Alt
	case t.words.ActualText != "":
		return t.words.ActualText
	}
	var b strings.Builder
	for _, kid := range t.kids {
		b.WriteString(kid.spoken())
	}
	return b.String()
}

// figuresSpeak wants words for every figure: not a file's name, and of the page's language.
func figuresSpeak(tree *tag, lang string) (failed error) {
	fileName := regexp.MustCompile(`(?i)\.(png|jpe?g|svg|gif|webp|toml)\b|^\S*[_/\\]\S*$`)
	tree.each(0, func(t *tag, _ int) {
		alt := strings.TrimSpace(t.words.Alt)
		switch {
		case t.name != "Figure":
		case alt == "":
			failed = errors.Join(failed, errors.New("a figure says nothing"))
		case fileName.MatchString(alt):
			failed = errors.Join(failed, fmt.Errorf("a figure says the name of a file: %q", alt))
		case !inScript(alt, scriptOf(lang)):
			failed = errors.Join(failed, fmt.Errorf("a figure does not speak %s: %q", lang, alt))
		}
	})
	return failed
}

// scriptOf is the script that a language of the site is written in.
func scriptOf(lang string) *unicode.RangeTable {
	switch lang {
	case "ar":
		return unicode.Arabic
	case "bn":
		return unicode.Bengali
	case "hi":
		return unicode.Devanagari
	case "ru":
		return unicode.Cyrillic
	case "zh-Hans":
		return unicode.Han
	default:
		return unicode.Latin
	}
}

// inScript says that more than half of the letters are of the script. An address is in none.
func inScript(s string, script *unicode.RangeTable) bool {
	in, all := 0, 0
	for _, r := range regexp.MustCompile(`https?://[!-~]*`).ReplaceAllString(s, "") {
		if unicode.IsLetter(r) {
			all++
			if unicode.Is(script, r) {
				in++
			}
		}
	}
	return 2*in > all
}

// nothingTwice refuses elements next to each other that say the same. The cells of a table
// may: each is heard with its headers.
func nothingTwice(tree *tag) (failed error) {
	last := ""
	var walk func(t *tag)
	walk = func(t *tag) {
		if t.name == "TD" || t.name == "TH" {
			last = ""
			return
		}
		if !t.block() {
			for _, kid := range t.kids {
				walk(kid)
			}
			return
		}
		if words := strings.ToLower(fold(t.spoken())); words != "" {
			if words == last {
				failed = errors.Join(failed, fmt.Errorf("%s says once more: %q", t.name, words))
			}
			last = words
		}
	}
	walk(tree)
	return failed
}

// block says that an element is heard as one: it has text or words of its own.
func (t *tag) block() bool {
	if t.words.Alt != "" || t.words.ActualText != "" || t.name == "" {
		return true
	}
	return slices.ContainsFunc(t.kids, func(kid *tag) bool { return kid.name == "" })
}
