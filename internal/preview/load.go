package preview

import (
	"context"
	"path"
	"slices"
	"strings"
	"time"

	"handout/internal/build"
	"handout/internal/diag"
	"handout/internal/publish"
)

// state is what the loads of the site gave. A site is loaded in two steps: first the article
// that was saved, in a time that does not grow with the site, then the whole.
type state struct {
	whole     *build.OnDemand // of the last load of the whole site without errors, or nil
	wholeSave int             // the number of the save that it shows
	part      *build.OnDemand // of an article that was loaded since, or nil
	partSave  int
	article   string // that part is of
	found     diag.List
	broken    error
}

// of gives what serves a file, and the number of the save that it shows.
func (n *state) of(name string) (*build.OnDemand, int) {
	if n.part != nil && articleOf(name) == n.article {
		return n.part, n.partSave
	}
	return n.whole, n.wholeSave
}

// articleOf is the article that a file of the output folder belongs to, or "".
func articleOf(name string) string {
	parts := strings.Split(name, "/")
	if len(parts) != 3 || parts[1] == "exercises" {
		return ""
	}
	return parts[1]
}

// file makes the file of that name, or has it; number is the save that it shows.
func (s *Server) file(name string) (f publish.File, found diag.List, ok bool, number int, err error) {
	s.mu.Lock()
	from, number := s.now.of(name)
	if article := articleOf(name); article != "" && path.Ext(name) == ".html" {
		s.view(article, strings.Split(name, "/")[0])
	}
	s.mu.Unlock()
	if from == nil {
		return f, nil, false, number, errNoSite
	}
	f, found, ok, err = from.File(name)
	return f, found, ok, number, err
}

// shownFirst is how long the load of the whole site waits after the load of an article, whose
// page the browser now asks for.
const shownFirst = 200 * time.Millisecond

// view notes what is on the screen; s.mu is held.
func (s *Server) view(article, tongue string) {
	if s.viewed == article && s.tongue == tongue {
		return
	}
	s.viewed, s.tongue = article, tongue
	select {
	case s.turned <- struct{}{}:
	default:
	}
}

// loadPart takes in at once what a save changed, as far as that goes without reading every
// article. done says that nothing is left to load; else the rest is to be loaded after wait.
func (s *Server) loadPart(files []string) (wait time.Duration, done bool) {
	s.mu.Lock()
	s.saves++
	save, now, viewed := s.saves, s.now, s.viewed
	s.mu.Unlock()
	if now.whole == nil {
		return 0, false
	}
	if templatesOnly(files) {
		return 0, s.restyle(now, save)
	}
	article := changedArticle(files, viewed)
	if article == "" {
		return 0, false
	}
	start := s.options.Now()
	part, found, err := build.NewOnDemandArticle(s.options.Build, article, now.whole)
	if err != nil || part == nil && !found.HasErrors() {
		return 0, false // the load of the whole site will tell
	}
	s.mu.Lock()
	s.now.found = replaced(s.now.found, build.ArticleFolder(article), found)
	if part != nil {
		s.now.part, s.now.partSave, s.now.article = part, save, article
	}
	s.mu.Unlock()
	if s.options.Report != nil && part != nil {
		s.options.Report(nil, nil, s.options.Now().Sub(start))
	}
	s.events.send()
	return shownFirst, false
}

// restyle makes the pages again of a site of which only templates have changed.
func (s *Server) restyle(now state, save int) bool {
	pages, err := now.whole.Restyled(s.options.Build)
	if err != nil || now.part != nil || now.found.HasErrors() {
		return false // the load of the whole site will tell
	}
	s.mu.Lock()
	s.now.whole, s.now.wholeSave = pages, save
	s.mu.Unlock()
	s.events.send()
	return true
}

// templatesOnly reports whether only files of the site's own templates have changed.
func templatesOnly(files []string) bool {
	return !slices.ContainsFunc(files, func(f string) bool { return !strings.HasPrefix(f, "templates/") })
}

// changedArticle is the article to load first: the one on the screen if a change reaches it,
// else the first that changed. It is "" where no article did.
func changedArticle(files []string, viewed string) string {
	var first string
	for _, f := range files {
		parts := strings.Split(f, "/")
		if parts[0] != "content" || len(parts) < 3 || parts[1] == "exercises" {
			return viewed // every article may show it
		}
		if first == "" || parts[1] == viewed {
			first = parts[1]
		}
	}
	return first
}

// replaced is a list in which a folder's part is another.
func replaced(list diag.List, folder string, by diag.List) diag.List {
	kept := slices.DeleteFunc(slices.Clone(list), func(d diag.Diagnostic) bool { return strings.HasPrefix(d.Pos.File, folder) })
	return append(kept, by...).Sorted()
}

// loadAll reads the whole site again and tells the open pages.
func (s *Server) loadAll() {
	start := s.options.Now()
	s.mu.Lock()
	save, last := s.saves, s.now.whole
	s.mu.Unlock()
	pages, found, err := build.NewOnDemand(s.options.Build, last)
	s.mu.Lock()
	if s.saves == save {
		s.now.found, s.now.broken = found, err // else an article was loaded since, and knows better
	}
	if pages != nil {
		s.now.whole, s.now.wholeSave = pages, save
		if s.now.partSave <= save {
			s.now.part = nil
		}
	}
	s.mu.Unlock()
	if s.options.Report != nil {
		s.options.Report(found, err, s.options.Now().Sub(start))
	}
	s.events.send()
}

// makeRest makes the leaflets of the article on the screen, until the next save: they are
// there when somebody asks for one, and the page can say how long they are.
func (s *Server) makeRest(ctx context.Context) {
	s.mu.Lock()
	pages, save, article, tongue := s.now.whole, s.saves, s.viewed, s.tongue
	s.mu.Unlock()
	if pages == nil || article == "" {
		return
	}
	// What goes wrong is told when the leaflet is asked for.
	_ = pages.Rest(article, tongue, func() bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return s.saves != save || ctx.Err() != nil
	})
}
