package web

import "testing"

func TestShortWordsStayWhole(t *testing.T) {
	for word, want := range map[string]bool{
		"X-ray": true, "кем-то": true, "e-mailem": true, "ডি-যুক্ত": true,
		"follow-up": true, "self-referral": false, "По-медицински": false, "anti-inflammatory": false,
	} {
		if got := staysWhole(word); got != want {
			t.Errorf("%q: %v", word, got)
		}
	}
}
