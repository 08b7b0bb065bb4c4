package site

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/markdown"
)

// splitFrontMatter cuts a text at the +++ lines: the TOML between them, whose first line is
// line 2, and the Markdown after them with the number of its first line.
func splitFrontMatter(name string, src []byte, diags *diag.List) (front, body []byte, bodyLine int, ok bool) {
	const mark = "+++"
	first, rest, _ := bytes.Cut(src, []byte("\n"))
	if strings.TrimRight(string(first), " \t") != mark {
		diags.Error(diag.Pos{File: name, Line: 1, Col: 1}, "front-matter", "the file does not begin with a line +++",
			"write title, summary and key_message in TOML between two lines +++")
		return nil, nil, 0, false
	}
	line := 2
	for at := 0; at < len(rest); line++ {
		end := bytes.IndexByte(rest[at:], '\n')
		if end < 0 {
			end = len(rest) - at
		}
		next := min(at+end+1, len(rest))
		if strings.TrimRight(string(rest[at:at+end]), " \t") == mark {
			return rest[:at], rest[next:], line + 1, true
		}
		at = next
	}
	diags.Error(diag.Pos{File: name, Line: 1, Col: 1, Len: len(mark)}, "front-matter", "the front matter has no end",
		"write a second line +++ after it")
	return nil, nil, 0, false
}

// text reads a Markdown file with front matter into the struct that takes it.
func (l *loader) text(name string, src []byte, into any) (*tomlFile, []doc.Block, bool) {
	if len(src) > markdown.MaxBytes {
		markdown.CheckText(name, src, 1, &l.diags)
		return nil, nil, false
	}
	front, body, line, ok := splitFrontMatter(name, src, &l.diags)
	if !ok {
		return nil, nil, false
	}
	f, frontOK := decodeTOML(name, front, 2, into, &l.diags)
	blocks, diags := markdown.Parse(name, body, markdown.Options{FirstLine: line})
	l.diags = append(l.diags, diags...)
	return f, blocks, frontOK && (blocks != nil || !diags.HasErrors())
}

type translationTOML struct {
	Method     string    `toml:"method"`
	Translator string    `toml:"translator"`
	Reviewer   string    `toml:"reviewer"`
	Reviewed   dateValue `toml:"reviewed"`
}

// translation reads and checks what the front matter says about how a text came about.
func (l *loader) translation(f *tomlFile, t translationTOML) Translation {
	methods := []string{"human", "machine", "machine-edited"}
	if t.Method == "" && f.has("translation") {
		l.error(f.at("translation"), "translation-method", "the translation has no method", "write method = \"human\", \"machine\" or \"machine-edited\"")
	}
	if t.Method != "" && !slices.Contains(methods, t.Method) {
		l.error(f.at("translation.method"), "translation-method", fmt.Sprintf("no method %q", t.Method),
			orHint(diag.DidYouMean(t.Method, methods), "a method is one of "+strings.Join(methods, ", ")))
	}
	return Translation{Method: t.Method, Translator: t.Translator, Reviewer: t.Reviewer,
		Reviewed: t.Reviewed.read(f, "translation.reviewed", &l.diags)}
}

// textFiles lists the <locale>.md files of a folder that belong to a locale of the site,
// and reports the names that are no locale.
func (l *loader) textFiles(dir string) map[string]string {
	files := map[string]string{}
	tags := l.site.Config.LocaleTags
	for _, e := range l.list(dir) {
		tag, ok := strings.CutSuffix(e.Name(), ".md")
		if !ok || e.IsDir() {
			continue
		}
		name := path.Join(dir, e.Name())
		switch {
		case slices.Contains(tags, tag):
			files[tag] = name
		case l.knownLocale(tag) || validTag(tag) == nil:
			l.diags.Warn(diag.Pos{File: name}, "locale-unused", fmt.Sprintf("locale %q is not in locales of site.toml: this file is not built", tag), "")
		default:
			l.error(diag.Pos{File: name}, "locale-unknown", fmt.Sprintf("no locale %q", tag),
				orHint(diag.DidYouMean(tag, tags), "a text is called <locale>.md, such as es.md"))
		}
	}
	for _, tag := range tags {
		if files[tag] == "" {
			name := path.Join(dir, tag+".md")
			l.error(diag.Pos{File: name}, "file-missing", fmt.Sprintf("there is no %s", name),
				fmt.Sprintf("write it, or take %q out of locales in site.toml", tag))
		}
	}
	return files
}
