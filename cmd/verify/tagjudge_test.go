package main

import (
	"slices"
	"strings"
	"testing"

	"handout/internal/page"
)

// smallTree is a leaflet in little, and what pdfinfo prints of it.
func smallTree() (*tag, string) {
	heading := &tag{name: "H1", kids: []*tag{{text: "Back pain"}}}
	figure := &tag{name: "Figure", words: page.Element{Alt: "A woman lies on her back."}}
	head := &tag{name: "TH", id: "head-1", attributes: []string{"/Scope /Column"}, kids: []*tag{{text: "Day"}}}
	cell := &tag{name: "TD", attributes: []string{"/Headers [(head-1)]"}, kids: []*tag{{text: "1"}}}
	table := &tag{name: "Table", kids: []*tag{{name: "TR", kids: []*tag{head}}, {name: "TR", kids: []*tag{cell}}}}
	text := &tag{name: "P", kids: []*tag{{text: "Ring "}, {name: "Link", kids: []*tag{{text: "999"}}}, {text: " now."}}}
	return &tag{name: "Document", kids: []*tag{heading, figure, text, table}}, `Document
  H1 (block)
    "Back "
    "pain"
  Figure:
     /Placement /Block
     /BBox [1 2 3 4]
    ""
  P (block)
    "Ring "
    Link (inline)
      "999"
      Object 9 0
    " now."
  Table (block)
    TR
      TH <head-1>:
         /Scope /Column
        "Day"
    TR
      TD:
         /Headers [(head-1)]
        "1"
`
}

func TestReadTags(t *testing.T) {
	want, out := smallTree()
	got, err := readTags(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := sameTagTree(want, got); err != nil {
		t.Error(err)
	}
	for _, damage := range [][2]string{
		{"  H1 (block)\n", "  P (block)\n"}, {"\"pain\"", "\"gain\""}, {"\"Back \"", "\"Back\""}, {" now.", "now."},
		{" <head-1>", ""}, {"     /Scope /Column\n", ""}, {"[(head-1)]", "[(head-2)]"}, {"    \"Ring \"\n", ""},
		{"      \"999\"\n", ""}, {"    TR\n      TD", "      TD"}, {"\"Day\"", "\"day\""},
	} {
		damaged := strings.Replace(out, damage[0], damage[1], 1)
		if damaged == out {
			t.Fatalf("%q is not in the tree", damage[0])
		}
		if got, err := readTags(damaged); err == nil && sameTagTree(want, got) == nil {
			t.Errorf("%q in place of %q was not found", damage[1], damage[0])
		}
	}
}

func TestHeadingsAreBookmarks(t *testing.T) {
	h := func(name, text string) *tag { return &tag{name: name, kids: []*tag{{text: text}}} }
	marks := []page.Bookmark{{Title: "Back pain", Level: 1}, {Title: "Call", Level: 2}}
	for _, c := range []struct {
		right bool
		tree  []*tag
	}{
		{true, []*tag{h("H1", "Back pain"), h("H2", "Today  Call"), h("H3", "Who"), h("H4", "deeper")}},
		{true, []*tag{h("H1", "Back pain"), h("H2", "Call")}},
		{false, []*tag{h("H1", "Back pain"), h("H3", "Call")}},
		{false, []*tag{h("H1", "Back pain"), h("H2", "Recall")}},
		{false, []*tag{h("H1", "Back pain"), h("P", "Call")}},
		{false, []*tag{h("H1", "Back pain"), h("H2", "Call"), h("H2", "Nobody")}},
	} {
		all := marks
		if len(c.tree) == 4 {
			all = append(slices.Clone(marks), page.Bookmark{Title: "Who", Level: 3})
		}
		if err := headingsAreBookmarks(&tag{name: "Document", kids: c.tree}, all); (err == nil) != c.right {
			t.Errorf("%q: got %v", (&tag{kids: c.tree}).outline(), err)
		}
	}
}

func TestFiguresSpeak(t *testing.T) {
	for _, c := range []struct {
		lang, alt string
		right     bool
	}{
		{"en", "A woman lies on her back.", true}, {"en", "", false}, {"en", " ", false}, {"en", "bridge.png", false},
		{"en", "The picture bridge.SVG", false}, {"en", "figures/bridge", false}, {"en", "start_frame", false},
		{"ru", "Женщина лежит на спине.", true}, {"ru", "A woman lies on her back.", false}, {"en", "Женщина", false},
		{"ar", "رمز تمسحينه بالهاتف. يفتح https://example.org/long/address.html", true}, {"ar", "12", false},
		{"zh-Hans", "一位女士仰卧", true}, {"hi", "महिला", true}, {"bn", "মহিলা", true}, {"hi", "মহিলা", false},
	} {
		tree := &tag{name: "Document", kids: []*tag{{name: "Figure", words: page.Element{Alt: c.alt}}}}
		if err := figuresSpeak(tree, c.lang); (err == nil) != c.right {
			t.Errorf("%s %q: got %v", c.lang, c.alt, err)
		}
	}
}

func TestNothingTwice(t *testing.T) {
	say := func(name, text string, kids ...*tag) *tag {
		return &tag{name: name, kids: append([]*tag{{text: text}}, kids...)}
	}
	box := func() *tag { return &tag{name: "Span", words: page.Element{ActualText: "not ticked"}} }
	for _, c := range []struct {
		right bool
		kids  []*tag
	}{
		{true, []*tag{say("H2", "Notes"), say("P", "Write here.")}},
		{false, []*tag{say("H2", "Notes"), say("P", "notes ")}},
		{false, []*tag{say("H2", "Notes"), {name: "Sect", kids: []*tag{say("P", "Notes")}}}},
		{false, []*tag{{name: "Figure", words: page.Element{Alt: "Bridge"}}, say("P", "Bridge")}},
		{false, []*tag{box(), box()}},
		{true, []*tag{box(), say("P", "A sign"), box()}},
		{true, []*tag{{name: "TD", kids: []*tag{box()}}, {name: "TD", kids: []*tag{box()}}}},
		{true, []*tag{{name: "Lbl"}, {name: "Lbl"}}},
	} {
		if err := nothingTwice(&tag{name: "Document", kids: c.kids}); (err == nil) != c.right {
			t.Errorf("%q: got %v", (&tag{kids: c.kids}).outline(), err)
		}
	}
}

// TestSpokenWords reads a file's structure as qpdf writes it, and misses nothing of it.
func TestSpokenWords(t *testing.T) {
	const file = `{"version": 2, "qpdf": [{"jsonversion": 2}, {
		"obj:1 0 R": {"value": {"/Type": "/Catalog", "/StructTreeRoot": "2 0 R"}},
		"obj:2 0 R": {"value": {"/Type": "/StructTreeRoot", "/K": "3 0 R"}},
		"obj:3 0 R": {"value": {"/S": "/Document", "/K": ["4 0 R", 0, {"/Type": "/MCR", "/MCID": 1}, "5 0 R"]}},
		"obj:4 0 R": {"value": {"/S": "/Figure", "/Alt": "u:Two hips", "/K": [2]}},
		"obj:5 0 R": {"value": {"/S": "/Span", "/E": "u:magnetic resonance", "/Lang": "u:en", "/K": 3}},
		"trailer": {"value": {"/Root": "1 0 R"}}}]}`
	got, err := spokenWords([]byte(file))
	want := []string{
		wordsLine("Document", page.Element{}), wordsLine("Figure", page.Element{Alt: "Two hips"}),
		wordsLine("Span", page.Element{Expansion: "magnetic resonance", Lang: "en"}),
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
	for _, damage := range [][2]string{{"2 0 R\"}}", "7 0 R\"}}"}, {"\"5 0 R\"", "\"6 0 R\""}, {"/Catalog", "/Cat"}} {
		if _, err := spokenWords([]byte(strings.Replace(file, damage[0], damage[1], 1))); err == nil {
			t.Errorf("%q in place of %q was not found", damage[1], damage[0])
		}
	}
}
