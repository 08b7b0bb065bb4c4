package site

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"handout/internal/diag"
)

// addMessages takes the messages of a locale file and checks each in itself.
func (l *Locale) addMessages(f *tomlFile, texts map[string]map[string]string, diags *diag.List) {
	l.messages, l.forms = map[string]*message{}, usedForms(l.Tag)
	for _, p := range f.keys.places {
		id, ok := strings.CutPrefix(p.path, "messages.")
		if !ok || texts[id] == nil || l.messages[id] != nil {
			continue
		}
		m := &message{id: id, pos: f.keys.pos(p.key), forms: texts[id]}
		l.messages[id] = m
		l.order = append(l.order, id)
		l.checkMessage(f, m, diags)
	}
	localizer, err := newLocalizer(l.Tag, l.messages)
	if err != nil {
		diags.Error(diag.Pos{File: f.name}, "locale-tag", err.Error(), "")
	}
	l.localizer = localizer
}

// checkMessage reports forms that the language does not have or lacks, and fields that
// differ between them.
func (l *Locale) checkMessage(f *tomlFile, m *message, diags *diag.List) {
	for _, form := range sortedKeys(m.forms) {
		pos := f.at("messages." + m.id + "." + form)
		if !slices.Contains(pluralForms(), form) {
			diags.Error(f.keyAt("messages."+m.id+"."+form), "message-form", fmt.Sprintf("no plural form %q", form),
				orHint(diag.DidYouMean(form, pluralForms()), "forms are "+strings.Join(pluralForms(), ", ")))
		}
		if m.forms[form] == "" {
			diags.Error(pos, "message-empty", fmt.Sprintf("message %q is empty", m.id), "")
		}
		if _, err := (messageParser{}).Parse(m.forms[form], "", ""); err != nil {
			diags.Error(pos, "message-field", err.Error(), "")
		}
	}
	if _, ok := m.forms["other"]; !ok {
		diags.Error(m.pos, "message-form", fmt.Sprintf("message %q has no form \"other\"", m.id), "")
	}
	m.plain = len(m.forms) == 1 && !strings.Contains(m.forms["other"], "{{")
	if len(m.forms) < 2 {
		return
	}
	for _, form := range l.forms {
		if _, ok := m.forms[form]; !ok {
			diags.Error(m.pos, "message-form", fmt.Sprintf("message %q lacks the plural form %q of the language", m.id, form), "")
		}
	}
}

// usedForms lists the plural forms that whole numbers of the language take, by the rules
// that pick them when a message is written: go-i18n's, from CLDR. 0 to 199 meet every rule
// but those for millions, which no leaflet counts.
func usedForms(tag string) []string {
	named := map[string]string{}
	for _, form := range pluralForms() {
		named[form] = form
	}
	localizer, err := newLocalizer(tag, map[string]*message{"form": {forms: named}})
	if err != nil {
		return nil
	}
	used := map[string]bool{}
	for n := range 200 {
		form, err := localizer.Localize(&i18n.LocalizeConfig{MessageID: "form", PluralCount: n})
		if err != nil {
			return nil
		}
		used[form] = true
	}
	return sortedKeys(used)
}

// sameMessages reports messages that a locale lacks, has too many of, or whose fields are
// not those of the source.
func (l *loader) sameMessages(source, loc *Locale) {
	above := diag.Pos{File: localePath(loc.Tag)}
	for _, id := range source.order {
		m := loc.messages[id]
		if m == nil {
			l.error(above, "message-missing", fmt.Sprintf("the locale has no message %q", id),
				fmt.Sprintf("it goes here; in English it says %q", source.messages[id].forms["other"]))
			continue
		}
		above = m.pos
		l.sameForms(source.messages[id], m, loc)
	}
	for _, id := range loc.order {
		if source.messages[id] == nil {
			l.error(loc.messages[id].pos, "message-unknown", fmt.Sprintf("English has no message %q", id),
				orHint(diag.DidYouMean(id, source.order), "delete it, or add it to locales/en.toml"))
		}
	}
}

func (l *loader) sameForms(source, m *message, loc *Locale) {
	if len(source.forms) > 1 && len(m.forms) == 1 && len(loc.forms) > 1 {
		l.error(m.pos, "message-form", fmt.Sprintf("message %q needs the plural forms of the language", m.id),
			"forms are "+strings.Join(loc.forms, ", "))
	}
	want := fields(source.forms["other"])
	for _, form := range sortedKeys(m.forms) {
		got := fields(m.forms[form])
		extra := slices.ContainsFunc(got, func(f string) bool { return !slices.Contains(want, f) })
		if extra || form == "other" && len(got) < len(want) {
			l.error(m.pos, "message-field", fmt.Sprintf("message %q has the fields %v, in English %v", m.id, got, want),
				"a form such as \"one\" may leave {{.Count}} out, \"other\" has them all")
		}
	}
}
