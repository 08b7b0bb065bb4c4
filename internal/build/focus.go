package build

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"handout/internal/diag"
	"handout/internal/site"
)

// NewOnDemandArticle loads one article, with the exercises and all else that articles share,
// in a time that does not grow with the number of articles. Only the article's own pages and
// leaflets are right. It is not held to the rules of check. found is about the article's own
// files; after errors in them, or in anything else that it needs, the first result is nil.
func NewOnDemandArticle(o Options, article string, last *OnDemand) (*OnDemand, diag.List, error) {
	o.Site = onlyArticle{o.Site, linked(o.Site, article)}
	s, found, err := site.Load(o.Site, o.Defaults)
	if err != nil {
		return nil, nil, err
	}
	own, elsewhere := partByFolder(found, ArticleFolder(article))
	if own.HasErrors() || !complete(elsewhere) {
		return nil, own, nil
	}
	d, err := newOnDemand(s, o, last)
	return d, own, err
}

// ArticleFolder is where the files of an article are.
func ArticleFolder(article string) string { return "content/" + article + "/" }

// partByFolder parts what is wrong with the files of a folder from all else.
func partByFolder(found diag.List, folder string) (own, elsewhere diag.List) {
	for _, d := range found {
		if strings.HasPrefix(d.Pos.File, folder) {
			own = append(own, d)
		} else {
			elsewhere = append(elsewhere, d)
		}
	}
	return own, elsewhere
}

// complete tells that nothing is wrong but what comes of the articles left out: exercises
// that serve their sections, and links to them.
func complete(found diag.List) bool {
	return !slices.ContainsFunc(found, func(d diag.Diagnostic) bool {
		return d.Severity == diag.Error && !slices.Contains([]string{"section-unknown", "link-broken", "anchor-broken"}, d.Rule)
	})
}

// linked names an article and those that its texts link to: such a link has to lead somewhere.
func linked(fsys fs.FS, article string) []string {
	names := []string{article}
	texts, err := fs.Glob(fsys, ArticleFolder(article)+"*.md")
	if err != nil {
		return names // the pattern is a constant: never
	}
	address := regexp.MustCompile(`\.\./([a-z0-9-]+)`)
	for _, name := range texts {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			continue // the loader will say so
		}
		for _, m := range address.FindAllSubmatch(text, -1) {
			names = append(names, string(m[1]))
		}
	}
	return names
}

// onlyArticle is a site's folder in which content/ holds these articles alone.
type onlyArticle struct {
	fs.FS
	articles []string
}

// ReadDir lists a folder, of the articles those alone that are wanted.
func (o onlyArticle) ReadDir(name string) ([]fs.DirEntry, error) {
	if path.Clean(name) != "content" {
		return fs.ReadDir(o.FS, name)
	}
	var kept []fs.DirEntry
	for _, article := range append([]string{"exercises", "glossary.toml"}, o.articles...) {
		info, err := fs.Lstat(o.FS, path.Join("content", article))
		if err == nil {
			kept = append(kept, fs.FileInfoToDirEntry(info))
		}
	}
	slices.SortFunc(kept, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(kept, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}

// Stat, Lstat and ReadLink ask the folder itself.
func (o onlyArticle) Stat(name string) (fs.FileInfo, error)  { return fs.Stat(o.FS, name) }
func (o onlyArticle) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(o.FS, name) }
func (o onlyArticle) ReadLink(name string) (string, error)   { return fs.ReadLink(o.FS, name) }

// ReadFile reads a file of the folder.
func (o onlyArticle) ReadFile(name string) ([]byte, error) { return fs.ReadFile(o.FS, name) }
