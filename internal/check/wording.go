package check

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"handout/internal/check/readability"
	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
)

var readingLevel = Rule{
	ID: "reading-level", Severity: 1,
	Title:  "Every section reads easily by the published formulas of its language",
	Why:    "Two formulas per language where they exist, headings and list items counted as sentences and the leaflet's own topic words left out, so that the figure is the one an NHS editor gets. Languages without a published formula are judged by sentence length alone.",
	Source: "NHS service manual, health literacy: use a readability tool (2019); AMA: sixth grade",
	Good:   "Lie on your back. Bend your knees.",
	Bad:    "Patients experiencing nocturnal exacerbation should initiate appropriate rehabilitation.",
	run: func(p *pass) {
		for _, u := range p.units() {
			for _, r := range Readability(u.Locale, u.texts(), p.topicWords(u.Locale)) {
				if !r.Meets(r.Score) {
					p.report(u.Locale, u.Pos, fmt.Sprintf("%s of %s is %.1f, the target is %g", r.Name, u.Name, r.Score, r.Target), "shorten sentences and use shorter words")
				}
			}
		}
	},
}

// Reading is the score of a text by one formula.
type Reading struct {
	readability.Formula
	Score float64
}

// Readability scores passages of a language; nil where no formula is published or the
// text has no sentence.
func Readability(lang string, passages, topicWords []string) []Reading {
	c := readability.Count(lang, passages, topicWords...)
	if c.Sentences == 0 || c.Words == 0 {
		return nil
	}
	var rs []Reading
	for _, f := range readability.Formulas(lang) {
		rs = append(rs, Reading{f, f.Score(c)})
	}
	return rs
}

func (u unit) texts() []string {
	var ts []string
	for _, s := range u.Passages {
		ts = append(ts, s.Text)
	}
	return ts
}

// topicWords are the medical names of the glossary: the words that a leaflet is about.
func (p *pass) topicWords(locale string) []string {
	var ws []string
	for _, t := range p.Glossary {
		ws = append(ws, strings.Fields(strings.ToLower(t.Texts[locale].Medical))...)
	}
	return ws
}

var longSentence = Rule{
	ID: "long-sentence", Severity: 1, Limit: 20,
	Title:  "Sentences have at most 20 words",
	Why:    "Short sentences are the surest help for tired and for weak readers, in every language.",
	Source: "Round Table guidelines on plain language: 15 to 20 words",
	Good:   "Bend your knees. Keep your feet flat.",
	Bad:    "Bend your knees, keeping your feet flat and about as wide apart as your hips are, while you breathe in and then slowly out again.",
	run: func(p *pass) {
		p.passages(func(s passage) {
			for _, sentence := range splitSentences(s.Text) {
				if n := sentenceLength(s.Locale, sentence); n > int(p.limit()) {
					p.report(s.Locale, s.Pos, fmt.Sprintf("sentence of %d words", n), fmt.Sprintf("split it: %d is the most", int(p.limit())))
				}
			}
		})
	},
}

// passages calls f for every passage of the site, in order.
func (p *pass) passages(f func(passage)) {
	for _, u := range p.units() {
		for _, s := range u.Passages {
			f(s)
		}
	}
}

func splitSentences(text string) []string {
	var out []string
	for _, s := range regexp.MustCompile(`[.!?؟।]+(\s+|$)|[。！？]+`).Split(text, -1) {
		if strings.TrimSpace(s) != "" {
			out = append(out, s)
		}
	}
	return out
}

// sentenceLength counts words; two Han characters count as one word, and Vietnamese, which
// parts its syllables by spaces, has about three syllables to two words.
func sentenceLength(locale, sentence string) int {
	words, han := 0, 0
	for _, f := range strings.Fields(sentence) {
		if strings.ContainsFunc(f, unicode.IsLetter) {
			words++
		}
		for _, r := range f {
			if unicode.Is(unicode.Han, r) {
				han++
			}
		}
	}
	switch {
	case han > 0:
		return han / 2
	case strings.HasPrefix(locale, "vi"):
		return words * 2 / 3
	}
	return words
}

var longParagraph = Rule{
	ID: "long-paragraph", Severity: 1, Limit: 6,
	Title:  "Paragraphs have at most six sentences",
	Why:    "Short chunks are read; blocks of text are skipped.",
	Source: "PEMAT-P item 8",
	Good:   "Two or three sentences about one thing.",
	Bad:    "A page without a break.",
	run: func(p *pass) {
		p.passages(func(s passage) {
			if n := len(splitSentences(s.Text)); s.Kind == "paragraph" && n > int(p.limit()) {
				p.report(s.Locale, s.Pos, fmt.Sprintf("paragraph of %d sentences", n), "split it or make it a list")
			}
		})
	},
}

var decimals = Rule{
	ID: "decimals", Severity: 1,
	Title:  "Patient text has whole numbers, no percentages and no decimals",
	Why:    "“2 in 10 women” is understood by more people than “20%”.",
	Source: "PEMAT-P item 6; CDC Clear Communication Index, numbers",
	Good:   "2 in 10 women",
	Bad:    "20% of women",
	run: func(p *pass) {
		p.textNodes(func(locale string, t *doc.Text) {
			p.matches(locale, t, regexp.MustCompile(`\d+([.,]\d+)?\s?[%٪]|\d+[.,]\d{1,2}(\D|$)`), "%q is hard to picture", "write whole numbers: “2 in 10”")
		})
	},
}

var doubleSpace = Rule{
	ID: "double-space", Severity: 1,
	Title:  "Words are parted by one space",
	Why:    "Two spaces are a typing slip that shows on paper.",
	Source: "house style",
	Good:   "Bend your knees.",
	Bad:    "Bend  your knees.",
	run: func(p *pass) {
		p.textNodes(func(locale string, t *doc.Text) {
			p.matches(locale, t, regexp.MustCompile(`  +`), "two spaces %q", "leave one")
		})
	},
}

var straightQuotes = Rule{
	ID: "straight-quotes", Severity: 1,
	Title:  "Quotation marks and apostrophes are typographic",
	Why:    "Straight marks are for typewriters; the right ones help the eye and the reading voice.",
	Source: "house style",
	Good:   "Don’t twist.",
	Bad:    "Don't twist.",
	run: func(p *pass) {
		p.textNodes(func(locale string, t *doc.Text) {
			p.matches(locale, t, regexp.MustCompile(`["']`), "straight quotation mark %s", "use ’ or the quotation marks of the language")
		})
	},
}

var phoneInText = Rule{
	ID: "phone-in-text", Severity: 0,
	Title:  "Phone numbers come from the contacts, never from running text",
	Why:    "A number that stands in one place is changed in one place; wrong numbers are the loudest complaint about leaflets.",
	Source: "Brighton and Sussex University Hospitals, leaflet amnesty (2020)",
	Good:   "Call [](contact:maternity-triage).",
	Bad:    "Call 01632 960 123.",
	run: func(p *pass) {
		p.textNodes(func(locale string, t *doc.Text) {
			p.matches(locale, t, regexp.MustCompile(`\+?\d[\d ()–-]{6,}\d`), "%q looks like a phone number", "put it into site.toml and write [](contact:id)")
		})
	},
}

var wordEmphasis = Rule{
	ID: "emphasis", Severity: 1,
	Title:  "No italics and no words in capitals",
	Why:    "Both change the shape of words and slow readers down; bold is the one emphasis that does not.",
	Source: "UKAAF minimum standards for clear print (2012); RNIB",
	Good:   "Do **not** lift.",
	Bad:    "Do *not* lift, do NOT bend.",
	run: func(p *pass) {
		p.sections(func(_ *site.Article, locale string, s *site.Section) {
			doc.Walk(s.Blocks, doc.Visitor{Inline: func(i doc.Inline) bool {
				if e, ok := i.(*doc.Emphasis); ok {
					p.report(locale, e.Pos, "italics are hard to read", "use **bold** or none")
				}
				return true
			}})
		})
		p.textNodes(func(locale string, t *doc.Text) {
			p.matches(locale, t, regexp.MustCompile(`\b\p{Lu}{5,}\b`), "%q is all capitals", "write it small, **bold** if it matters")
		})
	},
}

// textNodes calls f for every text of every section and exercise.
func (p *pass) textNodes(f func(locale string, t *doc.Text)) {
	visit := func(locale string, blocks []doc.Block) {
		doc.Walk(blocks, doc.Visitor{Inline: func(i doc.Inline) bool {
			if t, ok := i.(*doc.Text); ok {
				f(locale, t)
			}
			return true
		}})
	}
	p.sections(func(_ *site.Article, locale string, s *site.Section) { visit(locale, s.Blocks) })
	p.exerciseTexts(func(_ *site.Exercise, t *site.ExerciseText) {
		visit(t.Locale, t.Before)
		for _, l := range []*doc.List{t.Steps, t.Mistakes, t.Stop} {
			if l != nil {
				visit(t.Locale, []doc.Block{l})
			}
		}
	})
}

// matches reports each match in a text at its own place; message has one verb for the match.
func (p *pass) matches(locale string, t *doc.Text, re *regexp.Regexp, message, hint string) {
	for _, m := range re.FindAllStringIndex(t.Value, -1) {
		p.report(locale, within(t, m[0], m[1]), fmt.Sprintf(message, t.Value[m[0]:m[1]]), hint)
	}
}

// within is the place of bytes start to end of a text; a text that wraps is given whole.
func within(t *doc.Text, start, end int) diag.Pos {
	pos := t.Pos
	if pos.Line > 0 {
		pos.Col += len([]rune(t.Value[:start]))
		pos.Len = len([]rune(t.Value[start:end]))
	}
	return pos
}
