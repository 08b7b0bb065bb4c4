package check

import (
	"fmt"
	"slices"
	"strings"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
)

var termFirstUse = Rule{
	ID: "term-first-use", Severity: 1,
	Title:  "A medical term is a glossary term where a section first uses it",
	Why:    "A term is defined where it stands, in print too; a word that the reader meets before its definition is lost on her.",
	Source: "PEMAT-P item 4",
	Good:   "This is called [spondylolisthesis](term:spondylolisthesis).",
	Bad:    "This is called spondylolisthesis.",
	run: func(p *pass) {
		p.sections(func(_ *site.Article, locale string, s *site.Section) {
			for _, t := range sortedTerms(p.Site) {
				if word := t.Texts[locale].Medical; word != "" {
					if pos, ok := bareUse(s.Blocks, t.ID, strings.ToLower(word)); ok {
						p.report(locale, pos, fmt.Sprintf("%q is used before it is defined", word), fmt.Sprintf("write [%s](term:%s)", word, t.ID))
					}
				}
			}
		})
	},
}

func sortedTerms(s *site.Site) []*site.Term {
	var ts []*site.Term
	for _, t := range s.Glossary {
		ts = append(ts, t)
	}
	slices.SortFunc(ts, func(a, b *site.Term) int { return strings.Compare(a.ID, b.ID) })
	return ts
}

// bareUse finds a medical word in plain text ahead of the first reference to its term.
func bareUse(blocks []doc.Block, id, word string) (pos diag.Pos, found bool) {
	defined := false
	doc.Walk(blocks, doc.Visitor{Inline: func(i doc.Inline) bool {
		switch i := i.(type) {
		case *doc.TermRef:
			defined = defined || i.ID == id
			return false
		case *doc.Text:
			if at := wordIndex(strings.ToLower(i.Value), word); at >= 0 && !defined && !found {
				pos, found = within(i, at, at+len(word)), true
			}
		}
		return true
	}})
	return pos, found
}

// wordIndex is the byte offset of word in text as a word of its own, or -1.
func wordIndex(text, word string) int {
	for from := 0; ; {
		at := strings.Index(text[from:], word)
		if at < 0 {
			return -1
		}
		at += from
		before, after := text[:at], text[at+len(word):]
		if !endsInLetter(before) && !startsWithLetter(after) {
			return at
		}
		from = at + len(word)
	}
}
