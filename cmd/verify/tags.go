package main

import (
	"fmt"
	"strings"

	"handout/internal/page"
)

// tag is a structure element with what is said of it, or, without a name, a stretch of text.
type tag struct {
	name       string
	id         string
	attributes []string // as pdfinfo writes them: "/Scope /Column"
	text       string
	words      page.Element // its language and texts, without kids
	kids       []*tag
}

// treeOf is the tree of a document with its text. Text without letters, such as what stands
// for a drawing, is left out.
func treeOf(d *page.Document) *tag {
	text := map[page.ContentID]string{}
	for _, p := range d.Pages {
		for _, item := range p.Items {
			if t, ok := item.(*page.TextItem); ok && t.Content != page.NoContent {
				text[t.Content] += t.Run.Text
				if t.SpaceAfter {
					text[t.Content] += " "
				}
			}
		}
	}
	return tagOf(d.Root, text)
}

func tagOf(e *page.Element, text map[page.ContentID]string) *tag {
	t := &tag{name: e.Tag, id: e.ID, words: *e}
	t.words.Kids = nil
	for _, value := range []struct{ key, value string }{{"/Scope", e.Scope}, {"/ListNumbering", e.Numbering}} {
		if value.value != "" {
			t.attributes = append(t.attributes, value.key+" /"+value.value)
		}
	}
	if len(e.Headers) > 0 {
		t.attributes = append(t.attributes, "/Headers [("+strings.Join(e.Headers, ") (")+")]")
	}
	for _, kid := range e.Kids {
		if kid.Element != nil {
			t.kids = append(t.kids, tagOf(kid.Element, text))
		} else {
			t.say(text[kid.Content])
		}
	}
	return t
}

// say adds text to the element, to that before it if there is one.
func (t *tag) say(text string) {
	if text == "" {
		return
	}
	if n := len(t.kids); n > 0 && t.kids[n-1].name == "" {
		t.kids[n-1].text += text
		return
	}
	t.kids = append(t.kids, &tag{text: text})
}

// outline writes the tree as lines, an element or a text each.
func (t *tag) outline() []string {
	var lines []string
	t.each(0, func(t *tag, depth int) {
		indent := strings.Repeat("  ", depth)
		if t.name == "" {
			lines = append(lines, fmt.Sprintf("%s%q", indent, foldInside(t.text)))
			return
		}
		line := indent + t.name
		if t.id != "" {
			line += " <" + t.id + ">"
		}
		lines = append(lines, strings.Join(append([]string{line}, t.attributes...), " "))
	})
	return lines
}

func (t *tag) each(depth int, visit func(t *tag, depth int)) {
	visit(t, depth)
	for _, kid := range t.kids {
		kid.each(depth+1, visit)
	}
}

// foldInside is fold that keeps a space at either end, for a text goes on in the next one.
func foldInside(s string) string {
	s = readable(s)
	folded := strings.Join(strings.Fields(s), " ")
	if strings.HasPrefix(s, " ") && folded != "" {
		folded = " " + folded
	}
	if strings.HasSuffix(s, " ") {
		folded += " "
	}
	return folded
}

// readTags reads what pdfinfo -struct-text prints: an element a line, two spaces deeper than
// its parent, with its attributes below where it has any; text in quotation marks.
func readTags(out string) (*tag, error) {
	root := &tag{}
	path := []*tag{root}
	for line := range strings.Lines(out) {
		line = strings.TrimRight(line, "\n")
		rest := strings.TrimLeft(line, " ")
		depth := (len(line) - len(rest)) / 2
		switch {
		case rest == "" || strings.HasPrefix(rest, "Object "):
		case depth >= len(path) && !strings.HasPrefix(rest, "/"):
			return nil, fmt.Errorf("%q stands too deep", line)
		case strings.HasPrefix(rest, "/"):
			path[len(path)-1].attribute(rest)
		case strings.HasPrefix(rest, `"`):
			path[depth].say(strings.TrimSuffix(rest[1:], `"`))
		default:
			t := tagLine(rest)
			path[depth].kids = append(path[depth].kids, t)
			path = append(path[:depth+1], t)
		}
	}
	if len(root.kids) != 1 {
		return nil, fmt.Errorf("the tree has %d roots", len(root.kids))
	}
	return root.kids[0], nil
}

// tagLine reads "TH <head-1> (block):".
func tagLine(line string) *tag {
	line = strings.TrimSuffix(line, ":")
	for _, kind := range []string{" (block)", " (inline)"} {
		line = strings.TrimSuffix(line, kind)
	}
	name, id, _ := strings.Cut(line, " <")
	return &tag{name: name, id: strings.TrimSuffix(id, ">")}
}

// attribute adds an attribute. Places on the page are left out: they are measured, not said.
func (t *tag) attribute(line string) {
	if !strings.HasPrefix(line, "/Placement") && !strings.HasPrefix(line, "/BBox") {
		t.attributes = append(t.attributes, line)
	}
}
