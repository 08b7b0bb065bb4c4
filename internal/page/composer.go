// Package page takes the site's model and gives laid-out documents: leaflets in two
// editions and booklets, each as pages of placed boxes with the structure tree that the
// boxes belong to.
//
// A document comes about in three steps. Its parts (leaflet.go, booklet.go) write the
// structure tree and, along with it, the flow: a list of slabs, none of which can be cut
// (flow.go, text.go, table.go, …). The breaker (breaker.go) chooses the page breaks that
// cost least. The placer (place.go) puts the slabs on pages, mirrored for right-to-left
// languages, and adds headers and footers, which are no part of the structure.
package page

import (
	"sync"

	"handout/internal/diag"
	"handout/internal/site"
	"handout/internal/typeset"
)

// Options choose one form of a leaflet.
type Options struct {
	Edition Edition
	Paper   Paper
}

// Composer lays out the leaflets of one locale. It is safe for concurrent use.
type Composer struct {
	site    *site.Site
	loc     *site.Locale
	ts      *typeset.Typesetter
	theme   *Theme
	figures *figures
	words   *sync.Map // message id → text, for messages without data
	codes   *sync.Map // URL → *qrCode; the editions of a leaflet share theirs
}

// NewComposer prepares the composer of one locale. Composers for the other locales of the
// site come from ForLocale, which shares the drawn figures.
func NewComposer(s *site.Site, loc *site.Locale, ts *typeset.Typesetter, theme *Theme) *Composer {
	return &Composer{site: s, loc: loc, ts: ts, theme: theme, figures: newFigures(&theme.Figure), words: &sync.Map{}, codes: &sync.Map{}}
}

// ForLocale is the composer of another locale, with the same figures.
func (c *Composer) ForLocale(loc *site.Locale) *Composer {
	other := *c
	other.loc, other.words = loc, &sync.Map{}
	return &other
}

// Leaflet lays out the leaflet of one section. The document is nil when the article or
// section has no text in the locale; diagnostics say what could not be printed.
func (c *Composer) Leaflet(a *site.Article, sectionID string, o Options) (*Document, diag.List) {
	text := a.Texts[c.loc.Tag]
	if text == nil || text.Section(sectionID) == nil {
		return nil, nil
	}
	b := c.builder(a, text, sectionID, o)
	section := text.Section(sectionID)
	f := b.leaflet(section)
	d := b.finish(f.slabs)
	d.Title = b.documentTitle(b.sectionTitle(section))
	d.Subject = section.Summary
	return d, b.diags.Sorted()
}

// pageURL is the address of a section's web page.
func (c *Composer) pageURL(a *site.Article, section string) string {
	return c.site.Config.BaseURL + c.loc.Tag + "/" + a.ID + "/" + section + ".html"
}

// msg is a message of the locale; pairs are field names and values.
func (c *Composer) msg(id string, pairs ...any) string {
	if len(pairs) > 0 {
		data := make(map[string]any, len(pairs)/2)
		for i := 0; i+1 < len(pairs); i += 2 {
			data[pairs[i].(string)] = pairs[i+1]
		}
		return c.loc.Message(id, data)
	}
	if s, ok := c.words.Load(id); ok {
		return s.(string)
	}
	s := c.loc.Message(id, nil)
	c.words.Store(id, s)
	return s
}

// localized picks a locale's own text of site.toml or else the default one. Lang is the
// language of that default, empty where the text is the locale's own.
func (c *Composer) localized(byTag map[string]string) (s, lang string) {
	if s := byTag[c.loc.Tag]; s != "" {
		return s, ""
	}
	if s := byTag[""]; s != "" {
		return s, c.site.Config.DefaultLocale
	}
	return byTag[c.site.Config.DefaultLocale], c.site.Config.DefaultLocale
}

func (b *builder) local(byTag map[string]string) string {
	s, _ := b.c.localized(byTag)
	return s
}

// leading is line height over type size; a locale without its own has 1.4.
func (c *Composer) leading() float64 {
	if c.loc.Leading > 0 {
		return c.loc.Leading
	}
	return 1.4
}
