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

// prune takes out the elements that came out empty, such as a paragraph without text.
func prune(e *Element) {
	kept := e.Kids[:0]
	for _, kid := range e.Kids {
		if kid.Element != nil {
			prune(kid.Element)
			if len(kid.Element.Kids) == 0 && kid.Element.Tag != "TD" && kid.Element.Tag != "TH" {
				continue
			}
		}
		kept = append(kept, kid)
	}
	e.Kids = kept
}
