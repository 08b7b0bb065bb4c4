package main

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"handout/internal/page"
)

// viewersAgree asks the two engines that most free viewers are made of, poppler and MuPDF,
// for what they show beside and on the pages: title, bookmarks, and the first page.
func viewersAgree(ctx context.Context, v *verifier, log *logbook) error {
	return v.eachLeaflet(ctx, log, func(l *leaflet) error {
		return errors.Join(popplerShows(ctx, log, l), mupdfShows(ctx, log, l), sameFirstPage(ctx, log, l.pdf))
	})
}

// popplerShows compares title and bookmarks with what poppler makes of them.
func popplerShows(ctx context.Context, log *logbook, l *leaflet) error {
	info, err := log.output(ctx, command{name: "pdfinfo", args: []string{l.pdf}})
	if err != nil {
		return err
	}
	title := regexp.MustCompile(`(?m)^Title: +(.*)$`).FindStringSubmatch(info)
	if title == nil || title[1] != l.title {
		return fmt.Errorf("poppler shows the title %q, want %q", title, l.title)
	}
	xml, err := log.output(ctx, command{name: "pdftohtml", args: []string{"-xml", "-i", "-q", "-f", "1", "-l", "1", "-stdout", l.pdf}})
	if err != nil {
		return err
	}
	return sameBookmarks("poppler", popplerOutline(xml), l.bookmarks)
}

// popplerOutline lists the bookmarks in what pdftohtml -xml prints: level, title and page.
func popplerOutline(xml string) []string {
	var marks []string
	level := 0
	item := regexp.MustCompile(`^<item page="(\d+)">(.*)</item>$`)
	for line := range strings.Lines(xml) {
		switch line = strings.TrimSpace(line); line {
		case "<outline>":
			level++
		case "</outline>":
			level--
		default:
			if m := item.FindStringSubmatch(line); m != nil && level > 0 {
				marks = append(marks, bookmarkLine(level, html.UnescapeString(m[2]), m[1]))
			}
		}
	}
	return marks
}

// mupdfShows compares the title, of the file's information and of its metadata, and the
// bookmarks with what MuPDF makes of them.
func mupdfShows(ctx context.Context, log *logbook, l *leaflet) error {
	var shown [3]string
	for i, what := range [][]string{{"trailer/Info/Title"}, {"-b", "trailer/Root/Metadata"}, {"outline"}} {
		args := slices.Concat([]string{"show"}, what[:len(what)-1], []string{l.pdf}, what[len(what)-1:])
		out, err := log.output(ctx, command{name: "mutool", args: args})
		if err != nil {
			return err
		}
		shown[i] = out
	}
	info, err := textString(strings.TrimSpace(shown[0]))
	if err != nil || info != l.title {
		return fmt.Errorf("MuPDF shows the title %q (%v), want %q", info, err, l.title)
	}
	if xmp := metadataTitle(shown[1]); xmp != l.title {
		return fmt.Errorf("the metadata have the title %q, want %q", xmp, l.title)
	}
	return sameBookmarks("MuPDF", mupdfOutline(shown[2]), l.bookmarks)
}

// textString reads a text string as MuPDF writes it: in brackets, or as hexadecimal digits
// of UTF-16.
func textString(s string) (string, error) {
	if inner, ok := strings.CutPrefix(s, "("); ok {
		return regexp.MustCompile(`\\(.)`).ReplaceAllString(strings.TrimSuffix(inner, ")"), "$1"), nil
	}
	data, err := hex.DecodeString(strings.Trim(s, "<>"))
	if err != nil || len(data) < 2 || len(data)%2 > 0 || data[0] != 0xFE || data[1] != 0xFF {
		return "", fmt.Errorf("%q is no text string (%v)", s, err)
	}
	var units []uint16
	for ; len(data) > 0; data = data[2:] {
		units = append(units, uint16(data[0])<<8|uint16(data[1]))
	}
	return string(utf16.Decode(units[1:])), nil
}

// metadataTitle is the title in an XMP packet.
func metadataTitle(xmp string) string {
	m := regexp.MustCompile(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">(.*)</rdf:li></rdf:Alt></dc:title>`).FindStringSubmatch(xmp)
	if m == nil {
		return ""
	}
	return html.UnescapeString(m[1])
}

// mupdfOutline lists the bookmarks in what mutool show prints: a sign, a tab for each level,
// the title in quotation marks, a tab, and the place.
func mupdfOutline(out string) []string {
	var marks []string
	line := regexp.MustCompile(`(?m)^.(\t+)"(.*)"\t#page=(\d+)`)
	for _, m := range line.FindAllStringSubmatch(out, -1) {
		marks = append(marks, bookmarkLine(len(m[1]), m[2], m[3]))
	}
	return marks
}

func bookmarkLine(level int, title, page string) string {
	return fmt.Sprint(level, " ", title, ", page ", page)
}

// sameBookmarks compares what a viewer lists with the document's bookmarks.
func sameBookmarks(viewer string, got []string, bookmarks []page.Bookmark) error {
	var want []string
	for _, m := range bookmarks {
		want = append(want, bookmarkLine(m.Level, m.Title, strconv.Itoa(m.Page+1)))
	}
	if !slices.Equal(got, want) {
		return fmt.Errorf("%s shows the bookmarks %q, want %q", viewer, got, want)
	}
	return nil
}
