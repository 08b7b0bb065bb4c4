package web

import (
	"handout/internal/diag"
	"handout/internal/publish"
	"handout/internal/site"
)

// pageSpec is what differs between the kinds of page.
type pageSpec struct {
	address           address
	name, description string
	template          string // of the main part
	main              any
	article           *site.Article // nil on pages that belong to none
	signs             string        // link to the emergency signs, empty for none
	crumbs            []link        // below the start page; the last one is this page
	pager             *pager
	sources           []string
}

// finish puts the frame around a page's main part.
func (r *Renderer) finish(f *flow, s pageSpec) ([]publish.File, diag.List, error) {
	if f.err != nil {
		return nil, f.diags, f.err
	}
	main, err := r.templates.execute(s.template, s.main)
	if err != nil {
		return nil, f.diags, err
	}
	p := r.frame(f.loc, f.page, s)
	p.Main = main
	file, err := r.file(f.page, f.loc.Tag, p, s.sources)
	return []publish.File{file}, f.diags, err
}

func (r *Renderer) file(path, tag string, p page, sources []string) (publish.File, error) {
	text, err := r.templates.execute("page.html", p)
	if err != nil {
		return publish.File{}, err
	}
	data, err := r.assets.minifyHTML(string(text))
	return publish.File{Path: path, Data: r.figures.place(data), Locale: tag, Sources: sources}, err
}

// frame is everything around the main part of a page.
func (r *Renderer) frame(loc *site.Locale, path string, s pageSpec) page {
	w := words{loc}
	p := page{
		words:     w,
		Root:      relative(path, ""),
		Home:      relative(path, localePath(loc.Tag)),
		Publisher: r.publisher(loc, path),
		Languages: r.languages(loc, path, s.address),
		Emergency: r.emergency(loc, s.signs),
		Head:      r.head(loc, path, s),
		Pager:     s.pager,
		Footer:    r.footer(loc),
	}
	if len(s.crumbs) > 0 {
		home := link{Text: escaped(loc.Message("web.home", nil)), Href: p.Home}
		p.Crumbs = append([]link{home}, s.crumbs...)
	}
	return p
}

func (r *Renderer) publisher(loc *site.Locale, path string) publisher {
	c := r.site.Config.Publisher
	p := publisher{Name: r.foreign(loc, c.Name), Department: r.foreign(loc, c.Department), Website: c.Website}
	if logo := r.site.Files[c.Logo]; logo != nil {
		p.Logo, p.LogoWidth, p.LogoHeight = relative(path, mediaPath(logo.Path)), logo.Width, logo.Height
	}
	return p
}

// languages leads to the same page in every language, or to a language's start page where
// it has no such page.
func (r *Renderer) languages(loc *site.Locale, path string, a address) []language {
	var out []language
	for _, l := range r.site.Locales {
		to := localePath(l.Tag)
		if a.path != nil && a.has(l.Tag) {
			to = a.path(l.Tag)
		}
		out = append(out, language{
			Tag: l.Tag, Dir: direction(l), Name: l.Name, Href: relative(path, to), Current: loc != nil && l.Tag == loc.Tag,
		})
	}
	return out
}

// emergency is the banner; the site's contact "emergency" has the number.
func (r *Renderer) emergency(loc *site.Locale, signs string) *emergency {
	c := r.contactByID(loc, "emergency")
	if c == nil {
		return nil
	}
	return &emergency{words: words{loc}, Contact: *c, Signs: signs}
}

func (r *Renderer) footer(loc *site.Locale) footer {
	c := r.site.Config.Publisher
	return footer{OtherFormats: r.contactByID(loc, c.OtherFormats), Feedback: r.contactByID(loc, c.Feedback)}
}
