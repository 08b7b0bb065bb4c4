package main

import (
	"strings"
	"testing"
)

func TestSameInOrder(t *testing.T) {
	for _, c := range []struct {
		want, got string
		rtl, same bool
	}{
		{"Lie on  your\nback.", "Lie on your back.\f", false, true},
		{"Lie on your back.", "Lie onyour back.", false, false},
		{"Lie on your back.", "Lie on your bark.", false, false},
		{"Take 5–10 mg.", "Take 5 –10 mg.", false, false},
		{"仰卧,双膝弯曲。", "仰卧, 双膝弯曲。", false, false},
		{"e\u0301", "é", false, true},
		{"Русский · العربية · हिन्दी", "Русский · ا ل ع ر ب ي ة · हिन्दी", false, true},
		{"Русский · العربية · हिन्दी", "Русский ·العربية · हिन्दी", false, false},
		{"خذي 50 mg مرتين", "خ ذ ي 50 mg م ر ت ي ن", true, true},
		{"خذي 50 mg مرتين", "خ ذ ي 50mg م ر ت ي ن", true, false},
		{"خذي 50 mg مرتين", "خ ذ ي 05 mg م ر ت ي ن", true, false},
		{"العلاج", "العالج", true, false},
	} {
		if err := sameInOrder(c.want, c.got, c.rtl); (err == nil) != c.same {
			t.Errorf("%q and %q: got %v", c.want, c.got, err)
		}
	}
}

func TestSameLines(t *testing.T) {
	lines := []string{"خذي 50 mg كل 12 ساعة.", "1", "استلقي على ظهرك", "1", "", "واثني ركبتيك"}
	for _, c := range []struct {
		got  string
		same bool
	}{
		{"1\nخذي 50 mg كل 12 ساعة.\n1 استلقي على ظهرك واثني ركبتيك\n\f", true},
		{"خذي 50 mg كل 12 ساعة.\n1\n\nواثني ركبتيك\n1 استلقي على ظهرك\n", true},
		{"خذي 12 mg كل 50 ساعة.\n1\nواثني ركبتيك\n1 استلقي على ظهرك\n", false},
		{"خذي 50 mg كل 12 ساعة .\n1\nواثني ركبتيك\n1 استلقي على ظهرك\n", false},
		{"خذي 50 mg كل 12 ساعة.\n1\nواثني ركبتيك\n1استلقي على ظهرك\n", false},
		{"خذي 50 mg كل 12 ساعة.\n1\nواثني ركبتيك\nاستلقي على ظهرك\n", false},
		{"خذي 50 mg كل 12 ساعة.\n1\n1\n1\nواثني ركبتيك\nاستلقي على ظهرك\n", false},
		{"خذي 50 mg كل 12 ساعة.\n1\n1\nواثني ركبتيك\nظهرك على استلقي\n", false},
	} {
		if err := sameLines(lines, c.got); (err == nil) != c.same {
			t.Errorf("%s: got %v", strings.ReplaceAll(c.got, "\n", " / "), err)
		}
	}
}
