package site

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"handout/internal/diag"
)

func localePath(tag string) string { return path.Join("locales", tag+".toml") }

type localeTOML struct {
	Name        string                       `toml:"name"`
	EnglishName string                       `toml:"english_name"`
	Script      string                       `toml:"script"`
	Direction   string                       `toml:"direction"`
	Family      string                       `toml:"family"`
	Leading     float64                      `toml:"leading"`
	Paper       string                       `toml:"paper"`
	Digits      string                       `toml:"digits"`
	Decimal     string                       `toml:"decimal"`
	DatePattern string                       `toml:"date_pattern"`
	FirstDay    string                       `toml:"first_day"`
	Months      []string                     `toml:"months"`
	ListPattern string                       `toml:"list_pattern"`
	ListLast    string                       `toml:"list_last"`
	Quotes      []string                     `toml:"quotes"`
	Readability []string                     `toml:"readability"`
	Messages    map[string]map[string]string `toml:"messages"`
}

// locales loads the locales that site.toml lists. English, whose file says which messages
// there are, is read for that even where it is not one of them.
func (l *loader) locales() {
	source := l.locale("en", slices.Contains(l.site.Config.LocaleTags, "en"))
	for _, tag := range l.site.Config.LocaleTags {
		loc := source
		if tag != "en" {
			loc = l.locale(tag, true)
		}
		if loc == nil {
			continue
		}
		l.site.Locales = append(l.site.Locales, loc)
		if source != nil && loc != source {
			l.sameMessages(source, loc)
		}
	}
	l.localeNames()
}

// locale reads one locale file; without wanted, its mistakes do not matter.
func (l *loader) locale(tag string, wanted bool) *Locale {
	name := localePath(tag)
	src := l.read(name)
	if src == nil {
		src = l.readFrom(l.defaults, name)
	}
	if src == nil {
		if wanted {
			i := slices.Index(l.site.Config.LocaleTags, tag)
			l.error(l.settings.at(fmt.Sprintf("locales.%d", i)), "locale-missing", fmt.Sprintf("there is no %s", name),
				orHint(diag.DidYouMean(tag, l.localeFiles()), "locales there are: "+strings.Join(l.localeFiles(), ", ")))
		}
		return nil
	}
	diags := &l.diags
	if !wanted {
		diags = &diag.List{}
	}
	var t localeTOML
	f, ok := decodeTOML(name, src, 1, &t, diags)
	if !ok {
		return nil
	}
	loc := t.locale(tag)
	t.check(f, diags)
	loc.addMessages(f, t.Messages, diags)
	return loc
}

// localeFiles lists the tags of all locale files, of the site's own and the default ones.
func (l *loader) localeFiles() (tags []string) {
	for _, fsys := range []fs.FS{l.fsys, l.defaults} {
		if fsys == nil {
			continue
		}
		files, _ := fs.Glob(fsys, "locales/*.toml")
		for _, f := range files {
			tags = append(tags, strings.TrimSuffix(path.Base(f), ".toml"))
		}
	}
	slices.Sort(tags)
	return slices.Compact(tags)
}

func (l *loader) knownLocale(tag string) bool {
	return slices.Contains(l.site.Config.LocaleTags, tag) || slices.Contains(l.localeFiles(), tag)
}

func (t *localeTOML) locale(tag string) *Locale {
	loc := &Locale{
		Tag: tag, Name: t.Name, EnglishName: t.EnglishName, Script: t.Script,
		RightToLeft: t.Direction == "rtl", Family: t.Family, Leading: t.Leading, Paper: t.Paper,
		Digits: t.Digits, Decimal: t.Decimal, DatePattern: t.DatePattern, FirstDay: t.FirstDay, Months: t.Months,
		ListPattern: t.ListPattern, ListLast: t.ListLast, Readability: t.Readability,
	}
	copy(loc.Quotes[:], t.Quotes)
	return loc
}

// check reports settings that are missing or wrong.
func (t *localeTOML) check(f *tomlFile, diags *diag.List) {
	texts := []struct{ key, value string }{
		{"name", t.Name}, {"english_name", t.EnglishName}, {"script", t.Script}, {"direction", t.Direction},
		{"family", t.Family}, {"paper", t.Paper}, {"digits", t.Digits}, {"decimal", t.Decimal},
		{"date_pattern", t.DatePattern}, {"list_pattern", t.ListPattern}, {"list_last", t.ListLast},
	}
	for _, s := range texts {
		if s.value == "" {
			diags.Error(f.at(s.key), "locale-setting", fmt.Sprintf("the locale has no %s", s.key), "see locales/en.toml")
		}
	}
	wrong := func(key, message, hint string) { diags.Error(f.at(key), "locale-setting", message, hint) }
	if t.Direction != "" && t.Direction != "ltr" && t.Direction != "rtl" {
		wrong("direction", fmt.Sprintf("no direction %q", t.Direction), `a direction is "ltr" or "rtl"`)
	}
	if _, ok := digitZero(t.Digits); !ok && t.Digits != "" {
		wrong("digits", fmt.Sprintf("no digits %q", t.Digits), "digits are latn, arab, arabext, deva or beng")
	}
	if t.Leading < 1 || t.Leading > 3 {
		wrong("leading", fmt.Sprintf("leading %v is no line height", t.Leading), "write a number from 1 to 3, such as 1.4")
	}
	if len(t.Months) != 12 && strings.Contains(t.DatePattern, "MMMM") {
		wrong("months", fmt.Sprintf("the locale has %d months", len(t.Months)), "")
	}
	if len(t.Quotes) != 2 {
		wrong("quotes", "quotes are an opening and a closing mark", `write quotes = ["“", "”"]`)
	}
	for key, pattern := range map[string]string{"list_pattern": t.ListPattern, "list_last": t.ListLast} {
		if pattern != "" && (!strings.Contains(pattern, "{0}") || !strings.Contains(pattern, "{1}")) {
			wrong(key, fmt.Sprintf("%s %q lacks {0} or {1}", key, pattern), `write "{0}, {1}"`)
		}
	}
	for _, part := range dateParts(t.DatePattern) {
		if isLetter(part[0]) && !slices.Contains([]string{"d", "dd", "M", "MM", "MMMM", "y", "yyyy"}, part) {
			wrong("date_pattern", fmt.Sprintf("no date field %q", part), "fields are d, dd, M, MM, MMMM and y; other letters go between ' and '")
		}
	}
}

// localeNames reports two locales with the same name: a reader could not choose.
func (l *loader) localeNames() {
	seen := map[string]string{}
	for _, loc := range l.site.Locales {
		if other, ok := seen[loc.Name]; ok && loc.Name != "" {
			l.error(diag.Pos{File: localePath(loc.Tag)}, "duplicate",
				fmt.Sprintf("locales %q and %q have the same name %q", other, loc.Tag, loc.Name), "")
		}
		seen[loc.Name] = loc.Tag
	}
}
