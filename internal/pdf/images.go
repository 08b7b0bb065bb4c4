package pdf

import (
	"bytes"
	"fmt"

	"github.com/jung-kurt/gofpdf"

	"handout/internal/page"
)

// image draws a picture file. gofpdf reads the file and paints it, so that what was written
// so far goes to the page first.
func (c *content) image(to *gofpdf.Fpdf, item *page.ImageItem) error {
	if err := c.mark(item.Content, item.Artifact, ""); err != nil {
		return fmt.Errorf("picture %s: %w", item.Name, err)
	}
	c.endText()
	c.flush(to)
	file, err := c.pictures.get(item.Format, item.Data)
	if err != nil {
		return fmt.Errorf("reading picture %s: %w", item.Name, err)
	}
	options := gofpdf.ImageOptions{ImageType: item.Format, AllowNegativePosition: true}
	if to.GetImageInfo(file.name) == nil {
		to.RegisterImageOptionsReader(file.name, options, bytes.NewReader(file.data))
	}
	to.ImageOptions(file.name, item.X, item.Y, item.Width, item.Height, false, options, 0, "")
	if err := to.Error(); err != nil {
		return fmt.Errorf("reading picture %s: %w", item.Name, err)
	}
	return nil
}

// flush gives what was written of the page to gofpdf.
func (c *content) flush(to *gofpdf.Fpdf) {
	to.RawWriteStr(string(c.buf))
	c.buf = c.buf[:0]
}
