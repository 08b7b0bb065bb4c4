package pdf

import (
	"fmt"
	"strconv"

	"handout/internal/page"
)

// entry is a bookmark with its place among the others, as indexes; -1 is none.
type entry struct {
	page.Bookmark
	parent, prev, next, first, last int
	kids                            int
}

// linkBookmarks finds the family of each bookmark from its level. A level may go up by any
// number and down by one.
func linkBookmarks(marks []page.Bookmark, pages int) ([]entry, error) {
	entries := make([]entry, len(marks))
	var path []int // the last entry of each level
	for i, m := range marks {
		if m.Level < 1 || m.Level > len(path)+1 {
			return nil, fmt.Errorf("bookmark %q has level %d below level %d", m.Title, m.Level, len(path))
		}
		if m.Title == "" || m.Page < 0 || m.Page >= pages {
			return nil, fmt.Errorf("bookmark %q leads to page %d of %d", m.Title, m.Page+1, pages)
		}
		e := entry{Bookmark: m, parent: -1, prev: -1, next: -1, first: -1, last: -1}
		if len(path) >= m.Level {
			e.prev = path[m.Level-1]
			entries[e.prev].next = i
		}
		path = append(path[:m.Level-1], i)
		if m.Level > 1 {
			e.parent = path[m.Level-2]
			up := &entries[e.parent]
			if up.first < 0 {
				up.first = i
			}
			up.last, up.kids = i, up.kids+1
		}
		entries[i] = e
	}
	return entries, nil
}

// writeOutline adds the bookmarks to the file and returns the number of the outline's root,
// 0 when there are none. Entries below the top level are folded away.
func writeOutline(f *file, d *page.Document) (root int, err error) {
	entries, err := linkBookmarks(d.Bookmarks, len(d.Pages))
	if err != nil || len(entries) == 0 {
		return 0, err
	}
	root = f.reserve(1 + len(entries))
	first, last, top := root+1, 0, 0
	for i, e := range entries {
		if e.parent < 0 {
			last, top = root+1+i, top+1
		}
		f.set(root+1+i, e.object(root, d.Pages[e.Page].Height))
	}
	f.set(root, fmt.Appendf(nil, "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", first, last, top))
	return root, nil
}

func (e *entry) object(root int, height float64) []byte {
	b := appendText(append([]byte(nil), "<</Title"...), e.Title)
	for _, l := range []struct {
		key string
		to  int
	}{{"/Parent ", e.parent}, {"/Prev ", e.prev}, {"/Next ", e.next}, {"/First ", e.first}, {"/Last ", e.last}} {
		if l.to >= 0 || l.key == "/Parent " {
			b = appendRef(append(b, l.key...), root+1+l.to) // a parent of -1 is the root
		}
	}
	if e.kids > 0 {
		b = strconv.AppendInt(append(b, "/Count "...), int64(-e.kids), 10)
	}
	b = appendDestination(append(b, "/Dest"...), e.Page, height-e.Y)
	return append(b, ">>"...)
}
