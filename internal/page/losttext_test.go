package page

import (
	"strings"
	"testing"

	"handout/internal/doc"
	"handout/internal/site"
)

// noTextLost finds every text of the sources in the laid-out text, in order.
func noTextLost(t *testing.T, d composed) {
	laid := squeeze(documentText(d.d))
	for _, w := range wanted(d.b) {
		i := strings.Index(laid, squeeze(w))
		if i < 0 {
			t.Errorf("lost or out of order: %q", w)
			continue
		}
		laid = laid[i+len(squeeze(w)):]
	}
}

// everyTermDefined finds what each term that a document explains means.
func everyTermDefined(t *testing.T, d composed) {
	laid := squeeze(documentText(d.d))
	for id := range d.b.defined {
		if means := d.b.c.site.Glossary[id].Texts[d.b.c.loc.Tag].Definition; !strings.Contains(laid, squeeze(means)) {
			t.Errorf("nowhere is said what %q means: %q", id, means)
		}
	}
}

// wanted are the texts that a document must have, in order.
func wanted(b *builder) []string {
	var texts []string
	for _, s := range b.text.Sections {
		if b.section != "" && s.ID != b.section && s.Kind != site.Referral {
			continue
		}
		opening, rest := openingBlocks(s.Blocks)
		texts = append(texts, b.sourceTexts(append(opening, rest...))...)
	}
	return texts
}

// documentText is the text of the tree in its order.
func documentText(d *Document) string {
	text := textOf(d)
	var b strings.Builder
	eachContent(d.Root, func(id ContentID) { b.WriteString(text[id]) })
	return b.String()
}

func eachContent(e *Element, visit func(ContentID)) {
	for _, k := range e.Kids {
		if k.Element != nil {
			eachContent(k.Element, visit)
		} else {
			visit(k.Content)
		}
	}
}

// squeeze leaves out what a leaflet does not say itself: the space between words, which
// may be a line's end, and marks that only steer the order.
func squeeze(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u200f", "")), "")
}

// sourceTexts lists the texts of blocks in reading order, those of exercises included.
func (b *builder) sourceTexts(blocks []doc.Block) []string {
	var texts []string
	inline := func(i doc.Inline) bool {
		switch i := i.(type) {
		case *doc.Text:
			texts = append(texts, i.Value)
		case *doc.CodeSpan:
			texts = append(texts, i.Value)
		}
		return true
	}
	doc.Walk(blocks, doc.Visitor{Inline: inline, Block: func(k doc.Block) bool {
		switch k := k.(type) {
		case *doc.CodeBlock:
			texts = append(texts, k.Text)
		case *doc.ExerciseCard:
			texts = append(texts, b.exerciseTexts(b.c.site.Exercise(k.ID).Texts[b.c.loc.Tag])...)
		}
		return true
	}})
	return texts
}

// exerciseTexts lists an exercise's texts; of a booklet's, which may be in an earlier
// section, the name.
func (b *builder) exerciseTexts(x *site.ExerciseText) []string {
	texts := []string{x.Name}
	if b.section == "" {
		return texts
	}
	texts = append(texts, x.Summary)
	texts = append(texts, b.sourceTexts(x.Before)...)
	for _, l := range []*doc.List{x.Steps, x.Mistakes, x.Stop} {
		if l != nil {
			texts = append(texts, b.sourceTexts([]doc.Block{l})...)
		}
	}
	return texts
}
