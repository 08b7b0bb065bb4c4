package site

import (
	"handout/internal/diag"
	"io/fs"
	"os"
	"testing"
)

func root() fs.FS { return os.DirFS("../..") }

// The example site of this repository is complete and right.
func TestExampleSite(t *testing.T) {
	root := root()
	s, diags, err := Load(root, root)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range diags {
		if d.Severity != diag.Error {
			continue
		}
		t.Errorf("%s:%d:%d: %s: %s [%s] %s", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Severity, d.Message, d.Rule, d.Hint)
	}
	for _, d := range s.Misses() {
		t.Error(d)
	}
	if len(s.Articles) != 1 || len(s.Exercises) != 17 || len(s.Articles[0].Texts["en"].Sections) != 7 {
		t.Errorf("%d articles, %d exercises", len(s.Articles), len(s.Exercises))
	}
	loc := s.Locale("en")
	for _, e := range s.Exercises {
		t.Log(e.ID, DoseLines(loc, e.Dose), StartLines(loc, e.Start))
	}
	for _, id := range sortedKeys(s.Articles[0].Values) {
		t.Log(id, AmountText(loc, s.Articles[0].Values[id].ByRegion["gb"]), "/", AmountText(loc, s.Articles[0].Values[id].ByRegion["us"]))
	}
	for _, d := range s.Misses() {
		t.Error(d)
	}
}
