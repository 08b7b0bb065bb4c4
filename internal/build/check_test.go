package build

import (
	"bytes"
	"cmp"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"handout"
	"handout/internal/check"
	"handout/internal/diag"
	"handout/internal/site"
)

// A check while the site is read finds what a check of the whole site finds, whatever links
// from one article to another, is used in one place only, or is left out at the end.
func TestCheckFindsWhatLoadFinds(t *testing.T) {
	const text, other, config = "content/postpartum-back-pain/en.md", "content/other/en.md", "site.toml"
	const link = "[Most spurs](../other)"
	const spare = "[[contact]]\nid = \"spare\"\nname = \"Spare\"\nphone = \"01632 960199\"\n\n[[contact]]"
	for _, tt := range []struct {
		name, file, old, new string
		want                 string // part of a finding
	}{
		{"as it is", text, "", "", ""},
		{"to a section", text, link, "[Most spurs](../other/bone-spurs)", ""},
		{"to a heading of a section", text, link, "[Most spurs](../other/bone-spurs#bone-spurs)", ""},
		{"to a heading, wherever it is", text, link, "[Most spurs](../other#bone-spurs)", ""},
		{"to itself", text, link, "[Most spurs](../postpartum-back-pain/relief)", ""},
		{"to no article", text, link, "[Most spurs](../others)", "link-broken"},
		{"to no section", text, link, "[Most spurs](../other/spurs)", "link-broken"},
		{"to no heading", text, link, "[Most spurs](../other/bone-spurs#spur)", "anchor-broken"},
		{"to no heading, wherever it is", text, link, "[Most spurs](../other#spur)", "anchor-broken"},
		{"to an article that cannot be read", "content/other/article.toml", "id = ", "id ", "toml"},
		{"a missing picture", other, "Most spurs do not hurt.", "![A bone](bone.png)", "picture-missing"},
		{"a contact that nothing uses", config, "[[contact]]", spare, "contact-unused"},
		{"a rule that is off", config, "[governance]", "[rules.passive]\nseverity = \"off\"\nreason = \"try\"\n\n[governance]", "rule-suppressed"},
		{"a mistake of the rules", other, "Most spurs do not hurt.", "Most  spurs do not hurt.", "double-space"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			files := twoArticles(t)
			if !bytes.Contains(files[tt.file].Data, []byte(tt.old)) {
				t.Fatalf("%s has no %q", tt.file, tt.old)
			}
			change(files, tt.file, tt.old, tt.new)
			sameFindings(t, files, tt.want)
		})
	}
}

// A contact may be used in one text of one language alone.
func TestCheckKnowsWhatEveryTextUses(t *testing.T) {
	files := inSpanish(t)
	change(files, "site.toml", "[[contact]]", "[[contact]]\nid = \"spare\"\nname = \"Spare\"\nphone = \"01632 960199\"\n\n[[contact]]")
	sameFindings(t, files, "contact-unused")
	text := files["content/postpartum-back-pain/es.md"].Data
	files["content/postpartum-back-pain/es.md"] = &fstest.MapFile{Data: append(slices.Clip(text), "\n[](contact:spare)\n"...)}
	for _, d := range sameFindings(t, files, "same-links") {
		if d.Rule == "contact-unused" {
			t.Error(d)
		}
	}
	change(files, "site.toml", "publish_unreviewed = true", "publish_unreviewed = false")
	sameFindings(t, files, "contact-unused")
}

func change(files fstest.MapFS, name, old, new string) {
	files[name] = &fstest.MapFile{Data: bytes.Replace(files[name].Data, []byte(old), []byte(new), 1)}
}

// What was found in a language that is left out at the end is left out, too.
func TestCheckLeavesUnreviewedLanguagesOut(t *testing.T) {
	files := inSpanish(t)
	change(files, "site.toml", "publish_unreviewed = true", "publish_unreviewed = false")
	change(files, "content/postpartum-back-pain/es.md", ". ", ".  ")
	sameFindings(t, files, "locale-unreviewed")
}

// inSpanish is the example site in English and Spanish.
func inSpanish(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS("../.."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && name != "." && name != "content" && !strings.HasPrefix(name, "content/") {
			return cmp.Or(err, fs.SkipDir)
		}
		base := path.Base(name)
		if d.IsDir() || path.Ext(name) == ".md" && base != "en.md" && base != "es.md" || path.Dir(name) == "." && base != "site.toml" {
			return nil
		}
		data, err := os.ReadFile(path.Join("../..", name))
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	files["site.toml"].Data = regexp.MustCompile(`(?m)^locales = .*$`).ReplaceAll(files["site.toml"].Data, []byte(`locales = ["en", "es"]`))
	return files
}

// sameFindings gives what both find, of which some has to be of the rule, or no error at all.
func sameFindings(t *testing.T, files fstest.MapFS, rule string) diag.List {
	t.Helper()
	o := Options{Site: files, Defaults: handout.Defaults, Check: check.Options{Today: site.Date{Year: 2026, Month: 6, Day: 1}}}
	_, want, err := Load(o)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Check(o)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got, want) {
		t.Errorf("check finds\n%v\nload finds\n%v", got, want)
	}
	found := func(d diag.Diagnostic) bool { return strings.Contains(d.Rule, rule) }
	if rule != "" && !slices.ContainsFunc(got, found) {
		t.Errorf("no %s in %v", rule, got)
	}
	if rule == "" && got.HasErrors() {
		t.Errorf("found %v", got)
	}
	return got
}
