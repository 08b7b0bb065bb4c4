package compare

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func parsed(t *testing.T, dir, main string) *webPage {
	t.Helper()
	p, err := parsePage([]byte(`<html dir="`+dir+`"><body><aside class="emergency"><p>Emergency? <a href="tel:999">Call 999</a></p></aside><main>`+main+`</main></body></html>`),
		"en/back/a.html", func(file string) string { return "sum of " + file })
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func compared(t *testing.T, old, new string) []Change {
	t.Helper()
	return changer{locale: "en"}.passages(parsed(t, "ltr", old).Passages, parsed(t, "ltr", new).Passages)
}

// What is not a word of the text, but reaches a reader.
func TestChangesBesideWords(t *testing.T) {
	tests := []struct {
		name, old, new string
		class          Class
		role           Role
		from, to       string
	}{
		{"level of a heading", "<h3>Rest</h3>", "<h2>Rest</h2>", Structure, RoleHeading, "Rest (h3)", "Rest (h2)"},
		{"a list that is none", "<ul><li>Rest</li></ul>", "<p>Rest</p>", Structure, RoleText, "Rest (ul li)", "Rest (p)"},
		{"link", `<p><a href="b.html#x">Rest</a></p>`, `<p><a href="../c.html">Rest</a></p>`, Structure, RoleText, "Rest (en/back/b.html#x)", "Rest (en/c.html)"},
		{"phone link", `<p><a href="tel:1">Desk</a></p>`, `<p><a href="tel:2">Desk</a></p>`, Clinical, RoleText, "Desk (tel:1)", "Desk (tel:2)"},
		{"picture file", `<p><img src="a.png" alt="A"></p>`, `<p><img src="b.png" alt="A"></p>`, Pictures, RoleFigure, "sum of en/back/a.png", "sum of en/back/b.png"},
		{"its alternative text", `<p><img src="a.png" alt="A"></p>`, `<p><img src="a.png" alt="B"></p>`, Structure, RoleAlt, "A", "B"},
		{"a draft no more", `<p class="notice">Draft</p>`, ``, Metadata, RoleMetadata, "Draft", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := compared(t, tt.old, tt.new)
			if len(got) != 1 || got[0].Class != tt.class || got[0].Role != tt.role || got[0].Old != tt.from || got[0].New != tt.to {
				t.Errorf("%+v", got)
			}
		})
	}
}

// In a text from right to left the two halves of a phone number would change places.
func TestNumbersKeepTheirDirection(t *testing.T) {
	const main = `<p>اتصلي (<a dir="ltr" href="tel:01632960102">01632 960102</a>) أو <bdi>5 kg</bdi></p>`
	var got []string
	for _, p := range parsed(t, "rtl", main).Passages {
		got = append(got, p.Text)
	}
	want := []string{"Emergency? Call 999", "اتصلي (\u206601632 960102\u2069) أو \u20685 kg\u2069"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestPageCountsOfEveryScript(t *testing.T) {
	for text, want := range map[string]int{
		"Standard print PDF, 150 kB · 13 pages Large print PDF, 159 kB · 28 pages": 13,
		"طباعة PDF، \u2066218 kB\u2069 · 14 صفحة":                                  14,
		"PDF، ٢١٨ kB · ١٤ صفحة":                                                    14,
		"সাধারণ PDF, ৩১৪ kB · ৯টি":                                                 9,
		"no leaflet": 0,
	} {
		if got := parsed(t, "ltr", `<section class="downloads">`+text+`</section>`).Pages; got != want {
			t.Errorf("%q: %d pages, want %d", text, got, want)
		}
	}
}
