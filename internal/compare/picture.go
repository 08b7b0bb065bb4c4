package compare

import (
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"
)

// mostPicture is the largest picture file that a report holds, in bytes.
const mostPicture = 500_000

// url is a picture as a data URL; empty where there is none to show.
func (p picture) url() template.URL {
	kind, data := p.Type, p.Data
	if p.SVG != "" {
		kind, data = "image/svg+xml", []byte(strings.Replace(p.SVG, "<svg ", `<svg xmlns="http://www.w3.org/2000/svg" `, 1))
	}
	if len(data) == 0 {
		return ""
	}
	return template.URL("data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(data))
}

// loadPictures reads the picture files of the changes.
func (r *Report) loadPictures(old, new *Build) error {
	for _, l := range r.Leaflets {
		for i := range l.Changes {
			p := &l.Changes[i].pictures
			if err := errors.Join(p[0].load(old), p[1].load(new)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *picture) load(b *Build) error {
	if p.File == "" || b.entries[p.File].Bytes > mostPicture {
		return nil
	}
	data, err := fs.ReadFile(b.folder, p.File)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("reading a picture of build %s: %w", b.Label, err)
	}
	p.Type = map[string]string{".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}[path.Ext(p.File)]
	if p.Type != "" {
		p.Data = data
	}
	return nil
}
