package figure_test

import (
	"bytes"
	"math"
	"os"
	"strings"
	"testing"

	"handout/internal/figure"
	"handout/internal/site"
)

// siteFigures are the figures of the site that comes with the program.
func siteFigures(t testing.TB) map[string]*figure.Spec {
	t.Helper()
	s, _, err := site.Load(os.DirFS("../.."), os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*figure.Spec{}
	for _, e := range s.Exercises {
		if e.Figure != nil {
			all[e.ID] = e.Figure
		}
	}
	if len(all) < 17 {
		t.Fatalf("the site has %d figures, want the 15 exercises and 2 sleeping positions", len(all))
	}
	return all
}

func TestSitePosesAreSound(t *testing.T) {
	for id, s := range siteFigures(t) {
		for _, p := range figure.Check(s) {
			t.Errorf("%s: %s: %s", id, p.Key, p.Message)
		}
	}
}

// TestSitePosesFitEveryBody: whoever of the theme does it, hands reach and nothing sinks.
func TestSitePosesFitEveryBody(t *testing.T) {
	for id, s := range siteFigures(t) {
		for _, b := range figure.DefaultTheme().Bodies {
			for _, p := range figure.CheckBody(s, b.Build) {
				t.Errorf("%s, body %q: %s: %s", id, b.Name, p.Key, p.Message)
			}
		}
	}
}

func TestSiteFiguresHaveTheirFrames(t *testing.T) {
	want := map[string]string{
		"bird-dog": "start middle end wrong", "bridge": "start end wrong", "log-roll": "start middle end",
		"sit-to-stand": "start middle end", "feeding-posture": "end wrong", "sleep-on-side": "end", "sleep-on-back": "end",
	}
	for id, s := range siteFigures(t) {
		frames := want[id]
		if frames == "" {
			frames = "start end"
		}
		if got := strings.Join(s.FrameIDs(), " "); got != frames {
			t.Errorf("%s has frames %q, want %q", id, got, frames)
		}
	}
}

func TestSiteFiguresDraw(t *testing.T) {
	theme := figure.DefaultTheme()
	for id, s := range siteFigures(t) {
		for body := range theme.Bodies {
			s.Figure.Body = body + 1
			var first *figure.Drawing
			for _, frame := range s.FrameIDs() {
				d, err := figure.Draw(s, frame, theme)
				if err != nil {
					t.Fatalf("%s %s: %v", id, frame, err)
				}
				if first == nil {
					first = d
				}
				if d.Width != first.Width || d.Height != first.Height {
					t.Errorf("%s %s is %g × %g, its first frame %g × %g", id, frame, d.Width, d.Height, first.Width, first.Height)
				}
				checkDrawing(t, id+" "+frame, d)
				checkSize(t, id+" "+frame, d)
			}
		}
	}
}

// checkDrawing fails for places that are not finite or outside the picture, areas that are
// not closed, and lines that a picture 35 mm wide would print under half a point.
func checkDrawing(t *testing.T, name string, d *figure.Drawing) {
	t.Helper()
	for _, s := range d.Shapes {
		if s.Fill != nil && s.Path[len(s.Path)-1].Op != figure.Close {
			t.Errorf("%s: a %s area is open", name, s.Class)
		}
		if s.Stroke != nil && s.Fill == nil && s.Width/d.Width*35*72/25.4 < 0.499 {
			t.Errorf("%s: a %s line is %.2f pt wide in a picture of 35 mm", name, s.Class, s.Width/d.Width*35*72/25.4)
		}
		for _, g := range s.Path {
			for _, p := range g.Points[:points(g.Op)] {
				out := p.X < 0 || p.Y < 0 || p.X > d.Width || p.Y > d.Height
				if s.Class == "gap" {
					out = false // paper on paper
				}
				if math.IsNaN(p.X+p.Y) || out {
					t.Fatalf("%s: %s reaches %.1f, %.1f in a picture of %.1f × %.1f", name, s.Class, p.X, p.Y, d.Width, d.Height)
				}
			}
		}
	}
}

func points(op figure.Op) int { return [4]int{1, 1, 3, 0}[op] }

const maxBytes = 12 << 10

func checkSize(t *testing.T, name string, d *figure.Drawing) {
	t.Helper()
	svg := figure.SVG(d, figure.SVGOptions{IDPrefix: "exercise-frame-", Title: "Title", Desc: "Description", Classes: true})
	if len(svg) > maxBytes {
		t.Errorf("%s: %d bytes of SVG, want at most %d", name, len(svg), maxBytes)
	}
	if bytes.Contains(svg, []byte("style")) || bytes.Contains(svg, []byte("NaN")) {
		t.Errorf("%s: the SVG has a style or is not a number", name)
	}
}

func TestSiteFiguresMove(t *testing.T) {
	for id, s := range siteFigures(t) {
		if s.Frame.Start == nil {
			continue
		}
		o := figure.AnimateOptions{HoldSeconds: 3, Play: "Play", Pause: "Pause"}
		o.IDPrefix, o.Title = "x-y-", "Title"
		svg, err := figure.Animate(s, figure.DefaultTheme(), o)
		if err != nil {
			t.Errorf("%s: %v", id, err)
			continue
		}
		for _, want := range []string{`id="x_y_play"`, `begin="x_y_play.click"`, `end="x_y_pause.click"`, `aria-label="Pause"`, `class="figure-ring"`} {
			if !bytes.Contains(svg, []byte(want)) {
				t.Errorf("%s: the animation lacks %s", id, want)
			}
		}
		for _, never := range []string{"<script", "style", "NaN", "repeatCount", `begin="0`} {
			if bytes.Contains(svg, []byte(never)) {
				t.Errorf("%s: the animation has %s", id, never)
			}
		}
	}
}

func TestMovingNeedsTwoFrames(t *testing.T) {
	s := siteFigures(t)["sleep-on-back"]
	if _, err := figure.Animate(s, figure.DefaultTheme(), figure.AnimateOptions{}); err == nil {
		t.Error("a figure of one frame moves")
	}
}

func BenchmarkDraw(b *testing.B) {
	s, theme := siteFigures(b)["bird-dog"], figure.DefaultTheme()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := figure.Draw(s, "end", theme); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDrawTwoFrames(b *testing.B) {
	s, theme := siteFigures(b)["knee-to-chest"], figure.DefaultTheme()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := figure.Draw(s, "end", theme); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSVG(b *testing.B) {
	d, err := figure.Draw(siteFigures(b)["bridge"], "end", figure.DefaultTheme())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		figure.SVG(d, figure.SVGOptions{Title: "Bridge"})
	}
}

func BenchmarkAnimate(b *testing.B) {
	s, theme := siteFigures(b)["sit-to-stand"], figure.DefaultTheme()
	for b.Loop() {
		if _, err := figure.Animate(s, theme, figure.AnimateOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
