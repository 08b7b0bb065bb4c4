// Package preview takes a site's folder and serves it as it is being written: pages and
// leaflets made when they are asked for, remade after a save, the open page reloaded, and
// mistakes shown over it with their file and line.
package preview

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"handout/internal/build"
	"handout/internal/diag"
)

// Options says what to serve and where.
type Options struct {
	Build  build.Options
	Folder string // the site's folder on disk, for watching
	// Address is host:port. Port 0 takes a free one. An empty host means loopback only.
	Address string
	// Report, if not nil, hears the diagnostics of each load and how long it took.
	Report func(found diag.List, err error, took time.Duration)
	// Now is the clock that Report's durations come from.
	Now func() time.Time
}

// Server serves one site.
type Server struct {
	options Options
	events  *broadcast
	http    *http.Server
	listen  net.Listener
	turned  chan struct{} // tells that another article is on the screen

	mu     sync.Mutex
	now    state
	saves  int    // how many bursts of changes there have been
	viewed string // the article whose page was asked for last, or ""
	tongue string // the language of that page
}

// New loads the site and takes the address. A site with mistakes is served all the same,
// with the mistakes on every page; the error is of the machine.
func New(o Options) (*Server, error) {
	host, port, err := net.SplitHostPort(o.Address)
	if err != nil {
		return nil, fmt.Errorf("reading the address %q: %w", o.Address, err)
	}
	if host == "" {
		host = "127.0.0.1"
	}
	listen, err := net.Listen("tcp", net.JoinHostPort(host, port))
	if err != nil {
		return nil, fmt.Errorf("taking the address: %w", err)
	}
	s := &Server{options: o, events: newBroadcast(), listen: listen, turned: make(chan struct{}, 1)}
	s.http = &http.Server{Handler: s.handler(), ReadHeaderTimeout: 10 * time.Second}
	s.loadAll()
	return s, nil
}

// URL is where the site is.
func (s *Server) URL() string { return "http://" + s.listen.Addr().String() + "/" }

// Run serves and watches until ctx is done.
func (s *Server) Run(ctx context.Context) error {
	changes, err := watch(ctx, s.options.Folder, s.options.Build.Output)
	if err != nil {
		return err
	}
	served := make(chan error, 1)
	go func() { served <- s.http.Serve(s.listen) }()
	whole := make(chan time.Duration, 1) // holds one wish: a load takes in all changes before it
	var loads sync.WaitGroup
	loads.Go(func() {
		for {
			select {
			case wait, open := <-whole:
				if !open {
					return
				}
				time.Sleep(wait)
				s.loadAll()
			case <-s.turned:
			}
			s.makeRest(ctx)
		}
	})
	defer loads.Wait()
	defer close(whole)
	for {
		select {
		case files := <-changes:
			wait, done := s.loadPart(files)
			if done {
				continue
			}
			select {
			case whole <- wait:
			default:
			}
		case err := <-served:
			return fmt.Errorf("serving: %w", err)
		case <-ctx.Done():
			s.events.close()
			return s.shutdown()
		}
	}
}

func (s *Server) shutdown() error {
	ctx, stop := context.WithTimeout(context.Background(), time.Second)
	defer stop()
	if err := s.http.Shutdown(ctx); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("ending the server: %w", err)
	}
	return nil
}
