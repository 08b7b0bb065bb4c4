package web

import (
	"strings"

	"handout/internal/diag"
	"handout/internal/publish"
	"handout/internal/site"
)

// Root makes what belongs to no language: the choice of language, the page for a wrong
// address, the assets and the files for search engines.
func (r *Renderer) Root() ([]publish.File, diag.List, error) {
	var out result
	out.take(r.choosePage())
	out.take(r.notFoundPage())
	out.files = append(out.files, r.assets.files()...)
	out.files = append(out.files, r.media()...)
	out.files = append(out.files, r.letters()...)
	out.files = append(out.files, r.sitemaps()...)
	out.files = append(out.files,
		publish.File{Path: "robots.txt", Data: []byte("User-agent: *\nAllow: /\nSitemap: " + r.absolute("sitemap.xml") + "\n"), Sources: []string{"site.toml"}},
		publish.File{Path: ".nojekyll", Data: []byte{}},
	)
	if domain := r.ownDomain(); domain != "" {
		out.files = append(out.files, publish.File{Path: "CNAME", Data: []byte(domain + "\n"), Sources: []string{"site.toml"}})
	}
	return out.files, out.diags, out.err
}

// ownDomain is the domain that holds this site and nothing else, or "": a host of pages reads
// in the file CNAME that the site is to be found there.
func (r *Renderer) ownDomain() string {
	host := r.base.Hostname()
	if r.base.Path != "/" || r.base.Port() != "" || !strings.Contains(host, ".") || strings.HasSuffix(host, ".github.io") {
		return ""
	}
	return host
}

// mediaPath is the output path of one of the site's pictures.
func mediaPath(path string) string { return "media/" + path }

// media copies the site's pictures, in the order of their paths.
func (r *Renderer) media() []publish.File {
	var out []publish.File
	for _, p := range sortedKeys(r.site.Files) {
		out = append(out, publish.File{Path: mediaPath(p), Data: r.site.Files[p].Data, Sources: []string{p}})
	}
	return out
}

func (r *Renderer) defaultLocale() *site.Locale {
	return r.site.Locale(r.site.Config.DefaultLocale)
}

// choosePage is index.html. It chooses nothing by itself: no script, no redirection.
func (r *Renderer) choosePage() ([]publish.File, diag.List, error) {
	f := r.newFlow(r.defaultLocale(), "index.html")
	// The start pages stand in for the page in each language.
	main := choosePage{words: f.words, Languages: r.languages(nil, f.page, r.homeAddress())}
	return r.finish(f, pageSpec{
		address: r.homeAddress(), name: f.message("web.choose-language"),
		description: f.message("web.home-summary", "Publisher", r.site.Config.Publisher.Name),
		template:    "choose.html", main: main, sources: []string{"site.toml"},
	})
}

// notFoundPage is 404.html. A host serves it at any depth, so that its links start at the
// site's root as base_url names it.
func (r *Renderer) notFoundPage() ([]publish.File, diag.List, error) {
	loc := r.defaultLocale()
	f := r.newFlow(loc, "404.html")
	var main notFoundPage
	for _, l := range r.site.Locales {
		main.Entries = append(main.Entries, notFoundEntry{words{l}, r.base.Path + localePath(l.Tag)})
	}
	body, err := r.templates.execute("notfound.html", main)
	if err != nil {
		return nil, f.diags, err
	}
	p := r.frame(loc, f.page, pageSpec{address: r.homeAddress(), name: f.message("web.not-found")})
	p.Main, p.Root, p.Home = body, r.base.Path, r.base.Path+localePath(loc.Tag)
	p.Head.Canonical, p.Head.Alternates = "", nil
	for i := range p.Languages {
		p.Languages[i].Href = r.base.Path + p.Languages[i].Href
	}
	if p.Publisher.Logo != "" {
		p.Publisher.Logo = r.base.Path + p.Publisher.Logo
	}
	file, err := r.file("404.html", loc.Tag, p, []string{"site.toml"})
	return []publish.File{file}, f.diags, err
}
