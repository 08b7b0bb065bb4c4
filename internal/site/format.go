package site

import (
	"strconv"
	"strings"
)

// FormatDate writes a date by the locale's pattern, in its digits.
func (l *Locale) FormatDate(d Date) string {
	if d.IsZero() {
		return ""
	}
	var b strings.Builder
	for _, part := range dateParts(l.DatePattern) {
		b.WriteString(l.datePart(part, d))
	}
	return b.String()
}

// datePart is a run of one pattern letter; any other part stands for itself.
func (l *Locale) datePart(part string, d Date) string {
	switch part {
	case "d":
		if d.Day == 1 && l.FirstDay != "" {
			return l.FirstDay
		}
		return l.digits(strconv.Itoa(d.Day))
	case "dd":
		return l.digits(twoDigits(d.Day))
	case "M":
		return l.digits(strconv.Itoa(d.Month))
	case "MM":
		return l.digits(twoDigits(d.Month))
	case "MMMM":
		if d.Month >= 1 && d.Month <= len(l.Months) {
			return l.Months[d.Month-1]
		}
		return l.digits(twoDigits(d.Month))
	case "y", "yyyy":
		return l.digits(strconv.Itoa(d.Year))
	default:
		return strings.ReplaceAll(part, "'", "")
	}
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// dateParts cuts a pattern into runs of one letter, quoted texts and what is between.
func dateParts(pattern string) (parts []string) {
	for i := 0; i < len(pattern); {
		end := i + 1
		switch c := pattern[i]; {
		case c == '\'':
			if n := strings.IndexByte(pattern[end:], '\''); n >= 0 {
				end += n + 1
			}
		case isLetter(c):
			for end < len(pattern) && pattern[end] == c {
				end++
			}
		default:
			for end < len(pattern) && pattern[end] != '\'' && !isLetter(pattern[end]) {
				end++
			}
		}
		parts = append(parts, pattern[i:end])
		i = end
	}
	return parts
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// FormatNumber writes a whole number in the locale's digits, without marks for thousands.
func (l *Locale) FormatNumber(n int) string { return l.digits(strconv.Itoa(n)) }

// digitZero is the zero of a numbering system of CLDR's; ok is false for an unknown one.
func digitZero(system string) (zero rune, ok bool) {
	switch system {
	case "latn":
		return '0', true
	case "arab":
		return '\u0660', true
	case "arabext":
		return '\u06F0', true
	case "deva":
		return '\u0966', true
	case "beng":
		return '\u09E6', true
	default:
		return '0', false
	}
}

func (l *Locale) digits(s string) string {
	zero, _ := digitZero(l.Digits)
	if zero == '0' {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return zero + r - '0'
		}
		return r
	}, s)
}

// decimal writes a figure of a dose or threshold: always in Latin digits, with the
// locale's mark before a fraction, as few digits as say it exactly.
func (l *Locale) decimal(f float64) string {
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if l.Decimal != "" {
		s = strings.Replace(s, ".", l.Decimal, 1)
	}
	return s
}

// List joins texts as the language does: "a, b and c".
func (l *Locale) List(items []string) string {
	if len(items) == 0 {
		return ""
	}
	joined := items[0]
	for i, item := range items[1:] {
		pattern := l.ListPattern
		if i == len(items)-2 {
			pattern = l.ListLast
		}
		joined = strings.NewReplacer("{0}", joined, "{1}", item).Replace(pattern)
	}
	return joined
}
