package build

import (
	"fmt"

	"handout/internal/diag"
	"handout/internal/page"
	"handout/internal/site"
)

// Composer lays single leaflets of a loaded site out, without writing them.
type Composer struct{ r *renderer }

// NewComposer returns the composer of a site that was loaded with the options' folders.
func NewComposer(s *site.Site, o Options) (*Composer, error) {
	r, err := newRenderer(s, o)
	if err != nil {
		return nil, err
	}
	return &Composer{r}, nil
}

// Standard lays out the leaflet of an article's section in a language, in the standard
// edition. It is nil when the site has no such leaflet.
func (c *Composer) Standard(locale, article, section string) (*page.Document, diag.List, error) {
	for _, p := range c.r.prints {
		if p.locale.Tag == locale && p.article.ID == article && p.section == section && p.edition == "standard" {
			d, found, err := c.r.compose(p)
			if err != nil {
				return nil, found, fmt.Errorf("laying out %s: %w", p.path(), err)
			}
			return d, found, nil
		}
	}
	return nil, nil, nil
}
