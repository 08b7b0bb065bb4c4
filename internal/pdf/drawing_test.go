package pdf

import (
	"bytes"
	"testing"

	"handout/internal/figure"
	"handout/internal/page"
)

// TestChangedDrawingIsDrawn changes shapes at the same address between two documents.
func TestChangedDrawingIsDrawn(t *testing.T) {
	ts := newTypesetter(t)
	w := New(ts)
	s := newSheet(t, ts, "en").leaflet(4)
	shapes := firstDrawing(s)
	if !large(shapes) {
		t.Fatal("the drawing is not large")
	}
	before, err := w.Write(s.doc)
	if err != nil {
		t.Fatal(err)
	}
	shapes[3].Path[1].Points[2].X += 5
	*shapes[0].Fill = figure.Color{R: 1}
	after, err := w.Write(s.doc)
	if err != nil {
		t.Fatal(err)
	}
	fresh, err := New(ts).Write(s.doc)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(before, after) || !bytes.Equal(after, fresh) {
		t.Error("the old drawing was kept")
	}
}

func TestDrawingsAreBounded(t *testing.T) {
	d := &drawings{forms: map[*figure.Shape]*form{}}
	for range 3 * mostDrawings {
		if _, err := d.get([]figure.Shape{rectangle(0, 0, 10, 10, figure.Color{})}); err != nil {
			t.Fatal(err)
		}
	}
	if len(d.forms) > mostDrawings {
		t.Errorf("%d drawings are kept", len(d.forms))
	}
}

func firstDrawing(s *sheet) []figure.Shape {
	for _, item := range s.doc.Pages[0].Items {
		if p, ok := item.(*page.PathItem); ok && p.Content != page.NoContent {
			return p.Shapes
		}
	}
	return nil
}
