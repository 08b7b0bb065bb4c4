package build

import (
	"fmt"

	"handout/internal/check"
	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/page"
	"handout/internal/publish"
	"handout/internal/site"
	"handout/internal/web"
)

// print is one PDF to make.
type print struct {
	article *site.Article
	locale  *site.Locale
	section string // empty for the booklet
	edition string // "standard", "large" or "booklet"
}

// prints lists the leaflets of a site: every section in every edition, and the booklet.
func prints(s *site.Site) []print {
	var all []print
	for _, loc := range s.Locales {
		for _, a := range s.Articles {
			text := a.Texts[loc.Tag]
			if text == nil {
				continue
			}
			for _, section := range a.Sections {
				if text.Section(section) == nil {
					continue // the pages say that it is missing
				}
				for _, edition := range s.Config.Print.Editions {
					all = append(all, print{a, loc, section, edition})
				}
			}
			all = append(all, print{a, loc, "", "booklet"})
		}
	}
	return all
}

func (p print) key() web.LeafletKey {
	return web.LeafletKey{Article: p.article.ID, Locale: p.locale.Tag}
}

// sources are the files of the site that the leaflet was made from: the article, the
// exercises on its cards, the glossary and the language's own words.
func (r *renderer) sources(p print) []string {
	tag := p.locale.Tag
	text := p.article.Texts[tag]
	list := []string{"site.toml", "content/glossary.toml", "locales/" + tag + ".toml", "templates/print.toml",
		p.article.Pos.File, text.File}
	for _, section := range text.Sections {
		if p.section != "" && p.section != section.ID && section.Kind != site.Referral {
			continue // the checklist is in every leaflet
		}
		doc.Walk(section.Blocks, doc.Visitor{Block: func(b doc.Block) bool {
			if card, ok := b.(*doc.ExerciseCard); ok {
				list = append(list, r.exerciseSources(card.ID, tag)...)
			}
			return true
		}})
	}
	return list
}

func (r *renderer) exerciseSources(id, tag string) []string {
	e := r.site.Exercise(id)
	if e == nil || e.Texts[tag] == nil {
		return nil
	}
	return []string{e.Pos.File, e.Texts[tag].File}
}

// path is where the leaflet lies in the output folder.
func (p print) path() string {
	dir := p.locale.Tag + "/" + p.article.ID + "/"
	switch p.edition {
	case "booklet":
		return dir + "booklet.pdf"
	case "standard":
		return dir + p.section + ".pdf"
	default:
		return dir + p.section + "." + p.edition + ".pdf"
	}
}

// print makes leaflet number i and notes its facts for the pages.
func (r *renderer) print(i int, write func(publish.File) error) (diag.List, error) {
	p := r.prints[i]
	document, found, err := r.compose(p)
	if err != nil || found.HasErrors() {
		return found, err
	}
	if p.edition == "standard" {
		found = append(found, check.LaidOut(r.site, check.Leaflet{
			Locale: p.locale.Tag, Section: p.article.Texts[p.locale.Tag].Section(p.section), Pages: len(document.Pages),
		})...)
	}
	data, err := r.writer.Write(document)
	if err != nil {
		return found, fmt.Errorf("making %s: %w", p.path(), err)
	}
	r.facts[i] = web.Leaflet{
		Section: p.section, Edition: p.edition, Path: p.path(),
		Bytes: len(data), Pages: len(document.Pages),
	}
	return found, write(publish.File{Path: p.path(), Data: data, Locale: p.locale.Tag, Sources: r.sources(p)})
}

// compose lays the leaflet out.
func (r *renderer) compose(p print) (*page.Document, diag.List, error) {
	o, err := r.layout(p)
	if err != nil {
		return nil, nil, err
	}
	composer := r.composer[p.locale.Tag]
	if p.edition == "booklet" {
		document, found := composer.Booklet(p.article, o)
		return document, found, nil
	}
	document, found := composer.Leaflet(p.article, p.section, o)
	return document, found, nil
}

// layout gives the edition and paper of a leaflet.
func (r *renderer) layout(p print) (page.Options, error) {
	o := page.Options{Edition: page.Standard}
	if p.edition == "large" {
		o.Edition = page.Large
	}
	name := paperName(r.site.Config.Print, p.locale)
	var ok bool
	if o.Paper, ok = page.ParsePaper(name); !ok {
		return o, fmt.Errorf("making %s: no paper %q", p.path(), name)
	}
	return o, nil
}

// paperName is the paper that site.toml sets for the language, or for all, or else the
// language's own.
func paperName(c site.Print, loc *site.Locale) string {
	for _, key := range []string{loc.Tag, ""} {
		if name := c.Paper[key]; name != "" {
			return name
		}
	}
	return loc.Paper
}
