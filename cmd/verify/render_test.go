package main

import (
	"bytes"
	"testing"

	"handout/internal/page"
)

// drawn is a small white picture with a bar, a full stop of nine pixels and a smoothed edge.
func drawn() *picture {
	p := &picture{width: 40, height: 30, pixels: bytes.Repeat([]byte{255}, 40*30)}
	p.fill(5, 5, 20, 4, 0)
	p.fill(5, 9, 20, 1, 128)
	p.fill(30, 20, 3, 3, 40)
	return p
}

func (p *picture) fill(x, y, w, h int, value byte) {
	for v := y; v < y+h; v++ {
		for u := x; u < x+w; u++ {
			p.pixels[v*p.width+u] = value
		}
	}
}

func TestSamePicture(t *testing.T) {
	for _, c := range []struct {
		name   string
		same   bool
		change func(p *picture)
	}{
		{"nothing", true, func(p *picture) {}},
		{"another smoothing", true, func(p *picture) { p.fill(5, 9, 20, 1, 200); p.fill(5, 4, 20, 1, 190) }},
		{"a shift by a pixel", true, func(p *picture) { p.fill(5, 5, 20, 1, 255); p.fill(5, 9, 20, 1, 0); p.fill(5, 10, 20, 1, 128) }},
		{"a lost full stop", false, func(p *picture) { p.fill(30, 20, 3, 3, 255) }},
		{"another full stop", false, func(p *picture) { p.fill(10, 20, 3, 3, 40) }},
		{"a lost bar", false, func(p *picture) { p.fill(5, 5, 20, 5, 255) }},
		{"a shift by three pixels", false, func(p *picture) { p.fill(5, 5, 20, 3, 255); p.fill(5, 9, 20, 4, 0) }},
		{"a lighter bar", false, func(p *picture) { p.fill(5, 5, 20, 4, 140) }},
		{"an empty page", false, func(p *picture) { p.fill(0, 0, 40, 30, 255) }},
		{"a narrower page", false, func(p *picture) { p.width, p.height, p.pixels = 30, 40, p.pixels[:30*40] }},
	} {
		other := drawn()
		c.change(other)
		if err := samePicture(drawn(), other); (err == nil) != c.same {
			t.Errorf("%s: got %v", c.name, err)
		}
		if err := samePicture(other, drawn()); (err == nil) != c.same {
			t.Errorf("%s, the other way round: got %v", c.name, err)
		}
	}
}

func TestReadPGM(t *testing.T) {
	p := drawn()
	for _, head := range []string{"P5\n40 30\n255\n", "P5\n# written by a program\n40 30\n255\n"} {
		got, err := readPGM(append([]byte(head), p.pixels...))
		if err != nil || got.width != 40 || !bytes.Equal(got.pixels, p.pixels) {
			t.Errorf("%q: got %v", head, err)
		}
	}
	for _, damaged := range []string{"", "P6\n40 30\n255\n" + string(p.pixels), "P5\n40 30\n255\n" + string(p.pixels[1:]), "P5\n40 30\n1\n" + string(p.pixels)} {
		if _, err := readPGM([]byte(damaged)); err == nil {
			t.Errorf("%.20q was read", damaged)
		}
	}
}

func TestBookmarksShown(t *testing.T) {
	marks := []page.Bookmark{{Title: "Back pain", Level: 1}, {Title: "Heat & cold", Level: 2, Page: 2}}
	xml := "<outline>\n<item page=\"1\">Back pain</item>\n<outline>\n<item page=\"3\">Heat &amp; cold</item>\n</outline>\n</outline>\n"
	mupdf := "+\t\"Back pain\"\t#page=1&zoom=nan,nan,133\n|\t\t\"Heat & cold\"\t#page=3&zoom=nan,nan,9\n"
	got := map[string][]string{"poppler": popplerOutline(xml), "MuPDF": mupdfOutline(mupdf)}
	for viewer, shown := range got {
		if err := sameBookmarks(viewer, shown, marks); err != nil {
			t.Error(err)
		}
		for i, other := range [][]page.Bookmark{marks[:1], {marks[0], {Title: "Heat & cold", Level: 1, Page: 2}}, {marks[0], {Title: "Heat & cold", Level: 2}}, {marks[0], {Title: "Heat", Level: 2, Page: 2}}} {
			if sameBookmarks(viewer, shown, other) == nil {
				t.Errorf("%s: difference %d was not found", viewer, i)
			}
		}
	}
}

func TestTextString(t *testing.T) {
	for in, want := range map[string]string{
		`(Bone spurs \(Large print\))`: "Bone spurs (Large print)", "<FEFF9AA8523A>": "骨刺", "<FEFFD840DC00>": "\U00020000",
	} {
		if got, err := textString(in); err != nil || got != want {
			t.Errorf("%s: got %q, %v", in, got, err)
		}
	}
	for _, in := range []string{"", "null", "<FEFF9A>", "<9AA8>"} {
		if got, err := textString(in); err == nil {
			t.Errorf("%s: got %q", in, got)
		}
	}
	xmp := "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Heat &amp; cold</rdf:li></rdf:Alt></dc:title>"
	if got := metadataTitle("x" + xmp + "y"); got != "Heat & cold" || metadataTitle("") != "" {
		t.Errorf("the title of the metadata is %q", got)
	}
}

func TestIsComplaint(t *testing.T) {
	for line, want := range map[string]bool{
		"warning: ICC support is not available": false, "warning: ignoring one to many mapping": true, "error: cannot find page": true, "page 1": false,
	} {
		if isComplaint(line) != want {
			t.Errorf("%q: got %v", line, !want)
		}
	}
}
