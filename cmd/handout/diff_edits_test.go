package main

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"handout"
	"handout/internal/compare"
)

// edited is one known edit of the site and what the report must count for it.
type edited struct {
	name  string
	edits []any // replacement, or func(t, folder)
	stale bool  // leave the French texts behind
	want  map[compare.Class]int
	// kinds, where given, are all kinds of change in the report; others all files that differ
	// beside the leaflets.
	kinds  []compare.Kind
	others []string
}

// replacement is text to replace in a file of the site.
type replacement struct{ file, old, new string }

// knownEdits are the edits and the classes and counts that they must have, nothing more and
// nothing less. The exercise's card stands in the leaflet of the section `spurs` and on a
// page of its own, and the referral checklist in every leaflet of the article, so that most
// edits count more than once; the desk stands twice at the foot of each page, too.
func knownEdits() []edited {
	const en, fr = "content/back/en.md", "content/back/fr.md"
	const roll, rollEN, rollFR = "content/exercises/roll/exercise.toml", "content/exercises/roll/en.md", "content/exercises/roll/fr.md"
	return []edited{
		{name: "nothing"},
		{name: "a re-wrapped file", edits: []any{replacement{en, "Wait 6 weeks.", "Wait\n6 weeks."}}},
		{name: "a number in the text", edits: []any{replacement{fr, "Attendez 6", "Attendez 8"}, replacement{en, "Wait 6", "Wait 8"}}, want: map[compare.Class]int{compare.Clinical: 2}},
		{name: "one letter of a dose", edits: []any{replacement{en, "50 mg", "50 µg"}}, want: map[compare.Class]int{compare.Clinical: 1}},
		{name: "the name of a medicine", edits: []any{replacement{fr, "d’aspirine", "d’ibuprofène"}}, want: map[compare.Class]int{compare.Clinical: 1}},
		{name: "a unit of time", edits: []any{replacement{en, "Walk each day.", "Walk each hour."}}, want: map[compare.Class]int{compare.Clinical: 1}},
		{name: "a swapped word", edits: []any{replacement{en, "Walk each day.", "Stroll each day."}}, want: map[compare.Class]int{compare.Wording: 1}},
		{name: "a word that turns it round", edits: []any{replacement{en, "Walk each day.", "Do not walk each day."}}, want: map[compare.Class]int{compare.Clinical: 1}},
		{name: "a moved list item", edits: []any{replacement{en, "- Walk each day.\n- Rest less.", "- Rest less.\n- Walk each day."}}, want: map[compare.Class]int{compare.Clinical: 1}, kinds: []compare.Kind{compare.Moved}},
		{name: "a moved paragraph", edits: []any{replacement{en, "\n\nA friend can help.", ""}, replacement{en, "### What helps", "A friend can help.\n\n### What helps"}}, want: map[compare.Class]int{compare.Wording: 1}, kinds: []compare.Kind{compare.Moved}},
		{name: "a dose", edits: []any{replacement{roll, "repetitions = 5", "repetitions = 6"}}, want: map[compare.Class]int{compare.Clinical: 4}},
		{name: "when to start", edits: []any{replacement{roll, "to = 2\nunit = \"day\"", "to = 2\nunit = \"week\""}}, want: map[compare.Class]int{compare.Clinical: 4}},
		{name: "a phone number", edits: []any{replacement{"site.toml", "01632 960123", "01632 960456"}}, want: map[compare.Class]int{compare.Clinical: 28}},
		{name: "the hours of a contact", edits: []any{replacement{"site.toml", "Day and night", "Mornings"}}, want: map[compare.Class]int{compare.Clinical: 2}},
		{name: "a removed sign", edits: []any{replacement{en, "- [ ] One leg is weak\n\n", "- [ ] Fever\n\n"}}, want: map[compare.Class]int{compare.Clinical: 2}},
		{name: "a referral sign's word", edits: []any{replacement{fr, "Une jambe est faible", "Une jambe est molle"}}, want: map[compare.Class]int{compare.Clinical: 2}},
		{name: "a stop rule", edits: []any{replacement{rollEN, "- It hurts", "- It aches"}}, want: map[compare.Class]int{compare.Clinical: 2}},
		{name: "the order of stop rules", edits: []any{replacement{rollEN, "- It hurts\n- You feel ill\n", "- You feel ill\n- It hurts\n"}, replacement{rollFR, "- Le mal vient\n- Vous allez mal\n", "- Vous allez mal\n- Le mal vient\n"}}, want: map[compare.Class]int{compare.Clinical: 4}, kinds: []compare.Kind{compare.Moved}},
		{name: "an alternative text", edits: []any{replacement{rollEN, "rolls her shoulders", "moves her shoulders"}}, want: map[compare.Class]int{compare.Structure: 2}},
		{name: "a caption", edits: []any{replacement{rollEN, `start = "Stand"`, `start = "Stand tall"`}}, want: map[compare.Class]int{compare.Wording: 2}},
		{name: "a version", edits: []any{replacement{"content/back/article.toml", `version = "1.0"`, `version = "1.1"`}}, want: map[compare.Class]int{compare.Metadata: 4}},
		{name: "a stale translation", edits: []any{replacement{en, "Walk each day.", "Stroll each day."}}, stale: true, want: map[compare.Class]int{compare.Wording: 1, compare.Translation: 3}},
		{name: "a heading", edits: []any{replacement{en, "### What helps", "### What eases it"}}, want: map[compare.Class]int{compare.Wording: 1}},
		{name: "where a link leads", edits: []any{everywhere(".md", "https://example.org/rest", "https://example.org/sleep")}, want: map[compare.Class]int{compare.Structure: 2}},
		{name: "a pose", edits: []any{replacement{roll, "[frame.end]", "[frame.end.both]\nshoulder_flexion = 60"}}, want: map[compare.Class]int{compare.Pictures: 8}},
		{name: "an exercise less", edits: []any{replacement{en, "![Roll](exercise:roll)\n", ""}, replacement{fr, "![Rouler](exercise:roll)\n", ""}}, want: map[compare.Class]int{compare.Clinical: 21, compare.Wording: 25, compare.Pictures: 4, compare.Structure: 4}},
		{name: "a key message", edits: []any{replacement{en, "key_message = \"Keep moving.\"\n\n[sections.help]", "key_message = \"Keep on the move.\"\n\n[sections.help]"}}, want: map[compare.Class]int{compare.Wording: 1}},
		{name: "the summary of the article", edits: []any{replacement{en, "What helps your back.", "What eases your back."}}, want: map[compare.Class]int{compare.Wording: 1}},
		{name: "a colour of the leaflets", edits: []any{own("templates/print.toml", `accent = "#0b4a4f"`, `accent = "#0b4a6f"`)}, want: map[compare.Class]int{compare.Layout: 4}, others: []string{"en/back/booklet.pdf", "fr/back/booklet.pdf"}},
		{name: "a colour of the pages", edits: []any{own("templates/site.css", "max-inline-size: 100%", "max-inline-size: 99%")}, others: []string{"site.css"}},
		{name: "bigger type, more pages", edits: []any{own("templates/print.toml", "body = 12\n", "body = 16\n")}, want: map[compare.Class]int{compare.Layout: 4}},
		{name: "another font", edits: []any{replacement{"locales/fr.toml", `family = "noto-sans"`, `family = "vazirmatn"`}}, want: map[compare.Class]int{compare.Layout: 2}},
		{name: "a word that only leaflets have", edits: []any{replacement{"locales/fr.toml", `"Exercise diary"`, `"Exercise log"`}}, want: map[compare.Class]int{compare.Wording: 1}},
		{name: "a new language", edits: []any{spanish}, want: map[compare.Class]int{compare.Translation: 3, compare.Wording: 4}},
		{name: "a new name for a section", edits: []any{everywhere(".md", "#spurs", "#bumps"), everywhere(".md", "sections.spurs", "sections.bumps"), everywhere(".md", "\nspurs =", "\nbumps ="), everywhere(".toml", `"spurs"`, `"bumps"`)}, want: map[compare.Class]int{compare.Structure: 4}, kinds: []compare.Kind{compare.Moved, compare.Changed}},
		{name: "one section more", edits: []any{
			replacement{"content/back/article.toml", `"help"]`, `"rest", "help"]`},
			replacement{en, "## Get help", "## Rest {#rest .advice}\n\nRest is good.\n\n## Get help"}, replacement{en, "[sections.help]", "[sections.rest]\nsummary = \"About rest.\"\nkey_message = \"Rest.\"\n\n[sections.help]"},
			replacement{fr, "## De l’aide", "## Repos {#rest .advice}\n\nLe repos est bon.\n\n## De l’aide"}, replacement{fr, "[sections.help]", "[sections.rest]\nsummary = \"Le repos.\"\nkey_message = \"Repos.\"\n\n[sections.help]"},
		}, want: map[compare.Class]int{compare.Clinical: 2}, kinds: []compare.Kind{compare.Added}},
	}
}

// own gives the site a built-in file of its own with text replaced.
func own(file, old, new string) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		data, err := fs.ReadFile(handout.Defaults, file)
		if err != nil {
			t.Fatal(err)
		}
		write(t, folder, file, data)
		replaceIn(t, folder, file, old, new)
	}
}

// everywhere replaces text in all files of a kind.
func everywhere(ext, old, new string) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		err := filepath.WalkDir(filepath.Join(folder, "content"), func(name string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(name) != ext {
				return err
			}
			data, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			return os.WriteFile(name, []byte(strings.ReplaceAll(string(data), old, new)), 0o644)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// spanish adds a language with the French texts.
func spanish(t *testing.T, folder string) {
	for _, file := range []string{"content/back/fr.md", "content/exercises/roll/fr.md", "locales/fr.toml"} {
		data, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(file)))
		if err != nil {
			t.Fatal(err)
		}
		write(t, folder, strings.Replace(file, "fr.", "es.", 1), data)
	}
	replaceIn(t, folder, "locales/es.toml", "Français", "Español")
	replaceIn(t, folder, "content/glossary.toml", "[spur.fr]", "[spur.es]\nplain = \"espolón\"\nmedical = \"osteofito\"\ndefinition = \"un bulto pequeño\"\n\n[spur.fr]")
	replaceIn(t, folder, "content/glossary.toml", "[tilt.fr]", "[tilt.es]\nplain = \"balanceo\"\ndefinition = \"un pequeño giro de la pelvis\"\n\n[tilt.fr]")
	replaceIn(t, folder, "site.toml", `["en", "fr"]`, `["en", "fr", "es"]`)
}

// repository is a git repository with the site.
type repository struct{ folder string }

func newRepository(t *testing.T) repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("outside judge not asked: git")
	}
	r := repository{diffSite(t)}
	r.git(t, "init", "--quiet")
	r.commit(t, "base")
	return r
}

// commit commits all files under a tag.
func (r repository) commit(t *testing.T, tag string) {
	t.Helper()
	r.git(t, "add", "--all")
	r.git(t, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--allow-empty", "-m", tag)
	r.git(t, "tag", tag)
}

func (r repository) git(t *testing.T, args ...string) string {
	t.Helper()
	out, err := exec.Command("git", append([]string{"-C", r.folder}, args...)...).CombinedOutput()
	if err != nil {
		t.Fatalf("git %v: %v: %s", args, err, out)
	}
	return string(out)
}

// Each edit is a commit of its own on the first; every other one is compared before it is
// committed, with the files as they lie in the folder.
func TestKnownEdits(t *testing.T) {
	r := newRepository(t)
	for i, e := range knownEdits() {
		t.Run(e.name, func(t *testing.T) {
			r.git(t, "checkout", "--quiet", "--force", "base")
			r.git(t, "clean", "--quiet", "--force", "-d")
			e.apply(t, r.folder)
			args := []string{"--site", r.folder}
			if i%2 == 0 {
				tag := strings.ReplaceAll(strings.ReplaceAll(e.name, " ", "-"), ",", "")
				r.commit(t, tag)
				args = append(args, "base", tag)
			}
			before := r.git(t, "status", "--porcelain", "--ignored")
			e.check(t, diffReport(t, args...))
			if after := r.git(t, "status", "--porcelain", "--ignored"); before != after {
				t.Errorf("the repository has changed from\n%sto\n%s", before, after)
			}
		})
	}
}

func (e edited) apply(t *testing.T, folder string) {
	t.Helper()
	for _, edit := range e.edits {
		switch edit := edit.(type) {
		case replacement:
			replaceIn(t, folder, edit.file, edit.old, edit.new)
		case func(*testing.T, string):
			edit(t, folder)
		}
	}
	if !e.stale {
		acceptFrench(t, folder)
	}
}

func (e edited) check(t *testing.T, report *compare.Report) {
	t.Helper()
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
		t.Errorf("kinds %v, want %v\n%s", kinds, e.kinds, describe(report))
	}
	if diff := cmp.Diff(e.others, report.Others); diff != "" && (e.others != nil || len(e.want) == 0) {
		t.Errorf("other files (-want +got):\n%s", diff)
	}
}
