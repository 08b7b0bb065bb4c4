package pdf

import (
	"fmt"

	"handout/internal/figure"
	"handout/internal/page"
)

// paths draws the shapes of an item as vector outlines.
func (c *content) paths(item *page.PathItem) error {
	if err := c.mark(item.Content, item.Artifact, ""); err != nil {
		return fmt.Errorf("shapes: %w", err)
	}
	c.endText()
	if large(item.Shapes) {
		return c.form(item)
	}
	t := placed{x: item.X, y: c.height - item.Y, scale: item.Scale, flip: -1, decimals: 2}
	for i := range item.Shapes {
		if err := c.shape(&item.Shapes[i], t); err != nil {
			return err
		}
	}
	return nil
}

// placed turns a point of a drawing, y downward, into a point of the page, y upward, or,
// with flip 1, of a form, y downward.
type placed struct {
	x, y, scale, flip float64
	decimals          int
}

func (t placed) append(b []byte, p figure.Point) []byte {
	b = append(appendDecimals(b, t.x+t.scale*p.X, t.decimals), ' ')
	return append(appendDecimals(b, t.y+t.flip*t.scale*p.Y, t.decimals), ' ')
}

func (c *content) shape(s *figure.Shape, t placed) error {
	var paint string
	switch {
	case s.Fill != nil && s.Stroke != nil:
		paint = "B\n"
	case s.Fill != nil:
		paint = "f\n"
	case s.Stroke != nil:
		paint = "S\n"
	default:
		return nil
	}
	if s.Fill != nil {
		c.setFill(*s.Fill)
	}
	if s.Stroke != nil {
		c.setPen(s, t)
	}
	if err := c.outline(s.Path, t); err != nil {
		return err
	}
	c.buf = append(c.buf, paint...)
	return nil
}

func (c *content) outline(path []figure.Segment, t placed) error {
	for i := range path {
		seg := &path[i]
		switch seg.Op {
		case figure.MoveTo:
			c.buf = append(t.append(c.buf, seg.Points[0]), "m\n"...)
		case figure.LineTo:
			c.buf = append(t.append(c.buf, seg.Points[0]), "l\n"...)
		case figure.CurveTo:
			for _, p := range seg.Points {
				c.buf = t.append(c.buf, p)
			}
			c.buf = append(c.buf, "c\n"...)
		case figure.Close:
			c.buf = append(c.buf, "h\n"...)
		default:
			return fmt.Errorf("segment %d has unknown path operator %d", i, seg.Op)
		}
	}
	return nil
}

// setPen sets how a stroke looks. Round ends go with round joins.
func (c *content) setPen(s *figure.Shape, t placed) {
	c.setStroke(*s.Stroke)
	if width := s.Width * t.scale; c.width != width {
		c.width = width
		c.buf = append(appendDecimals(c.buf, width, t.decimals), " w\n"...)
	}
	if round := s.Cap == "round"; c.round != round {
		c.round = round
		if round {
			c.buf = append(c.buf, "1 J 1 j\n"...)
		} else {
			c.buf = append(c.buf, "0 J 0 j\n"...)
		}
	}
	if len(s.Dash) == 0 && !c.dashed {
		return
	}
	c.dashed = len(s.Dash) > 0
	c.buf = append(c.buf, '[')
	for _, d := range s.Dash {
		c.buf = append(appendDecimals(c.buf, d*t.scale, t.decimals), ' ')
	}
	c.buf = append(c.buf, "] 0 d\n"...)
}
