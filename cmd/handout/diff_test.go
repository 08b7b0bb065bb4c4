package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"handout"
	"handout/internal/compare"
)

// diffSite writes the two-language site that the checks are tested with, stamped, with some
// more to edit: a dose of a medicine, hours of a contact, a second stop rule, a link.
func diffSite(t *testing.T) string {
	t.Helper()
	archive, err := txtar.ParseFile("../../internal/check/testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for _, f := range archive.Files {
		write(t, folder, f.Name, f.Data)
	}
	messages, err := fs.ReadFile(handout.Defaults, "locales/en.toml")
	if err != nil {
		t.Fatal(err)
	}
	write(t, folder, "locales/fr.toml", bytes.Replace(messages, []byte(`name = "English"`), []byte(`name = "Français"`), 1))
	replaceIn(t, folder, "site.toml", `phone = "01632 960123"`, "phone = \"01632 960123\"\nhours = \"Day and night\"\n[contact.hours_in]\nfr = \"Jour et nuit\"")
	replaceIn(t, folder, "content/back/en.md", "- Rest less.\n", "- Rest less.\n\nYou may take 50 mg of aspirin. Read [this page](https://example.org/rest).\n\nA friend can help.\n")
	replaceIn(t, folder, "content/back/fr.md", "- Restez moins au lit.\n", "- Restez moins au lit.\n\nPrenez 50 mg d’aspirine. Lisez [cette page](https://example.org/rest).\n\nUne amie peut aider.\n")
	replaceIn(t, folder, "content/exercises/roll/en.md", "- It hurts\n", "- It hurts\n- You feel ill\n")
	replaceIn(t, folder, "content/exercises/roll/fr.md", "- Le mal vient\n", "- Le mal vient\n- Vous allez mal\n")
	acceptFrench(t, folder)
	return folder
}

// write writes a file of a site.
func write(t *testing.T, folder, file string, data []byte) {
	t.Helper()
	name := filepath.Join(folder, filepath.FromSlash(file))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// acceptFrench notes that the French texts are up to date.
func acceptFrench(t *testing.T, folder string) {
	t.Helper()
	var out, errs bytes.Buffer
	if code := execute(context.Background(), &terminal{out: &out, err: &errs}, []string{"check", "--site", folder, "--accept", "fr"}); code == exitTrouble {
		t.Fatalf("accepting the French texts: %s", errs.String())
	}
}

// replaceIn replaces text of a site's file, which must have it.
func replaceIn(t *testing.T, folder, file, old, new string) {
	t.Helper()
	name := filepath.Join(folder, filepath.FromSlash(file))
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), old) {
		t.Fatalf("%s has no %q", file, old)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(string(data), old, new, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// diffReport runs diff with arguments and reads its JSON.
func diffReport(t *testing.T, args ...string) *compare.Report {
	t.Helper()
	var out, errs bytes.Buffer
	code := execute(context.Background(), &terminal{out: &out, err: &errs}, append([]string{"diff", "--format", "json"}, args...))
	if code == exitTrouble {
		t.Fatalf("diff: %s", errs.String())
	}
	var r compare.Report
	if err := json.Unmarshal(out.Bytes(), &r); err != nil {
		t.Fatal(err)
	}
	if r.Same() != (code == exitFine) {
		t.Errorf("exit code %d of a report with %d leaflets and %d other files", code, len(r.Leaflets), len(r.Others))
	}
	return &r
}

func describe(r *compare.Report) string {
	var b strings.Builder
	for _, l := range r.Leaflets {
		for _, c := range l.Changes {
			fmt.Fprintf(&b, "%s: %s %s %s: %q → %q\n", l.Path, c.Class, c.Kind, c.Role, c.Old, c.New)
		}
	}
	return b.String()
}

// Every field of the JSON report is in the help, and the report has its format's number.
func TestJSONIsDocumented(t *testing.T) {
	var walk func(reflect.Type)
	seen := map[reflect.Type]bool{}
	fields := 0
	walk = func(typ reflect.Type) {
		for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] {
			return
		}
		seen[typ] = true
		for i := range typ.NumField() {
			name, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
			if name == "" || name == "-" {
				continue
			}
			fields++
			if !regexp.MustCompile(`\b` + name + `\b`).MatchString(jsonHelp) {
				t.Errorf("the help does not have the field %s of %s", name, typ.Name())
			}
			walk(typ.Field(i).Type)
		}
	}
	walk(reflect.TypeFor[compare.Report]())
	if fields < 25 {
		t.Errorf("only %d fields were looked at", fields)
	}
	site := diffSite(t)
	var out, errs bytes.Buffer
	execute(context.Background(), &terminal{out: &out, err: &errs}, []string{"diff", "--format", "json", site, site})
	if !strings.HasPrefix(out.String(), "{\n  \"format\": 1,\n") || !strings.Contains(out.String(), `"leaflets": []`) {
		t.Errorf("the report is %s%s", out.String(), errs.String())
	}
}
