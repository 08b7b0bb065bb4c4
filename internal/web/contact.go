package web

import (
	"html/template"
	"net/url"
	"strings"

	"handout/internal/site"
)

// contact is how a contact looks to readers of loc.
func (r *Renderer) contact(loc *site.Locale, c *site.Contact) contact {
	view := contact{
		Name:    r.localized(loc, c.Name),
		Mention: r.localized(loc, c.Mention),
		Hours:   r.localized(loc, c.Hours),
		Phone:   c.Phone,
		Tel:     telephone(c.Phone),
		URL:     c.URL,
		URLText: breakable(shortURL(c.URL)),
		Email:   c.Email, EmailText: breakable(c.Email),
	}
	view.brackets = brackets(loc)
	if view.Tel != "" {
		view.Ring = ring(loc, c.Phone)
	}
	return view
}

// ring asks to ring a number, which stays on one line.
func ring(loc *site.Locale, phone string) template.HTML {
	before, after, _ := strings.Cut(loc.Message("contact.ring", map[string]any{"Phone": "\x00"}), "\x00")
	esc := template.HTMLEscapeString
	return template.HTML(esc(before) + `<span class="tel">` + esc(isolate(loc, phone)) + `</span>` + esc(after))
}

// brackets are the locale's own, escaped, as they stand around a text.
func brackets(loc *site.Locale) [2]string {
	before, after, _ := strings.Cut(loc.Message("leaflet.in-brackets", map[string]any{"Text": "\x00"}), "\x00")
	return [2]string{template.HTMLEscapeString(before), template.HTMLEscapeString(after)}
}

// isolate keeps a number in its own left-to-right order within right-to-left text (UAX #9:
// LRI … PDI); "020 7946" would else come out as "7946 020" in Arabic.
func isolate(loc *site.Locale, number string) string {
	if !loc.RightToLeft {
		return number
	}
	return "\u2066" + number + "\u2069"
}

// contactByID is the contact with that id, or nil when the site has none.
func (r *Renderer) contactByID(loc *site.Locale, id string) *contact {
	c := r.site.Contact(id)
	if id == "" || c == nil {
		return nil
	}
	view := r.contact(loc, c)
	return &view
}

// telephone is the tel: address of a printed number (RFC 3966): its digits, and the plus
// of an international one. It is empty for a number without digits.
func telephone(phone string) template.URL {
	var b strings.Builder
	for i, c := range phone {
		if c >= '0' && c <= '9' || c == '+' && i == 0 {
			b.WriteRune(c)
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return template.URL("tel:" + b.String())
}

// shortURL is a web address as people read it: no scheme, no final slash.
func shortURL(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return strings.TrimSuffix(strings.TrimPrefix(u.Host, "www.")+u.Path, "/")
}

// breakable is an address that may go on in a new line behind its marks, as a long one has
// to on a phone.
func breakable(address string) template.HTML {
	text := template.HTMLEscapeString(address)
	return template.HTML(strings.NewReplacer("/", "/<wbr>", "@", "@<wbr>", ".", ".<wbr>", "-", "-<wbr>").Replace(text))
}

// Inline is what follows a contact's name in running text: its number in brackets, or else
// its web or mail address.
func (c contact) Inline() template.HTML {
	esc := template.HTMLEscapeString
	inner := ""
	switch {
	case c.Tel != "":
		inner = `<a class="tel" dir="ltr" href="` + esc(string(c.Tel)) + `">` + esc(c.Phone) + `</a>`
	case c.URL != "":
		inner = `<a dir="ltr" href="` + esc(c.URL) + `">` + string(c.URLText) + `</a>`
	case c.Email != "":
		inner = `<a dir="ltr" href="mailto:` + esc(c.Email) + `">` + string(c.EmailText) + `</a>`
	default:
		return ""
	}
	space := " "
	if strings.HasPrefix(c.brackets[0], "（") {
		space = "" // brackets of Han text bring their own
	}
	return template.HTML(space + c.brackets[0] + inner + c.brackets[1])
}
