package pdf

import (
	"bytes"
	"fmt"
	"strconv"

	"handout/internal/page"
	"handout/internal/typeset"
)

// The object numbers that gofpdf always gives.
const (
	pagesObject     = 1
	resourcesObject = 2
)

// finish turns the output of gofpdf into the finished file.
func (w *Writer) finish(raw []byte, d *page.Document, t *tree, c *content) ([]byte, error) {
	f, err := parseFile(raw)
	if err != nil {
		return nil, fmt.Errorf("reading back what gofpdf wrote: %w", err)
	}
	root, info := len(f.objects)-1, len(f.objects)-2
	if err := finishFonts(f, c.fonts.fonts, w.cmaps); err != nil {
		return nil, err
	}
	if err := addForms(f, c.forms); err != nil {
		return nil, err
	}
	f.set(info, infoObject(d))
	outline, err := writeOutline(f, d)
	if err != nil {
		return nil, err
	}
	s := &structure{tree: t, pages: d.Pages, marks: sortMarks(c.marks)}
	s.annot = f.reserve(len(t.boxes))
	for i, box := range t.boxes {
		f.set(s.annot+i, annotation(box, d.Pages, len(d.Pages)+i))
	}
	if !w.plain {
		s.root = f.reserve(2 + len(t.nodes)) // the root, the parent tree, the elements
		s.first = s.root + 2
		s.write(f, c.marks)
	}
	finishPages(f, s)
	meta := f.add(stream("/Type/Metadata/Subtype/XML", metadata(d), false))
	profile := f.add(stream("/N 3", w.profile, true))
	f.set(root, catalog(d, s, meta, profile, outline))
	return f.write(info, root, w.deflaters), nil
}

// catalog is the document catalog: what gofpdf says there is little, and said again.
func catalog(d *page.Document, s *structure, meta, profile, outline int) []byte {
	b := fmt.Appendf(nil, "<</Type/Catalog/Pages %d 0 R/Metadata %d 0 R", pagesObject, meta)
	b = appendBytes(append(b, "/Lang"...), d.Lang)
	b = append(b, "/ViewerPreferences<</DisplayDocTitle true"...)
	if d.Dir == typeset.RightToLeft {
		b = append(b, "/Direction/R2L"...)
	}
	b = append(b, ">>"...)
	if s.root > 0 {
		b = fmt.Appendf(b, "/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R", s.root)
	}
	if outline > 0 {
		b = fmt.Appendf(b, "/Outlines %d 0 R/PageMode/UseOutlines", outline)
	}
	b = append(b, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"...)
	return fmt.Appendf(b, "/DestOutputProfile %d 0 R>>]>>", profile)
}

// finishPages gives every page its key in the parent tree, its links, and a tab order that
// follows the structure.
func finishPages(f *file, s *structure) {
	box := 0
	for p := range s.pages {
		o := &f.objects[pageObject(p)]
		b := append(append([]byte(nil), o.value[:len(o.value)-2]...), "/Tabs/S/StructParents "...)
		b = strconv.AppendInt(b, int64(p), 10)
		if box < len(s.boxes) && s.boxes[box].page == p {
			b = append(b, "/Annots["...)
			for ; box < len(s.boxes) && s.boxes[box].page == p; box++ {
				b = append(appendRef(b, s.annot+box), ' ')
			}
			b = append(b, ']')
		}
		o.value = append(b, ">>"...)
	}
}

// finishFonts gives every simple font the text its codes stand for in place of an encoding,
// which a symbolic font must not have (ISO 14289-1, 7.21.6), and names it in the resources
// as the page contents do.
func finishFonts(f *file, fonts []simpleFont, cmaps *byteCode) error {
	encoding := []byte("/Encoding /WinAnsiEncoding")
	resources := []byte("/Font <<\n")
	slot := 0
	for n := range f.objects[:len(f.objects)-2] {
		value := f.objects[n].value
		if !bytes.HasPrefix(value, []byte("<</Type /Font\n")) {
			continue
		}
		if slot == len(fonts) || !bytes.Contains(value, encoding) {
			return fmt.Errorf("gofpdf wrote a font that was not asked for")
		}
		text := f.add(stream("", cmaps.pack(toUnicode(fonts[slot].codes())), true))
		link := appendRef([]byte("/ToUnicode "), text)
		f.objects[n].value = bytes.Replace(value, encoding, link, 1)
		resources = appendRef(append(appendResource(resources, slot), ' '), n)
		slot++
	}
	if slot != len(fonts) {
		return fmt.Errorf("gofpdf wrote %d of %d fonts", slot, len(fonts))
	}
	return renameFonts(f, resources)
}

// renameFonts replaces the font names in the resources, which gofpdf makes from a hash.
func renameFonts(f *file, names []byte) error {
	old := f.objects[resourcesObject].value
	from := bytes.Index(old, []byte("/Font <<\n"))
	to := bytes.Index(old, []byte(">>\n/XObject"))
	if from < 0 || to < from {
		return fmt.Errorf("gofpdf wrote no font resources")
	}
	value := append([]byte(nil), old[:from]...)
	value = append(value, names...)
	f.objects[resourcesObject].value = append(value, old[to:]...)
	return nil
}

// addForms adds the drawings and names them in the resources.
func addForms(f *file, forms []*form) error {
	if len(forms) == 0 {
		return nil
	}
	old, list := f.objects[resourcesObject].value, []byte("/XObject <<\n")
	at := bytes.Index(old, list)
	if at < 0 {
		return fmt.Errorf("gofpdf wrote no list of pictures")
	}
	at += len(list)
	value := append([]byte(nil), old[:at]...)
	for i, form := range forms {
		number := f.add(stream(form.dict, form.data, true))
		value = append(appendRef(append(appendForm(value, i), ' '), number), '\n')
	}
	f.objects[resourcesObject].value = append(value, old[at:]...)
	return nil
}
