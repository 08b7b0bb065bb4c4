// Package pdf takes a laid-out document, page.Document, and gives the bytes of a PDF 1.7
// file that is PDF/UA-1 and PDF/A-2a at once.
//
// gofpdf writes pages, fonts and pictures, and nothing else in the program knows it; a
// finishing pass over its output adds what it cannot: text that reads back, the structure
// tree, links that speak, bookmarks, metadata, the output intent and object streams. The
// fonts are cut down, for each document, to the glyphs it uses. The same document gives the
// same bytes, whatever was written before.
package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"sync"
	"time"

	"github.com/jung-kurt/gofpdf"

	"handout/internal/figure"
	"handout/internal/page"
	"handout/internal/typeset"
)

// Writer writes documents. It is safe for concurrent use, and what it keeps between
// documents does not grow with their number.
type Writer struct {
	sources  *sources
	drawings *drawings
	pictures *pictures
	*deflaters
	buffers sync.Pool // *scratch
	profile []byte    // compressed
	cmaps   *byteCode
	plain   bool // leave the structure out: what the tests weigh it by
}

// scratch is memory for one document at a time.
type scratch struct {
	out   bytes.Buffer
	page  []byte
	marks []mark
}

// New returns a Writer. The fonts are those that the runs of a document name; ts is where
// these come from.
func New(ts *typeset.Typesetter) *Writer {
	w := &Writer{
		sources:   &sources{byFont: map[*typeset.Font]*source{}},
		drawings:  &drawings{forms: map[*figure.Shape]*form{}},
		pictures:  &pictures{ready: map[[sha256.Size]byte]picture{}},
		deflaters: newDeflaters(),
	}
	w.buffers.New = func() any { return new(scratch) }
	w.cmaps = newByteCode(sampleCMap())
	w.profile = deflateWell(colourProfile())
	return w
}

// Write returns the PDF of a document. An error says what of the document could not be
// printed as the standards ask: content outside the structure tree, a picture without
// words, a glyph that no font has.
func (w *Writer) Write(d *page.Document) ([]byte, error) {
	if err := checkDocument(d); err != nil {
		return nil, fmt.Errorf("writing %q: %w", d.Title, err)
	}
	out, err := w.write(d)
	if err != nil {
		return nil, fmt.Errorf("writing %q: %w", d.Title, err)
	}
	return out, nil
}

func (w *Writer) write(d *page.Document) ([]byte, error) {
	t, err := w.tree(d)
	if err != nil {
		return nil, err
	}
	s := w.buffers.Get().(*scratch)
	defer w.buffers.Put(s)
	fonts := newRepertoire(w.sources)
	to := newPDF(d)
	c := &content{buf: s.page, marks: s.marks[:0], owner: t.owner, fonts: fonts, drawings: w.drawings, pictures: w.pictures, plain: w.plain}
	if err := c.drawPages(to, d); err != nil {
		return nil, err
	}
	s.page, s.marks = c.buf, c.marks
	if err := t.checkDrawn(c.marks); err != nil {
		return nil, err
	}
	if err := addFonts(to, fonts.fonts); err != nil {
		return nil, err
	}
	s.out.Reset()
	if err := to.Output(&s.out); err != nil {
		return nil, err
	}
	return w.finish(s.out.Bytes(), d, t, c)
}

func (w *Writer) tree(d *page.Document) (*tree, error) {
	if w.plain {
		return &tree{}, nil
	}
	return buildTree(d)
}

func checkDocument(d *page.Document) error {
	switch {
	case d.Title == "":
		return fmt.Errorf("the document has no title")
	case !wellFormedLanguage(d.Lang):
		return fmt.Errorf("%q is not a language tag", d.Lang)
	case len(d.Pages) == 0:
		return fmt.Errorf("the document has no pages")
	}
	if d.Date != "" {
		if _, err := time.Parse(time.DateOnly, d.Date); err != nil {
			return fmt.Errorf("reading the date: %w", err)
		}
	}
	return nil
}

// newPDF sets gofpdf up so that its output is regular and depends on nothing but its input.
func newPDF(d *page.Document) *gofpdf.Fpdf {
	first := d.Pages[0]
	to := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: first.Width, Ht: first.Height}})
	to.SetCatalogSort(true)
	to.SetCompression(false)
	to.SetAutoPageBreak(false, 0)
	epoch := time.Unix(0, 0).UTC() // its dates are replaced; they must not be the clock's
	to.SetCreationDate(epoch)
	to.SetModificationDate(epoch)
	return to
}

func (c *content) drawPages(to *gofpdf.Fpdf, d *page.Document) error {
	for i, pg := range d.Pages {
		to.AddPageFormat("P", gofpdf.SizeType{Wd: pg.Width, Ht: pg.Height})
		c.begin(i, pg.Height)
		if err := c.balance(pg, d.Dir); err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
		for _, item := range pg.Items {
			if err := c.item(to, item, d.Dir); err != nil {
				return fmt.Errorf("page %d: %w", i+1, err)
			}
		}
		c.closeMark()
		c.flush(to)
	}
	return to.Error()
}

func (c *content) item(to *gofpdf.Fpdf, item page.Item, base typeset.Direction) error {
	switch item := item.(type) {
	case *page.TextItem:
		return c.text(item, base)
	case *page.PathItem:
		return c.paths(item)
	case *page.ImageItem:
		return c.image(to, item)
	default:
		return fmt.Errorf("item of unknown type %T", item)
	}
}
