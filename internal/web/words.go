package web

import (
	"fmt"
	"html/template"

	"handout/internal/site"
)

// words speaks one locale to the templates; every template's struct embeds it.
type words struct{ loc *site.Locale }

// T is the message with that id. Data alternates field names and values:
//
//	{{.T "web.pages" "N" 3}}
func (w words) T(id string, data ...any) (string, error) {
	fields, err := messageData(data)
	return w.loc.Message(id, fields), err
}

// N is the plural form of a message for n; the text gets n as {{.Count}}.
func (w words) N(id string, n int, data ...any) (string, error) {
	fields, err := messageData(data)
	return w.loc.Plural(id, n, fields), err
}

// LeadIn is a message that something follows on its line, with the space between them.
func (w words) LeadIn(id string) string { return w.loc.LeadIn(id) }

// Date is a date of the content in the locale's form.
func (w words) Date(d site.Date) string { return w.loc.FormatDate(d) }

// Lang is the page's language as a BCP 47 tag.
func (w words) Lang() string { return w.loc.Tag }

// Dir is the page's base direction, "ltr" or "rtl".
func (w words) Dir() string { return direction(w.loc) }

func direction(loc *site.Locale) string {
	if loc.RightToLeft {
		return "rtl"
	}
	return "ltr"
}

func messageData(pairs []any) (map[string]any, error) {
	if len(pairs)%2 != 0 {
		return nil, fmt.Errorf("message data comes in pairs, got %d values", len(pairs))
	}
	out := make(map[string]any, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		name, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("message data needs a field name, got %v", pairs[i])
		}
		out[name] = pairs[i+1]
	}
	return out, nil
}

// run is a piece of text that may be in another language than its page. Lang is empty
// when it is not.
type run struct {
	Text string
	Lang string
	Dir  string
}

// HTML is the run, wrapped with its language where that differs from the page's.
func (t run) HTML() template.HTML {
	text := template.HTMLEscapeString(t.Text)
	if t.Lang == "" {
		return template.HTML(text)
	}
	return template.HTML(fmt.Sprintf(`<bdi lang="%s" dir="%s">%s</bdi>`, t.Lang, t.Dir, text))
}

// localized picks a locale's own text or, when it has none, the default one, marked with
// the site's default language.
func (r *Renderer) localized(loc *site.Locale, byTag map[string]string) run {
	if s := byTag[loc.Tag]; s != "" {
		return run{Text: s}
	}
	if s := byTag[""]; s != "" {
		return r.foreign(loc, s)
	}
	return r.foreign(loc, byTag[r.site.Config.DefaultLocale])
}

// foreign is text in the site's default language on a page of loc.
func (r *Renderer) foreign(loc *site.Locale, text string) run {
	if text == "" || loc.Tag == r.site.Config.DefaultLocale {
		return run{Text: text}
	}
	dir := "ltr"
	if d := r.site.Locale(r.site.Config.DefaultLocale); d != nil {
		dir = direction(d)
	}
	return run{Text: text, Lang: r.site.Config.DefaultLocale, Dir: dir}
}
