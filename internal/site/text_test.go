package site

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"handout/internal/doc"
)

func TestArticleTextMistakes(t *testing.T) {
	f := "content/backs/en.md"
	try(t, []mistake{
		{f, `title = "Back pain"`, `title = ‹" "›`, []string{"text-missing"}, nil},
		{f, `[sections.spurs]`, `‹[sections.spur]›`, []string{"section-unknown"}, nil},
		{f, `summary = "What it is."`, "summary = \"What it is.\"\n‹sumary› = \"x\"", []string{"toml-key-unknown"}, nil},
		{f, "+++\ntitle", "title", nil, []string{f + ":1:1+0 front-matter"}},
		{f, "+++\n\n## Back", "\n## Back", nil, []string{f + ":1:1+3 front-matter"}},
		{f, `{#overview .overview}`, `{.overview}`, nil, []string{f + ":11:1+24 section-id", "content/backs/article.toml:9:13+10 section-missing"}},
		{f, `{#overview .overview}`, `{#overview}`, nil, []string{f + ":11:1+24 section-kind"}},
		{f, `{#overview .overview}`, `{#overview .ovreview}`, nil, []string{f + ":11:1+34 class-unknown"}},
		{f, `{#overview .overview}`, `{#overview .overview .cause}`, nil, []string{f + ":11:1+41 class-twice"}},
		{f, `{#now .emergency}`, `{#spurs .emergency}`, nil, []string{f + ":27:1+27 duplicate", f + ":13:74+12 anchor-broken"}},
		{f, `{.for}`, `{.fro}`, nil, []string{f + ":17:1+18 class-unknown"}},
		{f, `{.for}`, `{.routine}`, nil, []string{f + ":17:1+22 class-place"}},
		{f, "## Back pain {", "text\n\n‹# Title›\n\n## Back pain {", []string{"heading-level"}, []string{f + ":11:1+4 section-outside"}},
		{f, `exercise:bridge)`, `‹exercise:brige›)`, []string{"exercise-unknown"}, nil},
		{f, `term:osteophyte)`, `‹term:osteofyte›)`, []string{"term-unknown"}, nil},
		{f, `value:calcium)`, `‹value:calcum›)`, []string{"value-unknown"}, nil},
		{f, `#spurs)`, `‹#spur›)`, []string{"anchor-broken"}, nil},
		{f, `get-help#now)`, `‹gethelp›)`, []string{"link-broken"}, nil},
		{f, `../exercises/bridge)`, `‹../exercises/brige›)`, []string{"link-broken"}, nil},
		{f, `../exercises/bridge)`, `‹/exercises/bridge›)`, []string{"link-broken"}, nil},
		{f, `../exercises/bridge)`, `‹javascript:alert(1)›)`, []string{"link-scheme"}, nil},
		{f, `(spur.png)`, `(‹spurs.png›)`, []string{"picture-missing"}, nil},
		{f, `(spur.png)`, `(‹../backs›)`, []string{"picture-directory"}, nil},
		{f, `(spur.png)`, `(‹en.md›)`, []string{"picture-format"}, nil},
		{f, `(spur.png)`, `(‹../../../x.png›)`, []string{"path-outside"}, nil},
		{f, "pee", "pee\n\n<div>", nil, []string{f + ":33:1+5 html-raw"}},
		{f, "pee", "pee \xff", nil, []string{f + ":31:22+1 utf8-invalid"}},
		{"content/backs/e5.md", "", "+++\n+++\n", nil, []string{"content/backs/e5.md+0 locale-unknown"}},
		{"content/backs/pl.md", "", "+++\n+++\n", nil, []string{"content/backs/pl.md+0 locale-unused"}},
	})
}

// A re-wrapped source keeps its translations current; a changed word does not, unless a
// person says that it does not matter.
func TestTranslationStates(t *testing.T) {
	files := base(t)
	replace(files, "content/backs/en.md", "Most pain passes. Take", "Most pain\npasses.\nTake")
	replace(files, "content/backs/en.md", "- A [spur]", "- One [spur]")
	s, _, _ := Load(files, nil)
	es := s.Article("backs").Texts["es"]
	if es.Section("overview").State != Current || es.Section("spurs").State != Stale || es.Section("get-help").State != Current {
		t.Error(es.Section("overview").State, es.Section("spurs").State, es.Section("get-help").State)
	}
	now := s.Article("backs").Texts["en"].Section("spurs").Fingerprint
	replace(files, "content/backs/es.md", "\n[fingerprints]", "\n[acknowledged]\nspurs = \""+now+"\"\n\n[fingerprints]")
	s, diags, _ := Load(files, nil)
	if got := s.Article("backs").Texts["es"].Section("spurs").State; got != Acknowledged || len(diags) > 0 {
		t.Error(got, diags)
	}
}

func TestMissingSection(t *testing.T) {
	files := base(t)
	es := string(files["content/backs/es.md"].Data)
	start, end := strings.Index(es, "## Espolones"), strings.Index(es, "## Buscar")
	files["content/backs/es.md"] = &fstest.MapFile{Data: []byte(es[:start] + es[end:])}
	replace(files, "content/backs/es.md", "[espolones](#spurs)", "espolones")
	s, diags, _ := Load(files, nil)
	if diff := cmp.Diff([]string{"content/backs/es.md:1:1+0 translation-missing"}, places(diags)); diff != "" || diags.HasErrors() {
		t.Error(diff)
	}
	sections := s.Article("backs").Texts["es"].Sections
	if len(sections) != 3 || sections[1].ID != "spurs" || sections[1].State != Missing || sections[1].Kind != Cause {
		t.Errorf("%+v", sections)
	}
	files["content/backs/es.md"] = &fstest.MapFile{Data: []byte(es[:end])}
	if _, diags, _ = Load(files, nil); !diags.HasErrors() {
		t.Error("a missing referral section is no error")
	}
}

func TestMissingFiles(t *testing.T) {
	for name, want := range map[string][]string{
		"site.toml":                              {"site.toml+0 site-missing"},
		"locales/es.toml":                        {"site.toml:3:18+4 locale-missing"},
		"content/backs/es.md":                    {"content/backs/es.md+0 file-missing"},
		"content/exercises/bridge/es.md":         {"content/exercises/bridge/es.md+0 file-missing"},
		"content/backs/article.toml":             {"content/backs/article.toml+0 file-missing"},
		"content/exercises/bridge/exercise.toml": {"content/exercises/bridge/exercise.toml+0 file-missing"},
		"content/backs/spur.png":                 {"content/backs/en.md:23:14+8 picture-missing", "content/backs/es.md:34:14+8 picture-missing"},
	} {
		files := base(t)
		delete(files, name)
		_, diags, err := Load(files, nil)
		if diff := cmp.Diff(want, places(diags)); diff != "" || err != nil {
			t.Errorf("without %s: %s %v", name, diff, err)
		}
	}
}

// A byte order mark and line ends of another system change nothing.
func TestOtherSystems(t *testing.T) {
	right := base(t)
	files := fstest.MapFS{}
	for name, f := range right {
		data := f.Data
		if !strings.HasSuffix(name, ".png") {
			data = append([]byte("\ufeff"), bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))...)
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	s, diags, err := Load(files, nil)
	if err != nil || len(diags) > 0 {
		t.Fatal(err, diags)
	}
	want, _, _ := Load(right, nil)
	if diff := cmp.Diff(want.Fingerprints(want.Articles[0]), s.Fingerprints(s.Articles[0])); diff != "" {
		t.Error(diff)
	}
}

func TestSymlinks(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, base(t)); err != nil {
		t.Fatal(err)
	}
	outside := filepath.Join(t.TempDir(), "secret.png")
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(outside, picture.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	link := func(to, name string) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		_ = os.Remove(path)
		if err := os.Symlink(to, path); err != nil {
			t.Skip("this system has no symbolic links: ", err)
		}
	}
	link(outside, "content/backs/spur.png")
	link(filepath.Join(dir, "content", "backs"), "content/knees")
	link("en.md", "content/exercises/bridge/pl.md")
	s, diags, err := Load(os.DirFS(dir), nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"content/backs/spur.png+0 path-symlink", "content/exercises/bridge/pl.md+0 path-symlink", "content/knees+0 path-symlink"}
	if diff := cmp.Diff(want, places(diags)); diff != "" {
		t.Error(diff)
	}
	if len(s.Articles) != 1 || s.Files["content/backs/spur.png"] != nil {
		t.Error("a symbolic link was followed")
	}
}

// A file of any size is refused after a small part of it, and nothing else is said.
func TestLargeTexts(t *testing.T) {
	for _, name := range []string{"content/backs/en.md", "content/glossary.toml", "site.toml"} {
		files := base(t)
		files[name] = &fstest.MapFile{Data: bytes.Repeat([]byte("+++\n"), 5<<20)}
		_, diags, err := Load(files, nil)
		if err != nil || len(diags) != 1 || diags[0].Rule != "file-too-large" {
			t.Errorf("%s: %v %v", name, diags, err)
		}
	}
}

func TestLargePictures(t *testing.T) {
	files := base(t)
	files["content/backs/spur.png"] = &fstest.MapFile{Data: make([]byte, maxPictureBytes+1)}
	_, diags, _ := Load(files, nil)
	if len(diags) == 0 || diags[0].Rule != "picture-large" {
		t.Error(diags)
	}
}

// TestSmallPictures: what shows an exercise is sharp in print; others may be small.
func TestSmallPictures(t *testing.T) {
	const name = "content/exercises/bridge/bridge.png"
	for _, c := range []struct {
		width int
		want  string
	}{{minExerciseWidth - 1, "picture-small"}, {minExerciseWidth, ""}} {
		files := base(t)
		var b bytes.Buffer
		if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, c.width, 200))); err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: b.Bytes()}
		_, diags, _ := Load(files, nil)
		got := ""
		for _, d := range diags {
			got += d.Rule
			if d.Pos.File != "content/exercises/bridge/exercise.toml" || d.Pos.Line != 3 {
				t.Errorf("reported at %v, not where the picture is named", d.Pos)
			}
		}
		if got != c.want {
			t.Errorf("a picture %d pixels wide: %q, want %q", c.width, got, c.want)
		}
	}
}

func TestResolve(t *testing.T) {
	s, _, _ := Load(base(t), nil)
	a := s.Article("backs")
	for dest, want := range map[string]Target{
		"#spurs":              {Article: "backs", Section: "spurs"},
		"#now":                {Article: "backs", Section: "get-help", Heading: "now"},
		"#spurs-1":            {Article: "backs", Section: "spurs", Heading: "spurs-1"},
		"get-help#now":        {Article: "backs", Section: "get-help", Heading: "now"},
		"get-help":            {Article: "backs", Section: "get-help"},
		"../backs":            {Article: "backs"},
		"../backs/spurs":      {Article: "backs", Section: "spurs"},
		"../exercises/bridge": {Exercise: "bridge"},
	} {
		if got, ok := s.Resolve(a, a.Texts["en"], dest); !ok || got != want {
			t.Errorf("%q: %+v, %v", dest, got, ok)
		}
	}
	for _, dest := range []string{"", "spurs#now", "nowhere", "#nowhere", "../knees", "../backs/nowhere", "../exercises/clam", "../../x", "/x", "https://a.example"} {
		if got, ok := s.Resolve(a, a.Texts["en"], dest); ok && dest != "" {
			t.Errorf("%q leads to %+v", dest, got)
		}
	}
}

// Renderers see one form of link for a place in the same article, and paths of pages.
func TestLinkAddresses(t *testing.T) {
	s, _, _ := Load(base(t), nil)
	var got []string
	doc.Walk(s.Article("backs").Texts["en"].Section("overview").Blocks, doc.Visitor{Inline: func(i doc.Inline) bool {
		if l, ok := i.(*doc.Link); ok {
			got = append(got, l.Dest)
		}
		return true
	}})
	if diff := cmp.Diff([]string{"#spurs", "#now", "../exercises/bridge.html"}, got); diff != "" {
		t.Error(diff)
	}
	for target, want := range map[Target]string{
		{Article: "a"}: "../a/index.html", {Article: "a", Section: "b"}: "../a/b.html", {Article: "a", Section: "b", Heading: "c"}: "../a/b.html#c",
		{Article: "backs"}: "../backs/index.html", {Article: "backs", Section: "b"}: "#b", {Article: "backs", Section: "b", Heading: "c"}: "#c",
	} {
		if got := target.address(s.Article("backs")); got != want {
			t.Errorf("%+v is at %q, want %q", target, got, want)
		}
	}
}

// A site without locales of its own has the default ones; its own go before.
func TestDefaultLocales(t *testing.T) {
	files, defaults := base(t), base(t)
	delete(files, "locales/en.toml")
	replace(files, "locales/es.toml", "Borrador", "Provisional")
	replace(defaults, "locales/es.toml", "Borrador", "Default")
	s, diags, err := Load(files, defaults)
	if err != nil || len(diags) > 0 {
		t.Fatal(err, diags)
	}
	if got := s.Locale("en").Message("leaflet.draft", nil) + " " + s.Locale("es").Message("leaflet.draft", nil); got != "Draft Provisional" {
		t.Error(got)
	}
}
