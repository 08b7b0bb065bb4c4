package main

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"handout"
	"handout/internal/build"
	"handout/internal/page"
	"handout/internal/site"
	"handout/internal/typeset"
)

// textComesBack lays every leaflet out again and compares the text of its pages with what
// pdftotext reads in the built file, after Unicode NFC. In the order of the file every
// letter must be the same, and every space where the script has spaces. That the pages hold
// the article's every word is asked in the tests of internal/page.
func textComesBack(ctx context.Context, v *verifier, log *logbook) error {
	built, err := v.built(ctx, log)
	if err != nil {
		return err
	}
	o := build.Options{Site: os.DirFS(v.repo), Defaults: handout.Defaults}
	s, found, err := site.Load(o.Site, o.Defaults)
	if err != nil || found.HasErrors() {
		return fmt.Errorf("loading the site: %d findings, %w", len(found), err)
	}
	var names []string
	var pages []pageTexts
	letters := 0
	_, err = build.Documents(s, o, func(path string, d *page.Document) error {
		names = append(names, filepath.Join(built, filepath.FromSlash(path)))
		text := pageText(d)
		pages = append(pages, pageTexts{text, d.Lang != "zh-Hans" && d.Dir == typeset.LeftToRight})
		letters += len([]rune(text))
		return ctx.Err()
	})
	if err != nil {
		return err
	}
	log.note("%d leaflets, %d letters", len(names), letters)
	return forEach(ctx, names, func(i int, name string) error { return textOf(ctx, log, name, pages[i]) })
}

// pageTexts is what should be read in one file.
type pageTexts struct {
	text string
	// spaced says that pdftotext can know the spaces: the end of a Chinese line is none, and
	// in the order of the file it takes every step to the left for one.
	spaced bool
}

// textOf compares one file's text with what it should be.
func textOf(ctx context.Context, log *logbook, pdf string, page pageTexts) error {
	want := page.text
	raw, err := log.output(ctx, command{name: "pdftotext", args: []string{"-raw", pdf, "-"}})
	if err != nil {
		return err
	}
	if letters(raw) != letters(want) {
		return fmt.Errorf("%s: letters differ: want %s", pdf, firstDifference(letters(want), letters(raw)))
	}
	if got, want := fold(raw), fold(want); got != want && page.spaced {
		return fmt.Errorf("%s: spaces differ: want %s", pdf, firstDifference(want, got))
	}
	placed, err := log.output(ctx, command{name: "pdftotext", args: []string{pdf, "-"}})
	if err != nil {
		return err
	}
	if got, want := joinedWords(placed), joinedWords(want); got != want {
		return fmt.Errorf("%s: words differ: want %s", pdf, firstDifference(want, got))
	}
	return nil
}

// pageText is the text of all pages in the order it is painted, which is the reading order.
func pageText(d *page.Document) string {
	var b strings.Builder
	for _, p := range d.Pages {
		var last *page.TextItem
		for _, item := range p.Items {
			t, ok := item.(*page.TextItem)
			if !ok {
				continue
			}
			if last != nil && (last.SpaceAfter || !abut(last, t)) {
				b.WriteByte(' ')
			}
			b.WriteString(t.Run.Text)
			last = t
		}
		b.WriteByte('\f')
	}
	return b.String()
}

// abut reports whether two runs stand side by side on one line, with no space between.
func abut(a, b *page.TextItem) bool {
	const near = 0.5 // pt
	return a.Y == b.Y && (math.Abs(a.X+a.Run.Width-b.X) < near || math.Abs(b.X+b.Run.Width-a.X) < near)
}

// words are the words of a text in NFC, without the direction marks that pdftotext puts
// around every run of the other direction, and without the zero-width space that stands for
// a glyph without a letter of its own in headers and footers, which carry no ActualText.
func words(s string) []string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Bidi_Control, r) || r == '\u200b' {
			return -1
		}
		return r
	}, s)
	return strings.Fields(norm.NFC.String(s))
}

// letters is a text without spaces.
func letters(s string) string { return strings.Join(words(s), "") }

// fold brings white space to single spaces, but for those beside a letter of a joining
// script, such as the name of the language: joinedWords sees to these.
func fold(s string) string {
	var b strings.Builder
	last := ' '
	for _, word := range words(s) {
		first := []rune(word)[0]
		if b.Len() > 0 && !joining(last) && !joining(first) {
			b.WriteByte(' ')
		}
		b.WriteString(word)
		last = []rune(word)[len([]rune(word))-1]
	}
	return b.String()
}

// joinedWords are the words of a joining script as pdftotext finds them on the page,
// sorted, for the columns of a page may change places.
func joinedWords(s string) string {
	var found []string
	for _, word := range words(s) {
		found = append(found, strings.FieldsFunc(word, func(r rune) bool { return !joining(r) })...)
	}
	slices.Sort(found)
	return strings.Join(found, " ")
}

// joining reports letters, marks and punctuation of a script that is written from right to left.
func joining(r rune) bool { return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac) }

// firstDifference shows where two texts part.
func firstDifference(want, got string) string {
	a, b := []rune(want), []rune(got)
	at := 0
	for at < len(a) && at < len(b) && a[at] == b[at] {
		at++
	}
	near := func(r []rune) string { return string(r[max(0, at-30):min(len(r), at+30)]) }
	return fmt.Sprintf("%q, got %q", near(a), near(b))
}
