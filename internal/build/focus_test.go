package build

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"handout"
)

// twoArticles is the example site in English with its article twice; the first links to the other.
func twoArticles(t *testing.T) fstest.MapFS {
	t.Helper()
	from, files := os.DirFS("../.."), fstest.MapFS{}
	copyOne := func(name, to string, change ...string) {
		data, err := fs.ReadFile(from, name)
		if err != nil {
			t.Fatal(err)
		}
		files[to] = &fstest.MapFile{Data: []byte(strings.NewReplacer(change...).Replace(string(data)))}
	}
	config, err := fs.ReadFile(from, "site.toml")
	if err != nil {
		t.Fatal(err)
	}
	english := regexp.MustCompile(`(?m)^locales = .*$`).ReplaceAll(config, []byte(`locales = ["en"]`))
	files["site.toml"] = &fstest.MapFile{Data: english}
	copyOne("content/glossary.toml", "content/glossary.toml")
	exercises, err := fs.Glob(from, "content/exercises/*/e[nx]*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range exercises {
		copyOne(name, name)
	}
	for _, name := range []string{"article.toml", "evidence.toml", "en.md"} {
		copyOne("content/postpartum-back-pain/"+name, "content/postpartum-back-pain/"+name,
			"Most spurs do not hurt.", "[Most spurs](../other) do not hurt.")
		copyOne("content/postpartum-back-pain/"+name, "content/other/"+name, `id = "postpartum-back-pain"`, `id = "other"`)
	}
	return files
}

// One article's pages are the same, loaded alone or with the whole site, whatever it links to.
func TestOneArticleAloneGivesTheSamePages(t *testing.T) {
	o := Options{Site: twoArticles(t), Defaults: handout.Defaults}
	whole, found, err := NewOnDemand(o, nil)
	if err != nil || whole == nil {
		t.Fatal(err, found)
	}
	alone, found, err := NewOnDemandArticle(o, "postpartum-back-pain", whole)
	if err != nil || alone == nil {
		t.Fatal(err, found)
	}
	const page = "en/postpartum-back-pain/index.html"
	want, _, _, err := whole.File(page)
	if err != nil || !strings.Contains(string(want.Data), "other/index.html") {
		t.Fatalf("no link to the other article in %s (%v)", want.Data, err)
	}
	got, _, _, err := alone.File(page)
	if err != nil || string(got.Data) != string(want.Data) {
		t.Errorf("alone the page is another (%v)", err)
	}
}

// A mistake in the article is told with its place; one in what it needs is left to the load of
// the whole site.
func TestOneArticleAloneWithMistakes(t *testing.T) {
	files := twoArticles(t)
	const text = "content/postpartum-back-pain/en.md"
	good := files[text].Data
	files[text] = &fstest.MapFile{Data: append([]byte{}, append(good, "\n[](contact:nobody)\n"...)...)}
	o := Options{Site: files, Defaults: handout.Defaults}
	pages, found, err := NewOnDemandArticle(o, "postpartum-back-pain", nil)
	if err != nil || pages != nil || len(found) != 1 || found[0].Pos.File != text || !strings.Contains(found[0].Message, "nobody") {
		t.Errorf("%v, %v, %v", pages != nil, found, err)
	}
	files[text] = &fstest.MapFile{Data: good}
	files["content/glossary.toml"] = &fstest.MapFile{Data: []byte("[x")}
	pages, found, err = NewOnDemandArticle(o, "postpartum-back-pain", nil)
	if err != nil || pages != nil || found.HasErrors() {
		t.Errorf("with a broken glossary: %v, %v, %v", pages != nil, found, err)
	}
}
