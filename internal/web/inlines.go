package web

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"handout/internal/diag"
	"handout/internal/doc"
)

func (f *flow) inlines(list []doc.Inline) {
	for _, i := range list {
		f.inline(i)
	}
}

// inline writes one inline. A kind it does not know is an error at its place.
func (f *flow) inline(i doc.Inline) {
	switch i := i.(type) {
	case *doc.Text:
		f.writeWords(i.Value)
	case *doc.Emphasis:
		f.wrapped("em", i.Inlines)
	case *doc.Strong:
		f.wrapped("strong", i.Inlines)
	case *doc.Strikethrough:
		f.wrapped("del", i.Inlines)
	case *doc.CodeSpan:
		f.write("<code>")
		f.writeText(i.Value)
		f.write("</code>")
	case *doc.Link:
		f.link(i)
	case *doc.Image:
		f.image(i)
	case *doc.LineBreak:
		f.write("<br>\n")
	case *doc.ContactRef:
		f.contactRef(i)
	case *doc.ValueRef:
		f.valueRef(i)
	case *doc.TermRef:
		f.termRef(i)
	default:
		f.diags.Error(i.Position(), "web-inline", fmt.Sprintf("no HTML form for an inline of kind %T", i),
			"report this: the page would lose text")
	}
}

func (f *flow) wrapped(element string, list []doc.Inline) {
	f.write("<", element, ">")
	f.inlines(list)
	f.write("</", element, ">")
}

// plainInlines writes inlines for a place that is itself a link: no links, no definitions.
func (f *flow) plainInlines(list []doc.Inline) {
	for _, i := range list {
		switch i := i.(type) {
		case *doc.Text: // one piece: a link may be a row of boxes
			f.writeText(i.Value)
		case *doc.Link:
			f.plainInlines(i.Inlines)
		case *doc.TermRef:
			f.plainInlines(i.Inlines)
		case *doc.Emphasis:
			f.plainInlines(i.Inlines)
		case *doc.Strong:
			f.plainInlines(i.Inlines)
		default:
			f.inline(i)
		}
	}
}

func (f *flow) link(l *doc.Link) {
	f.write(`<a href="`)
	f.writeText(f.destination(l.Dest, l.Pos))
	if l.Title != "" {
		f.write(`" title="`)
		f.writeText(l.Title)
	}
	f.write(`">`)
	f.inlines(l.Inlines)
	f.write("</a>")
}

// destination is a link's address as seen from this page.
func (f *flow) destination(dest string, pos diag.Pos) string {
	if id, ok := strings.CutPrefix(dest, "#"); ok {
		return f.fragment(id, pos)
	}
	u, err := url.Parse(dest)
	if err != nil {
		f.diags.Error(pos, "link-broken", fmt.Sprintf("cannot read the address %q", dest), "")
		return ""
	}
	if u.Scheme != "" && !slices.Contains([]string{"http", "https", "mailto", "tel"}, u.Scheme) {
		f.diags.Error(pos, "link-scheme", fmt.Sprintf("links to %q are not allowed", u.Scheme+":"),
			"use http, https, mailto or tel")
		return ""
	}
	return dest
}

// fragment leads to a heading of the article, on this page or on its section's.
func (f *flow) fragment(id string, pos diag.Pos) string {
	section, ok := f.anchors[id]
	switch {
	case !ok:
		f.diags.Error(pos, "link-broken", fmt.Sprintf("no heading has the id %q", id), "")
		return ""
	case f.whole || section == f.section:
		return "#" + id
	case id == section:
		return section + ".html"
	}
	return section + ".html#" + id
}

func (f *flow) image(i *doc.Image) {
	file := f.r.site.Files[f.filePath(i.Src)]
	if file == nil {
		f.diags.Error(i.Pos, "image-missing", fmt.Sprintf("no picture %q", i.Src), "")
		return
	}
	f.write(`<img loading="lazy" src="`)
	f.writeText(relative(f.page, mediaPath(file.Path)))
	f.write(`" alt="`)
	f.writeText(i.Alt)
	f.write(`" width="`, itoa(file.Width), `" height="`, itoa(file.Height), `"`)
	if i.Title != "" {
		f.write(` title="`)
		f.writeText(i.Title)
		f.write(`"`)
	}
	f.write(`>`)
}

// filePath finds a picture by its path in the site or beside the article's text.
func (f *flow) filePath(src string) string {
	if f.text != nil {
		beside := path.Join(path.Dir(f.text.File), src)
		if f.r.site.Files[beside] != nil {
			return beside
		}
	}
	return path.Clean(src)
}

func (f *flow) contactRef(ref *doc.ContactRef) {
	c := f.r.site.Contact(ref.ID)
	if c == nil {
		f.diags.Error(ref.Pos, "contact-unknown", fmt.Sprintf("no contact %q", ref.ID), "")
		return
	}
	view := f.r.contact(f.loc, c)
	f.write(`<span class="contact">`)
	if len(ref.Inlines) > 0 {
		f.inlines(ref.Inlines)
	} else {
		f.write(string(f.r.localized(f.loc, c.NameIn(ref)).HTML()))
	}
	f.write(string(view.Inline()), "</span>")
}

// termRef defines a glossary term where it first stands, in words, not in a tooltip.
func (f *flow) termRef(ref *doc.TermRef) {
	term := f.r.site.Glossary[ref.ID]
	if term == nil {
		f.diags.Error(ref.Pos, "term-unknown", fmt.Sprintf("no glossary term %q", ref.ID), "")
		f.inlines(ref.Inlines)
		return
	}
	text := term.Texts[f.loc.Tag]
	if f.defined[ref.ID] || text.Definition == "" {
		f.inlines(ref.Inlines)
		return
	}
	f.defined[ref.ID] = true
	f.write("<dfn>")
	f.inlines(ref.Inlines)
	f.write(`</dfn><span class="definition">`)
	f.writeText(f.message("glossary.inline", "Definition", text.Definition))
	f.write("</span>")
}
