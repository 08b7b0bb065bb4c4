package site

import "testing"

func TestArticleMistakes(t *testing.T) {
	f := "content/backs/article.toml"
	try(t, []mistake{
		{f, `id = "backs"`, `id = ‹"back"›`, []string{"article-id"}, nil},
		{f, `status = "draft"`, `status = ‹"darft"›`, []string{"article-status"}, nil},
		{f, `published = 2026-01-02`, `published = ‹2026-02-30›`, []string{"toml-syntax"}, nil},
		{f, `review_due = "2028-01-02"`, `review_due = ‹"2028-02-30"›`, []string{"date-invalid"}, nil},
		{f, `review_due = "2028-01-02"`, `review_due = ‹20280102›`, []string{"date-invalid"}, nil},
		{f, `review_due = "2028-01-02"`, `review_due = ‹2025-01-02›`, []string{"date-order"}, nil},
		{f, `review_due`, `‹reviewdue›`, []string{"toml-key-unknown"}, nil},
		{f, `["midwife", "emergency"]`, `["midwife", ‹"emergncy"›]`, []string{"contact-unknown"}, nil},
		{f, `["midwife", "emergency"]`, `["midwife", ‹"midwife"›]`, []string{"duplicate"}, nil},
		{f, `["overview", "spurs", "get-help"]`, `["overview", "spurs", ‹"gethelp"›]`, []string{"section-missing"}, []string{
			"content/backs/en.md:25:1+33 section-unknown", "content/backs/es.md:19:1+8 section-unknown", "content/backs/es.md:36:1+37 section-unknown",
			"content/backs/en.md:13:74+12 anchor-broken"}},
		{f, `["overview", "spurs", "get-help"]`, `["overview", "spurs", "get-help", ‹"index"›]`, []string{"output-path"}, []string{
			"content/backs/article.toml:9:46+7 section-missing"}},
		{f, `["overview", "spurs", "get-help"]`, `["overview", "spurs", "get-help", ‹"Spurs"›]`, []string{"duplicate"}, []string{
			"content/backs/article.toml:9:46+7 output-path", "content/backs/article.toml:9:46+7 section-missing"}},
		{f, `amount = 700`, ``, nil, []string{"content/backs/article.toml:14:1+19 value-amount"}},
		{f, `max = 1250`, `max = ‹250›`, []string{"value-amount"}, nil},
		{f, `unit = "milligram"`, `unit = ‹"miligram"›`, []string{"unit-unknown"}, nil},
		{f, `source = "nhs"`, `source = ‹"nsh"›`, []string{"reference-unknown"}, nil},
		{f, `[values.calcium.gb]`, `[values.calcium.uk]`, nil, []string{"content/backs/article.toml:14:1+19 value-region"}},
		{f, `url = "https://www.nhs.uk/"`, `url = ‹"www.nhs.uk"›`, []string{"web-address"}, nil},
		{f, `title = "Vitamins"`, ``, nil, []string{"content/backs/article.toml:25:1+13 reference-incomplete"}},
		{"content/backs/evidence.toml", `"kept"`, `‹"keep"›`, []string{"claim-decision"}, nil},
		{"content/backs/evidence.toml", `"overview"`, `‹"overveiw"›`, []string{"section-unknown"}, nil},
		{"content/backs/evidence.toml", `["nhs"]`, `[‹"nice"›]`, []string{"reference-unknown"}, nil},
		{"content/backs/evidence.toml", `why = "said plainly"`, ``, nil, []string{"content/backs/evidence.toml:1:1+9 claim-why"}},
		{"content/backs/evidence.toml", `section = "overview"`, ``, nil, []string{"content/backs/evidence.toml:1:1+9 section-missing"}},
		{"content/glossary.toml", `[osteophyte.es]`, `‹[osteophyte.eo]›`, []string{"locale-unknown"}, []string{"content/glossary.toml:1:1+15 term-missing"}},
		{"content/glossary.toml", `[osteophyte.es]`, `‹[osteophyte.e5]›`, []string{"locale-unknown"}, []string{"content/glossary.toml:1:1+15 term-missing"}},
		{"content/glossary.toml", `"a small bump of bone"`, `‹"a small bump of bone."›`, []string{"term-definition"}, nil},
		{"content/glossary.toml", `plain = "bone spur"`, `‹plane› = "bone spur"`, []string{"toml-key-unknown"}, []string{"content/glossary.toml:1:1+15 term-incomplete"}},
		{"content/glossary.toml", `plain = "bone spur"`, "plain = \"bone spur\"\nabbreviation = \"BS\"", nil, []string{"content/glossary.toml:1:1+15 term-abbreviation"}},
		{"content/backs/artcle.toml", ``, `x = 1`, nil, []string{"content/backs/artcle.toml+0 file-unused"}},
		{"content/knees/notes.txt", ``, `x = 1`, nil, []string{"content/knees/article.toml+0 file-missing"}},
	})
}

func TestExerciseMistakes(t *testing.T) {
	f := "content/exercises/bridge/exercise.toml"
	try(t, []mistake{
		{f, `kind = "exercise"`, `kind = ‹"exercice"›`, []string{"exercise-kind"}, nil},
		{f, `sections = ["spurs"]`, `sections = [‹"spur"›]`, []string{"section-unknown"}, nil},
		{f, `pictures = ["bridge.png"]`, ``, nil, []string{f + "+0 exercise-picture"}},
		{f, `pictures = ["bridge.png"]`, `pictures = [‹"brige.png"›]`, []string{"picture-missing"}, nil},
		{f, `pictures = ["bridge.png"]`, `pictures = [‹"../../../../etc/passwd"›]`, []string{"path-outside"}, nil},
		{f, `repetitions = 5`, `repetitions = ‹0›`, []string{"dose-number"}, nil},
		{f, `repetitions = 5`, `repetitions = ‹-5›`, []string{"dose-number"}, nil},
		{f, `repetitions = 5`, `repetitions = ‹5.5›`, []string{"toml-type"}, nil},
		{f, `repetitions = 5`, `‹repititions› = 5`, []string{"toml-key-unknown"}, nil},
		{f, `times_a_day_max = 2`, `times_a_day_max = ‹1›`, []string{"dose-number"}, nil},
		{f, `times_a_day_max = 2`, `when = ‹"each-night!"›`, []string{"dose-when"}, nil},
		{f, `"after-check"`, `‹"after-chekc"›`, []string{"start-condition"}, nil},
		{f, `unit = "week"`, `unit = ‹"weeks"›`, []string{"start-unit"}, nil},
		{f, `to = 12`, `to = ‹7›`, []string{"start-span"}, nil},
		{f, `[start.caesarean]`, `[start.cesarean]`, nil, []string{f + ":16:1+16 toml-key-unknown", f + ":10:1+15 start-missing"}},
	})
}

func TestExerciseTextMistakes(t *testing.T) {
	f := "content/exercises/bridge/es.md"
	try(t, []mistake{
		{f, `name = "Puente"`, ``, nil, []string{f + ":1:1+0 text-missing"}},
		{f, `alt = "Una mujer levanta la cadera."`, `alt = ‹""›`, []string{"text-missing"}, nil},
		{f, `method = "machine"`, `method = ‹"machined"›`, []string{"translation-method"}, nil},
		{f, `{#steps}`, `{#step}`, nil, []string{f + ":1:1+0 exercise-part", f + ":11:1+16 exercise-part"}},
		{f, "## Errores {#mistakes}\n\n- Subir demasiado", "‹## Errores {#mistakes}›\n\nSubir\n\n- demasiado", []string{"exercise-part"}, []string{f + ":18:1+5 exercise-part"}},
		{f, "1. Acuéstese.\n2. Levante", "‹- Acuéstese.›\n- Levante", []string{"exercise-part"}, nil},
		{f, "## Pare", "## Pare {#steps}\n\n1. x\n\n## Pare", nil, []string{f + ":20:1+16 duplicate", f + ":20:1+16 exercise-part"}},
		{f, "fingerprint = \"", "fingerprint = \"0", nil, []string{f + ":1:1+0 translation-stale"}},
		{f, "- Duele", "- Duele [](‹contact:midwfe›)", []string{"contact-unknown"}, nil},
		{f, "- Duele", "- Duele [](‹value:calcium›)", []string{"value-unknown"}, nil},
		{f, "+++\n", "", nil, []string{f + ":1:1+0 front-matter"}},
	})
}
