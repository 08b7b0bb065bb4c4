package site

import (
	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/figure"
)

// Site is everything that a build reads, checked in itself: the model that the checks
// and both renderers share. Nothing changes it after Load.
type Site struct {
	Config    Config
	Locales   []*Locale   // in the order of site.toml; the first is not special, Config.DefaultLocale is
	Articles  []*Article  // by id
	Exercises []*Exercise // by id
	Glossary  map[string]*Term
	Files     map[string]*File // pictures and the logo, by path in the site's folder
}

// Config is site.toml.
type Config struct {
	BaseURL           string // with a final slash
	DefaultLocale     string
	LocaleTags        []string
	Region            string // "gb", "us", …
	Publisher         Publisher
	Contacts          []*Contact
	Print             Print
	Governance        Governance
	PublishUnreviewed bool // machine translations without a reviewer are built (default true)
	Rules             map[string]RuleConfig
}

// Publisher is who stands behind the leaflets.
type Publisher struct {
	Name, Department, Website, Logo string // Logo is a path in the site's folder or empty
	Feedback                        string // contact id for comments on the leaflet
	OtherFormats                    string // contact id to ask for large print, Braille, audio
}

// Contact is a name and number, written once and used everywhere.
type Contact struct {
	Pos   diag.Pos
	ID    string
	Phone string // as printed; empty for a contact without one
	// PhonePos is the place of Phone, or of the contact.
	PhonePos diag.Pos
	URL      string
	Email    string
	// Name, Hours and Mention, the name within a sentence ("your midwife"), by locale tag;
	// "" is the default for locales without their own.
	Name, Hours, Mention map[string]string
}

// NameIn is the name, by locale tag, as it stands where a text refers to the contact.
func (c *Contact) NameIn(ref *doc.ContactRef) map[string]string {
	if ref.Opens {
		return c.Name
	}
	return c.Mention
}

// Print is the [print] table of site.toml.
type Print struct {
	Paper    map[string]string // "a4" or "letter" by locale tag; "" is the default
	Editions []string          // "standard", "large"
}

// Governance is the [governance] table: when a review falls due and when to warn.
type Governance struct {
	ReviewMonths int // from reviewed to review_due, at most
	WarnDays     int // before review_due
}

// RuleConfig is what [rules.<id>] sets for a check.
type RuleConfig struct {
	Pos      diag.Pos // of the table
	Severity string   // "error", "warning", "note", "off" or empty
	Reason   string   // required with "off" and with Locales
	Limit    float64
	Locales  []string // empty: all
}

// Article is one article in all its languages.
type Article struct {
	Pos           diag.Pos
	ID            string
	LeafletNumber string
	Version       string
	Published     Date
	Reviewed      Date
	ReviewDue     Date
	Status        string   // "draft" or "approved"
	Specialty     []string // of medicine, by schema.org's names, for search engines; may be empty
	AuthorRole    map[string]string
	ApproverRole  map[string]string
	Contacts      []string
	References    []*Reference
	Values        map[string]*Value
	Sections      []string // ids in order
	Claims        []*Claim
	Texts         map[string]*ArticleText // by locale tag
	// Position finds the place of a key such as "review_due" in article.toml.
	Position func(key string) diag.Pos
}

// Date is a calendar date of the content.
type Date struct{ Year, Month, Day int }

// Reference is one source of the article.
type Reference struct {
	Pos                                diag.Pos
	ID, Organisation, Title, Year, URL string
	Print                              bool // false for a source that only the evidence file needs
}

// Value is a figure that differs by region.
type Value struct {
	Pos      diag.Pos
	ID       string
	ByRegion map[string]Amount
}

// Amount is a number, or a range when Max is set, with a unit that the locale's messages
// put into words ("unit.milligram"), and perhaps the same amount in another unit.
type Amount struct {
	Amount, Max float64
	Unit        string
	Also        *Amount
	Source      string // reference id
}

// Claim is one row of evidence.toml.
type Claim struct {
	Pos      diag.Pos
	ID       string
	Section  string
	Decision string // "kept", "hedged", "corrected", "left out"
	Why      string
	Sources  []string
}

// ArticleText is an article in one language.
type ArticleText struct {
	Pos         diag.Pos // of the front matter
	File        string
	Locale      string
	Title       string
	Summary     string
	KeyMessage  string
	Translation Translation
	Sections    []*Section // in the order of Article.Sections
}

// Section returns the section with that id, or nil.
func (t *ArticleText) Section(id string) *Section {
	for _, s := range t.Sections {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// Translation says how a text came about. The zero value goes with a source text.
type Translation struct {
	Method       string // "human", "machine", "machine-edited"; empty for the source language
	Translator   string
	Reviewer     string // empty: not reviewed
	Reviewed     Date
	Fingerprints map[string]string // section id → fingerprint of the source section it was made from
	Acknowledged map[string]string // section id → fingerprint of a source change that does not matter here
}

// Kind is the class of a section.
type Kind string

// The kinds of section.
const (
	Overview Kind = "overview"
	Cause    Kind = "cause"
	Advice   Kind = "advice"
	Referral Kind = "referral"
)

// Section is one `##` section of an article: a web page and a leaflet.
type Section struct {
	Pos         diag.Pos
	ID          string
	Kind        Kind
	Title       []doc.Inline
	Summary     string // from front matter, for lists of pages and search engines
	KeyMessage  string // from front matter, the box at the top
	Blocks      []doc.Block
	Fingerprint string    // of Title, Summary, KeyMessage and Blocks as a tree, line wrapping ignored; source text only
	State       TextState // of this translation against its source
	headings    []string  // the ids of the headings in Blocks
}

// TextState says whether a translated text still says what its source says.
type TextState string

// States of a translation. Current is also the state of every source text.
const (
	Current      TextState = "current"
	Stale        TextState = "stale"
	Missing      TextState = "missing"
	Acknowledged TextState = "acknowledged"
)

// Exercise is one exercise or resting position in all its languages.
type Exercise struct {
	Pos      diag.Pos
	ID       string
	Kind     string // "exercise" or "position"
	Dose     Dose
	Start    Start
	Sections []string // ids of the sections it serves
	Figure   *figure.Spec
	Pictures []string // a hospital's own pictures in place of the figure; paths
	Texts    map[string]*ExerciseText
	// Position finds the place of a key such as "frame.end.left.hip_flexion" in exercise.toml.
	Position func(key string) diag.Pos
}

// Dose is how much and how often: numbers that the locale's messages put into words.
// A zero field does not apply; a …Max field makes a range.
type Dose struct {
	Sets, SetsMax               int
	Repetitions, RepetitionsMax int
	QuickRepetitions            int // short squeezes after the slow ones
	HoldSeconds, HoldSecondsMax int
	HoldBreaths                 int
	TimesADay, TimesADayMax     int
	EachSide                    bool
	When                        string // "every-time", "each-feed", "each-night" or empty
}

// Start says when to begin after each kind of birth.
type Start struct{ Vaginal, Caesarean StartTime }

// StartTime is a span after the birth, with what must also be true.
type StartTime struct {
	From, To int
	Unit     string // "day" or "week"
	// Conditions are message ids below "start.": "comfortable", "wound-healed",
	// "wound-comfortable", "catheter-out", "after-check", "clinician-agrees", "no-more-pain", "baby-only".
	Conditions []string
}

// ExerciseText is an exercise in one language.
type ExerciseText struct {
	Pos         diag.Pos
	File        string
	Locale      string
	Name        string
	Summary     string            // what it is good for
	Alt         string            // the figure in words
	Captions    map[string]string // by frame id of the figure
	Translation Translation       // Fingerprints has the one key "exercise"
	Steps       *doc.List         // ordered
	Mistakes    *doc.List
	Stop        *doc.List
	Before      []doc.Block // "before you start", may be empty
	Fingerprint string
	State       TextState
}

// Term is a glossary entry.
type Term struct {
	Pos   diag.Pos
	ID    string
	Texts map[string]TermText
}

// TermText is a glossary entry in one language.
type TermText struct {
	Pos          diag.Pos
	Plain        string
	Medical      string
	Definition   string // one line, no full stop
	Abbreviation string // the one that texts use, such as "TENS"; may be empty
	Expansion    string // what it is short for, as a reader says it
}

// File is a picture of the site.
type File struct {
	Path          string
	Format        string // "png" or "jpg"
	Width, Height int    // pixels
	Data          []byte
}
