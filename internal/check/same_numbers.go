package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"handout/internal/diag"
)

var sameNumbers = Rule{
	ID: "same-numbers", Severity: diag.Error,
	Title:  "A translation has the numbers of its source",
	Why:    "A wrong digit in a dose or a limit is a clinical incident.",
	Source: "MedlinePlus criteria for multilingual information; house rule",
	Good:   "en: after 6 weeks / es: después de 6 semanas",
	Bad:    "en: after 6 weeks / es: después de 9 semanas",
	translation: func(p *pass, from, to *unit) {
		if !slices.Equal(from.numbers, to.numbers) {
			p.report(to.Locale, to.Pos, fmt.Sprintf("the numbers of %s differ from the source: %s", from.Name, difference(from.numbers, to.numbers)), "correct the translation")
		}
	},
}

// appendNumbers appends the numerals of a text as Latin digits.
func appendNumbers(numbers []string, text string) []string {
	start := -1
	for i, r := range text {
		digit := '0' <= r && r <= '9' || r >= 0x660 && isDigit(r)
		if digit == (start >= 0) {
			continue
		}
		if digit {
			start = i
			continue
		}
		numbers = append(numbers, latinDigits(text[start:i]))
		start = -1
	}
	if start >= 0 {
		numbers = append(numbers, latinDigits(text[start:]))
	}
	return numbers
}

// isDigit is unicode.IsDigit, quick for the scripts that have no digits of their own.
func isDigit(r rune) bool {
	switch {
	case r < 0x660:
		return '0' <= r && r <= '9'
	case r >= 0x1E00 && r < 0xA620: // Latin with marks to Han and Yi
		return false
	case r < 0x700: // Arabic
		return r <= 0x669 || 0x6F0 <= r && r <= 0x6F9
	case r >= 0x900 && r < 0xA00: // Devanagari and Bengali
		return r&0x7F >= 0x66 && r&0x7F <= 0x6F
	default:
		return unicode.IsDigit(r)
	}
}

func latinDigits(s string) string {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return strings.Map(latinDigit, s)
		}
	}
	return s
}

// latinDigit maps Arabic, Persian, Devanagari and Bengali digits to Latin ones.
func latinDigit(r rune) rune {
	for _, zero := range []rune{'٠', '۰', '०', '০'} {
		if r >= zero && r <= zero+9 {
			return '0' + r - zero
		}
	}
	return r
}
