package site

import (
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// Locale is locales/<tag>.toml: what the language needs to be written and set.
type Locale struct {
	Tag         string // BCP 47, e.g. "zh-Hans"
	Name        string // in the language itself
	EnglishName string
	Script      string // ISO 15924, "Latn", "Arab", …
	RightToLeft bool
	Family      string  // first font family of the leaflets
	Leading     float64 // line height over type size in print
	Paper       string  // "a4" or "letter", unless site.toml says otherwise
	Digits      string  // "latn", "arab", "arabext", "deva", "beng": for page numbers and dates; doses are always Latin
	Decimal     string  // the mark before a fraction, "." or ","
	DatePattern string  // CLDR-like: "d MMMM y"
	FirstDay    string  // the first of a month where a date does not write it as a number: "1er"; else empty
	Months      []string
	ListPattern string // CLDR-like: "{0}, {1}", last one below
	ListLast    string // "{0} and {1}"
	Quotes      [2]string
	Readability []string // formula ids, empty where none is published

	messages  map[string]*message
	order     []string // message ids as the file has them
	forms     []string // plural forms of the language's whole numbers
	localizer *i18n.Localizer
	misses    misses
}

// misses records what a renderer asked for and the locale did not have.
type misses struct {
	sync.Mutex
	ids map[string]string // what was wrong, by message id
}

func (m *misses) add(id, problem string) {
	m.Lock()
	defer m.Unlock()
	if m.ids == nil {
		m.ids = map[string]string{}
	}
	m.ids[id] = problem
}
