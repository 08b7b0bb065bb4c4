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
