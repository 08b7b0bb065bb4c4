package page

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"handout/internal/doc"
	"handout/internal/markdown"
)

// Every example of the CommonMark spec prints without losing text, or says at which place
// it cannot be printed.
func TestCommonMarkExamples(t *testing.T) {
	data, err := os.ReadFile("../markdown/testdata/commonmark/spec.json")
	if err != nil {
		t.Fatal(err)
	}
	var examples []struct {
		Markdown string
		Example  int
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	printed := 0
	for batch := range slices.Chunk(examples, 40) {
		var blocks []doc.Block
		for _, e := range batch {
			if parsed, refused := markdown.Parse("spec.md", []byte(e.Markdown), markdown.Options{}); len(refused) == 0 && !pictured(parsed) {
				blocks = append(blocks, parsed...)
				printed++
			}
		}
		d, diags := composeBlocks(t, Options{}, blocks...)
		for _, found := range diags {
			if found.Pos.Line == 0 {
				t.Errorf("a diagnostic without a place: %+v", found)
			}
		}
		noTextLost(t, d)
		if t.Failed() {
			t.Fatalf("in examples %d to %d", batch[0].Example, batch[len(batch)-1].Example)
		}
	}
	if printed < 500 {
		t.Errorf("only %d examples were printed", printed)
	}
}

// pictured says that blocks hold a picture: the examples name files that no site has, which
// is an error of its own.
func pictured(blocks []doc.Block) bool {
	found := false
	doc.Walk(blocks, doc.Visitor{Inline: func(i doc.Inline) bool {
		_, picture := i.(*doc.Image)
		found = found || picture
		return true
	}})
	return found
}
