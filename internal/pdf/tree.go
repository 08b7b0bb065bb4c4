package pdf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"handout/internal/page"
)

// node is a structure element in the order of the tree, with what the file needs of it.
type node struct {
	*page.Element
	parent int // -1 at the root
	kids   []int
	id     string
	boxes  []int // links: indexes into tree.boxes
}

// linkBox is an active area with its page and the node of its Link element.
type linkBox struct {
	*page.LinkBox
	page, node int
}

// tree is the structure tree of a document in preorder, checked and cross-referenced.
type tree struct {
	nodes []node
	owner map[page.ContentID]int // the node that a stretch of content belongs to
	boxes []linkBox
	roles []string // non-standard types in use, sorted
}

// standardTypes are the structure types of ISO 32000-1, 14.8.4.
var standardTypes = strings.Fields(`Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link
Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`)

// The values of two attributes (ISO 32000-1, tables 347 and 349).
var (
	scopes     = []string{"Row", "Column", "Both"}
	numberings = strings.Fields("None Disc Circle Square Decimal UpperRoman LowerRoman UpperAlpha LowerAlpha")
)

// roleOf is the standard type that a type of later standards is read as.
func roleOf(tag string) (string, bool) {
	switch tag {
	case "Aside":
		return "Sect", true
	case "Title":
		return "P", true
	case "Em", "Strong", "Sub":
		return "Span", true
	}
	return "", false
}

// buildTree walks the elements of a document. It refuses a tree that the standards or a
// screen reader could make nothing of.
func buildTree(d *page.Document) (*tree, error) {
	if d.Root == nil || d.Root.Tag != "Document" {
		return nil, fmt.Errorf("the root of the structure tree must be a Document")
	}
	t := &tree{owner: map[page.ContentID]int{}}
	numbers := map[*page.Element]int{}
	if err := t.add(d.Root, -1, numbers); err != nil {
		return nil, err
	}
	if err := t.addLinks(d, numbers); err != nil {
		return nil, err
	}
	return t, t.nameNodes()
}

func (t *tree) add(e *page.Element, parent int, numbers map[*page.Element]int) error {
	if _, twice := numbers[e]; twice {
		return fmt.Errorf("element %s stands in the structure tree twice", describeElement(e))
	}
	if err := t.checkType(e); err != nil {
		return err
	}
	self := len(t.nodes)
	numbers[e] = self
	t.nodes = append(t.nodes, node{Element: e, parent: parent, id: e.ID})
	for _, kid := range e.Kids {
		if kid.Element == nil {
			if err := t.own(kid.Content, self); err != nil {
				return err
			}
			continue
		}
		t.nodes[self].kids = append(t.nodes[self].kids, len(t.nodes))
		if err := t.add(kid.Element, self, numbers); err != nil {
			return err
		}
	}
	return nil
}

func (t *tree) own(id page.ContentID, self int) error {
	if id == page.NoContent {
		return fmt.Errorf("element %s has a kid that is neither element nor content", describeElement(t.nodes[self].Element))
	}
	if _, taken := t.owner[id]; taken {
		return fmt.Errorf("content %d belongs to two elements", id)
	}
	t.owner[id] = self
	return nil
}

func (t *tree) checkType(e *page.Element) error {
	if !slices.Contains(standardTypes, e.Tag) {
		if _, known := roleOf(e.Tag); !known {
			return fmt.Errorf("structure type %q is not a standard one and has no role", e.Tag)
		}
		if at, found := slices.BinarySearch(t.roles, e.Tag); !found {
			t.roles = slices.Insert(t.roles, at, e.Tag)
		}
	}
	if (e.Tag == "Figure" || e.Tag == "Formula") && strings.TrimSpace(e.Alt) == "" && e.ActualText == "" {
		return fmt.Errorf("%s has no alternative text", describeElement(e))
	}
	if e.Scope != "" && !slices.Contains(scopes, e.Scope) {
		return fmt.Errorf("%s has the unknown scope %q", describeElement(e), e.Scope)
	}
	if e.Numbering != "" && !slices.Contains(numberings, e.Numbering) {
		return fmt.Errorf("%s has the unknown numbering %q", describeElement(e), e.Numbering)
	}
	if e.Lang != "" && !wellFormedLanguage(e.Lang) {
		return fmt.Errorf("%s has language %q, which is not a language tag", describeElement(e), e.Lang)
	}
	return nil
}

// addLinks ties the active areas of all pages to their Link elements.
func (t *tree) addLinks(d *page.Document, numbers map[*page.Element]int) error {
	for p, pg := range d.Pages {
		for i := range pg.Links {
			box := &pg.Links[i]
			self, ok := numbers[box.Element]
			switch {
			case !ok || t.nodes[self].Tag != "Link":
				return fmt.Errorf("page %d: the link to %q has no Link element", p+1, box.URL)
			case box.Contents == "":
				return fmt.Errorf("page %d: the link to %q does not say what it is", p+1, box.URL)
			case box.URL == "" && (box.DestPage < 0 || box.DestPage >= len(d.Pages)):
				return fmt.Errorf("page %d: a link leads to page %d of %d", p+1, box.DestPage+1, len(d.Pages))
			}
			t.nodes[self].boxes = append(t.nodes[self].boxes, len(t.boxes))
			t.boxes = append(t.boxes, linkBox{LinkBox: box, page: p, node: self})
		}
	}
	return nil
}

// nameNodes gives each Note its identifier (ISO 14289-1, 7.9) and refuses equal ones, and
// headers that name no cell.
func (t *tree) nameNodes() error {
	taken := map[string]bool{}
	for i := range t.nodes {
		n := &t.nodes[i]
		if n.Tag == "Note" && n.id == "" {
			n.id = "note-" + strconv.Itoa(i)
		}
		if n.id != "" && taken[n.id] {
			return fmt.Errorf("two elements have the identifier %q", n.id)
		}
		taken[n.id] = true
	}
	for _, n := range t.nodes {
		for _, h := range n.Headers {
			if h == "" || !taken[h] {
				return fmt.Errorf("%s names the header cell %q, which is not there", describeElement(n.Element), h)
			}
		}
	}
	return nil
}

// checkDrawn refuses a document in which a stretch of the tree's content is on no page:
// what is in the tree and not on paper was lost.
func (t *tree) checkDrawn(marks []mark) error {
	drawn := make(map[page.ContentID]bool, len(t.owner))
	for _, m := range marks {
		drawn[m.content] = true
	}
	for i := range t.nodes {
		for _, kid := range t.nodes[i].Kids {
			if kid.Element == nil && !drawn[kid.Content] {
				return fmt.Errorf("content %d of %s is on no page", kid.Content, describeElement(t.nodes[i].Element))
			}
		}
	}
	return nil
}

func describeElement(e *page.Element) string {
	if e.Title != "" {
		return fmt.Sprintf("%s %q", e.Tag, e.Title)
	}
	return e.Tag
}

// wellFormedLanguage is a rough BCP 47: letters, then subtags of one to eight letters or
// digits.
func wellFormedLanguage(tag string) bool {
	for i, part := range strings.Split(tag, "-") {
		if len(part) == 0 || len(part) > 8 || i == 0 && len(part) < 2 {
			return false
		}
		for _, r := range part {
			letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
			if !letter && (i == 0 || r < '0' || r > '9') {
				return false
			}
		}
	}
	return true
}
