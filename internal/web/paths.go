package web

import (
	"net/url"
	"path"
	"strings"

	"handout/internal/site"
)

// The output tree. Paths are slash-separated and relative to the output folder.

func localePath(tag string) string           { return tag + "/index.html" }
func articlePath(tag, article string) string { return tag + "/" + article + "/index.html" }
func exercisesPath(tag string) string        { return tag + "/exercises/index.html" }
func exercisePath(tag, id string) string     { return tag + "/exercises/" + id + ".html" }

func sectionPath(tag, article, section string) string {
	return tag + "/" + article + "/" + section + ".html"
}

// relative is the link from one page to another file of the output. Both are relative to
// the output folder; a fragment on the target stays.
func relative(from, to string) string {
	dirs := strings.Split(path.Dir(from), "/")
	if path.Dir(from) == "." {
		dirs = nil
	}
	parts := strings.Split(to, "/")
	n := 0
	for n < len(dirs) && n < len(parts)-1 && dirs[n] == parts[n] {
		n++
	}
	return strings.Repeat("../", len(dirs)-n) + strings.Join(parts[n:], "/")
}

// absolute is a page's address on the web: a folder's index.html goes by the folder's name.
func (r *Renderer) absolute(p string) string {
	if p == "index.html" || strings.HasSuffix(p, "/index.html") {
		p = strings.TrimSuffix(p, "index.html")
	}
	return r.base.ResolveReference(&url.URL{Path: p}).String()
}

// address is one page in all the languages that have it.
type address struct {
	path    func(tag string) string
	locales []*site.Locale // those that have the page, in the site's order
}

func (a address) has(tag string) bool {
	for _, loc := range a.locales {
		if loc.Tag == tag {
			return true
		}
	}
	return false
}

// localesOf keeps the locales for which has is true, in the site's order.
func (r *Renderer) localesOf(has func(tag string) bool) []*site.Locale {
	var out []*site.Locale
	for _, loc := range r.site.Locales {
		if has(loc.Tag) {
			out = append(out, loc)
		}
	}
	return out
}

func (r *Renderer) homeAddress() address {
	return address{localePath, r.site.Locales}
}

func (r *Renderer) exercisesAddress() address {
	return address{exercisesPath, r.site.Locales}
}

func (r *Renderer) articleAddress(a *site.Article) address {
	return address{
		func(tag string) string { return articlePath(tag, a.ID) },
		r.localesOf(func(tag string) bool { return a.Texts[tag] != nil }),
	}
}

func (r *Renderer) sectionAddress(a *site.Article, id string) address {
	return address{
		func(tag string) string { return sectionPath(tag, a.ID, id) },
		r.localesOf(func(tag string) bool { return a.Texts[tag] != nil && a.Texts[tag].Section(id) != nil }),
	}
}

func (r *Renderer) exerciseAddress(e *site.Exercise) address {
	return address{
		func(tag string) string { return exercisePath(tag, e.ID) },
		r.localesOf(func(tag string) bool { return e.Texts[tag] != nil }),
	}
}
