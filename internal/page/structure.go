package page

import "strconv"

// add makes an element and hangs it under e.
func (e *Element) add(tag string) *Element {
	kid := &Element{Tag: tag}
	e.Kids = append(e.Kids, Kid{Element: kid})
	return kid
}

// newContent makes a stretch of content and hangs it under e.
func (b *builder) newContent(e *Element) ContentID {
	b.content++
	e.Kids = append(e.Kids, Kid{Content: b.content})
	return b.content
}

// heading makes the heading element for a level, without a gap below the last one: PDF/UA-1
// (ISO 14289-1, 7.4.2) forbids skipped levels.
func (b *builder) heading(e *Element, level int) *Element {
	level = max(1, min(level, b.level+1, 6))
	b.level = level
	return e.add("H" + strconv.Itoa(level))
}

// headerCell makes a cell that heads others, with an identifier that these name.
func (b *builder) headerCell(tr *Element, scope string) *Element {
	b.headers++
	th := tr.add("TH")
	th.Scope, th.ID = scope, "head-"+strconv.Itoa(b.headers)
	return th
}

// prune takes out the stretches that came out empty, such as a space that a line's end
// swallowed, and then the elements that hold nothing. The cells of a table stay.
func prune(e *Element, placed []bool) {
	kept := e.Kids[:0]
	for _, kid := range e.Kids {
		if kid.Element == nil {
			if !placed[kid.Content] {
				continue
			}
		} else {
			prune(kid.Element, placed)
			if len(kid.Element.Kids) == 0 && kid.Element.Tag != "TD" && kid.Element.Tag != "TH" {
				continue
			}
		}
		kept = append(kept, kid)
	}
	e.Kids = kept
}

// placed says which stretches of content are on a page.
func (b *builder) placed(d *Document) []bool {
	placed := make([]bool, b.content+1)
	for _, p := range d.Pages {
		for _, item := range p.Items {
			switch it := item.(type) {
			case *TextItem:
				placed[it.Content] = true
			case *PathItem:
				placed[it.Content] = true
			case *ImageItem:
				placed[it.Content] = true
			}
		}
	}
	return placed
}
