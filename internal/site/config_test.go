package site

import "testing"

func TestConfigMistakes(t *testing.T) {
	f := "site.toml"
	try(t, []mistake{
		{f, `region = "gb"`, "‹regoin› = \"gb\"\nregion = \"gb\"", []string{"toml-key-unknown"}, nil},
		{f, `region = "gb"`, `region = "fr"`, nil, []string{"content/backs/article.toml:14:1+19 value-region"}},
		{f, `region = "gb"`, ``, nil, []string{"site.toml+0 region-missing", "content/backs/article.toml:14:1+19 value-region"}},
		{f, `base_url = "https://example.org/leaflets/"`, `base_url = ‹"example.org"›`, []string{"base-url"}, nil},
		{f, `default_locale = "en"`, `default_locale = ‹"enn"›`, []string{"locale-unknown"}, []string{
			"content/backs/en.md:1:1+0 translation-method", "content/exercises/bridge/en.md:1:1+0 translation-method"}},
		{f, `locales = ["en", "es"]`, `locales = ["en", "es", ‹"es"›]`, []string{"duplicate"}, []string{"locales/es.toml+0 duplicate"}},
		{f, `locales = ["en", "es"]`, `locales = [‹›]`, nil, []string{"site.toml:3:12+1 toml-syntax"}},
		{f, `phone = "999"`, "phone = \"999\"\n‹fone› = \"1\"", []string{"toml-key-unknown"}, nil},
		{f, `id = "emergency"`, `id = "midwife"`, nil, []string{
			"site.toml:28:6+9 duplicate", "content/backs/article.toml:8:24+11 contact-unknown",
			"content/backs/en.md:29:9+17 contact-unknown", "content/backs/es.md:40:12+17 contact-unknown"}},
		{f, `id = "emergency"`, `id = ‹"Midwife"›`, []string{"id-invalid"}, []string{
			"site.toml:28:6+9 duplicate", "content/backs/article.toml:8:24+11 contact-unknown",
			"content/backs/en.md:29:9+17 contact-unknown", "content/backs/es.md:40:12+17 contact-unknown"}},
		{f, `feedback = "midwife"`, `feedback = ‹"midwive"›`, []string{"contact-unknown"}, nil},
		{f, `url = "https://hospital.example/midwives"`, `url = ‹"hospital.example"›`, []string{"web-address"}, nil},
		{f, `es = "Matronas"`, `‹e5› = "Matronas"`, []string{"locale-unknown"}, nil},
		{f, `es = "Matronas"`, "es = \"Matronas\"\n[contact.mentions]\n‹e5› = \"matronas\"", []string{"locale-unknown"}, nil},
		{f, `default = "a4"`, `default = ‹"a5"›`, []string{"paper-unknown"}, nil},
		{f, `es = "letter"`, `‹pl› = "letter"`, []string{"locale-unknown"}, nil},
		{f, `"large"]`, `‹"larg"›]`, []string{"edition-unknown"}, nil},
		{f, `severity = "off"`, `severity = ‹"of"›`, []string{"rule-severity"}, nil},
		{f, `reason = "measured elsewhere"`, ``, nil, []string{"site.toml:40:12+5 rule-reason", "site.toml:42:11+6 rule-reason"}},
		{f, `locales = ["es"]`, `locales = [‹"et"›]`, []string{"locale-unknown"}, nil},
		{f, `name = "Midwives"`, ``, nil, []string{"site.toml:27:1+11 contact-name"}},
		{f, `region = "gb"`, "region = \"gb\n", nil, []string{"site.toml:4:13+1 toml-syntax"}},
		{f, `region = "gb"`, "region = ‹5›", []string{"toml-type"}, nil},
		{f, `[publisher]`, "‹[[publisher]]›", []string{"toml-type"}, nil},
		{f, `phone = "999"`, "phone = ‹999›", []string{"toml-type"}, nil},
		{f, `region = "gb"`, "region = \"gb\"\nregion = \"us\"", nil, []string{"site.toml:5:1+6 toml-syntax"}},
	})
}
