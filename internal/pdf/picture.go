package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"sync"
)

// pictures keeps picture files in a form that gofpdf reads well and PDF/A allows, by their
// content: a logo stands on every leaflet.
type pictures struct {
	mu    sync.Mutex
	ready map[[sha256.Size]byte]picture
}

// picture is a prepared file. It is named by its content, so that equal ones are held once.
type picture struct {
	name string
	data []byte
}

const mostPictures = 64 // kept at a time

// get returns a picture file of the same format, "png" or "jpg", and the same look.
func (p *pictures) get(format string, data []byte) (picture, error) {
	key := sha256.Sum256(data)
	p.mu.Lock()
	ready, ok := p.ready[key]
	p.mu.Unlock()
	if ok {
		return ready, nil
	}
	data, err := prepare(format, data)
	if err != nil {
		return picture{}, err
	}
	ready = picture{name: fmt.Sprintf("%x", sha256.Sum256(data)), data: data}
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.ready) >= mostPictures {
		clear(p.ready)
	}
	p.ready[key] = ready
	return ready, nil
}

func prepare(format string, data []byte) ([]byte, error) {
	switch format {
	case "png":
		return preparePNG(data)
	case "jpg", "jpeg":
		return prepareJPEG(data)
	}
	return nil, fmt.Errorf("pictures of format %q cannot be printed", format)
}

// preparePNG writes a PNG anew with eight bits, in rows from top to bottom, and with
// transparency as a channel of its own: gofpdf knows no other.
func preparePNG(data []byte) ([]byte, error) {
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	switch kind := img.(type) {
	case *image.RGBA64:
		img = copied(image.NewRGBA(img.Bounds()), img)
	case *image.Gray16:
		img = copied(image.NewGray(img.Bounds()), img)
	case *image.NRGBA64:
		img = copied(image.NewNRGBA(img.Bounds()), img)
	case *image.Paletted:
		if !opaque(kind.Palette) {
			img = copied(image.NewNRGBA(img.Bounds()), img)
		}
	}
	var out bytes.Buffer
	err = png.Encode(&out, img)
	return out.Bytes(), err
}

func copied(to draw.Image, from image.Image) image.Image {
	draw.Draw(to, to.Bounds(), from, from.Bounds().Min, draw.Src)
	return to
}

func opaque(palette color.Palette) bool {
	for _, c := range palette {
		if _, _, _, a := c.RGBA(); a != 0xFFFF {
			return false
		}
	}
	return true
}

// prepareJPEG leaves a JPEG as it is unless its colours are those of inks, which a file
// with an sRGB output intent may not hold (ISO 19005-2, 6.2.4.3).
func prepareJPEG(data []byte) ([]byte, error) {
	config, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.ColorModel != color.CMYKModel {
		return data, err
	}
	img, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = jpeg.Encode(&out, copied(image.NewRGBA(img.Bounds()), img), &jpeg.Options{Quality: 92})
	return out.Bytes(), err
}
