package check

import (
	"fmt"
	"slices"
	"testing"

	"handout/internal/diag"
)

const (
	english = "content/back/en.md"
	french  = "content/back/fr.md"
	roll    = "content/exercises/roll/exercise.toml"
	rollEN  = "content/exercises/roll/en.md"
	meta    = "content/back/article.toml"
)

// Each mutation breaks the good site in one way; exactly the findings named must appear,
// at their line and column.
func TestMutations(t *testing.T) {
	tests := []struct {
		rule           string
		file, old, new string
		release        bool
		severity       diag.Severity
		at             string // file:line:col
		also           []string
		since          map[string]Former
	}{
		{rule: "clinical-change", file: meta, old: `version = "1.0"`, new: `version = "1.1"`, release: true, at: meta + ":3:11", since: changed("1.1")},
		{rule: "metadata", file: meta, old: `leaflet_number = "PI-1"`, new: `leaflet_number = ""`, at: meta + ":1:6"},
		{rule: "draft", file: meta, old: `"approved"`, new: `"draft"`, release: true, at: meta + ":1:6"},
		{rule: "review-due", file: meta, old: "2027-12-01", new: "2026-05-01", severity: diag.Warning, at: meta + ":1:6"},
		{rule: "review-due", file: meta, old: "2027-12-01", new: "2026-05-01", release: true, at: meta + ":1:6"},
		{rule: "review-due", file: meta, old: "2027-12-01", new: "2026-07-01", severity: diag.Warning, at: meta + ":1:6"},
		{rule: "evidence", file: "content/back/evidence.toml", old: `"well known"`, new: `""`, at: "content/back/evidence.toml:2:6"},
		{rule: "key-message", file: english, old: `key_message = "Read the list."`, new: ``, at: english + ":26:1"},
		{rule: "summary", file: english, old: `summary = "What helps your back."`, new: ``, at: english + ":1:1"},
		{rule: "heading-order", file: english, old: "### What helps", new: "#### What helps", at: english + ":19:1", also: []string{"same-lists"}},
		{rule: "heading-length", file: french, old: "### Ce qui aide", new: "### Ce qui aide un peu, beaucoup, le jour, la nuit, au lit, assise ou debout", severity: diag.Warning, at: french + ":29:1"},
		{rule: "alt-text", file: rollEN, old: "A woman stands and rolls her shoulders.", new: "roll.png", at: rollEN + ":1:1"},
		{rule: "exercise-complete", file: roll, old: "[dose]\nrepetitions = 5\ntimes_a_day = 1", new: "[dose]", at: roll + ":4:1"},
		{rule: "figure-pose", file: roll, old: "[frame.end]", new: "[frame.end]\n[frame.end.left]\nknee_flexion = 190", at: roll + ":27:16"},
		{rule: "referral-block", file: french, old: "### Plus tard {.routine}", new: "### Plus tard", at: french + ":36:1", also: []string{"same-lists", "same-referral"}},
		{rule: "reading-level", file: french, old: "Attendez 6 semaines.", new: "Considérablement inconfortables, quotidiennement répétitives, particulièrement embarrassantes, occasionnellement désagréables : attendez 6 semaines.", severity: diag.Warning, at: french + ":25:1"},
		{rule: "long-sentence", file: french, old: "Attendez 6 semaines.", new: "Et un et un et un et un et un et un et un et un et un et un et un 6.", severity: diag.Warning, at: french + ":27:1"},
		{rule: "long-paragraph", file: french, old: "Attendez 6 semaines.", new: "Un. Un. Un. Un. Un. Un. 6 fois un.", severity: diag.Warning, at: french + ":27:1"},
		{rule: "decimals", file: french, old: "Attendez 6 semaines.", new: "Une femme sur dix, 6 %.", severity: diag.Warning, at: french + ":27:72"},
		{rule: "double-space", file: french, old: "Attendez 6", new: "Attendez  6", severity: diag.Warning, at: french + ":27:61"},
		{rule: "straight-quotes", file: french, old: "Restez moins au lit.", new: "N'y restez pas.", severity: diag.Warning, at: french + ":32:4"},
		{rule: "phone-in-text", file: french, old: "Attendez 6 semaines.", new: "Appelez 01632 960 124, 6.", at: french + ":27:61", also: []string{"same-numbers"}},
		{rule: "emphasis", file: french, old: "Attendez 6", new: "*Attendez* 6", severity: diag.Warning, at: french + ":27:53"},
		{rule: "passive", file: english, old: "Wait 6 weeks.", new: "It is often checked by your own midwife. Wait 6 weeks.", severity: diag.Warning, at: english + ":17:50"},
		{rule: "third-person", file: english, old: "Wait 6 weeks.", new: "Patients should wait 6 weeks.", severity: diag.Warning, at: english + ":17:47"},
		{rule: "sources", file: meta, old: "[[reference]]\nid = \"guide\"\norganisation = \"Guild\"\ntitle = \"A guide\"\nyear = \"2021\"\nurl = \"https://example.org/guide\"\n", new: "", severity: diag.Warning, at: meta + ":20:6"},
		{rule: "term-ambiguous", file: "content/glossary.toml", old: `plain = "bascule"`, new: `plain = "bec osseux"`, severity: diag.Warning, at: "content/glossary.toml:15:1"},
		{rule: "theme-contrast", file: "templates/print.toml", old: `quiet = "#4a5654"`, new: `quiet = "#8a9694"`, at: "templates/print.toml:43:9"},
		{rule: "phone-format", file: "site.toml", old: `"01632 960123"`, new: `"01632 9601"`, at: "site.toml:30:9"},
		{rule: "rule-unknown", file: "site.toml", old: "[governance]", new: "[rules.decimal]\nlimit = 3\n\n[governance]", at: "site.toml:18:1"},
		{rule: "rule-unknown", file: "site.toml", old: "[governance]", new: "[rules.glyph-missing]\nseverity = \"off\"\nreason = \"none\"\n\n[governance]", at: "site.toml:18:1"},
		{rule: "rule-suppressed", file: "site.toml", old: "[governance]", new: "[rules.decimals]\nseverity = \"off\"\nreason = \"doses of fluid\"\n\n[governance]", severity: diag.Note, at: "site.toml:18:1"},
		{rule: "rule-suppressed", file: "site.toml", old: "[governance]", new: "[rules.decimals]\nlocales = [\"en\"]\nreason = \"doses of fluid\"\n\n[governance]", severity: diag.Note, at: "site.toml:18:1"},
		{rule: "contacts", file: "site.toml", old: `feedback = "desk"`, new: `feedback = ""`, at: "site.toml:0:0"},
		{rule: "contact-duplicate", file: "site.toml", old: `phone = "01632 960123"`, new: `phone = "9 9 9"`, severity: diag.Warning, at: "site.toml:28:6"},
		{rule: "contact-unused", file: "site.toml", old: "[[contact]]", new: "[[contact]]\nid = \"spare\"\nname = \"Spare\"\n\n[[contact]]", severity: diag.Warning, at: "site.toml:23:6"},
		{rule: "term-first-use", file: french, old: "Une bosse sur un os", new: "Un ostéophyte", severity: diag.Warning, at: french + ":27:4"},
		{rule: "translation-reviewed", file: french, old: `reviewer = "Linguiste"`, new: `reviewer = ""`, severity: diag.Warning, at: french + ":1:1"},
		{rule: "translation-reviewed", file: french, old: `reviewer = "Linguiste"`, new: `reviewer = ""`, release: true, at: french + ":1:1"},
		{rule: "same-numbers", file: french, old: "Attendez 6", new: "Attendez 9", at: french + ":25:1"},
		{rule: "same-links", file: french, old: "Appelez : [](contact:emergency).", new: "Appelez : [](contact:desk).", at: french + ":36:1"},
		{rule: "same-lists", file: french, old: "- Restez moins au lit.\n", new: "", at: french + ":25:1"},
		{rule: "same-referral", file: french, old: "- [ ] Le mal reste", new: "- [ ] Le mal reste\n- [ ] Le mal dure", at: french + ":56:1", also: []string{"same-lists"}},
	}
	covered := map[string]bool{}
	for i, tt := range tests {
		t.Run(fmt.Sprintf("%d-%s", i, tt.rule), func(t *testing.T) {
			files := goodSite(t)
			replace(t, files, tt.file, tt.old, tt.new)
			found := Run(load(t, files), Options{Today: today, Release: tt.release, Since: tt.since, Theme: files["templates/print.toml"].Data})
			mine := slices.DeleteFunc(slices.Clone(found), func(d diag.Diagnostic) bool { return d.Rule != tt.rule })
			covered[tt.rule] = true
			if len(mine) != 1 {
				t.Fatalf("found %d of the rule, want 1: %v", len(mine), found)
			}
			if at := fmt.Sprintf("%s:%d:%d", mine[0].Pos.File, mine[0].Pos.Line, mine[0].Pos.Col); at != tt.at {
				t.Errorf("found at %s, want %s: %s", at, tt.at, mine[0].Message)
			}
			if mine[0].Severity != tt.severity {
				t.Errorf("%s, want %s", mine[0].Severity, tt.severity)
			}
			inEveryForm(t, found, mine[0])
			for _, d := range found {
				if d.Rule != tt.rule && !slices.Contains(tt.also, d.Rule) {
					t.Errorf("unexpected: %s:%d: %s [%s]", d.Pos.File, d.Pos.Line, d.Message, d.Rule)
				}
			}
		})
	}
	for _, r := range Rules() {
		if !covered[r.ID] && r.leaflet == nil { // TestPageCount shows those
			t.Errorf("no mutation shows that rule %s finds anything", r.ID)
		}
	}
}
