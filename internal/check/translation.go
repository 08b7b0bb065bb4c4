package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
)

func endsInLetter(s string) bool {
	rs := []rune(s)
	return len(rs) > 0 && unicode.IsLetter(rs[len(rs)-1])
}

func startsWithLetter(s string) bool {
	for _, r := range s {
		return unicode.IsLetter(r)
	}
	return false
}

var translationReviewed = Rule{
	ID: "translation-reviewed", Severity: 1,
	Title:  "Every translation has been reviewed by a person",
	Why:    "Pages and leaflets of an unreviewed translation say so in their own language. In a release they are an error, unless the site leaves such locales out.",
	Source: "45 CFR 92.201(c)(3); MedlinePlus criteria for multilingual information",
	Good:   "[translation]\nmethod = \"machine-edited\"\nreviewer = \"Clinical linguist\"\nreviewed = 2026-10-01",
	Bad:    "[translation]\nmethod = \"machine\"\nreviewer = \"\"",
	run: func(p *pass) {
		for _, a := range p.Articles {
			for _, t := range localeTexts(p, a) {
				if t.Translation.Method != "" && t.Translation.Reviewer == "" {
					p.reportAs(p.releaseSeverity(), t.Locale, t.Pos, fmt.Sprintf("the %s translation of %q has no reviewer", t.Locale, a.ID), "have it reviewed, or set publish_unreviewed = false in site.toml")
				}
			}
		}
	},
}

// pair is a source section and its translation.
type pair struct {
	Locale         string
	Name           string
	Pos            diag.Pos // of the translation
	Source, Target []doc.Block
}

// pairs gives every translated section and exercise beside its source.
func (p *pass) pairs() []pair {
	var ps []pair
	source := p.Config.DefaultLocale
	for _, a := range p.Articles {
		from := a.Texts[source]
		for _, t := range localeTexts(p, a) {
			if from == nil || t.Locale == source {
				continue
			}
			for _, s := range from.Sections {
				if to := t.Section(s.ID); to != nil && to.State != site.Missing {
					ps = append(ps, pair{t.Locale, "section " + s.ID, to.Pos, sectionBlocks(s), sectionBlocks(to)})
				}
			}
		}
	}
	for _, e := range p.Exercises {
		from := e.Texts[source]
		p.translationsOf(e, func(t *site.ExerciseText) {
			ps = append(ps, pair{t.Locale, "exercise " + e.ID, t.Pos, exerciseBlocks(from), exerciseBlocks(t)})
		})
	}
	return ps
}

func (p *pass) translationsOf(e *site.Exercise, f func(*site.ExerciseText)) {
	for _, loc := range p.Locales {
		if t := e.Texts[loc.Tag]; t != nil && loc.Tag != p.Config.DefaultLocale && e.Texts[p.Config.DefaultLocale] != nil {
			f(t)
		}
	}
}

// sectionBlocks are a section's blocks with its title and front matter as paragraphs.
func sectionBlocks(s *site.Section) []doc.Block {
	title := &doc.Paragraph{Pos: s.Pos, Inlines: s.Title}
	return append([]doc.Block{title, paragraph(s.Pos, s.Summary), paragraph(s.Pos, s.KeyMessage)}, s.Blocks...)
}

func paragraph(pos diag.Pos, text string) doc.Block {
	return &doc.Paragraph{Pos: pos, Inlines: []doc.Inline{&doc.Text{Pos: pos, Value: text}}}
}

// exerciseBlocks are all texts of an exercise; captions in the order of their frames' ids.
func exerciseBlocks(t *site.ExerciseText) []doc.Block {
	blocks := []doc.Block{paragraph(t.Pos, t.Name), paragraph(t.Pos, t.Summary), paragraph(t.Pos, t.Alt)}
	for _, id := range slices.Sorted(maps.Keys(t.Captions)) {
		blocks = append(blocks, paragraph(t.Pos, t.Captions[id]))
	}
	blocks = append(blocks, t.Before...)
	for _, l := range []*doc.List{t.Steps, t.Mistakes, t.Stop} {
		if l != nil {
			blocks = append(blocks, l)
		}
	}
	return blocks
}

var sameNumbers = Rule{
	ID: "same-numbers", Severity: 0,
	Title:  "A translation has the numbers of its source",
	Why:    "A wrong digit in a dose or a limit is a clinical incident.",
	Source: "MedlinePlus criteria for multilingual information; house rule",
	Good:   "en: after 6 weeks / es: después de 6 semanas",
	Bad:    "en: after 6 weeks / es: después de 9 semanas",
	run: func(p *pass) {
		for _, x := range p.pairs() {
			if from, to := numbers(x.Source), numbers(x.Target); !slices.Equal(from, to) {
				p.report(x.Locale, x.Pos, fmt.Sprintf("the numbers of %s differ from the source: %s", x.Name, difference(from, to)), "correct the translation")
			}
		}
	},
}

// numbers are the numerals of the text, in ascending order, as Latin digits.
func numbers(blocks []doc.Block) []string {
	fields := strings.FieldsFunc(doc.BlockText(blocks), func(r rune) bool { return !unicode.IsDigit(r) })
	for i, f := range fields {
		fields[i] = strings.Map(latinDigit, f)
	}
	slices.Sort(fields)
	return fields
}

// latinDigit maps Arabic, Persian, Devanagari and Bengali digits to Latin ones.
func latinDigit(r rune) rune {
	for _, zero := range []rune{'٠', '۰', '०', '০'} {
		if r >= zero && r <= zero+9 {
			return '0' + r - zero
		}
	}
	return r
}

// difference tells which entries of two sorted lists have no partner in the other.
func difference(from, to []string) string {
	var parts []string
	if missing := without(from, to); len(missing) > 0 {
		parts = append(parts, "missing "+strings.Join(missing, ", "))
	}
	if extra := without(to, from); len(extra) > 0 {
		parts = append(parts, "added "+strings.Join(extra, ", "))
	}
	return strings.Join(parts, "; ")
}

func without(a, b []string) []string {
	rest := slices.Clone(b)
	var out []string
	for _, x := range a {
		if i := slices.Index(rest, x); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
			continue
		}
		out = append(out, x)
	}
	return out
}

var sameLinks = Rule{
	ID: "same-links", Severity: 0,
	Title:  "A translation has the links, contacts, values, terms and exercises of its source",
	Why:    "A contact that is missing in one language is a reader who does not know whom to ring.",
	Source: "house rule",
	Good:   "es: Llame a [](contact:emergency).",
	Bad:    "es: Llame a emergencias.",
	run: func(p *pass) {
		for _, x := range p.pairs() {
			if from, to := references(x.Source), references(x.Target); !slices.Equal(from, to) {
				p.report(x.Locale, x.Pos, fmt.Sprintf("the references of %s differ from the source: %s", x.Name, difference(from, to)), "correct the translation")
			}
		}
	},
}

// references are the link targets of blocks, in ascending order.
func references(blocks []doc.Block) []string {
	var refs []string
	doc.Walk(blocks, doc.Visitor{
		Block: func(b doc.Block) bool {
			if c, ok := b.(*doc.ExerciseCard); ok {
				refs = append(refs, "exercise:"+c.ID)
			}
			return true
		},
		Inline: func(i doc.Inline) bool {
			switch i := i.(type) {
			case *doc.Link:
				refs = append(refs, i.Dest)
			case *doc.ContactRef:
				refs = append(refs, "contact:"+i.ID)
			case *doc.ValueRef:
				refs = append(refs, "value:"+i.ID)
			case *doc.TermRef:
				refs = append(refs, "term:"+i.ID)
			}
			return true
		},
	})
	slices.Sort(refs)
	return refs
}

var sameLists = Rule{
	ID: "same-lists", Severity: 0,
	Title:  "A translation has the headings, lists and list items of its source",
	Why:    "A list that is one item shorter has lost a step or a warning.",
	Source: "house rule",
	Good:   "as many items in each list as the source",
	Bad:    "a step left out",
	run: func(p *pass) {
		for _, x := range p.pairs() {
			if from, to := outline(x.Source), outline(x.Target); !slices.Equal(from, to) {
				p.report(x.Locale, x.Pos, fmt.Sprintf("%s is built differently from the source: %s", x.Name, difference(from, to)), "keep every heading, list and item of the source, in its order")
			}
		}
	},
}

// outline tells the build of blocks: kinds, list lengths, classes of headings.
func outline(blocks []doc.Block) []string {
	var parts []string
	doc.Walk(blocks, doc.Visitor{Block: func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Heading:
			parts = append(parts, fmt.Sprintf("heading %d %s", b.Level, strings.Join(b.Classes, " ")))
		case *doc.List:
			parts = append(parts, fmt.Sprintf("list of %d", len(b.Items)))
		case *doc.Callout:
			parts = append(parts, "callout "+string(b.Kind))
		case *doc.Table:
			parts = append(parts, fmt.Sprintf("table of %d rows", len(b.Rows)))
		}
		return true
	}})
	return parts
}

var sameReferral = Rule{
	ID: "same-referral", Severity: 0,
	Title:  "Every language has every sign of the referral checklist, in the same tier",
	Why:    "A sign that is missing in one language is a patient who is not sent to hospital.",
	Source: "house rule",
	Good:   "as many signs in each tier as the source",
	Bad:    "a sign left out or moved to a lower tier",
	run: func(p *pass) {
		for _, a := range p.Articles {
			from := a.Texts[p.Config.DefaultLocale]
			if from == nil || referral(from) == nil {
				continue
			}
			want := tiers(referral(from))
			for _, t := range localeTexts(p, a) {
				if s := referral(t); s != nil {
					compareTiers(p, t.Locale, s, want)
				}
			}
		}
	},
}

func compareTiers(p *pass, locale string, s *site.Section, want []tier) {
	got := tiers(s)
	for i, w := range want {
		if i >= len(got) || got[i].Class != w.Class {
			p.report(locale, s.Pos, fmt.Sprintf("the referral checklist lacks the tier %q of the source", w.Class), "")
			return
		}
		if n := len(got[i].Items); n != len(w.Items) {
			p.report(locale, got[i].Pos, fmt.Sprintf("tier %q has %d signs, the source has %d", w.Class, n, len(w.Items)), "translate every sign")
		}
	}
}
