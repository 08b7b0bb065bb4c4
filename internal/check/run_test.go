package check

import (
	"fmt"
	"strings"
	"testing"

	"handout/internal/doc"
)

// oddBlock is a block that no switch knows.
type oddBlock struct{ *doc.Paragraph }

// A rule that panics does so for whoever called Run, not in a goroutine that nobody can
// recover; where it did is told.
func TestRunPanicsWhereItsCallerCanRecover(t *testing.T) {
	s := load(t, goodSite(t))
	section := s.Articles[0].Texts["en"].Sections[0]
	section.Blocks = append(section.Blocks, oddBlock{&doc.Paragraph{Pos: section.Pos}})
	defer func() {
		bug := fmt.Sprint(recover())
		if !strings.Contains(bug, "unknown block check.oddBlock") || !strings.Contains(bug, "unit.go") {
			t.Errorf("recovered %s", bug)
		}
	}()
	Run(s, Options{Today: today})
	t.Error("a block of an unknown kind is checked")
}
