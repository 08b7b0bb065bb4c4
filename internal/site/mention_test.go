package site

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMention: a name within a sentence has its own words, else those of the name in the same
// language before those of another.
func TestMention(t *testing.T) {
	contact := contactTOML{
		Name: "Your midwife", Mention: "your midwife",
		Names:    map[string]string{"es": "Su matrona", "zh-Hans": "助产士"},
		Mentions: map[string]string{"es": "su matrona", "fr": "votre sage-femme"},
	}
	want := map[string]string{"": "your midwife", "es": "su matrona", "fr": "votre sage-femme", "zh-Hans": "助产士"}
	if diff := cmp.Diff(want, contact.mention()); diff != "" {
		t.Error(diff)
	}
	contact.Mention = ""
	if got := contact.mention()[""]; got != "Your midwife" {
		t.Errorf("without words of its own: %q", got)
	}
}
