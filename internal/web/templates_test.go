package web

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/template/parse"
)

// templateStructs names the struct of each template.
func templateStructs() map[string]reflect.Type {
	out := map[string]reflect.Type{}
	for name, value := range map[string]any{
		"page.html": page{}, "choose.html": choosePage{}, "home.html": homePage{}, "article.html": articlePage{},
		"section.html": sectionPage{}, "exercises.html": exercisesPage{}, "exercise.html": exercisePage{},
		"notfound.html": notFoundPage{}, "about.html": about{}, "card.html": card{}, "checklist.html": checklist{},
		"contacts.html": contacts{}, "contents.html": contents{}, "downloads.html": downloads{}, "figure.html": figureView{}, "key.html": key{},
		"notices.html": notices{}, "tier.html": tier{},
	} {
		out[name] = reflect.TypeOf(value)
	}
	return out
}

// TestTemplatesMatchTheirStructs follows every field of every template through its types,
// also in branches that no page of ours takes.
func TestTemplatesMatchTheirStructs(t *testing.T) {
	set, err := parseTemplates(options().Templates)
	if err != nil {
		t.Fatal(err)
	}
	structs := templateStructs()
	for _, name := range templateFiles() {
		dot, ok := structs[name]
		if !ok {
			t.Errorf("%s has no struct", name)
			continue
		}
		c := typeChecker{t: t, name: name, structs: structs, vars: map[string]reflect.Type{"$": dot}}
		c.list(set.set.Lookup(name).Tree.Root, dot)
	}
}

// typeChecker walks one template. A nil type is one it does not know.
type typeChecker struct {
	t       *testing.T
	name    string
	structs map[string]reflect.Type
	vars    map[string]reflect.Type
}

func (c typeChecker) list(l *parse.ListNode, dot reflect.Type) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		c.node(n, dot)
	}
}

func (c typeChecker) node(n parse.Node, dot reflect.Type) {
	switch n := n.(type) {
	case *parse.TextNode:
	case *parse.ActionNode:
		c.pipe(n.Pipe, dot)
	case *parse.IfNode:
		c.pipe(n.Pipe, dot)
		c.list(n.List, dot)
		c.list(n.ElseList, dot)
	case *parse.WithNode:
		c.list(n.List, c.pipe(n.Pipe, dot))
		c.list(n.ElseList, dot)
	case *parse.RangeNode:
		c.list(n.List, c.element(n.Pipe, dot))
		c.list(n.ElseList, dot)
	case *parse.TemplateNode:
		if got, want := c.pipe(n.Pipe, dot), c.structs[n.Name]; got != want {
			c.t.Errorf("%s: template %s gets %v, wants %v", c.name, n.Name, got, want)
		}
	default:
		c.t.Errorf("%s: the test does not know %T", c.name, n)
	}
}

func (c typeChecker) element(p *parse.PipeNode, dot reflect.Type) reflect.Type {
	list := c.pipe(p, dot)
	if list == nil {
		return nil
	}
	if list.Kind() != reflect.Slice {
		c.t.Errorf("%s: range over %v", c.name, list)
		return nil
	}
	for i, v := range p.Decl {
		c.vars[v.Ident[0]] = []reflect.Type{reflect.TypeOf(0), list.Elem()}[i]
	}
	return list.Elem()
}

func (c typeChecker) pipe(p *parse.PipeNode, dot reflect.Type) reflect.Type {
	var last reflect.Type
	for _, cmd := range p.Cmds {
		for i, arg := range cmd.Args {
			typ := c.arg(arg, dot)
			if i == 0 {
				last = typ
			}
		}
	}
	return last
}

func (c typeChecker) arg(n parse.Node, dot reflect.Type) reflect.Type {
	switch n := n.(type) {
	case *parse.DotNode:
		return dot
	case *parse.FieldNode:
		return c.fields(dot, n.Ident)
	case *parse.VariableNode:
		return c.fields(c.vars[n.Ident[0]], n.Ident[1:])
	case *parse.PipeNode:
		return c.pipe(n, dot)
	}
	return nil
}

func (c typeChecker) fields(typ reflect.Type, names []string) reflect.Type {
	for _, name := range names {
		if typ == nil {
			return nil
		}
		if m, ok := typ.MethodByName(name); ok {
			typ = m.Type.Out(0)
			continue
		}
		for typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		f, ok := typ.FieldByName(name)
		if !ok {
			c.t.Errorf("%s: %v has no %s", c.name, typ, name)
			return nil
		}
		typ = f.Type
	}
	return typ
}

// TestTemplatesHoldNoWords finds text of a language in a template: it belongs in a message.
func TestTemplatesHoldNoWords(t *testing.T) {
	set, err := parseTemplates(options().Templates)
	if err != nil {
		t.Fatal(err)
	}
	tags := regexp.MustCompile(`<[^<>]*>|<[^<>]*$|^[^<>]*>`)
	for _, name := range templateFiles() {
		for _, n := range texts(set.set.Lookup(name).Tree.Root) {
			words := regexp.MustCompile(`[A-Za-z]{2,}`).FindAllString(tags.ReplaceAllString(n, " "), -1)
			words = slices.DeleteFunc(words, func(w string) bool { return isAttribute(w) })
			if len(words) > 0 {
				t.Errorf("%s holds the words %q", name, words)
			}
		}
	}
}

// isAttribute knows what is left of a tag that an action has cut in two.
func isAttribute(word string) bool {
	return slices.Contains([]string{"alt", "aria", "class", "current", "data", "dir", "height", "href",
		"hreflang", "lang", "page", "ticked", "tier", "true", "width", "wrong"}, word)
}

func texts(l *parse.ListNode) []string {
	var out []string
	if l == nil {
		return nil
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			out = append(out, strings.TrimSpace(string(n.Text)))
		case *parse.IfNode:
			out = append(append(out, texts(n.List)...), texts(n.ElseList)...)
		case *parse.WithNode:
			out = append(append(out, texts(n.List)...), texts(n.ElseList)...)
		case *parse.RangeNode:
			out = append(append(out, texts(n.List)...), texts(n.ElseList)...)
		}
	}
	return out
}
