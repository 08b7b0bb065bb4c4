package web

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"maps"
	"slices"

	"handout/internal/publish"
	"handout/internal/site"
)

// sitemapLimit is how many addresses one sitemap may hold (sitemaps.org: 50,000).
const sitemapLimit = 50_000

// sitemaps are sitemap.xml, with every language of every page; a site too large for one
// file gets an index of several.
func (r *Renderer) sitemaps() []publish.File {
	entries := r.sitemapEntries()
	if len(entries) <= sitemapLimit {
		return []publish.File{{Path: "sitemap.xml", Data: sitemap(entries)}}
	}
	return r.splitSitemap(entries, sitemapLimit)
}

// splitSitemap makes sitemaps of at most limit addresses and the index of them.
func (r *Renderer) splitSitemap(entries []sitemapEntry, limit int) []publish.File {
	var out []publish.File
	var index bytes.Buffer
	index.WriteString(xml.Header + `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for part := range slices.Chunk(entries, limit) {
		path := "sitemap-" + itoa(len(out)+1) + ".xml"
		out = append(out, publish.File{Path: path, Data: sitemap(part)})
		index.WriteString("<sitemap><loc>" + xmlText(r.absolute(path)) + "</loc></sitemap>\n")
	}
	index.WriteString("</sitemapindex>\n")
	return append(out, publish.File{Path: "sitemap.xml", Data: index.Bytes()})
}

// sitemapEntry is one address with its alternates and the date of its content.
type sitemapEntry struct {
	url        string
	alternates []alternate
	modified   string
}

func (r *Renderer) sitemapEntries() []sitemapEntry {
	var out []sitemapEntry
	add := func(a address, modified string) {
		alternates := r.alternates(a)
		for _, loc := range a.locales {
			out = append(out, sitemapEntry{r.absolute(a.path(loc.Tag)), alternates, modified})
		}
	}
	out = append(out, sitemapEntry{url: r.absolute("index.html")})
	add(r.homeAddress(), "")
	for _, a := range r.site.Articles {
		modified := isoDate(latest(a.Published, a.Reviewed))
		add(r.articleAddress(a), modified)
		for _, id := range a.Sections {
			add(r.sectionAddress(a, id), modified)
		}
	}
	add(r.exercisesAddress(), "")
	for _, e := range r.site.Exercises {
		add(r.exerciseAddress(e), "")
	}
	return out
}

func latest(a, b site.Date) site.Date {
	if cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day)) < 0 {
		return b
	}
	return a
}

func sitemap(entries []sitemapEntry) []byte {
	var b bytes.Buffer
	b.WriteString(xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n")
	for _, e := range entries {
		b.WriteString("<url><loc>" + xmlText(e.url) + "</loc>")
		if e.modified != "" {
			b.WriteString("<lastmod>" + e.modified + "</lastmod>")
		}
		for _, a := range e.alternates {
			b.WriteString(`<xhtml:link rel="alternate" hreflang="` + a.Lang + `" href="` + xmlText(a.URL) + `"/>`)
		}
		b.WriteString("</url>\n")
	}
	b.WriteString("</urlset>\n")
	return b.Bytes()
}

func xmlText(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a buffer takes everything
	return b.String()
}

func sortedKeys[V any](m map[string]V) []string {
	return slices.Sorted(maps.Keys(m))
}
