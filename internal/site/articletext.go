package site

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"handout/internal/diag"
	"handout/internal/doc"
)

type articleTextTOML struct {
	Title        string                 `toml:"title"`
	Summary      string                 `toml:"summary"`
	KeyMessage   string                 `toml:"key_message"`
	Sections     map[string]sectionTOML `toml:"sections"`
	Translation  translationTOML        `toml:"translation"`
	Fingerprints map[string]string      `toml:"fingerprints"`
	Acknowledged map[string]string      `toml:"acknowledged"`
}

type sectionTOML struct {
	Summary    string `toml:"summary"`
	KeyMessage string `toml:"key_message"`
}

func (l *loader) articleTexts(a *Article, dir string) {
	files := l.textFiles(path.Join(contentDir, dir))
	for _, tag := range sortedKeys(files) {
		src := l.read(files[tag])
		var t articleTextTOML
		f, blocks, ok := l.text(files[tag], src, &t)
		if !ok {
			continue
		}
		text := &ArticleText{
			Pos: diag.Pos{File: files[tag], Line: 1, Col: 1}, File: files[tag], Locale: tag,
			Title: t.Title, Summary: t.Summary, KeyMessage: t.KeyMessage,
			Translation: l.translation(f, t.Translation),
		}
		text.Translation.Fingerprints, text.Translation.Acknowledged = t.Fingerprints, t.Acknowledged
		l.checkArticleText(a, text, f, t)
		text.Sections = l.sections(a, blocks, t)
		if tag == l.site.Config.DefaultLocale {
			for _, s := range text.Sections {
				s.Fingerprint = sectionFingerprint(s)
			}
		}
		a.Texts[tag] = text
	}
	l.sourceSections(a)
}

// sourceSections reports sections of article.toml that the source text lacks.
func (l *loader) sourceSections(a *Article) {
	source := a.Texts[l.site.Config.DefaultLocale]
	if source == nil {
		return
	}
	for i, id := range a.Sections {
		if source.Section(id) == nil {
			l.error(a.Position(fmt.Sprintf("sections.%d", i)), "section-missing", fmt.Sprintf("%s has no section %q", source.File, id),
				fmt.Sprintf("write it there: ## Title {#%s .cause}", id))
		}
	}
}

func (l *loader) checkArticleText(a *Article, text *ArticleText, f *tomlFile, t articleTextTOML) {
	for _, s := range []struct{ key, value string }{{"title", t.Title}, {"summary", t.Summary}, {"key_message", t.KeyMessage}} {
		if strings.TrimSpace(s.value) == "" {
			l.error(orPos(f.at(s.key), text.Pos), "text-missing", fmt.Sprintf("the front matter has no %s", s.key), "")
		}
	}
	for _, table := range []struct {
		key string
		ids []string
	}{{"sections", sortedKeys(t.Sections)}, {"fingerprints", sortedKeys(t.Fingerprints)}, {"acknowledged", sortedKeys(t.Acknowledged)}} {
		for _, id := range table.ids {
			if !slices.Contains(a.Sections, id) {
				l.error(f.keyAt(table.key+"."+id), "section-unknown", fmt.Sprintf("no section %q in article.toml", id), diag.DidYouMean(id, a.Sections))
			}
		}
	}
	if text.Locale != l.site.Config.DefaultLocale && text.Translation.Method == "" && !f.has("translation") {
		l.error(text.Pos, "translation-method", "a translation must say who made it, and how", "add [translation] with method, translator and reviewer")
	}
}

// orPos is pos, or another where pos means the file as a whole.
func orPos(pos, other diag.Pos) diag.Pos {
	if pos.Line > 0 {
		return pos
	}
	return other
}

func kinds() []string {
	return []string{string(Overview), string(Cause), string(Advice), string(Referral)}
}

// sections cuts an article at its second-level headings.
func (l *loader) sections(a *Article, blocks []doc.Block, t articleTextTOML) []*Section {
	var sections []*Section
	ids := newNames("heading")
	for _, b := range blocks {
		h, ok := b.(*doc.Heading)
		switch {
		case ok && h.Level == 1:
			l.error(h.Pos, "heading-level", "a first-level heading in the text", "the title is in the front matter; begin a section with ##")
		case ok && h.Level == 2:
			if h.ID != "" {
				ids.add(l, h.ID, h.Pos)
			}
			sections = append(sections, l.section(a, h, t))
		case len(sections) == 0:
			l.error(b.Position(), "section-outside", "text before the first section", "begin a section with: ## Title {#id .overview}")
		default:
			s := sections[len(sections)-1]
			if ok {
				l.subheading(s, h, ids)
			}
			s.Blocks = append(s.Blocks, b)
		}
	}
	for _, s := range sections {
		s.headings = headings(s.Blocks)
	}
	l.sectionOrder(a, sections)
	return inOrder(a.Sections, sections)
}

func (l *loader) section(a *Article, h *doc.Heading, t articleTextTOML) *Section {
	s := &Section{Pos: h.Pos, ID: h.ID, Title: h.Inlines, Summary: t.Sections[h.ID].Summary, KeyMessage: t.Sections[h.ID].KeyMessage, State: Current}
	if h.ID == "" {
		l.error(h.Pos, "section-id", "this section has no id", "end its heading with {#id .cause}; the id is the same in every language")
	} else if !slices.Contains(a.Sections, h.ID) {
		l.error(h.Pos, "section-unknown", fmt.Sprintf("no section %q in article.toml", h.ID), orHint(diag.DidYouMean(h.ID, a.Sections), "add it to sections there"))
	}
	for _, class := range h.Classes {
		if !slices.Contains(kinds(), class) {
			l.unknownClass(h, class, kinds())
		} else if s.Kind != "" {
			l.error(h.Pos, "class-twice", fmt.Sprintf("the section is both .%s and .%s", s.Kind, class), "")
		} else {
			s.Kind = Kind(class)
		}
	}
	if len(h.Classes) == 0 {
		l.error(h.Pos, "section-kind", "this section has no kind", "add one of ."+strings.Join(kinds(), ", .")+" to its heading")
	}
	return s
}

func (l *loader) unknownClass(h *doc.Heading, class string, known []string) {
	l.error(h.Pos, "class-unknown", fmt.Sprintf("unknown class .%s", class),
		orHint(diag.DidYouMean(class, known), "known here: ."+strings.Join(known, ", .")))
}

// Tiers are the classes of a referral section's headings, most urgent first.
func Tiers() []string { return []string{"emergency", "same-day", "this-week", "routine"} }

// subheading checks a heading within a section and gives it an id where it has none: the
// section's, a hyphen and its number among the section's headings.
func (l *loader) subheading(s *Section, h *doc.Heading, ids *names) {
	known := append([]string{"for", "not-for"}, Tiers()...)
	for _, class := range h.Classes {
		if !slices.Contains(known, class) {
			l.unknownClass(h, class, known)
		} else if slices.Contains(Tiers(), class) && s.Kind != Referral {
			l.error(h.Pos, "class-place", fmt.Sprintf(".%s outside of a referral section", class), "give the section the class .referral")
		}
	}
	if h.ID != "" {
		ids.add(l, h.ID, h.Pos)
		return
	}
	n := 1
	for _, b := range s.Blocks {
		if _, ok := b.(*doc.Heading); ok {
			n++
		}
	}
	h.ID = fmt.Sprintf("%s-%d", s.ID, n)
}

// sectionOrder reports sections that stand in another order than article.toml has them in.
func (l *loader) sectionOrder(a *Article, sections []*Section) {
	last := -1
	for _, s := range sections {
		i := slices.Index(a.Sections, s.ID)
		if i < 0 {
			continue
		}
		if i < last {
			l.diags.Warn(s.Pos, "section-order", fmt.Sprintf("section %q stands later in article.toml", s.ID), "pages follow article.toml; put the text in the same order")
		}
		last = max(last, i)
	}
}

func inOrder(ids []string, sections []*Section) (ordered []*Section) {
	for _, id := range ids {
		if i := slices.IndexFunc(sections, func(s *Section) bool { return s.ID == id }); i >= 0 {
			ordered = append(ordered, sections[i])
		}
	}
	return ordered
}
