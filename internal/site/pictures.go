package site

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // the two formats that a leaflet may hold
	_ "image/png"
	"io/fs"
	"path"
	"strings"

	"handout/internal/diag"
	"handout/internal/doc"
)

// The limits of a picture: enough for a page at 600 dots an inch.
const (
	maxPictureBytes  = 8 << 20
	maxPicturePixels = 40_000_000
	// minExerciseWidth is the least width in pixels of a picture in place of a figure, which a
	// leaflet prints up to 66 mm wide: some 115 dots an inch.
	minExerciseWidth = 300
)

// pictures loads the logo and every picture that a text or an exercise names.
func (l *loader) pictures() {
	if logo := l.site.Config.Publisher.Logo; logo != "" {
		l.picture(l.settings.at("publisher.logo"), logo)
	}
	for _, e := range l.site.Exercises {
		for i, p := range e.Pictures {
			pos := e.Position(fmt.Sprintf("pictures.%d", i))
			l.picture(pos, p)
			l.sharp(pos, p)
		}
	}
	named := l.pictured
	for _, e := range l.site.Exercises {
		exerciseTextsOf(e, func(t textOf) { named = append(named, picturesOf(t)...) })
	}
	for _, p := range named {
		l.picture(p.pos, p.name)
	}
}

// namedPicture is where a text names a picture.
type namedPicture struct {
	pos  diag.Pos
	name string // its path in the site's folder
}

func picturesOf(t textOf) (named []namedPicture) {
	doc.Walk(t.blocks, doc.Visitor{Inline: func(i doc.Inline) bool {
		if img, ok := i.(*doc.Image); ok && !strings.Contains(img.Src, ":") {
			named = append(named, namedPicture{img.Target, PicturePath(t.file, img.Src)})
		}
		return true
	}})
	return named
}

// sharp reports a picture of an exercise that is too coarse to print.
func (l *loader) sharp(pos diag.Pos, name string) {
	if f := l.site.Files[name]; f != nil && f.Width < minExerciseWidth {
		l.error(pos, "picture-small", fmt.Sprintf("picture %q is %d × %d pixels: print would blur it", name, f.Width, f.Height),
			fmt.Sprintf("an exercise needs at least %d pixels across, better 800", minExerciseWidth))
	}
}

// PicturePath is the path in the site's folder of a picture that file names: relative to
// file's folder, as in any Markdown.
func PicturePath(file, src string) string { return path.Join(path.Dir(file), src) }

func (l *loader) picture(pos diag.Pos, name string) {
	if l.site.Files[name] != nil {
		return
	}
	if !fs.ValidPath(name) {
		l.error(pos, "path-outside", fmt.Sprintf("picture %q is outside of the site's folder", name), "put it next to the text and write its name")
		return
	}
	info, err := fs.Stat(l.fsys, name)
	switch {
	case err != nil:
		l.error(pos, "picture-missing", fmt.Sprintf("there is no picture %q", name), l.nearFile(name))
		return
	case info.IsDir():
		l.error(pos, "picture-directory", fmt.Sprintf("%q is a folder, not a picture", name), "")
		return
	case info.Size() > maxPictureBytes:
		l.error(pos, "picture-large", fmt.Sprintf("picture %q has %.1f MB, more than the %d MB that it may have", name, float64(info.Size())/(1<<20), maxPictureBytes>>20), "make it smaller: 2000 pixels are enough for a page")
		return
	case !l.inside(l.fsys, name):
		return
	}
	data, err := fs.ReadFile(l.fsys, name)
	if err != nil {
		l.fail(fmt.Errorf("reading %s: %w", name, err))
		return
	}
	l.decodePicture(pos, name, data)
}

func (l *loader) decodePicture(pos diag.Pos, name string, data []byte) {
	c, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		l.error(pos, "picture-format", fmt.Sprintf("%q is no PNG or JPEG picture", name), "save it as PNG or JPEG")
		return
	}
	if c.Width*c.Height > maxPicturePixels {
		l.error(pos, "picture-large", fmt.Sprintf("picture %q has %d × %d pixels", name, c.Width, c.Height), "make it smaller: 2000 pixels are enough for a page")
		return
	}
	if format == "jpeg" {
		format = "jpg"
	}
	l.site.Files[name] = &File{Path: name, Format: format, Width: c.Width, Height: c.Height, Data: data}
}

// nearFile suggests a file of the same folder with a similar name.
func (l *loader) nearFile(name string) string {
	entries, _ := fs.ReadDir(l.fsys, path.Dir(name))
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return diag.DidYouMean(path.Base(name), names)
}
