package web

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestArticleThatALanguageLacks: its start page names the article in the default language
// and says so, and the language switcher leads to the start page instead of nowhere.
func TestArticleThatALanguageLacks(t *testing.T) {
	s := testSite(t)
	delete(s.Articles[0].Texts, "ar")
	files, _ := render(t, s)
	pages := parsePages(t, files)
	if pages["ar/everything/start.html"] != nil {
		t.Error("there is a page without a text")
	}
	link := pages["ar/index.html"].find(func(n *html.Node) bool { return attribute(n, "href") == "../en/everything/index.html" })
	if link == nil || attribute(link.FirstChild, "lang") != "en" {
		t.Error("the start page does not lead to the English article, marked as English")
	}
	switcher := pages["en/everything/start.html"].find(func(n *html.Node) bool { return attribute(n, "hreflang") == "ar" && n.Data == "a" })
	if got := attribute(switcher, "href"); got != "../../ar/index.html" {
		t.Errorf("the switcher leads to %s", got)
	}
}

// TestExerciseWithPictures: a hospital's own pictures stand in place of the drawing, with
// the same words.
func TestExerciseWithPictures(t *testing.T) {
	s := testSite(t)
	e := s.Exercises[0]
	e.Figure, e.Pictures = nil, []string{"logo.png", "content/everything/pic.png"}
	files, _ := render(t, s)
	pages := parsePages(t, files)
	for path, prefix := range map[string]string{"en/exercises/rock.html": "../../", "en/everything/cause.html": "../../"} {
		var alts []string
		pages[path].each(func(n *html.Node) {
			if n.Data == "img" && strings.HasPrefix(attribute(n, "src"), prefix+"media/") && attribute(n, "alt") != "" {
				alts = append(alts, attribute(n, "alt"))
			}
		})
		if len(alts) != 2 || alts[0] != e.Texts["en"].Alt {
			t.Errorf("%s: pictures with the words %q", path, alts)
		}
	}
}

// TestSourceOfATranslation: a translation that waits for its review, or whose source has
// changed, says so and leads to its source.
func TestSourceOfATranslation(t *testing.T) {
	files, _ := render(t, testSite(t))
	pages := parsePages(t, files)
	page := pages["ar/everything/cause.html"]
	for _, id := range []string{"still waits to be checked", "has changed since"} {
		if !strings.Contains(textOf(page.root), id) {
			t.Errorf("the page does not say %q", id)
		}
	}
	link := page.find(func(n *html.Node) bool {
		return n.Data == "a" && attribute(n, "href") == "../../en/everything/cause.html" && strings.Contains(textOf(n), "English")
	})
	if link == nil {
		t.Error("the page does not lead to its source")
	}
	if strings.Contains(textOf(pages["en/everything/cause.html"].root), "still waits") {
		t.Error("the source text waits for the review of a translation")
	}
}

// TestDraftIsSaidOnEveryPage: every page of a draft says so, its exercises included.
func TestDraftIsSaidOnEveryPage(t *testing.T) {
	s := testSite(t)
	said := s.Locales[0].Message("leaflet.draft", nil)
	tag := s.Locales[0].Message("web.draft-tag", nil)
	for _, status := range []string{"draft", "approved"} {
		s.Articles[0].Status = status
		files, _ := render(t, s)
		for path, d := range parsePages(t, files) {
			if strings.Count(path, "/") == 0 {
				continue
			}
			text := textOf(d.find(named("main")))
			if got := strings.Contains(text, said) || strings.Contains(text, tag); got != (status == "draft") {
				t.Errorf("%s: %s: says draft: %v", status, path, got)
			}
		}
	}
}
