package pseudo

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// siteFile is site.toml with English and the given languages: their tags and, for each
// contact, its name and hours.
func siteFile(src string, languages []Language) (string, error) {
	var out []table
	for _, t := range tables(src) {
		switch t.name() {
		case "contact.names", "contact.mentions", "contact.hours_in":
			continue
		case "contact":
			out = append(out, t, translated("[contact.names]", t.value("name"), languages), translated("[contact.hours_in]", t.value("hours"), languages))
		default:
			out = append(out, t)
		}
	}
	tags := []string{`"en"`}
	for _, l := range languages {
		tags = append(tags, strconv.Quote(l.Tag))
	}
	if err := out[0].set("locales", "["+strings.Join(tags, ", ")+"]"); err != nil {
		return "", err
	}
	return joined(out) + fillerRules(tags[1:]), nil
}

// fillerRules lets the rules of plain writing pass over the tails of filler words.
func fillerRules(tags []string) string {
	if len(tags) == 0 {
		return ""
	}
	return "\n[rules.long-sentence]\nseverity = \"off\"\nreason = \"filler words\"\nlocales = [" + strings.Join(tags, ", ") + "]\n"
}

// translated is a table of one text by language; empty for no text.
func translated(header, text string, languages []Language) table {
	t := table{header: header}
	for _, l := range languages {
		if text != "" {
			t.lines = append(t.lines, stringPair(l.Tag, l.plain(text)))
		}
	}
	return t
}

// glossaryFile is content/glossary.toml with the English terms and those of the languages.
func glossaryFile(src string, languages []Language) (string, error) {
	var out []table
	for _, t := range tables(src) {
		id, english := strings.CutSuffix(t.name(), ".en")
		if !english {
			continue
		}
		out = append(out, t)
		for _, l := range languages {
			copied := table{fmt.Sprintf("[%s.%s]", id, l.Tag), slices.Clone(t.lines)}
			if err := copied.texts(l.plain); err != nil {
				return "", err
			}
			out = append(out, copied)
		}
	}
	return joined(out), nil
}

// articleFile is article.toml with the roles of author and approver in the languages.
func articleFile(src string, languages []Language) (string, error) {
	list := tables(src)
	for i, t := range list {
		if !strings.HasSuffix(t.header, "_role]") {
			continue
		}
		english := t.value("en")
		list[i] = translated(t.header, english, languages)
		list[i].lines = append(list[i].lines, stringPair("en", english))
	}
	return joined(list), nil
}

// localeFile is the locale of a language, made from the English one.
func localeFile(src string, l Language) (string, error) {
	list := tables(src)
	top := list[0]
	months := "[" + quoted.ReplaceAllStringFunc(strings.Trim(lineOf(top, "months"), "[]"), func(month string) string {
		return `"` + l.plain(strings.Trim(month, `"`)) + `"`
	}) + "]"
	direction := `"ltr"`
	if l.RTL {
		direction = `"rtl"`
	}
	for _, s := range [][2]string{
		{"name", strconv.Quote(l.Name)}, {"english_name", strconv.Quote(l.Tag)}, {"direction", direction},
		{"months", months}, {"readability", "[]"},
	} {
		if err := top.set(s[0], s[1]); err != nil {
			return "", err
		}
	}
	for i := range list[1:] {
		if err := list[1+i].texts(l.plain); err != nil {
			return "", err
		}
		list[1+i].addForms(l.forms)
	}
	return joined(list), nil
}

// lineOf is what stands behind a key, of any type.
func lineOf(t table, key string) string {
	for _, line := range t.lines {
		if rest, ok := strings.CutPrefix(line, key+" = "); ok {
			return rest
		}
	}
	return ""
}

// addForms gives a message that may count something the plural forms of another language,
// all as "other": English does not tell which of its ranges a language counts.
func (t *table) addForms(forms []string) {
	other := t.value("other")
	if !strings.Contains(other, "{{") {
		return
	}
	for _, form := range forms {
		if t.value(form) == "" {
			t.lines = append(t.lines, stringPair(form, other))
		}
	}
}
