package site

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
	Digits      string  // "latn", "arab", "deva", "beng": for page numbers and dates; doses are always Latin
	DatePattern string  // CLDR-like: "d MMMM y"
	Months      []string
	ListPattern string // CLDR-like: "{0}, {1}", last one below
	ListLast    string // "{0} and {1}"
	Quotes      [2]string
	Readability []string // formula ids, empty where none is published
}

// Message puts the message with that id into the locale's words. Data fills {{.Name}}
// fields. An unknown id is a programming error that the loader's check finds first.
//
//	loc.Message("leaflet.page", map[string]any{"N": 1, "M": 4})
//
// Plural picks the plural form for n, which the text gets as {{.Count}}.
//
//	loc.Plural("dose.repetitions", 5, nil)
