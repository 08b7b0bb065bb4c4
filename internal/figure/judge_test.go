package figure_test

import (
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"handout/internal/figure"
)

// judge runs an outside program. Unless HANDOUT_JUDGES=1 asks for it, the test is skipped.
func judge(t *testing.T, names []string, args ...string) {
	t.Helper()
	if os.Getenv("HANDOUT_JUDGES") != "1" {
		t.Skipf("outside judge not asked: %s", names[0])
	}
	for _, name := range names {
		path, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		if out, err := exec.Command(path, args...).CombinedOutput(); err != nil {
			t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
		}
		return
	}
	t.Fatalf("none of %v is installed", names)
}

// picture is a frame as a file of its own and where it stands in the browser's window.
type picture struct {
	name, file  string
	top, height int
}

const pictureWidth = 320 // pixels, as on a phone

// pictures writes every frame of the site as an SVG that is a whole number of pixels high.
func pictures(t *testing.T, dir string) (list []picture, height int) {
	all := siteFigures(t)
	ids := []string{}
	for id := range all {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	viewBox := regexp.MustCompile(`viewBox="0 0 (\d+) (\d+)"`)
	for _, id := range ids {
		for _, frame := range all[id].FrameIDs() {
			d, err := figure.Draw(all[id], frame, figure.DefaultTheme())
			if err != nil {
				t.Fatal(err)
			}
			svg := string(figure.SVG(d, figure.SVGOptions{Standalone: true, Title: id}))
			var w, h int
			fmt.Sscanf(viewBox.FindString(svg), `viewBox="0 0 %d %d"`, &w, &h)
			p := picture{name: id + " " + frame, file: filepath.Join(dir, id+"-"+frame+".svg"), top: height}
			p.height = int(math.Ceil(float64(h) * pictureWidth / float64(w)))
			box := fmt.Sprintf(`viewBox="0 0 %d %g" width="%d" height="%d"`, w, float64(p.height*w)/pictureWidth, pictureWidth, p.height)
			if err := os.WriteFile(p.file, []byte(viewBox.ReplaceAllString(svg, box)), 0o644); err != nil {
				t.Fatal(err)
			}
			list, height = append(list, p), height+p.height
		}
	}
	return list, height
}

func readPNG(t *testing.T, name string) *image.RGBA {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	out := image.NewRGBA(image.Rect(0, 0, img.Bounds().Dx(), img.Bounds().Dy()))
	draw.Draw(out, out.Bounds(), img, img.Bounds().Min, draw.Src)
	return out
}

// TestBrowserAndLibrsvgDrawAlike: of each figure less than one pixel in a hundred differs by
// more than a tenth in any colour, which leaves room for how each softens edges.
func TestBrowserAndLibrsvgDrawAlike(t *testing.T) {
	dir := t.TempDir()
	list, height := pictures(t, dir)
	if len(list) < 37 {
		t.Fatalf("%d pictures, want all 37 frames", len(list))
	}
	var page strings.Builder
	page.WriteString(`<!doctype html><style>body{margin:0;background:#fff}img{display:block}</style>`)
	for _, p := range list {
		fmt.Fprintf(&page, `<img src="%s" width="%d" height="%d">`, filepath.Base(p.file), pictureWidth, p.height)
	}
	if err := os.WriteFile(filepath.Join(dir, "all.html"), []byte(page.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	shot := filepath.Join(dir, "browser.png")
	judge(t, []string{"chromium", "chromium-browser", "google-chrome"}, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
		"--hide-scrollbars", "--force-device-scale-factor=1", "--user-data-dir="+filepath.Join(dir, "profile"), "--screenshot="+shot,
		fmt.Sprintf("--window-size=%d,%d", 2*pictureWidth, height), "file://"+filepath.Join(dir, "all.html"))
	browser := readPNG(t, shot)
	for _, p := range list {
		out := strings.TrimSuffix(p.file, "svg") + "png"
		judge(t, []string{"rsvg-convert"}, "--background-color=white", "-o", out, p.file)
		librsvg := readPNG(t, out)
		if size := librsvg.Bounds().Size(); size != image.Pt(pictureWidth, p.height) {
			t.Fatalf("%s: librsvg drew %v, want %d × %d", p.name, size, pictureWidth, p.height)
		}
		inBrowser := browser.SubImage(image.Rect(0, p.top, pictureWidth, p.top+p.height)).(*image.RGBA)
		off, inked := compare(inBrowser, librsvg)
		if inked < 0.05 {
			t.Errorf("%s: %.1f%% of the browser's picture is drawn on", p.name, 100*inked)
		}
		t.Logf("%s: %.2f%%", p.name, 100*off)
		if off >= 0.01 {
			t.Errorf("%s: %.2f%% of the pixels differ", p.name, 100*off)
		}
	}
}

// compare says which share of the pixels of two pictures differ by more than a tenth, and
// which share of the first is not white.
func compare(a, b *image.RGBA) (off, inked float64) {
	const tenth = 26
	w, h := b.Bounds().Dx(), b.Bounds().Dy()
	for y := range h {
		for x := range w {
			p, q := a.RGBAAt(a.Rect.Min.X+x, a.Rect.Min.Y+y), b.RGBAAt(x, y)
			apart := max(abs(p.R, q.R), abs(p.G, q.G), abs(p.B, q.B))
			if apart > tenth {
				off++
			}
			if min(p.R, p.G, p.B) < 250 {
				inked++
			}
		}
	}
	return off / float64(w*h), inked / float64(w*h)
}

func abs(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }

// TestCompareSeesADifference: the measure itself can fail.
func TestCompareSeesADifference(t *testing.T) {
	a, b := image.NewRGBA(image.Rect(0, 0, 10, 10)), image.NewRGBA(image.Rect(0, 0, 10, 10))
	for i := range 4 {
		b.Pix[4*i] = 255
	}
	if off, inked := compare(b, a); off != 0.04 || inked != 1 {
		t.Errorf("four of a hundred pixels differ, all are dark: got %g, %g", off, inked)
	}
}
