package main

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"handout": main})
}

// TestScripts runs testdata/script/*.txtar. Each starts with the small site of
// testdata/site in the folder site, which the script spoils in one way.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("CI", "true")
			theme, err := filepath.Abs("../../templates/print.toml")
			if err != nil {
				return err
			}
			e.Setenv("THEME", theme)
			return smallSite(filepath.Join(e.WorkDir, "site"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"edit":      editCommand,
			"exits":     exitsCommand,
			"generate":  generateCommand,
			"picture":   pictureCommand,
			"refused":   refusedCommand,
			"sametree":  sameTreeCommand,
			"overwrite": overwriteCommand,
		},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// smallSite makes a site of one short article and one of the real exercises.
func smallSite(folder string) error {
	if err := os.CopyFS(folder, os.DirFS("testdata/site")); err != nil {
		return err
	}
	exercise := filepath.Join(folder, "content", "exercises", "bridge")
	if err := os.MkdirAll(exercise, 0o755); err != nil {
		return err
	}
	const real = "../../content/exercises/bridge/"
	english, err := os.ReadFile(real + "en.md")
	if err != nil {
		return err
	}
	data, err := os.ReadFile(real + "exercise.toml")
	if err != nil {
		return err
	}
	sections := regexp.MustCompile(`(?m)^sections = .*$`)
	return errors.Join(
		os.WriteFile(filepath.Join(exercise, "en.md"), english, 0o644),
		os.WriteFile(filepath.Join(exercise, "exercise.toml"), sections.ReplaceAll(data, []byte(`sections = ["sprain"]`)), 0o644))
}
