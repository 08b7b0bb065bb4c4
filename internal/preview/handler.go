package preview

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"mime"
	"net/http"
	"path"
	"strings"

	"handout/internal/diag"
)

// The script and style that every served page gets beside its own.
var (
	//go:embed preview.js
	previewJS []byte
	//go:embed preview.css
	previewCSS []byte
)

// own is the folder of URLs that are the preview's, not the site's.
const own = "/.preview/"

func (s *Server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+own+"events", s.serveEvents)
	mux.HandleFunc("GET "+own+"preview.js", asset("text/javascript; charset=utf-8", previewJS))
	mux.HandleFunc("GET "+own+"preview.css", asset("text/css; charset=utf-8", previewCSS))
	mux.HandleFunc("GET /", s.serveFile)
	return mux
}

func asset(kind string, data []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { send(w, kind, http.StatusOK, data) }
}

func send(w http.ResponseWriter, kind string, code int, data []byte) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(code)
	_, _ = w.Write(data) // a reader who has gone away is no error of ours
}

func (s *Server) serveFile(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	file, found, ok, number, err := s.file(name)
	page := func(code int, data []byte) {
		send(w, "text/html; charset=utf-8", code, decorate(data, number))
	}
	switch {
	case errors.Is(err, errNoSite):
		page(http.StatusInternalServerError, emptyPage("The site has errors"))
	case err != nil:
		send(w, "text/plain; charset=utf-8", http.StatusInternalServerError, fmt.Appendf(nil, "making %s: %v\n", name, err))
	case !ok && found.HasErrors():
		page(http.StatusInternalServerError, emptyPage(firstMessage(found)))
	case !ok:
		page(http.StatusNotFound, emptyPage("There is no page here"))
	case path.Ext(name) == ".html":
		page(http.StatusOK, file.Data)
	default:
		send(w, contentType(name), http.StatusOK, file.Data)
	}
}

// errNoSite says that no load of the site has gone well yet.
var errNoSite = errors.New("the site has errors")

func firstMessage(found diag.List) string {
	d := found.Sorted()[0]
	return place(d.Pos) + ": " + d.Message
}

// place writes a position; one without a line means the file as a whole.
func place(p diag.Pos) string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

func contentType(name string) string {
	if kind := mime.TypeByExtension(path.Ext(name)); kind != "" {
		return kind
	}
	return "application/octet-stream"
}

func emptyPage(text string) []byte {
	return []byte(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>handout serve</title></head><body><main><h1>` + html.EscapeString(text) + `</h1></main></body></html>`)
}

// decorate adds the preview's script and style, and lets the page listen for changes, which
// its own content security policy forbids. number tells the script which load it shows.
func decorate(page []byte, number int) []byte {
	page = bytes.Replace(page, []byte(`default-src 'none'`), []byte(`default-src 'none'; connect-src 'self'`), 1)
	add := fmt.Appendf(nil, `<link rel="stylesheet" href="%spreview.css"><script src="%spreview.js" data-load="%d" defer></script></head>`, own, own, number)
	return bytes.Replace(page, []byte(`</head>`), add, 1)
}

// message is what an open page hears after each load. A page of the article shows the save
// with the number Part, every other page the one with the number Whole.
type message struct {
	Whole   int       `json:"whole"`
	Part    int       `json:"part"`
	Article string    `json:"article"`
	Errors  []mistake `json:"errors"`
}

type mistake struct {
	Place, Severity, Message, Hint string
}

func (s *Server) message() message {
	s.mu.Lock()
	now := s.now
	s.mu.Unlock()
	m := message{Whole: now.wholeSave, Errors: []mistake{}}
	if now.part != nil {
		m.Part, m.Article = now.partSave, now.article
	}
	if now.broken != nil {
		m.Errors = append(m.Errors, mistake{Severity: "error", Message: now.broken.Error()})
	}
	for _, d := range now.found {
		if d.Severity == diag.Error {
			m.Errors = append(m.Errors, mistake{place(d.Pos), d.Severity.String(), d.Message, d.Hint})
		}
	}
	return m
}

// serveEvents streams a message now and after every load (server-sent events).
func (s *Server) serveEvents(w http.ResponseWriter, r *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok {
		http.Error(w, "this connection cannot stream", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	changes, leave := s.events.join()
	defer leave()
	for {
		data, err := json.Marshal(s.message())
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "data: %s\n\n", data); err != nil {
			return
		}
		flusher.Flush()
		select {
		case _, open := <-changes:
			if !open {
				return
			}
		case <-r.Context().Done():
			return
		}
	}
}
