package page

import (
	"fmt"
	"strings"
	"testing"

	"handout/internal/site"
)

// composed is a document with what it was made from.
type composed struct {
	b *builder
	f *flow
	d *Document
}

// TestEveryForm composes each section of each article of both sites, and the booklets, in
// every edition, paper and direction, and holds each document to what is true of all.
func TestEveryForm(t *testing.T) {
	everyForm(t, func(t *testing.T, d composed) {
		for _, check := range invariants() {
			check(t, d)
		}
	})
}

// TestEveryLanguage holds the leaflets of the site's other languages to the same.
func TestEveryLanguage(t *testing.T) {
	c := testComposer(t, realSite, "en")
	for _, loc := range c.site.Locales {
		for _, a := range c.site.Articles {
			if loc.Tag == "en" || a.Texts[loc.Tag] == nil {
				continue
			}
			for _, o := range []Options{{}, {Edition: Large}} {
				everySection(t, c.ForLocale(loc), a, o, func(t *testing.T, d composed) {
					for _, check := range invariants() {
						check(t, d)
					}
				})
			}
		}
	}
}

// invariants are what holds for every document.
func invariants() []func(*testing.T, composed) {
	return []func(*testing.T, composed){
		nothingTooSmall, nothingOutside, breaksAreRight, pagesHold, noItemSplit, everyMarkTagged, noHeadingGap, headingsInTree, noTextLost, everyTermDefined,
		textsApart, textsInBoxes,
	}
}

func everyForm(t *testing.T, check func(t *testing.T, d composed)) {
	for _, folder := range []string{"testdata/site", realSite} {
		for _, c := range []*Composer{testComposer(t, folder, "en"), mirroredComposer(t, folder)} {
			for _, o := range []Options{{}, {Edition: Large}, {Paper: Letter}, {Large, Letter}} {
				for _, a := range c.site.Articles {
					everySection(t, c, a, o, check)
				}
			}
		}
	}
}

func everySection(t *testing.T, c *Composer, a *site.Article, o Options, check func(t *testing.T, d composed)) {
	for _, id := range append([]string{""}, a.Sections...) {
		b := c.builder(a, a.Texts[c.loc.Tag], id, o)
		var f *flow
		if id == "" {
			f = b.booklet()
		} else {
			f = b.leaflet(b.text.Section(id))
		}
		d := composed{b, f, b.finish(f.slabs)}
		name := fmt.Sprintf("%s/%s/%s/%d%d-rtl=%v", c.loc.Tag, a.ID, id, o.Edition, o.Paper, c.loc.RightToLeft)
		t.Run(name, func(t *testing.T) { check(t, d) })
	}
}

func nothingTooSmall(t *testing.T, d composed) {
	for n, p := range d.d.Pages {
		for _, item := range p.Items {
			if it, ok := item.(*TextItem); ok && it.Run.Size < d.b.sc.Minimum {
				t.Errorf("page %d: %q is set in %g pt", n+1, it.Run.Text, it.Run.Size)
			}
		}
	}
}

func nothingOutside(t *testing.T, d composed) {
	b := d.b
	left, bottom := b.left(), b.top+b.height
	for n, p := range d.d.Pages {
		for _, item := range p.Items {
			it, ok := item.(*TextItem)
			if !ok {
				continue
			}
			if it.X < left-0.5 || it.X+it.Run.Width > left+b.width+0.5 {
				t.Errorf("page %d: %q stands from %.1f to %.1f", n+1, it.Run.Text, it.X, it.X+it.Run.Width)
			}
			if it.Artifact == NotArtifact && it.Y > bottom+0.5 || it.Y > p.Height-mm(paperEdge)+1 || it.Y < mm(paperEdge) {
				t.Errorf("page %d: %q stands at %.1f", n+1, it.Run.Text, it.Y)
			}
		}
	}
}

// breaksAreRight holds the page breaks to the costs: whatever fits on a page is not split, and
// a break that must never be is made only where a page holds no other.
func breaksAreRight(t *testing.T, d composed) {
	slabs := d.f.slabs
	m := measure(slabs, d.b.height)
	for _, s := range breakPages(slabs, d.b.height) {
		if s.last+1 < len(slabs) && m.split[s.last] >= splitWhole && !m.forced(s) {
			t.Errorf("a break of cost %g after %q", float64(m.split[s.last]), slabText(&slabs[s.last]))
		}
	}
}

func pagesHold(t *testing.T, d composed) {
	m := measure(d.f.slabs, d.b.height)
	for _, s := range breakPages(d.f.slabs, d.b.height) {
		if h := m.pageHeight(s.first, s.last) - s.squeeze*m.gives(s.first, s.last); h > d.b.height+0.01 {
			t.Errorf("a page is %.0f pt high, of %.0f", h, d.b.height)
		}
	}
}

// TestCardsWhole holds every exercise card in standard print to one page, in every language and
// on both papers: a patient must not turn the page between a step and when to stop.
func TestCardsWhole(t *testing.T) {
	c := testComposer(t, realSite, "en")
	for _, loc := range c.site.Locales {
		for _, a := range c.site.Articles {
			for _, o := range []Options{{}, {Paper: Letter}} {
				everySection(t, c.ForLocale(loc), a, o, itemsFit)
			}
		}
	}
}

// TestEmergencyWhole holds the emergency list, and every callout, in standard print to one page, in
// every language and on both papers: all signs are seen at once, with whom to call.
func TestEmergencyWhole(t *testing.T) {
	c := testComposer(t, realSite, "en")
	for _, loc := range c.site.Locales {
		for _, a := range c.site.Articles {
			for _, o := range []Options{{}, {Paper: Letter}} {
				everySection(t, c.ForLocale(loc), a, o, func(t *testing.T, d composed) { allFit(t, d, splitWhole) })
			}
		}
	}
}

// TestFiguresWhole holds all frames of an exercise to one page in large print, too, where its card
// runs over several: a movement is seen from its start to its end.
func TestFiguresWhole(t *testing.T) {
	c := testComposer(t, realSite, "en")
	for _, loc := range c.site.Locales {
		for _, a := range c.site.Articles {
			everySection(t, c.ForLocale(loc), a, Options{Edition: Large}, figuresWhole)
		}
	}
}

func figuresWhole(t *testing.T, d composed) {
	pageOf := map[*Element]int{}
	for n, s := range breakPages(d.f.slabs, d.b.height) {
		for k := s.first; k <= s.last; k++ {
			for _, m := range d.f.slabs[k].marks {
				if m.figure == nil {
					continue
				}
				if first, ok := pageOf[m.figure]; ok && first != n {
					t.Errorf("the frames of %q are on pages %d and %d", m.figure.Alt, first+1, n+1)
				}
				pageOf[m.figure] = n
			}
		}
	}
}

// itemsFit asks that nothing which must not be split is taller than a page.
func itemsFit(t *testing.T, d composed) { allFit(t, d, splitItem) }

// allFit asks that no group which costs so much to split is taller than a page.
func allFit(t *testing.T, d composed, whole cost) {
	measure(d.f.slabs, d.b.height)
	for k := range d.f.slabs {
		for g := d.f.slabs[k].group; g != nil; g = g.parent {
			if g.first == k+1 && g.whole >= whole && !g.fits {
				t.Errorf("no page holds all of what begins with %q", slabText(&d.f.slabs[k]))
			}
		}
	}
}

// forced says that no cheaper break comes before the page's last slab.
func (m *measured) forced(s span) bool {
	for k := s.last - 1; k >= s.first; k-- {
		if m.split[k] < m.split[s.last] {
			return false
		}
	}
	return true
}

func slabText(s *slab) string {
	var b strings.Builder
	for _, m := range s.marks {
		if m.line != nil {
			b.WriteString(m.line.Text + " ")
		}
	}
	return b.String()
}

// noItemSplit looks at the pages themselves: all of a box to tick and its words is
// on one page.
func noItemSplit(t *testing.T, d composed) {
	pages := pagesOf(d.d)
	eachElement(d.d.Root, func(e *Element) {
		if e.Tag != "LI" || len(e.Kids) < 2 || e.Kids[0].Element == nil || e.Kids[0].Element.ActualText == "" {
			return
		}
		seen := map[int]bool{}
		eachElement(e, func(e *Element) {
			for _, k := range e.Kids {
				if k.Element == nil {
					seen[pages[k.Content]] = true
				}
			}
		})
		if len(seen) > 1 {
			t.Errorf("an item stands on pages %v", seen)
		}
	})
}

func pagesOf(d *Document) map[ContentID]int {
	pages := map[ContentID]int{}
	for n, p := range d.Pages {
		for _, item := range p.Items {
			id, _ := belongs(item)
			pages[id] = n
		}
	}
	return pages
}

// belongs is what an item is part of.
func belongs(item Item) (ContentID, Artifact) {
	switch it := item.(type) {
	case *TextItem:
		return it.Content, it.Artifact
	case *PathItem:
		return it.Content, it.Artifact
	case *ImageItem:
		return it.Content, it.Artifact
	default:
		return NoContent, NotArtifact
	}
}

func eachElement(e *Element, visit func(*Element)) {
	visit(e)
	for _, k := range e.Kids {
		if k.Element != nil {
			eachElement(k.Element, visit)
		}
	}
}

// everyMarkTagged holds content and structure together: each stretch is in the tree
// once and on a page, and what is not in the tree is an artifact.
func everyMarkTagged(t *testing.T, d composed) {
	inTree := map[ContentID]int{}
	eachElement(d.d.Root, func(e *Element) {
		if e.Tag == "Figure" && (e.Alt == "" || e.BBox == [4]float64{}) {
			t.Errorf("a figure has no alternative text or no box: %q", e.Alt)
		}
		for _, k := range e.Kids {
			if k.Element == nil {
				inTree[k.Content]++
			}
		}
	})
	onPage := map[ContentID]bool{}
	for n, p := range d.d.Pages {
		for _, item := range p.Items {
			id, artifact := belongs(item)
			onPage[id] = true
			if (id == NoContent) != (artifact != NotArtifact) || id != NoContent && inTree[id] == 0 {
				t.Errorf("page %d: an item has content %d and artifact kind %d", n+1, id, artifact)
			}
		}
	}
	for id, n := range inTree {
		if n != 1 || !onPage[id] {
			t.Errorf("content %d is %d times in the tree, on a page: %v", id, n, onPage[id])
		}
	}
}

func noHeadingGap(t *testing.T, d composed) {
	level := 0
	eachElement(d.d.Root, func(e *Element) {
		if len(e.Tag) != 2 || e.Tag[0] != 'H' {
			return
		}
		n := int(e.Tag[1] - '0')
		if n > level+1 {
			t.Errorf("a heading of level %d follows one of level %d", n, level)
		}
		level = n
	})
}
