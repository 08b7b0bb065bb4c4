package site

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLocaleMistakes(t *testing.T) {
	f := "locales/es.toml"
	try(t, []mistake{
		{f, `direction = "ltr"`, `direction = ‹"left"›`, []string{"locale-setting"}, nil},
		{f, `name = "español"`, ``, nil, []string{f + "+0 locale-setting"}},
		{f, `name = "español"`, `name = "English"`, nil, []string{f + "+0 duplicate"}},
		{f, `digits = "latn"`, `digits = ‹"latin"›`, []string{"locale-setting"}, nil},
		{f, `leading = 1.4`, `leading = ‹14›`, []string{"locale-setting"}, nil},
		{f, `"d 'de' MMMM 'de' y"`, `‹"d de MMMM y"›`, []string{"locale-setting"}, nil},
		{f, `, "diciembre"]`, `›]`, nil, []string{f + ":11:121+1 toml-syntax"}},
		{f, `["enero", `, `[`, nil, []string{f + ":11:10+116 locale-setting"}},
		{f, `"{0} y {1}"`, `‹"{0} y"›`, []string{"locale-setting"}, nil},
		{f, `["«", "»"]`, `‹["«"]›`, []string{"locale-setting"}, nil},
		{f, "[messages.\"leaflet.draft\"]\nother = \"Borrador\"\n", "", nil, []string{f + "+0 message-missing"}},
		{f, "[messages.\"leaflet.page-of\"]\nother = \"Página {{.N}} de {{.M}}\"\n", "", nil, []string{f + ":16:1+26 message-missing"}},
		{f, `[messages."leaflet.draft"]`, "[messages.\"leaflet.drat\"]\nother = \"x\"\n\n[messages.\"leaflet.draft\"]", nil, []string{f + ":16:1+25 message-unknown"}},
		{f, `de {{.M}}`, `de {{.K}}`, nil, []string{f + ":19:1+28 message-field"}},
		{f, `"Página {{.N}} de {{.M}}"`, `‹"Página {{.N}} de {{if .M}}{{.M}}{{end}}"›`, []string{"message-field"}, nil},
		{f, `other = "Borrador"`, `other = ‹""›`, []string{"message-empty"}, nil},
		{f, `other = "Borrador"`, `‹otro› = "Borrador"`, []string{"message-form"}, []string{f + ":16:1+26 message-form", f + ":16:1+26 message-form"}},
		{f, "one = \"{{.Count}} miligramo\"\n", "", nil, []string{f + ":22:1+27 message-form"}},
		{f, `other = "{{.Count}} miligramos"`, `few = "{{.Count}} miligramos"`, nil, []string{f + ":22:1+27 message-form"}},
		{f, `one = "{{.Count}} miligramo"`, `one = "{{.Cont}} miligramo"`, nil, []string{f + ":22:1+27 message-field"}},
		{f, `one = "{{.Count}} miligramo"`, `one = "un miligramo"`, nil, nil},
		{f, `other = "Borrador"`, `other = ‹5›`, []string{"toml-type"}, nil},
	})
}

func TestFormatDate(t *testing.T) {
	months := []string{"one", "two", "março", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	for _, c := range []struct{ pattern, digits, want string }{
		{"d MMMM y", "latn", "9 março 2026"},
		{"d 'de' MMMM 'de' y", "latn", "9 de março de 2026"},
		{"dd.MM.yyyy", "latn", "09.03.2026"},
		{"y年M月d日", "latn", "2026年3月9日"},
		{"d MMMM y", "arab", "٩ março ٢٠٢٦"},
		{"d/M/y", "deva", "९/३/२०२६"},
		{"d/M/y", "beng", "৯/৩/২০২৬"},
		{"d/M/y", "arabext", "۹/۳/۲۰۲۶"},
	} {
		l := &Locale{DatePattern: c.pattern, Digits: c.digits, Months: months}
		if got := l.FormatDate(Date{2026, 3, 9}); got != c.want {
			t.Errorf("%s, %s: got %q, want %q", c.pattern, c.digits, got, c.want)
		}
	}
	french := &Locale{DatePattern: "d MMMM y", FirstDay: "1er", Digits: "latn", Months: months}
	for d, want := range map[Date]string{
		{2026, 3, 1}: "1er março 2026", {2026, 3, 11}: "11 março 2026", {2026, 3, 21}: "21 março 2026",
	} {
		if got := french.FormatDate(d); got != want {
			t.Errorf("first day: got %q, want %q", got, want)
		}
	}
	if got := (&Locale{DatePattern: "d"}).FormatDate(Date{}); got != "" {
		t.Errorf("no date is %q", got)
	}
	if got := (&Locale{Digits: "arab"}).FormatNumber(105); got != "١٠٥" {
		t.Error(got)
	}
}

func TestList(t *testing.T) {
	l := &Locale{ListPattern: "{0}, {1}", ListLast: "{0} and {1}"}
	for want, items := range map[string][]string{"": nil, "a": {"a"}, "a and b": {"a", "b"}, "a, b and c": {"a", "b", "c"}, "{1} and b": {"{1}", "b"}} {
		if got := l.List(items); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// A message that is not there, and a field that is not given, leave a mark in the text and
// are told afterwards.
func TestMisses(t *testing.T) {
	s, _, _ := Load(base(t), nil)
	en := s.Locale("en")
	if got := en.Message("leaflet.page-of", map[string]any{"N": 1, "M": 4}); got != "Page 1 of 4" {
		t.Error(got)
	}
	if len(s.Misses()) != 0 {
		t.Error(s.Misses())
	}
	if got := en.Message("leaflet.page", nil); got != "⟦leaflet.page⟧" {
		t.Error(got)
	}
	if got := en.Message("leaflet.page-of", map[string]any{"N": 1}); got != "⟦leaflet.page-of⟧" {
		t.Error(got)
	}
	misses := s.Misses()
	if diff := cmp.Diff([]string{"locales/en.toml+0 message-missing", "locales/en.toml:19:1+28 message-missing"}, places(misses)); diff != "" {
		t.Error(diff)
	}
}

// exampleLocale is the English of the repository.
func exampleLocale(t *testing.T, digits string) *Locale {
	t.Helper()
	l := &loader{fsys: root(), site: &Site{}, settings: &tomlFile{keys: &keyIndex{}}}
	loc := l.locale("en", true)
	if loc == nil || len(l.diags) > 0 {
		t.Fatal(l.diags)
	}
	loc.Digits = digits
	return loc
}

func TestDoseLines(t *testing.T) {
	loc := exampleLocale(t, "arab")
	for _, c := range []struct {
		dose Dose
		want string
	}{
		{Dose{HoldSeconds: 3, Repetitions: 5, Sets: 1, SetsMax: 2, TimesADay: 1}, "Hold for 3~seconds. Do it 5~times. Do 1~or~2~sets. Rest between them. Do this 1~time a day."},
		{Dose{HoldSeconds: 1, HoldSecondsMax: 2, Repetitions: 5, RepetitionsMax: 8, EachSide: true, TimesADay: 2, TimesADayMax: 3}, "Hold for 1~to~2~seconds. Do it 5~to~8~times on each side. Do this 2~or~3~times a day."},
		{Dose{HoldBreaths: 1, Repetitions: 1, QuickRepetitions: 5, TimesADay: 1, TimesADayMax: 3}, "Hold for 1~breath. Do it 1~time. Then do 5~quick squeezes. Do this 1~to~3~times a day."},
		{Dose{Repetitions: 10, EachSide: true, Sets: 2, SetsMax: 4}, "Do it 10~times on each side. Do 2~to~4~sets. Rest between them."},
		{Dose{Repetitions: 2, Sets: 1}, "Do it 2~times."},
		{Dose{When: "each-feed"}, "Do this every time you feed your baby."},
		{Dose{}, ""},
	} {
		if diff := cmp.Diff(c.want, strings.ReplaceAll(strings.Join(DoseLines(loc, c.dose), " "), "\u00a0", "~")); diff != "" {
			t.Error(diff)
		}
	}
}

func TestStartLines(t *testing.T) {
	loc := exampleLocale(t, "latn")
	got := StartLines(loc, Start{
		Vaginal:   StartTime{1, 2, "day", []string{"comfortable", "catheter-out"}},
		Caesarean: StartTime{6, 8, "week", []string{"after-check", "wound-healed", "clinician-agrees"}},
	})
	want := []string{
		"After a vaginal birth: start on day 1~or~2, when it feels comfortable and when any tube in your bladder is out and you have peed.",
		"After a caesarean birth: start after 6~to~8~weeks, when you have had your check after the birth, when your wound has healed and when your doctor, midwife or physiotherapist agrees.",
	}
	for i := range got {
		got[i] = strings.ReplaceAll(got[i], "\u00a0", "~")
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAmountText(t *testing.T) {
	loc := exampleLocale(t, "arab")
	loc.Decimal = ","
	for want, a := range map[string]Amount{
		"1 milligram": {Amount: 1, Unit: "milligram"}, "1250 milligrams": {Amount: 1250, Unit: "milligram"},
		"100,4 °F (38 °C)":     {Amount: 100.4, Unit: "degree-fahrenheit", Also: &Amount{Amount: 38, Unit: "degree-celsius"}},
		"8,5 to 10 micrograms": {Amount: 8.5, Max: 10, Unit: "microgram"}, "6 to 8 weeks": {Amount: 6, Max: 8, Unit: "week"},
	} {
		if got := AmountText(loc, a); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
