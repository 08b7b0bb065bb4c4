// Package site takes a folder of content, with the default locales below it, and gives the
// model that every check and renderer reads: Config, Locales, Articles, Exercises, each
// with positions; and diagnostics for everything in it that is wrong. It alone knows TOML.
package site

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"handout/internal/diag"
	"handout/internal/markdown"
)

// loader collects a site and what is wrong with it.
type loader struct {
	fsys, defaults fs.FS
	site           *Site
	diags          diag.List
	failure        error // of the machine: the first one
	pages          []pageSource
	output         map[string]diag.Pos // the first source of each page, by path in lower case
	settings       *tomlFile           // site.toml
	folders        map[string]bool     // of content/, also those whose files could not be read
	incomplete     bool                // an article could not be read
	noGlossary     bool                // the glossary could not be read
	pictured       []namedPicture      // the pictures that articles name
	crossing       []crossLink         // the links from one article to another
	states         diag.List           // of translations, for a site without errors
	visitor                            // of articles, if any
}

// Load reads the site in fsys. Default locales come from defaults, which a file of the
// same name in fsys shadows. All mistakes of the author come back in one sorted list; the
// error is of the machine, such as a disk that cannot be read. The site is never nil, but
// after errors it may lack what was wrong.
func Load(fsys, defaults fs.FS) (*Site, diag.List, error) {
	l := newLoader(fsys, defaults)
	l.load(nil)
	return l.site, l.diags.Sorted(), l.failure
}

// Visit reads the site as Load does, but keeps of each article no more than others may link
// to, once visit has seen it: a site of any size takes little room. begin gets the site when
// all but its articles and pictures is read, and gives visit, which gets each article that is
// free of errors, several at a time. Neither is called for a site that has errors before.
func Visit(fsys, defaults fs.FS, begin func(*Site) (visit func(*Article))) (diag.List, error) {
	l := newLoader(fsys, defaults)
	l.load(begin)
	return l.diags.Sorted(), l.failure
}

func newLoader(fsys, defaults fs.FS) *loader {
	return &loader{
		fsys: fsys, defaults: defaults,
		site:   &Site{Glossary: map[string]*Term{}, Files: map[string]*File{}},
		output: map[string]diag.Pos{}, folders: map[string]bool{},
	}
}

// load reads the site; begin may be nil.
func (l *loader) load(begin func(*Site) func(*Article)) {
	if !l.config() {
		return
	}
	l.locales()
	l.glossary()
	l.exercises()
	if begin != nil && !l.diags.HasErrors() {
		l.visit = begin(l.site)
	}
	l.articles()
	l.pictures()
	l.unused()
	l.link()
	l.visitHeld()
	l.exerciseStates()
	if !l.diags.HasErrors() {
		l.diags = append(l.diags, l.states...)
	}
	l.leaveOutUnreviewed()
}

// loadersPerProcessor is how many loaders share a processor: one works while another waits
// for the disk.
const loadersPerProcessor = 3

// each runs load for 0 to n-1 on all processors, each time with a loader of its own that
// shares the site read so far, and then takes over what they found, in order.
func (l *loader) each(n int, load func(part *loader, i int)) {
	parts := make([]*loader, n)
	var wait sync.WaitGroup
	next := make(chan int)
	for range min(n, loadersPerProcessor*runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := range next {
				parts[i] = &loader{fsys: l.fsys, defaults: l.defaults, site: l.site, settings: l.settings,
					folders: l.folders, incomplete: l.incomplete, noGlossary: l.noGlossary, visitor: visitor{visit: l.visit}}
				parts[i].attempt(i, load)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wait.Wait()
	for _, part := range parts {
		l.takeOver(part)
	}
}

// takeOver adds what a part has found.
func (l *loader) takeOver(part *loader) {
	l.diags = append(l.diags, part.diags...)
	l.states = append(l.states, part.states...)
	l.pictured = append(l.pictured, part.pictured...)
	l.crossing = append(l.crossing, part.crossing...)
	l.held = append(l.held, part.held...)
	for _, p := range part.pages {
		l.outputPath(p)
	}
	if part.failure != nil {
		l.fail(part.failure)
	}
}

// attempt makes a failure of a panic of load: one file must not end whoever reads the site.
func (l *loader) attempt(i int, load func(part *loader, i int)) {
	defer func() {
		if p := recover(); p != nil {
			l.fail(fmt.Errorf("reading the site: panic: %v\n%s", p, debug.Stack()))
		}
	}()
	load(l, i)
}

func (l *loader) error(pos diag.Pos, rule, message, hint string) {
	l.diags.Error(pos, rule, message, hint)
}

// read reads a file of the site with line ends of one kind and no byte order mark; nil for
// one that is not there.
func (l *loader) read(name string) []byte { return l.readFrom(l.fsys, name) }

func (l *loader) readFrom(fsys fs.FS, name string) []byte {
	if fsys == nil {
		return nil
	}
	src, err := l.readSome(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		l.fail(fmt.Errorf("reading %s: %w", name, err))
		return nil
	}
	src = markdown.Normalize(src)
	if src == nil {
		src = []byte{}
	}
	return src
}

// readSome reads a file, of one that is too large only as much as shows that it is; nil for
// a symbolic link.
func (l *loader) readSome(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Lstat(fsys, name)
	if err == nil && !l.plain(info, name) {
		return nil, fs.ErrNotExist
	}
	if err != nil || info.Size() <= markdown.MaxBytes {
		return fs.ReadFile(fsys, name)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, markdown.MaxBytes+1))
}

func (l *loader) fail(err error) {
	if l.failure == nil {
		l.failure = err
	}
}

// dirs lists the folders in a folder of the site, by name.
func (l *loader) dirs(name string) (names []string) {
	for _, e := range l.list(name) {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	return names
}

// list gives the entries of a folder of the site; none for one that is not there.
func (l *loader) list(name string) []fs.DirEntry {
	entries, err := fs.ReadDir(l.fsys, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		l.fail(fmt.Errorf("listing %s: %w", name, err))
	}
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		symlink := e.Type()&fs.ModeSymlink != 0
		if symlink {
			l.inside(l.fsys, path.Join(name, e.Name()))
		}
		return symlink
	})
}

// inside refuses symbolic links: what they lead to is not part of the site.
func (l *loader) inside(fsys fs.FS, name string) bool {
	info, err := fs.Lstat(fsys, name)
	return err != nil || l.plain(info, name)
}

// plain refuses a file that is a symbolic link.
func (l *loader) plain(info fs.FileInfo, name string) bool {
	if info.Mode()&fs.ModeSymlink == 0 {
		return true
	}
	l.error(diag.Pos{File: name}, "path-symlink", fmt.Sprintf("%q is a symbolic link", name),
		"put the file itself into the site's folder")
	return false
}
