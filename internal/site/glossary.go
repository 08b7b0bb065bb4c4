package site

import (
	"fmt"
	"path"
	"strings"

	"handout/internal/diag"
)

type termTOML struct {
	Plain        string `toml:"plain"`
	Medical      string `toml:"medical"`
	Definition   string `toml:"definition"`
	Abbreviation string `toml:"abbreviation"`
	Expansion    string `toml:"expansion"`
}

// glossary reads content/glossary.toml, [<term>.<locale>]. A site may have none.
func (l *loader) glossary() {
	name := path.Join(contentDir, "glossary.toml")
	src := l.read(name)
	if src == nil {
		return
	}
	t := map[string]map[string]termTOML{}
	f, ok := decodeTOML(name, src, 1, &t, &l.diags)
	if !ok {
		l.noGlossary = true
		return
	}
	ids := newNames("term")
	for _, id := range sortedKeys(t) {
		term := &Term{Pos: f.keyAt(id), ID: id, Texts: map[string]TermText{}}
		ids.add(l, id, term.Pos)
		for _, tag := range sortedKeys(t[id]) {
			key := id + "." + tag
			if !l.knownLocale(tag) {
				l.error(f.keyAt(key), "locale-unknown", fmt.Sprintf("no locale %q", tag), diag.DidYouMean(tag, l.site.Config.LocaleTags))
			}
			text := t[id][tag]
			l.checkTerm(f, key, text)
			term.Texts[tag] = TermText{Pos: f.keyAt(key), Plain: text.Plain, Medical: text.Medical, Definition: text.Definition,
				Abbreviation: text.Abbreviation, Expansion: text.Expansion}
		}
		for _, tag := range l.site.Config.LocaleTags {
			if _, ok := term.Texts[tag]; !ok {
				l.error(term.Pos, "term-missing", fmt.Sprintf("term %q is not in the language %q", id, tag), fmt.Sprintf("add [%s.%s]", id, tag))
			}
		}
		l.site.Glossary[id] = term
	}
}

func (l *loader) checkTerm(f *tomlFile, key string, t termTOML) {
	if t.Plain == "" || t.Definition == "" {
		l.error(f.keyAt(key), "term-incomplete", "the term has no plain name or no definition", "")
	}
	if (t.Abbreviation == "") != (t.Expansion == "") {
		l.error(f.keyAt(key), "term-abbreviation", "an abbreviation and its expansion go together", "")
	}
	if strings.Contains(t.Definition, "\n") || strings.HasSuffix(t.Definition, ".") && !strings.HasSuffix(t.Definition, "etc.") {
		l.error(f.at(key+".definition"), "term-definition", "a definition is one line without a full stop", "")
	}
}
