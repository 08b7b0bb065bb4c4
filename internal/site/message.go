package site

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"
	"golang.org/x/text/language"

	"handout/internal/diag"
)

// message is one text of a locale file in its plural forms.
type message struct {
	id    string
	pos   diag.Pos
	forms map[string]string // by CLDR plural form
	plain bool              // one form without fields: its text is the result
}

func pluralForms() []string { return []string{"zero", "one", "two", "few", "many", "other"} }

var messageField = regexp.MustCompile(`\{\{\s*\.([A-Za-z][A-Za-z0-9]*)\s*\}\}`)

// fields lists the data fields of a text, sorted, each once.
func fields(text string) []string {
	set := map[string]bool{}
	for _, m := range messageField.FindAllStringSubmatch(text, -1) {
		set[m[1]] = true
	}
	return slices.Sorted(maps.Keys(set))
}

// Message puts the message with that id into the locale's words; data fills {{.Name}}
// fields. An unknown id or a missing field gives a visible mark in the text and is kept for
// Misses; the site's check of messages finds it before.
//
//	loc.Message("leaflet.page-of", map[string]any{"N": 1, "M": 4})
func (l *Locale) Message(id string, data map[string]any) string {
	m := l.messages[id]
	if m != nil && m.plain {
		return m.forms["other"]
	}
	return l.localize(m, id, &i18n.LocalizeConfig{MessageID: id, TemplateData: data})
}

// Plural picks the plural form for n, which the text gets as {{.Count}}.
//
//	loc.Plural("dose.repetitions", 5, nil)
func (l *Locale) Plural(id string, n int, data map[string]any) string {
	return l.plural(id, n, n, data)
}

// plural picks the form for count, an int or a decimal text, and shows it as shown.
func (l *Locale) plural(id string, count, shown any, data map[string]any) string {
	all := map[string]any{"Count": shown}
	maps.Copy(all, data)
	return l.localize(l.messages[id], id, &i18n.LocalizeConfig{MessageID: id, TemplateData: all, PluralCount: count})
}

func (l *Locale) localize(m *message, id string, config *i18n.LocalizeConfig) string {
	if m == nil || l.localizer == nil {
		l.misses.add(id, "no such message")
		return "⟦" + id + "⟧"
	}
	config.TemplateParser = messageParser{}
	text, err := l.localizer.Localize(config)
	if err != nil {
		l.misses.add(id, err.Error())
	}
	if text == "" {
		return "⟦" + id + "⟧"
	}
	return text
}

// Has reports whether the locale has a message with that id.
func (l *Locale) Has(id string) bool { return l.messages[id] != nil }

// MessageIDs lists the locale's messages in the order of its file.
func (l *Locale) MessageIDs() []string { return slices.Clone(l.order) }

// MessagePos is where a message stands in the locale's file.
func (l *Locale) MessagePos(id string) diag.Pos {
	if m := l.messages[id]; m != nil {
		return m.pos
	}
	return diag.Pos{File: localePath(l.Tag)}
}

// Misses are the messages that renderers asked for and could not have, as errors: empty
// after a build in which every page says what it should.
func (s *Site) Misses() diag.List {
	var diags diag.List
	for _, l := range s.Locales {
		l.misses.Lock()
		for _, id := range slices.Sorted(maps.Keys(l.misses.ids)) {
			diags.Error(l.MessagePos(id), "message-missing",
				fmt.Sprintf("message %q could not be written in %q: %s", id, l.Tag, l.misses.ids[id]),
				diag.DidYouMean(id, l.order))
		}
		l.misses.Unlock()
	}
	return diags
}

// messageParser reads message texts: words and {{.Field}}, nothing else, so that a
// translation cannot compute, and a field without data is an error, not "<no value>".
type messageParser struct{}

// Cacheable lets go-i18n keep what Parse gave.
func (messageParser) Cacheable() bool { return true }

// Parse splits a text at its fields.
func (messageParser) Parse(src, _, _ string) (template.ParsedTemplate, error) {
	if i := strings.Index(messageField.ReplaceAllString(src, ""), "{{"); i >= 0 {
		return nil, fmt.Errorf("only fields such as {{.Name}} may stand in braces: %q", src)
	}
	t := &messageText{}
	end := 0
	for _, m := range messageField.FindAllStringSubmatchIndex(src, -1) {
		t.words = append(t.words, src[end:m[0]])
		t.fields = append(t.fields, src[m[2]:m[3]])
		end = m[1]
	}
	t.words = append(t.words, src[end:])
	return t, nil
}

// messageText is words with a field between each two.
type messageText struct{ words, fields []string }

// Execute fills the fields in.
func (t *messageText) Execute(data any) (string, error) {
	values, _ := data.(map[string]any)
	var b strings.Builder
	for i, field := range t.fields {
		b.WriteString(t.words[i])
		value, ok := values[field]
		if !ok {
			return "", fmt.Errorf("no value for {{.%s}}", field)
		}
		fmt.Fprint(&b, value)
	}
	b.WriteString(t.words[len(t.fields)])
	return b.String(), nil
}

// newLocalizer gives go-i18n the messages of one language and no other to fall back to.
func newLocalizer(tag string, messages map[string]*message) (*i18n.Localizer, error) {
	parsed, err := language.Parse(tag)
	if err != nil {
		return nil, fmt.Errorf("reading the language tag %q: %w", tag, err)
	}
	bundle := i18n.NewBundle(parsed)
	for _, id := range slices.Sorted(maps.Keys(messages)) {
		f := messages[id].forms
		err := bundle.AddMessages(parsed, &i18n.Message{
			ID: id, Zero: f["zero"], One: f["one"], Two: f["two"], Few: f["few"], Many: f["many"], Other: f["other"],
		})
		if err != nil {
			return nil, fmt.Errorf("adding message %q: %w", id, err)
		}
	}
	return i18n.NewLocalizer(bundle, tag), nil
}

// LeadIn is a message that something follows on its line, with the space between them: none
// after a full-width colon, which has its own.
func (l *Locale) LeadIn(id string) string {
	s := l.Message(id, nil)
	if strings.HasSuffix(s, "：") {
		return s
	}
	return s + " "
}
