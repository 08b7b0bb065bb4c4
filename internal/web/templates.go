package web

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"
)

// templates holds the parsed *.html files. Each file is one template with one struct below.
type templates struct{ set *template.Template }

// templateFiles are all templates, the pages first, then what pages are made of.
func templateFiles() []string {
	return []string{
		"page.html", "choose.html", "home.html", "article.html", "section.html",
		"exercises.html", "exercise.html", "notfound.html",
		"about.html", "card.html", "checklist.html", "contacts.html", "contents.html", "downloads.html",
		"figure.html", "key.html", "notices.html", "tier.html",
	}
}

func parseTemplates(fsys fs.FS) (*templates, error) {
	set, err := template.New("").Option("missingkey=error").ParseFS(fsys, templateFiles()...)
	if err != nil {
		return nil, fmt.Errorf("reading the templates: %w", err)
	}
	return &templates{set}, nil
}

// execute runs one template and gives its text, already escaped.
func (t *templates) execute(name string, data any) (template.HTML, error) {
	var b bytes.Buffer
	if err := t.set.ExecuteTemplate(&b, name, data); err != nil {
		return "", fmt.Errorf("filling the template: %w", err)
	}
	return template.HTML(b.String()), nil
}

// page is the struct of page.html, the frame of every page.
type page struct {
	words
	Head      head
	Root      string // relative path of the output folder, "" or ends in a slash
	Home      string // link to the start page in this language
	Publisher publisher
	Languages []language
	Emergency *emergency // nil when the site names no emergency contact
	Crumbs    []link     // the last one is this page and has no address
	Main      template.HTML
	Pager     *pager
	Footer    footer
}

// head is what search engines and browsers read.
type head struct {
	Title       string // with the publisher's name
	Name        string // of the page alone
	Description string
	Canonical   string
	Alternates  []alternate
	Type        string // Open Graph type
	SiteName    string
	Locale      string      // Open Graph form, "en_GB"
	Others      []string    // the other languages in that form
	Data        template.JS // JSON-LD, empty for none
	DataHash    string      // of Data, as a source of the content security policy
}

// alternate is one hreflang link.
type alternate struct{ Lang, URL string }

// publisher is the masthead.
type publisher struct {
	Name, Department run
	Logo             string // link to the picture, may be empty
	LogoWidth        int
	LogoHeight       int
	Website          string
}

// language is one entry of the language switcher.
type language struct {
	Tag, Dir, Name string
	Href           string
	Current        bool
}

// link is a link with its words.
type link struct {
	Text template.HTML
	Href string
	Note string // one line below it, may be empty
}

// emergency is the banner on top of every page of an article.
type emergency struct {
	words
	Contact contact
	Signs   string // link to the emergency signs of the referral checklist, may be empty
}

// pager leads to the neighbours of a page.
type pager struct {
	Label          string
	Previous, Next *link
}

// footer closes every page.
type footer struct {
	OtherFormats *contact
	Feedback     *contact
}

// contact is one contact as a reader sees it.
type contact struct {
	Name      run
	Mention   run // the name within a sentence
	Hours     run
	Phone     string
	Tel       template.URL  // "tel:…", empty without a phone
	Ring      template.HTML // "Ring 999"
	URL       string
	URLText   template.HTML
	Email     string
	EmailText template.HTML

	brackets [2]string // the locale's own, around a number in running text
}

// choosePage is the main part of index.html: choose a language.
type choosePage struct {
	words
	Languages []language
}

// homePage is the main part of a language's start page.
type homePage struct {
	words
	Articles  []articleEntry
	Elsewhere []link // articles that this language lacks, in the default language
	Exercises string // link to the list of exercises, empty without any
	Count     int
	Contacts  contacts
}

// articleEntry is an article in the list of a start page.
type articleEntry struct {
	Title, Summary string
	Href           string
	Sections       []link
	Draft          bool
}

// articlePage is the main part of a whole article.
type articlePage struct {
	words
	Title, Summary string
	Key            key
	Notices        notices
	Downloads      downloads
	Contents       contents
	Sections       []sectionPart
	Contacts       template.HTML
	About          template.HTML
}

// sectionPart is one section within the page of the whole article.
type sectionPart struct {
	words
	ID      string
	Title   template.HTML
	Key     key
	Notices notices
	Page    string // link to the section's own page
	Body    template.HTML
}

// sectionPage is the main part of a section's page.
type sectionPage struct {
	words
	ID        string
	Title     template.HTML
	Summary   string
	Key       key
	Notices   notices
	Downloads downloads
	Contents  contents
	Urgent    bool          // the text comes before the contents, too: it is the checklist
	Intro     template.HTML // the text before the first heading
	Body      template.HTML // the text from there
	HelpNow   template.HTML // the emergency tier, on pages other than the checklist
	Checklist string        // link to the checklist, with HelpNow
	Pages     []link        // all pages of the article; this one has no address
	Contacts  template.HTML
	About     template.HTML
}

// exercisesPage is the main part of the list of exercises.
type exercisesPage struct {
	words
	Notices notices
	Groups  []exerciseGroup
}

// exerciseGroup is the exercises of one kind.
type exerciseGroup struct {
	Title   string
	Entries []exerciseEntry
}

// exerciseEntry is an exercise in a list.
type exerciseEntry struct {
	Name, Summary string
	Href          string
	Picture       template.HTML
}

// exercisePage is the main part of an exercise's page.
type exercisePage struct {
	words
	Summary  string
	Notices  notices
	Card     card
	Leaflets []link // the sections that it belongs to
}

// notFoundPage is the main part of 404.html.
type notFoundPage struct {
	Entries []notFoundEntry
}

// notFoundEntry says the same in one language.
type notFoundEntry struct {
	words
	Href string
}

// notices are what a reader must know before reading.
type notices struct {
	words
	Draft       bool
	Translation []string // what to know about this translation, a sentence each
	Source      string   // link to the page in the source language
	SourceName  run
}

// downloads is the list of leaflets to print.
type downloads struct {
	words
	Entries []download
}

// download is one leaflet.
type download struct {
	Edition string
	Label   string
	Href    string
	Size    string // "84 kB"
	Pages   int
}

// key is the box with the one thing to remember; an empty text leaves it out.
type key struct {
	words
	Text string
}

// checklist is the form around the tiers, which keeps the browser from remembering ticks.
type checklist struct {
	words
	Body  template.HTML
	Tools bool // buttons to print and to clear, for readers with a script
}

// contents lists the headings of a page.
type contents struct {
	words
	Entries []link
	Print   bool // the page has leaflets to print
}

// contacts is the list at a page's end.
type contacts struct {
	words
	Entries []contact
}

// about says where the text comes from.
type about struct {
	words
	Facts      []string // number, version, dates, roles, translation
	References []reference
}

// reference is a source of the article, in a language that Lang names where it is not the page's.
type reference struct {
	Lang, Dir                      string
	Organisation, Title, Year, URL string
}

// card is an exercise: within an article, or on its own page.
type card struct {
	words
	ID       string // of the element, unique in its page
	Level    int    // of the card's own heading, or of the page's when it has none
	Heading  template.HTML
	Name     string
	Summary  string
	Notices  notices
	Href     string // link to the exercise's page, empty on that page
	Again    string // link to the same card further up, when this is a repeat
	Figure   figureView
	Dose     []string
	Start    []string
	Caution  template.HTML // of the leaflet around the card, on a page without that leaflet
	Before   template.HTML
	Steps    template.HTML
	Mistakes template.HTML
	Stop     template.HTML
}

// figureView is the drawing of an exercise: its frames side by side.
type figureView struct {
	Frames []frame
	Moving template.HTML // the animated drawing, empty when there is none
}

// frame is one picture with its caption.
type frame struct {
	ID      string
	Caption string
	Wrong   bool
	Picture template.HTML
}

// tier is one urgency of the referral checklist.
type tier struct {
	words
	Kind    string // "emergency", "same-day", "this-week", "routine"
	ID      string // of the heading
	Ticked  string // what to say when a sign is ticked
	Heading template.HTML
	Signs   template.HTML // introduction and boxes to tick
	Advice  template.HTML // what to do
}

// Part is the heading of one part of a card, one level below the card's own.
func (c card) Part(id string) (template.HTML, error) {
	text, err := c.T(id)
	return headingHTML(c.Level+1, "", "", escaped(text)), err
}

// headingHTML writes a heading, whose level no template can choose.
func headingHTML(level int, id, class string, text template.HTML) template.HTML {
	name := "h" + itoa(min(level, 6))
	open := "<" + name
	if id != "" {
		open += ` id="` + id + `"`
	}
	if class != "" {
		open += ` class="` + class + `"`
	}
	return template.HTML(open+">") + text + template.HTML("</"+name+">")
}
