package compare

import (
	"errors"
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
	files   fs.FS
	entries map[string]publish.Entry
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
	b := &Build{Label: label, files: files, entries: map[string]publish.Entry{}, tiers: map[string][]passage{}}
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

// pageID names a page that both builds may have.
type pageID struct{ Path, Locale string }

// pagesOf lists the pages with patient text of both builds, by path.
func pagesOf(old, new *Build) []pageID {
	ids := map[string]pageID{}
	for _, b := range []*Build{old, new} {
		for name, e := range b.entries {
			if path.Ext(name) == ".html" && path.Base(name) != "index.html" && e.Locale != "" {
				ids[name] = pageID{name, e.Locale}
			}
		}
	}
	return slices.SortedFunc(maps.Values(ids), func(a, b pageID) int { return strings.Compare(a.Path, b.Path) })
}

// files are the files of a page in either build: itself and the leaflets of its section.
func (p pageID) files(old, new *Build) []string {
	stem := strings.TrimSuffix(p.Path, ".html")
	var list []string
	for _, b := range []*Build{old, new} {
		for name := range b.entries {
			if name == p.Path || strings.HasPrefix(name, stem+".") && path.Ext(name) == ".pdf" {
				list = append(list, name)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// otherFiles are the differing files that belong to no page, by path.
func otherFiles(old, new *Build, taken map[string]bool) []string {
	var list []string
	for _, b := range []*Build{old, new} {
		for name := range b.entries {
			if !taken[name] && old.hash(name) != new.hash(name) {
				list = append(list, name)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
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
	p.Passages = append(slices.DeleteFunc(p.Passages, passage.ofTier), tiers...)
	return p, nil
}

func (b *Build) parse(name string) (*webPage, error) {
	src, err := fs.ReadFile(b.files, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading build %s: %w", b.Label, err)
	}
	p, err := parsePage(src)
	if err != nil {
		return nil, fmt.Errorf("reading %s of build %s: %w", name, b.Label, err)
	}
	return p, nil
}

// checklist is the longest referral checklist of an article's pages.
func (b *Build) checklist(folder string) ([]passage, error) {
	if tiers, ok := b.tiers[folder]; ok {
		return tiers, nil
	}
	var longest []passage
	for _, name := range slices.Sorted(maps.Keys(b.entries)) {
		if path.Dir(name) != folder || path.Ext(name) != ".html" || path.Base(name) == "index.html" {
			continue
		}
		p, err := b.parse(name)
		if err != nil {
			return nil, err
		}
		tiers := slices.DeleteFunc(p.Passages, func(s passage) bool { return !s.ofTier() })
		if len(tiers) > len(longest) {
			longest = tiers
		}
	}
	b.tiers[folder] = longest
	return longest, nil
}
