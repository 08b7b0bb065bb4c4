package web

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"html/template"
	"strings"

	"handout/internal/site"
)

// head is what a page tells browsers and search engines of itself.
func (r *Renderer) head(loc *site.Locale, path string, s pageSpec) head {
	name := r.site.Config.Publisher.Name
	h := head{
		Title: s.name, Name: s.name, Description: s.description,
		Canonical: r.absolute(path), Type: "website", SiteName: name, Locale: ogLocale(loc.Tag),
	}
	if name != "" && s.name != name {
		h.Title += " – " + name
	}
	if s.article != nil {
		h.Type = "article"
		h.Data, h.DataHash = dataBlock(r.medicalWebPage(loc, h, s.article))
	}
	h.Alternates = r.alternates(s.address)
	for _, l := range s.address.locales {
		if l.Tag != loc.Tag {
			h.Others = append(h.Others, ogLocale(l.Tag))
		}
	}
	return h
}

// alternates are the page's addresses in every language; x-default is the default one.
func (r *Renderer) alternates(a address) []alternate {
	if a.path == nil {
		return nil
	}
	var out []alternate
	for _, l := range a.locales {
		out = append(out, alternate{l.Tag, r.absolute(a.path(l.Tag))})
	}
	if tag := r.site.Config.DefaultLocale; a.has(tag) {
		out = append(out, alternate{"x-default", r.absolute(a.path(tag))})
	}
	return out
}

func ogLocale(tag string) string { return strings.ReplaceAll(tag, "-", "_") }

// dataBlock is JSON-LD for a script element, and its hash for the content security policy:
// browsers need none for data, but a policy that names all there is can be checked.
func dataBlock(p webPage) (template.JS, string) {
	text, err := json.Marshal(p)
	if err != nil {
		panic(err) // strings and booleans only
	}
	sum := sha256.Sum256(text)
	return template.JS(text), "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// webPage is a MedicalWebPage of schema.org; empty fields are left out.
type webPage struct {
	Context       string        `json:"@context"`
	Type          string        `json:"@type"`
	Name          string        `json:"name"`
	Description   string        `json:"description,omitempty"`
	URL           string        `json:"url"`
	Language      string        `json:"inLanguage"`
	DatePublished string        `json:"datePublished,omitempty"`
	LastReviewed  string        `json:"lastReviewed,omitempty"`
	ReviewedBy    *organization `json:"reviewedBy,omitempty"`
	Publisher     *organization `json:"publisher,omitempty"`
	Specialty     []string      `json:"specialty,omitempty"`
	Audience      audience      `json:"audience"`
	Status        string        `json:"creativeWorkStatus"`
	Free          bool          `json:"isAccessibleForFree"`
}

type organization struct {
	Type       string        `json:"@type"`
	Name       string        `json:"name"`
	URL        string        `json:"url,omitempty"`
	Department *organization `json:"department,omitempty"`
}

type audience struct {
	Type         string `json:"@type"`
	AudienceType string `json:"audienceType"`
}

// medicalWebPage describes a page of an article (https://schema.org/MedicalWebPage). A
// draft has been reviewed by nobody, and says so by leaving reviewedBy out.
func (r *Renderer) medicalWebPage(loc *site.Locale, h head, a *site.Article) webPage {
	c := r.site.Config.Publisher
	p := webPage{
		Context: "https://schema.org", Type: "MedicalWebPage",
		Name: h.Name, Description: h.Description, URL: h.Canonical, Language: loc.Tag,
		DatePublished: isoDate(a.Published), LastReviewed: isoDate(a.Reviewed),
		Specialty: schemaNames(a.Specialty),
		Audience:  audience{"MedicalAudience", "Patient"},
		Status:    "Published", Free: true,
	}
	if c.Name != "" {
		p.Publisher = &organization{Type: "MedicalOrganization", Name: c.Name, URL: c.Website}
	}
	if a.Status == "draft" {
		p.Status = "Draft"
		return p
	}
	if role := a.ApproverRole[r.site.Config.DefaultLocale]; role != "" && p.Publisher != nil {
		by := *p.Publisher
		by.Department = &organization{Type: "MedicalOrganization", Name: role}
		p.ReviewedBy = &by
	}
	return p
}

// schemaNames are names of schema.org as addresses.
func schemaNames(names []string) []string {
	var out []string
	for _, n := range names {
		out = append(out, "https://schema.org/"+n)
	}
	return out
}

// isoDate is YYYY-MM-DD, or "" for no date.
func isoDate(d site.Date) string {
	if d == (site.Date{}) {
		return ""
	}
	digits := func(n, width int) string {
		s := itoa(n)
		return strings.Repeat("0", max(0, width-len(s))) + s
	}
	return digits(d.Year, 4) + "-" + digits(d.Month, 2) + "-" + digits(d.Day, 2)
}
