package web

import (
	"html/template"
	"strings"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
)

// flow writes the text of one page. It remembers what the page has said already: which
// terms are defined, which exercises are shown, which headings came.
type flow struct {
	words
	r       *Renderer
	page    string // output path of the page
	article *site.Article
	text    *site.ArticleText
	section string            // id of the section being written
	whole   bool              // the page holds the whole article
	anchors map[string]string // heading id → id of its section, for the whole article

	out      *strings.Builder
	shift    int // added to the author's heading levels
	level    int // of the last heading as written
	defined  map[string]bool
	cards    map[string]string // exercise id → id of its first card
	serial   int               // numbers what needs an id of its own
	contents []link
	diags    diag.List
	err      error
}

func (r *Renderer) newFlow(loc *site.Locale, page string) *flow {
	return &flow{
		words: words{loc}, r: r, page: page, out: &strings.Builder{}, level: 1,
		anchors: map[string]string{}, defined: map[string]bool{}, cards: map[string]string{},
	}
}

// ofArticle prepares the flow for an article's text.
func (f *flow) ofArticle(a *site.Article, t *site.ArticleText, anchors map[string]string) *flow {
	f.article, f.text, f.anchors = a, t, anchors
	return f
}

// anchorsOf maps every heading id of an article to the section it is in.
func anchorsOf(t *site.ArticleText) map[string]string {
	out := map[string]string{}
	for _, s := range t.Sections {
		out[s.ID] = s.ID
		n := 0
		doc.Walk(s.Blocks, doc.Visitor{Block: func(b doc.Block) bool {
			if h, ok := b.(*doc.Heading); ok {
				n++
				out[headingID(s.ID, h, n)] = s.ID
			}
			return true
		}})
	}
	return out
}

// headingID is a heading's own id or one made of its section's id and its number there.
func headingID(section string, h *doc.Heading, n int) string {
	if h.ID != "" {
		return h.ID
	}
	return section + "-" + itoa(n)
}

// capture runs write and gives back what it wrote instead of adding it to the page.
func (f *flow) capture(write func()) template.HTML {
	saved := f.out
	f.out = &strings.Builder{}
	write()
	text := f.out.String()
	f.out = saved
	return template.HTML(text)
}

func (f *flow) write(parts ...string) {
	for _, p := range parts {
		f.out.WriteString(p)
	}
}

func (f *flow) writeText(s string) { template.HTMLEscape(f.out, []byte(s)) }

// fill writes a template; its error ends the page.
func (f *flow) fill(name string, data any) {
	text, err := f.r.templates.execute(name, data)
	f.fail(err)
	f.write(string(text))
}

func (f *flow) fail(err error) {
	if f.err == nil {
		f.err = err
	}
}

// message is T for code rather than templates.
func (f *flow) message(id string, data ...any) string {
	s, err := f.T(id, data...)
	f.fail(err)
	return s
}
