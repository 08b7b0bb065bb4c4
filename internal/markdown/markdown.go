// Package markdown takes an author's Markdown and gives the document tree, every node with
// its position, and diagnostics for what could not be printed: raw HTML, unknown link
// schemes, text that is not UTF-8, files and nestings without measure.
//
// It reads CommonMark with GFM's tables, task lists, strikethrough and bare addresses, and
// attribute blocks on headings. It alone knows goldmark.
package markdown

import (
	"bytes"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"handout/internal/diag"
	"handout/internal/doc"
)

// Options say where a text stands in its file.
type Options struct {
	FirstLine int // number of src's first line, when front matter went before it; 0 means 1
}

// grammar is made once: goldmark's parser may be used by several goroutines.
var grammar = sync.OnceValue(func() parser.Parser { return newGrammar(extension.Linkify) })

// plainGrammar is for text without bare addresses, which take a look at every space.
var plainGrammar = sync.OnceValue(func() parser.Parser { return newGrammar() })

func newGrammar(more ...goldmark.Extender) parser.Parser {
	return goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(parser.DefaultBlockParsers()...),
			parser.WithInlineParsers(parser.DefaultInlineParsers()...),
			parser.WithParagraphTransformers(util.Prioritized(definitions{}, 100)),
		)),
		goldmark.WithExtensions(append(more, extension.Table, extension.TaskList, extension.Strikethrough)...),
		goldmark.WithParserOptions(parser.WithHeadingAttribute()),
	).Parser()
}

// definitions takes the definitions of links off a paragraph, as goldmark's own transformer
// does, but looks at those only that begin like one: nearly none.
type definitions struct{}

// Transform implements parser.ParagraphTransformer.
func (definitions) Transform(n *ast.Paragraph, r text.Reader, pc parser.Context) {
	if n.Lines().Len() == 0 {
		return
	}
	text := r.Source()[n.Lines().At(0).Start:]
	if at := util.TrimLeftSpaceLength(text); at < len(text) && text[at] == '[' {
		parser.LinkReferenceParagraphTransformer.Transform(n, r, pc)
	}
}

// grammarOf picks the grammar of a text: every bare address has "://", "www." or "@". The
// look at every space also keeps those of a hard line break that are more than it needs.
func grammarOf(src []byte) parser.Parser {
	for _, mark := range []string{"@", "://", "www.", "   \n"} {
		if bytes.Contains(src, []byte(mark)) {
			return grammar()
		}
	}
	return plainGrammar()
}

// Parse reads src, a file of the site or the part of it below the front matter. The blocks
// are complete where no error was reported; ids of exercises, contacts, values and terms
// are not looked up here.
func Parse(file string, src []byte, opts Options) ([]doc.Block, diag.List) {
	var diags diag.List
	s := newSource(file, Normalize(src), opts.FirstLine)
	refuse(s, &diags)
	if diags.HasErrors() {
		return nil, diags
	}
	return convert(s, grammarOf(s.text), &diags), diags
}

// convert parses a text and makes goldmark's tree ours.
func convert(s *source, grammar parser.Parser, diags *diag.List) []doc.Block {
	root := grammar.Parse(text.NewReader(s.text))
	s.joinLines()
	c := &converter{source: s, diags: diags, used: map[string]bool{}}
	blocks := c.blocks(root)
	c.unusedDefinitions()
	return blocks
}
