package compare

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"handout/internal/build"
	"handout/internal/publish"
)

// Build is one side: an output folder with its manifest.
type Build struct {
	Label   string
	folder  fs.FS
	entries map[string]publish.Entry
	pages   map[string]*webPage  // those read so far, by path
	tiers   map[string][]passage // the whole referral checklist, by the folder of its article
	source  *build.Options       // what it was built from, nil for an output folder
}

// Open reads the manifest of an output folder. A folder without one is an error that wraps
// fs.ErrNotExist.
func Open(label string, files fs.FS) (*Build, error) {
	m, err := publish.ReadManifest(files)
	if err != nil {
		return nil, fmt.Errorf("opening build %s: %w", label, err)
	}
	b := &Build{Label: label, folder: files, entries: map[string]publish.Entry{}, pages: map[string]*webPage{}, tiers: map[string][]passage{}}
	for _, e := range m.Files {
		b.entries[e.Path] = e
	}
	return b, nil
}

func (b *Build) hash(name string) string { return b.entries[name].SHA256 }

func (b *Build) hasLocale(tag string) bool {
	for _, e := range b.entries {
		if e.Locale == tag {
			return true
		}
	}
	return false
}

// isPage says that a file is a page with patient text in the folder of its language, not a
// list of others.
func (b *Build) isPage(name string) bool {
	return path.Ext(name) == ".html" && path.Base(name) != "index.html" && strings.Contains(name, "/") && b.entries[name].Locale != ""
}

// isList says that a file is a page that lists others: the home page of a language, an
// article's or the exercises'. It mostly repeats what those say.
func (b *Build) isList(name string) bool {
	return path.Base(name) == "index.html" && b.entries[name].Locale != ""
}

// files are the files of a page: itself and the leaflets of its section.
func (b *Build) files(name string) []string {
	stem := strings.TrimSuffix(name, ".html")
	var list []string
	for f := range b.entries {
		if f == name || strings.HasPrefix(f, stem+".") && path.Ext(f) == ".pdf" {
			list = append(list, f)
		}
	}
	slices.Sort(list)
	return list
}

// page reads a page and, since each leaflet has the whole referral checklist where its web
// page has the emergency part, the rest of the checklist; nil where the build lacks it.
func (b *Build) page(name string) (*webPage, error) {
	p, err := b.parse(name)
	if err != nil || p == nil || !p.hasSigns() {
		return p, err
	}
	tiers, err := b.checklist(path.Dir(name))
	if err != nil {
		return nil, err
	}
	return p.withTiers(tiers), nil
}

// parse reads a page once; nil where the build lacks it.
func (b *Build) parse(name string) (*webPage, error) {
	if p, ok := b.pages[name]; ok || b.entries[name].Path == "" {
		return p, nil
	}
	src, err := fs.ReadFile(b.folder, name)
	if err != nil {
		return nil, fmt.Errorf("reading build %s: %w", b.Label, err)
	}
	p, err := parsePage(src, name, b.hash)
	if err != nil {
		return nil, fmt.Errorf("reading %s of build %s: %w", name, b.Label, err)
	}
	b.pages[name] = p
	return p, nil
}

// checklist is the longest referral checklist of an article's pages.
func (b *Build) checklist(folder string) ([]passage, error) {
	if tiers, ok := b.tiers[folder]; ok {
		return tiers, nil
	}
	var longest []passage
	for _, name := range slices.Sorted(maps.Keys(b.entries)) {
		if path.Dir(name) != folder || !b.isPage(name) {
			continue
		}
		p, err := b.parse(name)
		if err != nil {
			return nil, err
		}
		tiers := slices.DeleteFunc(slices.Clone(p.Passages), func(s passage) bool { return !s.ofTier() })
		if len(tiers) > len(longest) {
			longest = tiers
		}
	}
	b.tiers[folder] = longest
	return longest, nil
}
