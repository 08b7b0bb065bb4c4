package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
)

// resolution is what first pages are rendered at, in dots per inch.
const resolution = "200"

// sameFirstPage lets both engines render a leaflet's first page and compares the pictures.
// What they draw alike may differ at the edges of glyphs and lines alone, where each has its
// own way to smooth them.
func sameFirstPage(ctx context.Context, log *logbook, pdf string) error {
	a, err := rendered(ctx, log, command{name: "pdftoppm", args: []string{"-f", "1", "-l", "1", "-r", resolution, "-gray", pdf}})
	if err != nil {
		return err
	}
	b, err := rendered(ctx, log, command{name: "mutool", args: []string{"draw", "-q", "-F", "pgm", "-r", resolution, "-o", "-", pdf, "1"}})
	if err != nil {
		return err
	}
	return samePicture(a, b)
}

// picture is a grey one, a byte a pixel.
type picture struct {
	width, height int
	pixels        []byte
}

func rendered(ctx context.Context, log *logbook, c command) (*picture, error) {
	out, err := log.output(ctx, c)
	if err != nil {
		return nil, err
	}
	return readPGM([]byte(out))
}

// readPGM reads a binary PGM file with 255 for white.
func readPGM(data []byte) (*picture, error) {
	for bytes.HasPrefix(data, []byte("P5\n#")) { // a comment of the program
		_, rest, _ := bytes.Cut(data[3:], []byte("\n"))
		data = append([]byte("P5\n"), rest...)
	}
	p, white, head := &picture{}, 0, 0
	if _, err := fmt.Sscanf(string(data[:min(len(data), 40)]), "P5\n%d %d\n%d", &p.width, &p.height, &white); err != nil {
		return nil, fmt.Errorf("reading a picture: %w", err)
	}
	for line := 0; line < 3; line++ {
		head += bytes.IndexByte(data[head:], '\n') + 1
	}
	p.pixels = data[head:]
	if white != 255 || p.width <= 0 || p.height <= 0 || len(p.pixels) != p.width*p.height {
		return nil, fmt.Errorf("a picture of %d × %d with white %d has %d pixels", p.width, p.height, white, len(p.pixels))
	}
	return p, nil
}

// samePicture says where two pictures differ beyond the smoothing of edges: where several
// pixels side by side are darker or lighter than all that stands round their places in the
// other one. A full stop of body text is sixteen pixels.
func samePicture(a, b *picture) error {
	const sides = 1 // pixel: the last row or column may be a part of one
	if d := a.width - b.width; d < -sides || d > sides {
		return fmt.Errorf("pictures are %d and %d pixels wide", a.width, b.width)
	}
	if d := a.height - b.height; d < -sides || d > sides {
		return fmt.Errorf("pictures are %d and %d pixels high", a.height, b.height)
	}
	if a.blank() || b.blank() {
		return errors.New("a page is empty")
	}
	return errors.Join(a.within(b), b.within(a))
}

func (p *picture) blank() bool { return len(bytes.Trim(p.pixels, "\xff")) == 0 }

// within says where pixels are out of the range of those round their places in the other
// picture: more than three of a square of nine, for fewer are a corner or the inside of a
// small letter, smoothed otherwise.
func (p *picture) within(other *picture) error {
	const few = 3
	beyond := make([]bool, len(p.pixels))
	for y := range min(p.height, other.height) {
		for x := range min(p.width, other.width) {
			beyond[y*p.width+x] = p.beyond(other, x, y)
		}
	}
	for y := 1; y < p.height-1; y++ {
		for x := 1; x < p.width-1; x++ {
			if beyond[y*p.width+x] && count(beyond, p.width, x, y) > few {
				return fmt.Errorf("at pixel %d, %d one engine draws what the other does not", x, y)
			}
		}
	}
	return nil
}

// beyond says that a pixel is darker or lighter than those round its place in the other picture.
func (p *picture) beyond(other *picture, x, y int) bool {
	const tolerance = 64 // of 255: engines thicken thin strokes differently
	value := int(p.pixels[y*p.width+x])
	low, high := other.around(x, y)
	return value < low-tolerance || value > high+tolerance
}

// count is how many of a pixel and its neighbours are set.
func count(set []bool, width, x, y int) int {
	n := 0
	for v := y - 1; v <= y+1; v++ {
		for u := x - 1; u <= x+1; u++ {
			if set[v*width+u] {
				n++
			}
		}
	}
	return n
}

// around is the range of the values of a pixel and its neighbours.
func (p *picture) around(x, y int) (low, high int) {
	low, high = 255, 0
	for v := max(0, y-1); v <= min(p.height-1, y+1); v++ {
		for u := max(0, x-1); u <= min(p.width-1, x+1); u++ {
			value := int(p.pixels[v*p.width+u])
			low, high = min(low, value), max(high, value)
		}
	}
	return low, high
}
