package compare

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"handout/internal/build"
	"handout/internal/compare/sheet"
	"handout/internal/page"
	"handout/internal/site"
)

// mostSheets is how many pages a report draws, of both sides together: enough for a change
// in every language, and a file that can be sent.
const mostSheets = 120

// Spread is a page before and after, drawn as SVG. A side without a page is empty.
type Spread struct {
	Path     string // of the leaflet's web page
	Locale   string
	Title    string
	Classes  []Class // of the leaflet's changes
	Old, New string
	OldPage  int // 1-based
	NewPage  int
	Marks    int // on both sides together
}

// Sheets are the pages with changes of the standard leaflets, side by side.
type Sheets struct {
	Definitions string // the SVG of glyphs and pictures that all pages use
	Spreads     []Spread
	LeftOut     []string // leaflets with pages that were not drawn for want of room, by path
	Repeats     []string // leaflets whose every change is drawn with another of the language, by path
}

// DrawFrom tells which site a build was made from, so that its pages can be drawn.
func (b *Build) DrawFrom(o build.Options) { b.source = &o }

// Site loads the site that the build was made from.
func (b *Build) Site() (*site.Site, error) {
	if b.source == nil {
		return nil, fmt.Errorf("reading the site of %s: it is an output folder: %w", b.Label, fs.ErrNotExist)
	}
	s, found, err := site.Load(b.source.Site, b.source.Defaults)
	if err != nil {
		return nil, fmt.Errorf("reading the site of %s: %w", b.Label, err)
	}
	if found.HasErrors() {
		return nil, fmt.Errorf("reading the site of %s: %w", b.Label, fs.ErrInvalid)
	}
	return s, nil
}

// composer lays out the leaflets of the build's site.
func (b *Build) composer() (*build.Composer, *site.Site, error) {
	s, err := b.Site()
	if err != nil {
		return nil, nil, err
	}
	c, err := build.NewComposer(s, *b.source)
	return c, s, err
}

// Draw adds to the report the pictures that changed and, where both builds were made from a
// site, the pages that changed, the most important leaflets first. When the context ends it
// stops with the context's error.
func (r *Report) Draw(ctx context.Context, old, new *Build) error {
	if err := r.loadPictures(old, new); err != nil {
		return err
	}
	if old.source == nil || new.source == nil || len(r.Leaflets) == 0 {
		return nil
	}
	before, _, err := old.composer()
	if err != nil {
		return err
	}
	after, s, err := new.composer()
	if err != nil {
		return err
	}
	d := drawer{before: before, after: after, book: sheet.New("g"), sheets: &Sheets{}, seen: map[string]bool{}}
	for _, l := range r.byImportance(s.Config.DefaultLocale) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err := d.leaflet(l); err != nil {
			return fmt.Errorf("drawing the pages of %s: %w", l.Path, err)
		}
	}
	d.sheets.Definitions = d.book.Definitions()
	r.Sheets = d.sheets
	return nil
}

// byImportance lists the leaflets by their most important change; of equal ones, the first
// of each language stand before the second, and the source language before others. Within a
// language those with a change of their own come first: they often have the shared ones, too.
func (r *Report) byImportance(source string) []Leaflet {
	type ranked struct {
		Leaflet
		class, nth, foreign int
	}
	var list []ranked
	count := map[string]int{}
	for _, l := range r.byRarity() {
		class := slices.Index(Classes(), l.classes()[0])
		key := l.Locale + " " + string(Classes()[class])
		foreign := 1
		if l.Locale == source {
			foreign = 0
		}
		list = append(list, ranked{l, class, count[key], foreign})
		count[key]++
	}
	slices.SortStableFunc(list, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.nth, b.nth), cmp.Compare(a.foreign, b.foreign))
	})
	var out []Leaflet
	for _, l := range list {
		out = append(out, l.Leaflet)
	}
	return out
}

// byRarity lists the leaflets by how many others share their rarest change.
func (r *Report) byRarity() []Leaflet {
	count := map[string]int{}
	for _, l := range r.Leaflets {
		for _, c := range l.Changes {
			count[c.key(l)]++
		}
	}
	rarest := func(l Leaflet) int {
		least := len(r.Leaflets)
		for _, c := range l.Changes {
			if c.Class == l.classes()[0] {
				least = min(least, count[c.key(l)])
			}
		}
		return least
	}
	return slices.SortedStableFunc(slices.Values(r.Leaflets), func(a, b Leaflet) int { return cmp.Compare(rarest(a), rarest(b)) })
}

// classes are the classes of the leaflet's changes, most important first.
func (l Leaflet) classes() []Class {
	var out []Class
	for i, n := range l.counts() {
		if n > 0 {
			out = append(out, Classes()[i])
		}
	}
	return out
}

// drawer draws the changed pages of leaflets until there are enough.
type drawer struct {
	before, after *build.Composer
	book          *sheet.Book
	sheets        *Sheets
	seen          map[string]bool // changes that are drawn
	drawn         int
}

func (d *drawer) leaflet(l Leaflet) error {
	if !slices.ContainsFunc(l.Files, isLeaflet) {
		return nil
	}
	if !d.isNew(l) {
		d.sheets.Repeats = append(d.sheets.Repeats, l.Path)
		return nil
	}
	old, err := standard(d.before, l.oldPath())
	if err != nil {
		return err
	}
	new, err := standard(d.after, l.Path)
	if err != nil {
		return err
	}
	m, pairs, err := d.pages(old, new)
	if err != nil {
		return err
	}
	for _, pair := range pairs {
		if d.drawn >= mostSheets {
			d.sheets.LeftOut = append(d.sheets.LeftOut, l.Path)
			return nil
		}
		if err := d.spread(l, old, new, m, pair); err != nil {
			return err
		}
	}
	return nil
}

// isNew says that a leaflet has a change that no leaflet before it had, and notes its changes.
func (d *drawer) isNew(l Leaflet) bool {
	found := false
	for _, c := range l.Changes {
		key := c.key(l)
		found = found || !d.seen[key]
		d.seen[key] = true
	}
	return found
}

// pages are the marks of two leaflets and the pages to draw of them, all of one that came or
// went.
func (d *drawer) pages(old, new *page.Document) (m marked, pairs [][2]int, err error) {
	switch {
	case old == nil && new == nil:
		return m, nil, nil
	case old == nil:
		for n := range new.Pages {
			pairs = append(pairs, [2]int{-1, n})
		}
		return m, pairs, nil
	case new == nil:
		for n := range old.Pages {
			pairs = append(pairs, [2]int{n, -1})
		}
		return m, pairs, nil
	}
	m = markDocuments(old, new)
	if pairs = m.withFurniture(old, new); len(pairs) == 0 {
		pairs, err = firstDifferent(old, new)
	}
	return m, pairs, err
}

// firstDifferent is the first page that looks different with the same words on it, for a
// change of colour or type.
func firstDifferent(old, new *page.Document) ([][2]int, error) {
	for n := range min(len(old.Pages), len(new.Pages)) {
		a, err := sheet.New("a").Page(old.Pages[n], nil, "")
		if err != nil {
			return nil, err
		}
		b, err := sheet.New("a").Page(new.Pages[n], nil, "")
		if err != nil {
			return nil, err
		}
		if a != b {
			return [][2]int{{n, n}}, nil
		}
	}
	return nil, nil
}

// standard is the leaflet of a page, nil where there is none.
func standard(c *build.Composer, webPath string) (*page.Document, error) {
	parts := strings.Split(strings.TrimSuffix(webPath, ".html"), "/")
	if len(parts) != 3 {
		return nil, nil
	}
	document, _, err := c.Standard(parts[0], parts[1], parts[2])
	return document, err
}

func (d *drawer) spread(l Leaflet, old, new *page.Document, m marked, pair [2]int) error {
	s := Spread{Path: l.Path, Locale: l.Locale, Title: l.Title, Classes: l.classes()}
	draw := func(document *page.Document, n int, boxes, gaps []box, class, side string) (string, error) {
		if n < 0 {
			return "", nil
		}
		marks := on(n, boxes, class)
		s.Marks += len(marks)
		d.drawn++
		return d.book.Page(document.Pages[n], append(marks, on(n, gaps, "gap")...), fmt.Sprintf("%s, page %d of %s, places marked: %d", side, n+1, l.Path, len(marks)))
	}
	var err error
	if s.Old, err = draw(old, pair[0], m.Gone, m.OldGaps, "went", "Before"); err != nil {
		return err
	}
	if s.New, err = draw(new, pair[1], m.Came, m.NewGaps, "came", "After"); err != nil {
		return err
	}
	s.OldPage, s.NewPage = pair[0]+1, pair[1]+1
	d.sheets.Spreads = append(d.sheets.Spreads, s)
	return nil
}

// withFurniture gives the pairs of pages with changes and marks what differs in their headers
// and footers too. Where nothing else differs, the headers and footers of the first page say.
func (m *marked) withFurniture(old, new *page.Document) [][2]int {
	pairs := m.pairs()
	look := pairs
	if len(look) == 0 {
		look = [][2]int{{0, 0}}
	}
	for _, pair := range look {
		if pair[0] < 0 || pair[1] < 0 {
			continue
		}
		m.words(furniture(old, pair[0]), furniture(new, pair[1]))
	}
	if len(pairs) == 0 {
		return m.pairs()
	}
	return pairs
}
