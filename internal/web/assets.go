package web

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"

	"handout/internal/publish"
)

// assets are the style sheet and the script, made small once, and the minifier of pages.
type assets struct {
	style, script, icon []byte
	minifier            *minify.M
}

// scriptModules are the parts of site.js, one feature each, in the order they run.
func scriptModules() []string {
	return []string{"js/checklist.js", "js/figure.js", "js/languages.js", "js/letters.js"}
}

func loadAssets(fsys fs.FS) (*assets, error) {
	a := &assets{minifier: newMinifier()}
	style, err := fs.ReadFile(fsys, "site.css")
	if err != nil {
		return nil, fmt.Errorf("reading the style sheet: %w", err)
	}
	if a.style, err = a.minifier.Bytes("text/css", style); err != nil {
		return nil, fmt.Errorf("minifying site.css: %w", err)
	}
	if a.icon, err = fs.ReadFile(fsys, "icon.svg"); err != nil {
		return nil, fmt.Errorf("reading the icon: %w", err)
	}
	script, err := readScript(fsys)
	if err != nil {
		return nil, err
	}
	if a.script, err = a.minifier.Bytes("text/javascript", script); err != nil {
		return nil, fmt.Errorf("minifying site.js: %w", err)
	}
	return a, nil
}

// readScript joins the modules; a site's own templates/site.js stands in place of all.
func readScript(fsys fs.FS) ([]byte, error) {
	own, err := fs.ReadFile(fsys, "site.js")
	if err == nil || !errors.Is(err, fs.ErrNotExist) {
		return own, err
	}
	var b bytes.Buffer
	for _, name := range scriptModules() {
		module, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("reading a script: %w", err)
		}
		b.Write(module)
		b.WriteByte('\n')
	}
	return b.Bytes(), nil
}

// newMinifier takes out white space and comments only: quotes, end tags and document tags
// stay, so that a page can be read and checked as it was meant. Drawings are small already.
func newMinifier() *minify.M {
	m := minify.New()
	m.Add("text/html", &html.Minifier{KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true, KeepDefaultAttrVals: true})
	m.AddFunc("text/css", css.Minify)
	m.AddFunc("text/javascript", js.Minify)
	return m
}

func (a *assets) minifyHTML(page string) ([]byte, error) {
	out, err := a.minifier.Bytes("text/html", []byte(page))
	if err != nil {
		return nil, fmt.Errorf("minifying a page: %w", err)
	}
	return append(out, '\n'), nil
}

func (a *assets) files() []publish.File {
	return []publish.File{
		{Path: "icon.svg", Data: a.icon, Sources: []string{"templates/icon.svg"}},
		{Path: "site.css", Data: a.style, Sources: []string{"templates/site.css"}},
		{Path: "site.js", Data: a.script, Sources: []string{"templates/js"}},
	}
}
