package doc

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"handout/internal/diag"
)

func text(s string) *Text { return &Text{Value: s, Pos: diag.Pos{File: "a.md", Line: len(s)}} }

func para(inlines ...Inline) *Paragraph { return &Paragraph{Inlines: inlines} }

// everything has each kind of block and inline once.
func everything() []Block {
	return []Block{
		&Heading{Level: 2, ID: "a", Classes: []string{"cause"}, Inlines: []Inline{text("Heading")}},
		para(text("one "), &Emphasis{Inlines: []Inline{text("two")}}, &Strong{Inlines: []Inline{text("three")}},
			&Strikethrough{Inlines: []Inline{text("four")}}, &CodeSpan{Value: "five"}, &LineBreak{},
			&Link{Dest: "https://a.example", Inlines: []Inline{text("six")}}, &Image{Src: "a.png", Alt: "seven"},
			&ContactRef{ID: "midwife"}, &ValueRef{ID: "calcium"}, &TermRef{ID: "bone", Inlines: []Inline{text("eight")}}),
		&List{Ordered: true, Start: 1, Items: []*Item{{Blocks: []Block{para(text("nine"))}}}},
		&List{Items: []*Item{{Task: Unticked, Blocks: []Block{para(text("ten"))}}, {Task: Ticked}}},
		&Quote{Blocks: []Block{para(text("eleven"))}},
		&Callout{Kind: CalloutWarning, Blocks: []Block{para(text("twelve"))}},
		&CodeBlock{Info: "go", Text: "thirteen"},
		&Table{Align: []Align{AlignStart}, Header: []*Cell{{Inlines: []Inline{text("fourteen")}}}, Rows: [][]*Cell{{{Inlines: []Inline{text("15")}}}}},
		&ThematicBreak{},
		&ExerciseCard{ID: "bridge"},
	}
}

func TestBlockText(t *testing.T) {
	want := "Heading\none twothreefourfive\nsixseveneight\nnine\nten\neleven\ntwelve\nthirteen\nfourteen\n15\n"
	if diff := cmp.Diff(want, BlockText(everything())); diff != "" {
		t.Error(diff)
	}
}

func TestCollect(t *testing.T) {
	want := Facts{
		Exercises: []string{"bridge"}, Contacts: []string{"midwife"}, Values: []string{"calcium"}, Terms: []string{"bone"},
		Links: []string{"https://a.example"}, Images: []string{"a.png"}, Lists: []int{1, 2}, Tasks: []int{2}, Numerals: []string{"15"},
	}
	if diff := cmp.Diff(want, Collect(everything())); diff != "" {
		t.Error(diff)
	}
}

func TestNumerals(t *testing.T) {
	for source, want := range map[string][]string{
		"no numbers": nil, "5–10 times": {"5", "10"}, "1,250 mg, 1 250": {"1250", "1", "250"}, "1\u202f250": {"1250"},
		"2.5 or 2,5": {"2.5", "2.5"}, "100.4 °F.": {"100.4"}, "١٢٥٠ و ٥٠": {"1250", "50"}, "१०": {"10"}, "৯৯": {"99"},
		"999": {"999"}, "07:30": {"07", "30"}, "1.": {"1"}, "1234.567": {"1234.567"}, "1.000.000": {"1000000"}, "𝟗": {"9"}, "𝟙": {"1"},
	} {
		if diff := cmp.Diff(want, Numerals(source)); diff != "" {
			t.Errorf("%q: %s", source, diff)
		}
	}
}

// Translations hold fingerprints: the same tree keeps its own for ever.
func TestFingerprintStays(t *testing.T) {
	p := NewPrint()
	p.Field("a b", "c  d")
	p.Blocks(everything())
	if got := p.String(); got != "c24556ce3398ab5a" {
		t.Error(got)
	}
}

// Any change of what the tree says changes the fingerprint.
func TestFingerprintSeesEveryChange(t *testing.T) {
	changes := map[string]func(b []Block){
		"heading text":  func(b []Block) { b[0].(*Heading).Inlines[0].(*Text).Value = "Heading." },
		"heading level": func(b []Block) { b[0].(*Heading).Level = 3 },
		"heading id":    func(b []Block) { b[0].(*Heading).ID = "b" },
		"class":         func(b []Block) { b[0].(*Heading).Classes[0] = "advice" },
		"stress":        func(b []Block) { b[1].(*Paragraph).Inlines[1] = text("two") },
		"address":       func(b []Block) { b[1].(*Paragraph).Inlines[6].(*Link).Dest = "https://b.example" },
		"alt":           func(b []Block) { b[1].(*Paragraph).Inlines[7].(*Image).Alt = "x" },
		"contact":       func(b []Block) { b[1].(*Paragraph).Inlines[8].(*ContactRef).ID = "x" },
		"value":         func(b []Block) { b[1].(*Paragraph).Inlines[9].(*ValueRef).ID = "x" },
		"term":          func(b []Block) { b[1].(*Paragraph).Inlines[10].(*TermRef).ID = "x" },
		"order":         func(b []Block) { b[2].(*List).Ordered = false },
		"item":          func(b []Block) { b[3].(*List).Items = b[3].(*List).Items[:1] },
		"tick":          func(b []Block) { b[3].(*List).Items[0].Task = Ticked },
		"quote":         func(b []Block) { b[4] = b[4].(*Quote).Blocks[0] },
		"callout":       func(b []Block) { b[5].(*Callout).Kind = CalloutNote },
		"code":          func(b []Block) { b[6].(*CodeBlock).Text = "x" },
		"align":         func(b []Block) { b[7].(*Table).Align[0] = AlignEnd },
		"cell":          func(b []Block) { b[7].(*Table).Rows[0][0].Inlines[0].(*Text).Value = "51" },
		"exercise":      func(b []Block) { b[9].(*ExerciseCard).ID = "clam" },
		"moved block":   func(b []Block) { b[8], b[9] = b[9], b[8] },
	}
	seen := map[string]string{Fingerprint(everything()): "nothing"}
	for name, change := range changes {
		blocks := everything()
		change(blocks)
		print := Fingerprint(blocks)
		if other, ok := seen[print]; ok {
			t.Errorf("%s has the fingerprint of %s", name, other)
		}
		seen[print] = name
	}
}

// Wrapping, positions and the cut between texts do not count.
func TestFingerprintIgnoresWrapping(t *testing.T) {
	for _, same := range [][2][]Block{
		{{para(text("one two "), text("three"))}, {para(text("one"), text("  two three"))}},
		{{&List{Tight: true, Items: []*Item{{}}}}, {&List{Items: []*Item{{}}}}},
	} {
		if Fingerprint(same[0]) != Fingerprint(same[1]) {
			t.Errorf("%v and %v differ", same[0], same[1])
		}
	}
	if Fingerprint([]Block{para(text("a"), &Strong{Inlines: []Inline{text("b")}})}) ==
		Fingerprint([]Block{para(text("a "), &Strong{Inlines: []Inline{text("b")}})}) {
		t.Error("a space between words was lost")
	}
}

type strange struct{ Paragraph }

// A kind outside of the closed set is an error with its place.
func TestUnknown(t *testing.T) {
	b := &strange{Paragraph{Pos: diag.Pos{File: "a.md", Line: 3, Col: 4}}}
	if got := Unknown(b).Error(); got != "a.md:3:4: unknown block *doc.strange" {
		t.Error(got)
	}
	defer func() {
		if recover() == nil {
			t.Error("Walk went on over an unknown block")
		}
	}()
	Walk([]Block{b}, Visitor{})
}
