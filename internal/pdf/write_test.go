package pdf

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// fold brings text to NFC and white space to single spaces.
func fold(s string) string { return strings.Join(words(s), " ") }

// unspaced is fold for a script written without spaces, where the end of a line is none.
func unspaced(s string) string { return strings.Join(words(s), "") }

func words(s string) []string { return strings.Fields(norm.NFC.String(noBidi.Replace(s))) }

// noBidi drops the direction marks that pdftotext puts around every run of the other
// direction, and those we put there for it.
var noBidi = strings.NewReplacer("\u200e", "", "\u200f", "", "\u202a", "", "\u202b", "", "\u202c", "")

func TestTextComesBack(t *testing.T) {
	ts := newTypesetter(t)
	w := New(ts)
	for lang := range samples {
		t.Run(lang, func(t *testing.T) {
			s := newSheet(t, ts, lang).leaflet(12)
			out, err := w.Write(s.doc)
			if err != nil {
				t.Fatal(err)
			}
			path := save(t, "leaflet-"+lang+".pdf", out)
			want, got := strings.Join(s.text, "\n"), judge(t, "pdftotext", path, "-")
			same := fold
			if lang == "zh-Hans" {
				same = unspaced
			}
			if same(want) != same(got) {
				t.Errorf("pdftotext differs\nwant %s\ngot  %s", same(want), same(got))
			}
		})
	}
}
