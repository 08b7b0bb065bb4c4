package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// allowedImports is the whole house: what each package may import, of ours by its name
// below the module, of others by module. Data flows one way: load, check, render, publish.
func allowedImports() map[string][]string {
	return map[string][]string{
		".":                            {},
		"internal/diag":                {"golang.org/x/text"},
		"internal/doc":                 {"internal/diag", "golang.org/x/text"},
		"internal/markdown":            {"internal/doc", "internal/diag", "github.com/yuin/goldmark"},
		"internal/figure":              {},
		"internal/figure/contactsheet": {"internal/figure", "internal/site", "internal/diag"},
		"internal/site":                {"internal/figure", "internal/markdown", "internal/doc", "internal/diag", "github.com/BurntSushi/toml", "github.com/nicksnyder/go-i18n/v2", "golang.org/x/text"},
		"internal/check":               {"internal/check/readability", "internal/site", "internal/figure", "internal/doc", "internal/diag"},
		"internal/check/readability":   {},
		"internal/typeset":             {"internal/typeset/fonts", "github.com/go-text/typesetting", "golang.org/x/text"},
		"internal/typeset/fonts/fetch": {"internal/typeset/fonts"},
		"internal/typeset/fonts":       {},
		"internal/page":                {"internal/typeset", "internal/figure", "internal/site", "internal/doc", "internal/diag", "github.com/boombuler/barcode"},
		"internal/pdf":                 {"internal/page", "internal/typeset", "internal/figure", "github.com/jung-kurt/gofpdf", "golang.org/x/text"},
		"internal/publish":             {"github.com/gofrs/flock", "golang.org/x/sys"},
		"internal/web":                 {"internal/publish", "internal/typeset/fonts", "internal/figure", "internal/site", "internal/doc", "internal/diag", "github.com/tdewolff/minify/v2"},
		"internal/build":               {"internal/check", "internal/web", "internal/pdf", "internal/page", "internal/typeset", "internal/publish", "internal/site", "internal/doc", "internal/diag"},
		"internal/compare":             {"internal/build", "internal/check/readability", "internal/compare/sheet", "golang.org/x/net", "internal/page", "internal/pdf", "internal/typeset", "internal/publish", "internal/site", "internal/figure", "internal/doc", "internal/diag"},
		"internal/compare/sheet":       {"internal/page", "internal/typeset", "internal/figure"},
		"internal/pseudo":              {"internal/site", "internal/doc"},
		"internal/preview":             {"internal/build", "internal/publish", "internal/site", "internal/diag", "github.com/fsnotify/fsnotify"},
		"cmd/handout":                  {".", "internal/build", "internal/publish", "internal/compare", "internal/preview", "internal/check", "internal/site", "internal/diag", "github.com/spf13/cobra", "github.com/schollz/progressbar/v3", "golang.org/x/term"},
		"cmd/verify":                   {"internal/pseudo", "internal/publish", "internal/build", "internal/site", "internal/page", "internal/pdf", "internal/typeset", "internal/doc", "internal/diag", ".", "cmd/verify/browser", "golang.org/x/text"},
		"cmd/verify/browser":           {"golang.org/x/net"},
	}
}

// soleImporters names the modules that one package alone may know, tests included.
func soleImporters() map[string]string {
	return map[string]string{
		"github.com/yuin/goldmark":    "internal/markdown",
		"github.com/jung-kurt/gofpdf": "internal/pdf",
		"github.com/BurntSushi/toml":  "internal/site",
	}
}

const modulePath = "handout"

func TestImportsGoOneWay(t *testing.T) {
	allowed := allowedImports()
	for folder, files := range parseModule(t) {
		list, known := allowed[folder]
		if !known {
			t.Errorf("package %s has no line in the table of allowed imports", folder)
		}
		for name, file := range files {
			for _, spec := range file.Imports {
				imported, _ := strconv.Unquote(spec.Path.Value)
				checkImport(t, folder, name, imported, list)
			}
		}
	}
}

// checkImport holds one import against the table. Tests may import what they test with.
func checkImport(t *testing.T, folder, file, imported string, allowed []string) {
	t.Helper()
	for module, sole := range soleImporters() {
		if within(module, imported) && folder != sole {
			t.Errorf("%s imports %s, which only %s may know", file, imported, sole)
		}
	}
	if strings.HasSuffix(file, "_test.go") || !strings.Contains(imported, ".") && !within(modulePath, imported) {
		return
	}
	if imported == modulePath {
		imported = modulePath + "/."
	}
	for _, a := range allowed {
		if imported == modulePath+"/"+a || strings.Contains(a, ".") && a != "." && within(a, imported) {
			return
		}
	}
	t.Errorf("%s imports %s, which the table does not allow", file, imported)
}

// within reports whether an import path is the module or below it.
func within(module, imported string) bool {
	return imported == module || strings.HasPrefix(imported, module+"/")
}

func TestEveryPackageSaysWhatItDoes(t *testing.T) {
	for folder, files := range parseModule(t) {
		documented := false
		for name, file := range files {
			documented = documented || file.Doc != nil && !strings.HasSuffix(name, "_test.go")
		}
		if !documented {
			t.Errorf("package %s has no comment", folder)
		}
	}
}

func TestExportedNamesAreDocumented(t *testing.T) {
	for _, files := range parseModule(t) {
		for name, file := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			for _, decl := range file.Decls {
				for _, undocumented := range undocumented(decl) {
					t.Errorf("%s: %s has no comment", name, undocumented)
				}
			}
		}
	}
}

// undocumented lists the exported functions and types of a declaration without a comment.
func undocumented(decl ast.Decl) []string {
	var names []string
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if d.Name.IsExported() && d.Doc == nil && d.Recv == nil {
			names = append(names, d.Name.Name)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			if s, ok := spec.(*ast.TypeSpec); ok && s.Name.IsExported() && s.Doc == nil && d.Doc == nil {
				names = append(names, s.Name.Name)
			}
		}
	}
	return names
}

func TestPackagesKeepNoVariables(t *testing.T) {
	for _, files := range parseModule(t) {
		for name, file := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			for _, decl := range file.Decls {
				for _, v := range changeable(decl) {
					t.Errorf("%s: the package-level variable %s is set again", name, v)
				}
			}
		}
	}
}

// changeable lists package-level variables that something could plainly change: those
// without a value. Tables and errors that are set once have one.
func changeable(decl ast.Decl) []string {
	var names []string
	d, ok := decl.(*ast.GenDecl)
	if !ok || d.Tok != token.VAR || d.Doc != nil && strings.Contains(d.Doc.Text()+directives(d.Doc), "go:embed") {
		return nil
	}
	for _, spec := range d.Specs {
		s := spec.(*ast.ValueSpec)
		if len(s.Values) == 0 && (s.Doc == nil || !strings.Contains(directives(s.Doc), "go:embed")) {
			names = append(names, s.Names[0].Name)
		}
	}
	return names
}

func directives(doc *ast.CommentGroup) string {
	var b strings.Builder
	for _, c := range doc.List {
		b.WriteString(c.Text)
	}
	return b.String()
}

func TestNoClockOutsideCommands(t *testing.T) {
	for folder, files := range parseModule(t) {
		if strings.HasPrefix(folder, "cmd/") {
			continue
		}
		for name, file := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if s, ok := n.(*ast.SelectorExpr); ok && s.Sel.Name == "Now" && isName(s.X, "time") {
					t.Errorf("%s asks the clock: what is published must not depend on it", name)
				}
				return true
			})
		}
	}
}

func isName(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}

// mostLines is the longest function that a reader is asked to follow.
const mostLines = 100

func TestFunctionsAreShort(t *testing.T) {
	set := token.NewFileSet()
	for _, name := range goFiles(t) {
		file := parseFile(t, set, name, parser.SkipObjectResolution)
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok {
				lines := set.Position(f.End()).Line - set.Position(f.Pos()).Line + 1
				if lines > mostLines && !strings.HasSuffix(name, "_test.go") {
					t.Errorf("%s: %s has %d lines, more than %d", name, f.Name.Name, lines, mostLines)
				}
			}
		}
	}
}

// parseModule parses every Go file of the module: folder → file → syntax.
func parseModule(t *testing.T) map[string]map[string]*ast.File {
	t.Helper()
	set := token.NewFileSet()
	packages := map[string]map[string]*ast.File{}
	for _, name := range goFiles(t) {
		folder := path.Dir(name)
		if packages[folder] == nil {
			packages[folder] = map[string]*ast.File{}
		}
		packages[folder][name] = parseFile(t, set, name, parser.ParseComments)
	}
	return packages
}

func parseFile(t *testing.T, set *token.FileSet, name string, mode parser.Mode) *ast.File {
	t.Helper()
	file, err := parser.ParseFile(set, "../../"+name, nil, mode)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// goFiles lists the module's Go files, sorted, relative to its folder.
func goFiles(t *testing.T) []string {
	t.Helper()
	found := map[string]bool{}
	err := fs.WalkDir(os.DirFS("../.."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || name != "." && strings.HasPrefix(d.Name(), ".") || name == "output") {
			return fs.SkipDir
		}
		if path.Ext(name) == ".go" {
			found[name] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(found))
}
