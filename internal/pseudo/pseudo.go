// Package pseudo takes the English texts of a site and gives the same site in English and
// two pseudo-locales, en-XA and ar-XB, for tests of layout: what overflows in them would
// overflow in the next language that a hospital adds. Ids, links, numbers, fields of
// messages and keys stay as they are, and each text has the fingerprint of its source.
package pseudo

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing/fstest"

	"handout/internal/site"
)

const (
	settingsPath = "site.toml"
	glossaryPath = "content/glossary.toml"
	localesPath  = "locales"
	english      = "en"
)

// Site reads the site in a folder, with its locales, whose language is English, and gives
// a whole site of English and the pseudo-locales. Texts in other languages are left out.
// What is wrong with the English site is not reported here: it is wrong with the new one, too.
func Site(source fs.FS) (fstest.MapFS, error) {
	files, err := englishFiles(source)
	if err != nil {
		return nil, fmt.Errorf("reading the English site: %w", err)
	}
	base := clone(files)
	if err := settings(base, nil); err != nil {
		return nil, err
	}
	s, _, err := site.Load(base, nil)
	if err != nil {
		return nil, fmt.Errorf("loading the English site: %w", err)
	}
	if err := settings(files, Languages()); err != nil {
		return nil, err
	}
	for _, l := range Languages() {
		if err := texts(files, s, l); err != nil {
			return nil, fmt.Errorf("writing %s: %w", l.Tag, err)
		}
	}
	return files, nil
}

// englishFiles takes the settings, the English locale and all of content/ but the texts in
// other languages.
func englishFiles(source fs.FS) (fstest.MapFS, error) {
	files := fstest.MapFS{}
	names := []string{settingsPath, localesPath + "/" + english + ".toml"}
	err := fs.WalkDir(source, "content", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && (path.Ext(name) != ".md" || path.Base(name) == english+".md") {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		data, err := fs.ReadFile(source, name)
		if err != nil {
			return nil, err
		}
		files[name] = &fstest.MapFile{Data: data, Mode: 0o644}
	}
	return files, nil
}

func clone(files fstest.MapFS) fstest.MapFS {
	c := fstest.MapFS{}
	for name, f := range files {
		c[name] = &fstest.MapFile{Data: f.Data, Mode: f.Mode}
	}
	return c
}

// settings rewrites the files that have several languages in one.
func settings(files fstest.MapFS, languages []Language) error {
	for name, f := range files {
		var rewrite func(string, []Language) (string, error)
		switch {
		case name == settingsPath:
			rewrite = siteFile
		case name == glossaryPath:
			rewrite = glossaryFile
		case path.Base(name) == "article.toml":
			rewrite = articleFile
		default:
			continue
		}
		written, err := rewrite(string(f.Data), languages)
		if err != nil {
			return fmt.Errorf("rewriting %s: %w", name, err)
		}
		f.Data = []byte(written)
	}
	return nil
}

// texts adds the files of one language: its locale, articles and exercises.
func texts(files fstest.MapFS, s *site.Site, l Language) error {
	locale, err := localeFile(string(files[localesPath+"/"+english+".toml"].Data), l)
	if err != nil {
		return err
	}
	add(files, localesPath+"/"+l.Tag+".toml", locale)
	const machine = "\n[translation]\nmethod = \"machine\"\n"
	for _, a := range s.Articles {
		if a.Texts[english] == nil {
			return fmt.Errorf("article %q has no English text", a.ID)
		}
		below := machine + "\n[fingerprints]\n"
		for _, section := range a.Texts[english].Sections {
			below += stringPair(section.ID, section.Fingerprint) + "\n"
		}
		if err := addText(files, a.Texts[english].File, l, "", below); err != nil {
			return err
		}
	}
	for _, e := range s.Exercises {
		t := e.Texts[english]
		if t == nil {
			return fmt.Errorf("exercise %q has no English text", e.ID)
		}
		if err := addText(files, t.File, l, stringPair("fingerprint", t.Fingerprint)+"\n", machine); err != nil {
			return err
		}
	}
	return nil
}

func addText(files fstest.MapFS, source string, l Language, above, below string) error {
	written, err := textFile(string(files[source].Data), l, above, below)
	if err != nil {
		return fmt.Errorf("%s: %w", source, err)
	}
	add(files, strings.TrimSuffix(source, english+".md")+l.Tag+".md", written)
	return nil
}

func add(files fstest.MapFS, name, text string) {
	files[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
}
