package pdf

import (
	"cmp"
	"slices"
	"strconv"

	"handout/internal/page"
)

// structure writes the structure tree's objects (ISO 32000-1, 14.7): the root, one object
// an element, the parent tree and, where elements have identifiers, the tree of those.
type structure struct {
	*tree
	pages []*page.Page
	marks []mark // sorted by content, then by place
	root  int    // object numbers
	first int    // of the first element
	annot int    // of the first link annotation
}

// sortMarks brings the marks of one stretch of content together.
func sortMarks(marks []mark) []mark {
	sorted := slices.Clone(marks)
	slices.SortStableFunc(sorted, func(a, b mark) int { return cmp.Compare(a.content, b.content) })
	return sorted
}

// of returns the marks of a stretch of content.
func (s *structure) of(id page.ContentID) []mark {
	from, found := slices.BinarySearchFunc(s.marks, id, func(m mark, id page.ContentID) int { return cmp.Compare(m.content, id) })
	if !found {
		return nil
	}
	to := from
	for to < len(s.marks) && s.marks[to].content == id {
		to++
	}
	return s.marks[from:to]
}

func (s *structure) element(i int) int { return s.first + i }

// pageObject is the object number that gofpdf gives to a page: 3, 5, 7 and so on.
func pageObject(index int) int { return 3 + 2*index }

// write appends all objects of the structure to the file. The object numbers were fixed
// before, since pages and annotations refer to them.
func (s *structure) write(f *file, order []mark) {
	f.set(s.root, s.rootObject())
	for i := range s.nodes {
		f.set(s.element(i), s.elementObject(i))
	}
	f.set(s.root+1, s.parentTree(order))
}

func (s *structure) rootObject() []byte {
	b := append([]byte(nil), "<</Type/StructTreeRoot/K "...)
	b = appendRef(b, s.element(0))
	b = append(b, "/ParentTree "...)
	b = appendRef(b, s.root+1)
	b = append(b, "/ParentTreeNextKey "...)
	b = strconv.AppendInt(b, int64(len(s.pages)+len(s.boxes)), 10)
	if len(s.roles) > 0 {
		b = append(b, "/RoleMap<<"...)
		for _, tag := range s.roles {
			role, _ := roleOf(tag)
			b = append(append(b, '/'), tag...)
			b = append(append(b, '/'), role...)
		}
		b = append(b, ">>"...)
	}
	b = s.appendIDs(b)
	return append(b, ">>"...)
}

// appendIDs appends the name tree from identifiers to elements.
func (s *structure) appendIDs(b []byte) []byte {
	var named []int
	for i := range s.nodes {
		if s.nodes[i].id != "" {
			named = append(named, i)
		}
	}
	if len(named) == 0 {
		return b
	}
	slices.SortFunc(named, func(x, y int) int { return cmp.Compare(s.nodes[x].id, s.nodes[y].id) })
	b = append(b, "/IDTree<</Names["...)
	for _, i := range named {
		b = appendBytes(b, s.nodes[i].id)
		b = append(appendRef(b, s.element(i)), ' ')
	}
	return append(b, "]>>"...)
}

func (s *structure) elementObject(i int) []byte {
	n := &s.nodes[i]
	b := make([]byte, 0, 96)
	b = append(append(b, "<</S/"...), n.Tag...)
	b = append(b, "/P "...)
	if n.parent < 0 {
		b = appendRef(b, s.root)
	} else {
		b = appendRef(b, s.element(n.parent))
	}
	home := s.homePage(n)
	if home >= 0 {
		b = appendRef(append(b, "/Pg "...), pageObject(home))
	}
	b = s.appendWords(b, n)
	b = s.appendAttributes(b, n)
	b = s.appendKids(b, n, home)
	return append(b, ">>"...)
}

// homePage is the page of the element's first own content, -1 when it has none.
func (s *structure) homePage(n *node) int {
	for _, kid := range n.Kids {
		if kid.Element == nil {
			if own := s.of(kid.Content); len(own) > 0 {
				return own[0].page
			}
		}
	}
	return -1
}

// appendWords appends what a reader says of the element.
func (s *structure) appendWords(b []byte, n *node) []byte {
	if n.Lang != "" {
		b = appendBytes(append(b, "/Lang"...), n.Lang)
	}
	for _, word := range []struct{ key, text string }{
		{"/T", n.Title}, {"/Alt", n.Alt}, {"/ActualText", n.ActualText}, {"/E", n.Expansion},
	} {
		if word.text != "" {
			b = appendText(append(b, word.key...), word.text)
		}
	}
	if n.id != "" {
		b = appendBytes(append(b, "/ID"...), n.id)
	}
	return b
}

// appendKids appends elements, content and annotations in reading order. A link's areas
// come after its text.
func (s *structure) appendKids(b []byte, n *node, home int) []byte {
	b = append(b, "/K["...)
	next := 0
	for _, kid := range n.Kids {
		if kid.Element != nil {
			b = append(appendRef(b, s.element(n.kids[next])), ' ')
			next++
			continue
		}
		for _, m := range s.of(kid.Content) {
			b = appendMark(b, m, home)
		}
	}
	for _, box := range n.boxes {
		b = appendRef(append(b, "<</Type/OBJR/Obj "...), s.annot+box)
		b = appendRef(append(b, "/Pg "...), pageObject(s.boxes[box].page))
		b = append(b, ">>"...)
	}
	return append(b, ']')
}

// appendMark appends a marked-content identifier, with its page where that is not the
// element's.
func appendMark(b []byte, m mark, home int) []byte {
	if m.page == home {
		return append(strconv.AppendInt(b, int64(m.mcid), 10), ' ')
	}
	b = appendRef(append(b, "<</Type/MCR/Pg "...), pageObject(m.page))
	b = strconv.AppendInt(append(b, "/MCID "...), int64(m.mcid), 10)
	return append(b, ">>"...)
}

// parentTree leads from the marks of each page, and from each annotation, back to their
// elements. order is the marks in the order they were drawn.
func (s *structure) parentTree(order []mark) []byte {
	b := append([]byte(nil), "<</Nums["...)
	at := 0
	for p := range s.pages {
		b = strconv.AppendInt(b, int64(p), 10)
		b = append(b, '[')
		for ; at < len(order) && order[at].page == p; at++ {
			b = append(appendRef(b, s.element(s.owner[order[at].content])), ' ')
		}
		b = append(b, ']')
	}
	for i, box := range s.boxes {
		b = strconv.AppendInt(b, int64(len(s.pages)+i), 10)
		b = appendRef(append(b, ' '), s.element(box.node))
		b = append(b, ' ')
	}
	return append(b, "]>>"...)
}
