package check

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// The quick tests of a character say what the tables of Unicode say.
func TestCharactersAreWhatUnicodeSays(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if isDigit(r) != unicode.IsDigit(r) || characters().isLetter(r) != unicode.IsLetter(r) {
			t.Errorf("%U: digit %v, letter %v", r, isDigit(r), characters().isLetter(r))
		}
		if _, traits := appendSentences(nil, "en", string([]rune{r, r})); r < 0xD800 || r > 0xDFFF {
			for trait, want := range map[character]bool{
				digit: unicode.IsDigit(r), capital: unicode.Is(unicode.Lu, r), space: r == ' ', straightQuote: r == '\'' || r == '"',
			} {
				if got := traits&trait != 0; got != want {
					t.Errorf("%U: trait %b %v, want %v", r, trait, got, want)
				}
			}
		}
	}
}

// sentencesByPattern is what a sentence is, said as a pattern: the measure for the quick way.
func sentencesByPattern(locale, text string) (lengths []int) {
	for _, s := range regexp.MustCompile(`[.!?؟।]+(\s+|$)|[。！？]+`).Split(text, -1) {
		words, han := 0, 0
		for _, f := range strings.Fields(s) {
			if strings.ContainsFunc(f, unicode.IsLetter) {
				words++
			}
			for _, r := range f {
				if unicode.Is(unicode.Han, r) {
					han++
				}
			}
		}
		switch {
		case strings.TrimSpace(s) == "":
			continue
		case han > 0:
			words = han / 2
		case strings.HasPrefix(locale, "vi"):
			words = words * 2 / 3
		}
		lengths = append(lengths, words)
	}
	return lengths
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{
		"", ".", "One. Two words! Three?", "at 10.30 h", "e.g. this", "a..b .. c...", "腰痛。坐下。走。", "。。", "a.。b", "!? x",
		"यह दर्द है। ठीक।", "هل يؤلم؟ نعم.", "no\u00a0break. \u00a0", "5.", "\v.\va", "Đau lưng sau sinh rất phổ biến.", "x.\n\ny", "…. .",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, locale := range []string{"en", "vi"} {
			got, traits := appendSentences(nil, locale, text)
			if want := sentencesByPattern(locale, text); !slices.Equal(got, want) {
				t.Errorf("%q has sentences of %v words, want %v", text, got, want)
			}
			if digits, want := traits&digit != 0, strings.ContainsFunc(text, unicode.IsDigit); digits != want {
				t.Errorf("%q has digits: %v, want %v", text, digits, want)
			}
		}
	})
}

// What the cheap looks ahead of a pattern turn away has no match.
func FuzzLooksAheadOfPatterns(f *testing.F) {
	for _, s := range []string{
		"20 %", "20٪", "2.5 ml", "1,75", "10.300", "01632 960 123", "+44 (0)12–34-5", "ÉCOLES", "aÉCOLE", "ÀÉÎÕÜ", "éÀÉÎÕÜé", "aÀÉÎÕÜb",
		"STOP NOWNOW", "ЧЕЛОВЕК", "xЧЕЛОВЕКx", "5ЧЕЛОВЕК5", "ЧЕЛОВA", "AЧЕЛОВ", "12345678", "1 2 3 4 5",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for name, look := range map[string]struct {
			may bool
			re  *regexp.Regexp
		}{"decimals": {mayBeDecimal(text), decimalPattern}, "phone": {mayBePhone(text), phonePattern}, "capitals": {mayBeCapitals(text), capitalsPattern}} {
			if !look.may && look.re.MatchString(text) {
				t.Errorf("%s: %q is turned away, but has %q", name, text, look.re.FindString(text))
			}
		}
	})
}
