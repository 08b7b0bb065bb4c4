package site

import (
	"strings"
	"unicode"
)

// DoseLines puts a dose into short sentences of the locale, in the order in which she does
// them. Figures are in Latin digits in every language.
func DoseLines(l *Locale, d Dose) []string {
	var lines []string
	add := func(id string, from, to int) {
		if from > 0 {
			lines = append(lines, l.span(id, from, to))
		}
	}
	repetitions := "dose.repetitions"
	if d.EachSide {
		repetitions = "dose.repetitions-each-side"
	}
	add("dose.hold-seconds", d.HoldSeconds, d.HoldSecondsMax)
	add("dose.hold-breaths", d.HoldBreaths, 0)
	add(repetitions, d.Repetitions, d.RepetitionsMax)
	add("dose.quick-repetitions", d.QuickRepetitions, 0)
	if max(d.Sets, d.SetsMax) > 1 { // of one set nobody need speak
		add("dose.sets", d.Sets, d.SetsMax)
	}
	add("dose.times-a-day", d.TimesADay, d.TimesADayMax)
	if d.When != "" {
		lines = append(lines, l.Message("dose.when-"+d.When, nil))
	}
	return lines
}

// span writes a number of something, or a range of two with the message id-range, or
// id-or where the two follow each other ("1 or 2 sets").
func (l *Locale) span(id string, from, to int) string {
	if to <= from {
		return counted(l.Plural(id, from, nil))
	}
	ends := map[string]any{"From": from, "To": to}
	if to == from+1 && l.Has(id+"-or") {
		return counted(l.Plural(id+"-or", to, ends))
	}
	return counted(l.Plural(id+"-range", to, ends))
}

// counted keeps the numbers of a sentence on one line with each other and with what they count.
func counted(s string) string {
	words := strings.Split(s, " ")
	var b strings.Builder
	for i, w := range words {
		b.WriteString(w)
		switch {
		case i == len(words)-1:
		case opens(w), numbered(words[i+1]) && i > 0 && opens(words[i-1]): // "6 to", "to 8"
			b.WriteRune('\u00a0')
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func numbered(word string) bool { return strings.ContainsFunc(word, unicode.IsDigit) }

// opens says that a word has a number, and that more must follow it.
func opens(word string) bool { return numbered(word) && !strings.HasSuffix(word, ")") }

// StartLines says when to begin, a sentence for each kind of birth.
func StartLines(l *Locale, s Start) []string {
	return []string{
		l.Message("start.vaginal", map[string]any{"When": l.startWhen(s.Vaginal)}),
		l.Message("start.caesarean", map[string]any{"When": l.startWhen(s.Caesarean)}),
	}
}

func (l *Locale) startWhen(t StartTime) string {
	when := l.startSpan(t)
	if len(t.Conditions) == 0 {
		return when
	}
	var conditions []string
	for _, id := range t.Conditions {
		conditions = append(conditions, l.Message("start."+id, nil))
	}
	return l.Message("start.span-and-conditions", map[string]any{"Span": when, "Conditions": l.List(conditions)})
}

// startSpan is the time after the birth: the first day, the first n weeks, or from one
// number of weeks to another.
func (l *Locale) startSpan(t StartTime) string {
	unit := "days"
	if t.Unit == "week" {
		unit = "weeks"
	}
	switch {
	case t.From == 0 && t.To <= 1 && unit == "days":
		return l.Message("start.first-day", nil)
	case t.From == 0:
		return counted(l.Plural("start.first-"+unit, t.To, nil))
	default:
		return l.span("start."+unit, t.From, t.To)
	}
}

// AmountText writes a regional value with its unit, and the same in the other unit:
// "2.2 pounds (1 kilogram)". Figures are in Latin digits in every language.
func AmountText(l *Locale, a Amount) string {
	text := l.amount(a)
	if a.Also == nil {
		return text
	}
	return l.Message("unit.also", map[string]any{"Amount": text, "Also": l.amount(*a.Also)})
}

func (l *Locale) amount(a Amount) string {
	number, last := l.decimal(a.Amount), a.Amount
	if a.Max > a.Amount {
		number = l.Message("unit.range", map[string]any{"From": number, "To": l.decimal(a.Max)})
		last = a.Max
	}
	return l.plural("unit."+a.Unit, latin(last), number, nil)
}

// latin writes a figure as go-i18n reads it for its plural form.
func latin(f float64) string { return (&Locale{}).decimal(f) }
