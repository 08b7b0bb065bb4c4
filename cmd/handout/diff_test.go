package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"handout"
	"handout/internal/compare"
)

// diffSite writes the two-language site that the checks are tested with, stamped.
func diffSite(t *testing.T) string {
	t.Helper()
	archive, err := txtar.ParseFile("../../internal/check/testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for _, f := range archive.Files {
		name := filepath.Join(folder, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	messages, err := fs.ReadFile(handout.Defaults, "locales/en.toml")
	if err != nil {
		t.Fatal(err)
	}
	messages = bytes.Replace(messages, []byte(`name = "English"`), []byte(`name = "Français"`), 1)
	if err := os.Mkdir(filepath.Join(folder, "locales"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "locales", "fr.toml"), messages, 0o644); err != nil {
		t.Fatal(err)
	}
	acceptFrench(t, folder)
	return folder
}

// acceptFrench notes that the French texts are up to date.
func acceptFrench(t *testing.T, folder string) {
	t.Helper()
	var out, errs bytes.Buffer
	if code := execute(context.Background(), &terminal{out: &out, err: &errs}, []string{"check", "--site", folder, "--accept", "fr"}); code == exitTrouble {
		t.Fatalf("accepting the French texts: %s", errs.String())
	}
}

// edited is one known edit of the site and what the report must count for it.
type edited struct {
	name           string
	file, old, new string
	more           []string // another file, old, new
	stale          bool     // leave the French texts behind
	want           map[compare.Class]int
	kinds          []compare.Kind
}

// The report of each known edit has these classes and counts, nothing more and nothing less.
// The exercise's card stands in the leaflet of the section `spurs` and on a page of its own, and
// the referral checklist in every leaflet of the article, so that most edits count more than once;
// the desk's number stands twice at the foot of each of the seven pages, too.
func TestKnownEdits(t *testing.T) {
	const en, fr = "content/back/en.md", "content/back/fr.md"
	const roll, rollEN = "content/exercises/roll/exercise.toml", "content/exercises/roll/en.md"
	for _, tt := range []edited{
		{name: "nothing", file: en},
		{name: "a re-wrapped file", file: en, old: "Wait 6 weeks.", new: "Wait\n6 weeks."},
		{name: "a number in the text", file: fr, old: "Attendez 6", new: "Attendez 8", more: []string{en, "Wait 6", "Wait 8"}, want: map[compare.Class]int{compare.Clinical: 2}},
		{name: "a swapped word", file: en, old: "Walk each day.", new: "Stroll each day.", want: map[compare.Class]int{compare.Wording: 1}},
		{name: "a word that turns it round", file: en, old: "Walk each day.", new: "Do not walk each day.", want: map[compare.Class]int{compare.Clinical: 1}},
		{name: "a moved list item", file: en, old: "- Walk each day.\n- Rest less.", new: "- Rest less.\n- Walk each day.", want: map[compare.Class]int{compare.Wording: 1}, kinds: []compare.Kind{compare.Moved}},
		{name: "a dose", file: roll, old: "repetitions = 5", new: "repetitions = 6", want: map[compare.Class]int{compare.Clinical: 4}},
		{name: "when to start", file: roll, old: "to = 2\nunit = \"day\"", new: "to = 2\nunit = \"week\"", want: map[compare.Class]int{compare.Clinical: 4}},
		{name: "a phone number", file: "site.toml", old: "01632 960123", new: "01632 960456", want: map[compare.Class]int{compare.Clinical: 30}},
		{name: "a removed sign", file: en, old: "- [ ] One leg is weak\n\n", new: "- [ ] Fever\n\n", want: map[compare.Class]int{compare.Clinical: 2}},
		{name: "a referral sign's word", file: fr, old: "Une jambe est faible", new: "Une jambe est molle", want: map[compare.Class]int{compare.Clinical: 2}},
		{name: "a stop rule", file: rollEN, old: "- It hurts", new: "- It aches", want: map[compare.Class]int{compare.Clinical: 2}},
		{name: "an alternative text", file: rollEN, old: "rolls her shoulders", new: "moves her shoulders", want: map[compare.Class]int{compare.Structure: 2}},
		{name: "a caption", file: rollEN, old: `start = "Stand"`, new: `start = "Stand tall"`, want: map[compare.Class]int{compare.Wording: 2}},
		{name: "a version", file: "content/back/article.toml", old: `version = "1.0"`, new: `version = "1.1"`, want: map[compare.Class]int{compare.Metadata: 4}},
		{name: "a stale translation", file: en, old: "Walk each day.", new: "Walk each hour.", stale: true, want: map[compare.Class]int{compare.Wording: 1, compare.Translation: 3}},
		{name: "a heading", file: en, old: "### What helps", new: "### What eases it", want: map[compare.Class]int{compare.Wording: 1}},
		{name: "a pose", file: roll, old: "[frame.end]", new: "[frame.end.both]\nshoulder_flexion = 60", want: map[compare.Class]int{compare.Pictures: 8}},
		{name: "an exercise less", file: en, old: "![Roll](exercise:roll)\n", new: "", more: []string{fr, "![Rouler](exercise:roll)\n", ""}, want: map[compare.Class]int{compare.Clinical: 16, compare.Wording: 22, compare.Pictures: 4, compare.Structure: 4}},
		{name: "a key message", file: en, old: "key_message = \"Keep moving.\"\n\n[sections.help]", new: "key_message = \"Keep on the move.\"\n\n[sections.help]", want: map[compare.Class]int{compare.Wording: 1}},
	} {
		t.Run(tt.name, func(t *testing.T) { tt.run(t) })
	}
}

func (e edited) run(t *testing.T) {
	old, new := diffSite(t), diffSite(t)
	replaceIn(t, new, e.file, e.old, e.new)
	if e.more != nil {
		replaceIn(t, new, e.more[0], e.more[1], e.more[2])
	}
	if !e.stale {
		acceptFrench(t, new)
	}
	report := diffReport(t, old, new)
	got := map[compare.Class]int{}
	var kinds []compare.Kind
	for _, l := range report.Leaflets {
		for _, c := range l.Changes {
			got[c.Class]++
			if !slices.Contains(kinds, c.Kind) {
				kinds = append(kinds, c.Kind)
			}
		}
	}
	if diff := cmp.Diff(e.want, got); diff != "" && len(e.want)+len(got) > 0 {
		t.Errorf("classes (-want +got):\n%s%s", diff, describe(report))
	}
	if e.kinds != nil && !slices.Equal(kinds, e.kinds) {
		t.Errorf("kinds %v, want %v", kinds, e.kinds)
	}
	if len(e.want) == 0 && !report.Same() {
		t.Errorf("differs in %v", report.Others)
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

func diffReport(t *testing.T, old, new string) *compare.Report {
	t.Helper()
	var out, errs bytes.Buffer
	if code := execute(context.Background(), &terminal{out: &out, err: &errs}, []string{"diff", "--format", "json", old, new}); code == exitTrouble {
		t.Fatalf("diff: %s", errs.String())
	}
	var r compare.Report
	if err := json.Unmarshal(out.Bytes(), &r); err != nil {
		t.Fatal(err)
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
