package site

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"handout/internal/diag"
)

const (
	contentDir   = "content"
	exercisesDir = "exercises"
)

type articleTOML struct {
	ID            string                           `toml:"id"`
	LeafletNumber string                           `toml:"leaflet_number"`
	Version       string                           `toml:"version"`
	Published     dateValue                        `toml:"published"`
	Reviewed      dateValue                        `toml:"reviewed"`
	ReviewDue     dateValue                        `toml:"review_due"`
	Status        string                           `toml:"status"`
	Specialty     []string                         `toml:"specialty"`
	AuthorRole    localized                        `toml:"author_role"`
	ApproverRole  localized                        `toml:"approver_role"`
	Contacts      []string                         `toml:"contacts"`
	Sections      []string                         `toml:"sections"`
	References    []referenceTOML                  `toml:"reference"`
	Values        map[string]map[string]amountTOML `toml:"values"`
}

type referenceTOML struct {
	ID           string `toml:"id"`
	Organisation string `toml:"organisation"`
	Title        string `toml:"title"`
	Year         string `toml:"year"`
	URL          string `toml:"url"`
	Print        *bool  `toml:"print"`
}

type amountTOML struct {
	Amount float64     `toml:"amount"`
	Max    float64     `toml:"max"`
	Unit   string      `toml:"unit"`
	Source string      `toml:"source"`
	Also   *amountTOML `toml:"also"`
}

func (t *amountTOML) amount() *Amount {
	if t == nil {
		return nil
	}
	return &Amount{Amount: t.Amount, Max: t.Max, Unit: t.Unit, Source: t.Source, Also: t.Also.amount()}
}

// articles loads every folder of content/ but the exercises.
func (l *loader) articles() {
	ids := newNames("article")
	dirs := slices.DeleteFunc(l.dirs(contentDir), func(dir string) bool { return dir == exercisesDir })
	loaded := make([]*Article, len(dirs))
	l.each(len(dirs), func(part *loader, i int) { loaded[i] = part.article(dirs[i]) })
	for _, a := range loaded {
		if a == nil {
			l.incomplete = true
			continue
		}
		ids.add(l, a.ID, a.Pos)
		l.site.Articles = append(l.site.Articles, a)
	}
	if len(l.site.Articles) == 0 && !l.incomplete {
		l.error(diag.Pos{File: contentDir}, "article-missing", "the site has no article", "start one with: handout new article")
	}
}

func (l *loader) article(dir string) *Article {
	name := path.Join(contentDir, dir, "article.toml")
	src := l.read(name)
	if src == nil {
		l.error(diag.Pos{File: name}, "file-missing", fmt.Sprintf("there is no %s", name), "every folder of content/ is an article")
		return nil
	}
	var t articleTOML
	f, ok := decodeTOML(name, src, 1, &t, &l.diags)
	if !ok {
		return nil
	}
	a := &Article{
		Pos: f.at("id"), ID: t.ID, LeafletNumber: t.LeafletNumber, Version: t.Version, Status: t.Status, Specialty: t.Specialty,
		Published:  t.Published.read(f, "published", &l.diags),
		Reviewed:   t.Reviewed.read(f, "reviewed", &l.diags),
		ReviewDue:  t.ReviewDue.read(f, "review_due", &l.diags),
		AuthorRole: t.AuthorRole, ApproverRole: t.ApproverRole,
		Contacts: t.Contacts, Sections: t.Sections,
		Values: map[string]*Value{}, Texts: map[string]*ArticleText{},
		Position: func(key string) diag.Pos { return f.at(key) },
	}
	l.checkArticle(a, f, dir)
	l.references(a, f, t.References)
	l.values(a, f, t.Values)
	l.evidence(a, dir)
	l.articleTexts(a, dir)
	articleTextsOf(a, func(t textOf) {
		l.pictured = append(l.pictured, picturesOf(t)...)
		l.linkText(t)
	})
	l.articleStates(a)
	l.show(a)
	return a
}

func (l *loader) checkArticle(a *Article, f *tomlFile, dir string) {
	if a.ID == "" {
		a.ID = dir
	} else if a.ID != dir {
		l.error(f.at("id"), "article-id", fmt.Sprintf("the id %q is not the folder's name %q", a.ID, dir), "make them the same: it is in every address")
		a.ID = dir
	}
	if a.Status != "draft" && a.Status != "approved" {
		l.error(f.at("status"), "article-status", fmt.Sprintf("no status %q", a.Status),
			orHint(diag.DidYouMean(a.Status, []string{"draft", "approved"}), `a status is "draft" or "approved"`))
	}
	if !a.Reviewed.IsZero() && !a.ReviewDue.IsZero() && a.ReviewDue.Compare(a.Reviewed) < 0 {
		l.error(f.at("review_due"), "date-order", "review_due is before reviewed", "")
	}
	l.checkSpecialties(a, f)
	l.localeKeys(f, "author_role", a.AuthorRole)
	l.localeKeys(f, "approver_role", a.ApproverRole)
	seen := map[string]bool{}
	for i, id := range a.Contacts {
		l.contactID(f.at(fmt.Sprintf("contacts.%d", i)), id)
		if seen[id] {
			l.error(f.at(fmt.Sprintf("contacts.%d", i)), "duplicate", fmt.Sprintf("contact %q stands twice in the list", id), "")
		}
		seen[id] = true
	}
	sections := newNames("section")
	for i, id := range a.Sections {
		pos := f.at(fmt.Sprintf("sections.%d", i))
		sections.add(l, id, pos)
		l.pages = append(l.pages, pageSource{a.ID + "/" + id, pos})
	}
	if len(a.Sections) == 0 {
		l.error(f.at("sections"), "section-missing", "the article lists no sections", `write sections = ["overview", …]`)
	}
	for _, taken := range []string{"index", "booklet"} {
		if i := slices.Index(a.Sections, taken); i >= 0 {
			l.error(f.at(fmt.Sprintf("sections.%d", i)), "output-path", fmt.Sprintf("a section cannot be called %q: the article's own page is", taken), "choose another id")
		}
	}
	if a.ID == exercisesDir {
		l.error(f.at("id"), "output-path", "an article cannot be called \"exercises\"", "choose another name")
	}
}

// pageSource is what becomes a page: its path below a locale's folder, and its place.
type pageSource struct {
	path string
	pos  diag.Pos
}

// outputPath refuses a second source for one page, also on disks that do not tell upper
// from lower case.
func (l *loader) outputPath(p pageSource) {
	lower := strings.ToLower(p.path)
	if first, taken := l.output[lower]; taken {
		l.error(p.pos, "output-path", fmt.Sprintf("two sources for the page %s.html", p.path), fmt.Sprintf("the other is at %s:%d", first.File, first.Line))
		return
	}
	l.output[lower] = p.pos
}

func (l *loader) references(a *Article, f *tomlFile, list []referenceTOML) {
	ids := newNames("reference")
	for i, t := range list {
		key := fmt.Sprintf("reference.%d", i)
		r := &Reference{Pos: f.at(key + ".id"), ID: t.ID, Organisation: t.Organisation, Title: t.Title, Year: t.Year, URL: t.URL,
			Print: t.Print == nil || *t.Print}
		ids.add(l, r.ID, r.Pos)
		l.webAddress(f.at(key+".url"), r.URL)
		if r.Title == "" || r.Organisation == "" {
			l.error(f.keyAt(key), "reference-incomplete", fmt.Sprintf("reference %q has no title or organisation", r.ID), "")
		}
		a.References = append(a.References, r)
	}
}

// referenceID reports an id that no reference of the article has.
func (l *loader) referenceID(a *Article, pos diag.Pos, id string) {
	if a.Reference(id) != nil {
		return
	}
	var ids []string
	for _, r := range a.References {
		ids = append(ids, r.ID)
	}
	l.error(pos, "reference-unknown", fmt.Sprintf("no reference %q", id), orHint(diag.DidYouMean(id, ids), "add a [[reference]] to article.toml"))
}

func (l *loader) values(a *Article, f *tomlFile, byID map[string]map[string]amountTOML) {
	ids := newNames("value")
	for _, id := range sortedKeys(byID) {
		key := "values." + id
		v := &Value{Pos: f.keyAt(key), ID: id, ByRegion: map[string]Amount{}}
		ids.add(l, id, v.Pos)
		for _, region := range sortedKeys(byID[id]) {
			t := byID[id][region]
			v.ByRegion[region] = *t.amount()
			l.checkAmount(a, f, key+"."+region, t)
		}
		if _, ok := v.ByRegion[l.site.Config.Region]; !ok {
			l.error(v.Pos, "value-region", fmt.Sprintf("value %q has no figure for the region %q", id, l.site.Config.Region),
				fmt.Sprintf("add [values.%s.%s] with its source", id, l.site.Config.Region))
		}
		a.Values[id] = v
	}
}

func (l *loader) checkAmount(a *Article, f *tomlFile, key string, t amountTOML) {
	if !f.has(key + ".amount") {
		l.error(f.keyAt(key), "value-amount", "this value has no amount", "")
	}
	if t.Max != 0 && t.Max <= t.Amount {
		l.error(f.at(key+".max"), "value-amount", fmt.Sprintf("max %v is not above amount %v", t.Max, t.Amount), "")
	}
	l.referenceID(a, f.at(key+".source"), t.Source)
	l.checkUnit(f.at(key+".unit"), t.Unit)
	if t.Also != nil {
		l.checkUnit(f.at(key+".also.unit"), t.Also.Unit)
	}
}

// checkUnit reports a unit that a locale has no words for.
func (l *loader) checkUnit(pos diag.Pos, unit string) {
	for _, loc := range l.site.Locales {
		if loc.Has("unit." + unit) {
			continue
		}
		var units []string
		for _, id := range loc.order {
			if u, ok := strings.CutPrefix(id, "unit."); ok && u != "also" && u != "range" {
				units = append(units, u)
			}
		}
		l.error(pos, "unit-unknown", fmt.Sprintf("no unit %q in %s", unit, localePath(loc.Tag)),
			orHint(diag.DidYouMean(unit, units), fmt.Sprintf("add the message \"unit.%s\"", unit)))
	}
}
