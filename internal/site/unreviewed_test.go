package site

import "testing"

func TestUnreviewedLanguagesAreLeftOut(t *testing.T) {
	files := base(t)
	replace(files, "site.toml", "region = ", "publish_unreviewed = false\nregion = ")
	s, diags, err := Load(files, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Locales) != 1 || s.Locale("es") != nil {
		t.Error("the unreviewed language is still there")
	}
	if len(diags) != 1 || diags[0].Rule != "locale-unreviewed" || diags[0].Pos.Line != 4 {
		t.Errorf("found %v", diags)
	}
	replace(files, "content/exercises/bridge/es.md", "method = \"machine\"", "method = \"machine\"\nreviewer = \"B. Revisora\"\nreviewed = 2026-01-03")
	if s, diags, _ := Load(files, nil); s.Locale("es") == nil || len(diags) > 0 {
		t.Errorf("a reviewed language is left out: %v", diags)
	}
}
