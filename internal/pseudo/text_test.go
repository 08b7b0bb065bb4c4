package pseudo

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestAccentedTexts(t *testing.T) {
	l := Languages()[0]
	for _, c := range []struct{ text, want string }{
		{"Lie down", "[Ļîé ðöŵñ one]"},
		{"Page {{.N}} of {{.M}}", "[Þáĝé {{.N}} öƒ {{.M}} one two]"},
		{"Hold for 5–10 seconds.", "[Ĥöļð ƒöŕ 5–10 šéçöñðš one two.]"},
		{`call NHS\u00A0111`, `[çáļļ ÑĤŠ\u00A0111 one two]`},
		{`Say \"no\" to it`, `[Šáý \"ñö\" ţö îţ one two]`},
		{"01632 960101", "01632 960101"},
		{"", ""},
	} {
		if got := l.plain(c.text); got != c.want {
			t.Errorf("%q became %q, not %q", c.text, got, c.want)
		}
	}
}

func TestTextsGrowByTwoFifths(t *testing.T) {
	text := strings.Repeat("Bend your knees. ", 20)
	grown := float64(utf8.RuneCountInString(Languages()[0].plain(text))) / float64(len(text))
	if grown < 1.4 || grown > 1.45 {
		t.Errorf("a text became %.2f times as long", grown)
	}
}

func TestMirroredTexts(t *testing.T) {
	l := Languages()[1]
	for _, c := range []struct{ text, want string }{
		{"Lie down, for 5–10 minutes", "•Lie •down, •for •5–10 •minutes"},
		{"Call {{.Phone}} (free)", "•Call •{{.Phone}} (•free)"},
		{"Don’t twist “it”", "•Don’t •twist “•it”"},
		{"01632 960101", "01632 960101"},
	} {
		if got := strings.ReplaceAll(l.plain(c.text), rightToLeftMark, "•"); got != c.want {
			t.Errorf("%q became %q, not %q", c.text, got, c.want)
		}
	}
}

func TestMarkdownLines(t *testing.T) {
	l := Languages()[0]
	for _, c := range []struct{ line, want string }{
		{"", ""},
		{"## Stop if {#stop}", `## \[Šţöþ îƒ one\] {#stop}`},
		{"### Get help {.emergency}", `### \[Ĝéţ ĥéļþ one\] {.emergency}`},
		{"- [ ] Fever of 38", `- [ ] \[Ƒéṽéŕ öƒ 38 one\]`},
		{"10. Bend", `10. \[Ɓéñð one\]`},
		{"> [!WARNING]", "> [!WARNING]"},
		{"> Call: [](contact:doctor).", `> \[Çáļļ: [](contact:doctor) one two three.\]`},
		{"![Bridge](exercise:bridge)", "![Bridge](exercise:bridge)"},
		{"A **weak** [bone](term:bone) & `x`", `\[Å **ŵéáķ** [ƀöñé](term:bone) & ` + "`x`" + ` one two three\]`},
		{"See <https://a.example/b>", `\[Šéé <https://a.example/b> one two three\]`},
	} {
		got, err := markdownLine(c.line, l)
		if err != nil || got != c.want {
			t.Errorf("%q became %q, not %q (%v)", c.line, got, c.want, err)
		}
	}
}

func TestUnknownMarkdown(t *testing.T) {
	for _, line := range []string{"| a | b |", "```", "[a]: https://a.example/"} {
		if got, err := markdownLine(line, Languages()[0]); err == nil {
			t.Errorf("%q became %q without an error", line, got)
		}
	}
}

func TestEveryPluralForm(t *testing.T) {
	english := "name = \"English\"\nenglish_name = \"English\"\ndirection = \"ltr\"\nmonths = [\"May\"]\nreadability = [\"smog\"]\n" +
		"\n[messages.\"dose.sets\"]\none = \"{{.Count}} set\"\nother = \"{{.Count}} sets\"\n"
	got, err := localeFile(english, Languages()[1])
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"direction = \"rtl\"", "readability = []", "zero = ", "few = \"\u200f{{.Count}} \u200fsets\"", "one = \"\u200f{{.Count}} \u200fset\""} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestSettings(t *testing.T) {
	src := "locales = [\"en\", \"es\"]\n\n[[contact]]\nid = \"a\"\nname = \"Doctor\"\nphone = \"111\"\n[contact.names]\nes = \"Médico\"\n\n[print]\npaper = \"a4\"\n"
	got, err := siteFile(src, Languages())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`locales = ["en", "en-XA", "ar-XB"]`, `en-XA = "[Ðöçţöŕ one]"`, `phone = "111"`, `paper = "a4"`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "Médico") {
		t.Errorf("the Spanish name is left in\n%s", got)
	}
}
