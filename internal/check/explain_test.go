package check

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestEveryRuleHasAPage(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range All() {
		if r.Title == "" || r.Why == "" || r.Source == "" || r.Good == "" || r.Bad == "" {
			t.Errorf("rule %s lacks part of its page", r.ID)
		}
		page := Explain(r)
		if !strings.Contains(page, r.Why) || !strings.Contains(page, r.Source) {
			t.Errorf("the page of rule %s does not say why, or on whose word", r.ID)
		}
		if seen[r.ID] {
			t.Errorf("two rules are called %s", r.ID)
		}
		seen[r.ID] = true
	}
}

// Whatever handout can report has a page, and no page is about what it never reports.
func TestEveryReportedRuleIsExplained(t *testing.T) {
	reported := map[string]bool{}
	for _, r := range Rules() {
		reported[r.ID] = true
	}
	for id, where := range reportedRules(t) {
		if reported[id] = true; !slices.ContainsFunc(All(), func(r Rule) bool { return r.ID == id }) {
			t.Errorf("%s reports %q, which has no page", where, id)
		}
	}
	for _, r := range All() {
		if !reported[r.ID] {
			t.Errorf("rule %s has a page, and nothing reports it", r.ID)
		}
	}
	if len(reported) < 100 {
		t.Errorf("only %d rules are found in the code", len(reported))
	}
}

var ruleID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// reportedRules reads the ids of rules out of the code: the second argument of the functions
// that report, the Rule of a diagnostic, and what is given to a variable called rule.
func reportedRules(t *testing.T) map[string]string {
	t.Helper()
	ids := map[string]string{}
	for name, file := range reportingFiles(t) {
		keep := func(e ast.Expr) {
			lit, ok := e.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return
			}
			if id, _ := strconv.Unquote(lit.Value); ruleID.MatchString(id) {
				ids[id] = name
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if s, ok := n.Fun.(*ast.SelectorExpr); ok && len(n.Args) >= 3 && slices.Contains([]string{"Error", "error", "Warn"}, s.Sel.Name) {
					keep(n.Args[1])
				}
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Rule" {
					keep(n.Value)
				}
			case *ast.AssignStmt:
				for i, left := range n.Lhs {
					if v, ok := left.(*ast.Ident); ok && v.Name == "rule" && i < len(n.Rhs) {
						keep(n.Rhs[i])
					}
				}
			case *ast.FuncDecl:
				returned(n, keep)
			}
			return true
		})
	}
	return ids
}

// returned keeps what a function gives back as its result called rule.
func returned(f *ast.FuncDecl, keep func(ast.Expr)) {
	if f.Type.Results == nil || len(f.Type.Results.List) == 0 || len(f.Type.Results.List[0].Names) == 0 || f.Type.Results.List[0].Names[0].Name != "rule" {
		return
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if r, ok := n.(*ast.ReturnStmt); ok && len(r.Results) > 0 {
			keep(r.Results[0])
		}
		return true
	})
}

// reportingFiles parses the code of the tool, tests left out.
func reportingFiles(t *testing.T) map[string]*ast.File {
	t.Helper()
	files := map[string]*ast.File{}
	root := os.DirFS("../..")
	for _, dir := range []string{"internal", "cmd/handout"} {
		err := fs.WalkDir(root, dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
				return err
			}
			src, err := fs.ReadFile(root, name)
			if err != nil {
				return err
			}
			files[name], err = parser.ParseFile(token.NewFileSet(), name, src, parser.SkipObjectResolution)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}
