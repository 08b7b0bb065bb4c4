package compare

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWordDiff(t *testing.T) {
	tests := []struct {
		name, old, new string
		want           []Word
	}{
		{"same", "Lie down.", "Lie down.", []Word{{Same, "Lie down."}}},
		{"a digit", "Wait 6 weeks.", "Wait 9 weeks.", []Word{{Same, "Wait"}, {Delete, " 6"}, {Insert, " 9"}, {Same, " weeks."}}},
		{"a word more", "Do lift.", "Do not lift.", []Word{{Same, "Do"}, {Insert, " not"}, {Same, " lift."}}},
		{"Han", "仰卧，双膝弯曲", "侧卧，双膝弯曲", []Word{{Delete, "仰"}, {Insert, "侧"}, {Same, "卧，双膝弯曲"}}},
		{"a number with a mark", "Take 2.5 mg.", "Take 2.0 mg.", []Word{{Same, "Take"}, {Delete, " 2.5"}, {Insert, " 2.0"}, {Same, " mg."}}},
		{"isolated", "رقم \u206601632 1\u2069.", "رقم \u206601632 2\u2069.", []Word{{Same, "رقم \u206601632"}, {Delete, " 1"}, {Insert, " 2"}, {Same, "\u2069."}}},
		{"all new", "", "New.", []Word{{Insert, "New."}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, wordDiff(tt.old, tt.new)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Whatever the texts, leaving out what came gives the old one and leaving out what went the
// new one.
func TestScriptRebuildsBothSides(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		a, b := randomWords(random), randomWords(random)
		var old, new []string
		for _, e := range script(a, b) {
			if e.Op != Insert {
				old = append(old, a[e.A])
			}
			if e.Op != Delete {
				new = append(new, b[e.B])
			}
		}
		if !slices.Equal(a, old) || !slices.Equal(b, new) {
			t.Fatalf("from %v to %v: rebuilt %v and %v", a, b, old, new)
		}
	}
}

func randomWords(r *rand.Rand) []string {
	var ws []string
	for range r.IntN(12) {
		ws = append(ws, string(rune('a'+r.IntN(4))))
	}
	return ws
}

func TestTokensJoinToTheText(t *testing.T) {
	for _, s := range []string{"Hold for 5–10 seconds, then rest.", "استلقي على ظهرك 50 mg.", "घुटने मोड़ें।", "每天 2 次。", " a  b "} {
		if got := strings.Join(tokens(s), ""); got != s {
			t.Errorf("%q became %q", s, got)
		}
	}
}

func TestTidy(t *testing.T) {
	tests := []struct {
		name, old, new string
		want           []Word
	}{
		{"one character stays between", "慢走为好", "快走即好", []Word{{Delete, "慢走为"}, {Insert, "快走即"}, {Same, "好"}}},
		{"two stay", "慢散步吧", "快散步呢", []Word{{Delete, "慢"}, {Insert, "快"}, {Same, "散步"}, {Delete, "吧"}, {Insert, "呢"}}},
		{"a mark stays between", "One, two.", "Six, ten.", []Word{{Delete, "One, two"}, {Insert, "Six, ten"}, {Same, "."}}},
		{"what only came stays apart", "可以走", "您可以慢走", []Word{{Insert, "您"}, {Same, "可以"}, {Insert, "慢"}, {Same, "走"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tidy(wordDiff(tt.old, tt.new))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A long text that is new throughout is told as a whole, in time and memory by its length.
func TestWordDiffOfLongTexts(t *testing.T) {
	old, new := "Same. "+strings.Repeat("one two ", 20_000)+"end", "Same. "+strings.Repeat("six ten ", 20_000)+"end"
	words := wordDiff(old, new)
	if len(words) != 4 || words[0].Text != "Same." || words[3].Text != " end" {
		t.Errorf("%d parts", len(words))
	}
}
