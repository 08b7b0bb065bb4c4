package check

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"

	"handout/internal/check/readability"
	"handout/internal/diag"
	"handout/internal/site"
)

// Checker holds a site to every rule while it is read: each article, then the rest.
type Checker struct {
	run     *run
	readers sync.Pool
	mu      sync.Mutex
	found   findings
	used    map[contactUse]bool
	bug     string // the first panic of a rule, with where it came from
}

// run is one check of one site: what its workers share and only read.
type run struct {
	*site.Site
	Options
	rules  []setRule
	topics map[string]*readability.Counter // by locale
	terms  map[string]*termIndex           // by locale
}

// setRule is a rule with what site.toml sets for it.
type setRule struct {
	Rule
	config site.RuleConfig
}

// Run checks a site by every rule, at the severities that site.toml gives them. Articles are
// checked on all processors; what is found does not depend on how many. It panics where a
// rule did.
func Run(s *site.Site, o Options) diag.List {
	c := Begin(s, o)
	next := make(chan *site.Article)
	var workers sync.WaitGroup
	for range min(len(s.Articles), runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for a := range next {
				c.Article(a)
			}
		})
	}
	for _, a := range s.Articles {
		next <- a
	}
	close(next)
	workers.Wait()
	return c.End()
}

// Begin starts the check of a site, of which the articles and pictures may still be missing.
func Begin(s *site.Site, o Options) *Checker {
	r := newRun(s, o)
	for _, loc := range s.Locales {
		r.topics[loc.Tag], r.terms[loc.Tag] = readability.NewCounter(loc.Tag, topicWords(s, loc.Tag)...), newTermIndex(s, loc.Tag)
	}
	return &Checker{run: r, used: map[contactUse]bool{}, readers: sync.Pool{New: func() any { return &reader{run: r} }}}
}

// newRun takes the rules that site.toml leaves on.
func newRun(s *site.Site, o Options) *run {
	r := &run{Site: s, Options: o, topics: map[string]*readability.Counter{}, terms: map[string]*termIndex{}}
	for _, rule := range Rules() {
		if config := s.Config.Rules[rule.ID]; config.Severity != "off" {
			r.rules = append(r.rules, setRule{rule, config})
		}
	}
	return r
}

// Article checks an article in all its languages. Several may be checked at a time.
func (c *Checker) Article(a *site.Article) {
	c.part(func(of *reader, found *findings) {
		whole := of.readArticle(a)
		c.run.checkArticle(whole, found)
		c.mu.Lock()
		defer c.mu.Unlock()
		whole.useContacts(c.used)
	})
}

// End checks what is not an article and gives all that was found in the languages that the
// site has by now. It panics where a rule did.
func (c *Checker) End() diag.List {
	c.part(func(of *reader, found *findings) {
		for _, e := range c.run.Exercises {
			c.run.checkExercise(e, of, found)
		}
		c.run.checkSite(c.used, found)
	})
	if c.bug != "" {
		panic(c.bug)
	}
	return c.found.in(c.run.Site).Sorted()
}

// part does a part of the check and keeps what it finds, or the panic that ended it.
func (c *Checker) part(do func(*reader, *findings)) {
	of := c.readers.Get().(*reader)
	var found findings
	bug := attempt(func() { do(of, &found) })
	c.readers.Put(of)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.found = append(c.found, found...)
	if c.bug == "" {
		c.bug = bug
	}
}

// attempt does a part of the work and tells of its panic, with where it came from.
func attempt(do func()) (bug string) {
	defer func() {
		if p := recover(); p != nil {
			bug = fmt.Sprintf("%v\n%s", p, debug.Stack())
		}
	}()
	do()
	return ""
}

// passes are the rules as they run over one part of the site.
func (r *run) passes(found *findings) []pass {
	passes := make([]pass, len(r.rules))
	for i, rule := range r.rules {
		passes[i] = pass{run: r, rule: rule.Rule, config: rule.config, found: found}
	}
	return passes
}

func (r *run) checkSite(used map[contactUse]bool, found *findings) {
	for _, d := range r.checkSettings() {
		*found = append(*found, finding{Diagnostic: d})
	}
	passes := r.passes(found)
	for i := range passes {
		if p := &passes[i]; p.rule.site != nil {
			p.used = used
			p.rule.site(p)
		}
	}
}

func (r *run) checkArticle(whole *article, found *findings) {
	passes := r.passes(found)
	for i := range passes {
		p := &passes[i]
		if p.rule.article != nil {
			p.rule.article(p, whole)
		}
		for _, t := range whole.texts {
			if p.rule.text != nil {
				p.rule.text(p, t)
			}
			p.units(t.units)
		}
		for _, pair := range whole.pairs {
			p.pair(pair)
		}
	}
}

func (r *run) checkExercise(e *site.Exercise, of *reader, found *findings) {
	passes := r.passes(found)
	units, pairs := of.readExercise(e)
	for i := range passes {
		p := &passes[i]
		if p.rule.exercise != nil {
			p.rule.exercise(p, e)
		}
		p.units(units)
		for _, pair := range pairs {
			p.pair(pair)
		}
	}
}

func (p *pass) units(units []*unit) {
	if p.rule.unit == nil {
		return
	}
	for _, u := range units {
		p.rule.unit(p, u)
	}
}

func (p *pass) pair(x pair) {
	if p.rule.translation != nil {
		p.rule.translation(p, x.from, x.to)
	}
}
