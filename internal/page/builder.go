package page

import (
	"cmp"
	"fmt"

	"handout/internal/diag"
	"handout/internal/figure"
	"handout/internal/site"
	"handout/internal/typeset"
)

// builder makes one document: first the structure tree and the slabs of the flow, then,
// from these, the pages.
type builder struct {
	c           *Composer
	o           Options
	sc          *Scale
	dir         typeset.Direction
	article     *site.Article
	text        *site.ArticleText
	close       closeness // of the lines
	section     string    // id of the leaflet's section; empty for a booklet
	url         string    // of the web page that says the same
	messages    diag.Pos  // where the words of messages come from
	width       float64   // of the content
	top, bottom float64   // margins, from the paper's edge
	header      float64   // baseline of the running header
	height      float64   // of the content
	root        *Element
	content     ContentID
	headers     int              // cells that others name as their headers, so far
	level       int              // of the last heading
	outer       int              // of the last heading outside exercise cards
	exercises   []*site.Exercise // shown so far
	shift       int              // added to the author's heading levels
	defined     map[string]bool
	anchors     map[string]*anchor // by heading id, for links within the document
	marks       []*anchor          // bookmarks, in order
	shown       map[string]*anchor // of a booklet: exercises by id, each on one page
	fixed       map[string]string  // running fields that are the same on every page
	signs       map[sign][]figure.Shape
	short       []abbreviation // of the locale, the longest first
	diags       diag.List
}

// builder prepares a document of one section, or of the whole article where section is "".
func (c *Composer) builder(a *site.Article, t *site.ArticleText, section string, o Options) *builder {
	b := &builder{
		section: section, url: c.pageURL(a, cmp.Or(section, "index")),
		c: c, o: o, sc: c.theme.scale(o.Edition), article: a, text: t,
		messages: diag.Pos{File: "locales/" + c.loc.Tag + ".toml"},
		root:     &Element{Tag: "Document"},
		defined:  map[string]bool{}, anchors: map[string]*anchor{}, signs: map[sign][]figure.Shape{}, fixed: map[string]string{},
	}
	b.short = c.abbreviations()
	b.dir = direction(c.loc)
	m := c.theme.Margins
	w, _ := o.Paper.Size()
	b.width = min(w-2*mm(m.Side), mm(m.Measure))
	b.frameOf()
	return b
}

// msg is a message of the locale; pairs are field names and values.
func (b *builder) msg(id string, pairs ...any) string {
	return b.c.msg(id, pairs...)
}

// mm turns millimetres into points.
func mm(x float64) float64 { return x * millimetre }

// em is a length in ems of the edition's body type.
func (b *builder) em(x float64) float64 { return x * b.sc.Body }

// The styles of the edition. Headings are set tighter than text.
func (b *builder) body() style { return b.style(b.sc.Body) }

func (b *builder) small() style { return b.style(b.sc.Small) }

func (b *builder) style(size float64) style {
	return style{size: size, leading: b.c.leading() - b.close.leading(), color: b.c.theme.Colors.Text}
}

func (b *builder) headingStyle(level int) style {
	sizes := []float64{b.sc.Title, b.sc.Heading, b.sc.Sub, b.sc.Minor}
	st := b.style(sizes[max(0, min(level-1, len(sizes)-1))]).bold()
	st.leading -= 0.12
	if level < 4 {
		st.color = b.c.theme.Colors.Accent
	}
	return st
}

// paragraphSpace is the space between two paragraphs.
func (b *builder) paragraphSpace() float64 { return b.em(b.sc.Space * b.close.spaces()) }

// closeness is how near lines and paragraphs stand to each other.
type closeness uint8

const (
	usual closeness = iota
	closer
	closest // still 1.2 times the type size at the least, the smallest leading of clear print
	dense   // with hardly a space between items, for a list that must be seen at once
)

// leading is how much less of it there is, in ems.
func (c closeness) leading() float64 { return [...]float64{0, 0.1, 0.16, 0.16}[c] }

// spaces is the share that is left of the spaces between paragraphs and items.
func (c closeness) spaces() float64 { return [...]float64{1, 0.7, 0.5, 0.25}[c] }

func (b *builder) missingGlyph(pos diag.Pos, r rune) {
	b.diags.Error(pos, "glyph-missing",
		fmt.Sprintf("no font has the character %q (%U); the first font is %s", r, r, b.c.loc.Family),
		"use another character, or add a font that has it")
}

// direction is the one that a locale's text runs in.
func direction(loc *site.Locale) typeset.Direction {
	if loc.RightToLeft {
		return typeset.RightToLeft
	}
	return typeset.LeftToRight
}
