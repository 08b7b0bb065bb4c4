package check

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"

	"handout/internal/check/readability"
	"handout/internal/diag"
	"handout/internal/site"
)

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

// Run checks the site by every rule, at the severities that site.toml gives them. Articles
// and exercises are checked on all processors; what is found does not depend on how many.
func Run(s *site.Site, o Options) diag.List {
	r := newRun(s, o)
	for _, loc := range s.Locales {
		r.topics[loc.Tag], r.terms[loc.Tag] = readability.NewCounter(loc.Tag, topicWords(s, loc.Tag)...), newTermIndex(s, loc.Tag)
	}
	return r.all().Sorted()
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

// all runs every part of the check and gives what they found, in the order of the parts. It
// panics where one of them did, once all have ended.
func (r *run) all() diag.List {
	parts := []func(*reader, *diag.List){func(_ *reader, found *diag.List) { r.checkSite(found) }}
	for _, a := range r.Articles {
		parts = append(parts, func(of *reader, found *diag.List) { r.checkArticle(of.readArticle(a), found) })
	}
	for _, e := range r.Exercises {
		parts = append(parts, func(of *reader, found *diag.List) { r.checkExercise(e, of, found) })
	}
	found := make([]diag.List, len(parts))
	bugs := make([]string, len(parts))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(len(parts), runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			of := &reader{run: r}
			for i := range next {
				bugs[i] = attempt(func() { parts[i](of, &found[i]) })
			}
		})
	}
	for i := range parts {
		next <- i
	}
	close(next)
	workers.Wait()
	if i := slices.IndexFunc(bugs, func(bug string) bool { return bug != "" }); i >= 0 {
		panic(bugs[i])
	}
	return slices.Concat(found...)
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
func (r *run) passes(found *diag.List) []pass {
	passes := make([]pass, len(r.rules))
	for i, rule := range r.rules {
		passes[i] = pass{run: r, rule: rule.Rule, config: rule.config, found: found}
	}
	return passes
}

func (r *run) checkSite(found *diag.List) {
	r.checkSettings(found)
	for i := range r.rules {
		if p := (pass{run: r, rule: r.rules[i].Rule, config: r.rules[i].config, found: found}); p.rule.site != nil {
			p.rule.site(&p)
		}
	}
}

func (r *run) checkArticle(whole *article, found *diag.List) {
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

func (r *run) checkExercise(e *site.Exercise, of *reader, found *diag.List) {
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
