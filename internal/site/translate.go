package site

import (
	"fmt"

	"handout/internal/diag"
	"handout/internal/doc"
)

// sectionFingerprint names what a section says, for its translations to refer to.
func sectionFingerprint(s *Section) string {
	p := doc.NewPrint()
	p.Field("kind", string(s.Kind))
	p.Inlines(s.Title)
	p.Field("summary", s.Summary)
	p.Field("key message", s.KeyMessage)
	p.Blocks(s.Blocks)
	return p.String()
}

// exerciseFingerprint names what an exercise's text says.
func exerciseFingerprint(t *ExerciseText) string {
	p := doc.NewPrint()
	p.Field("name", t.Name)
	p.Field("summary", t.Summary)
	p.Field("alt", t.Alt)
	for _, id := range sortedKeys(t.Captions) {
		p.Field("caption "+id, t.Captions[id])
	}
	p.Blocks(t.Before)
	for _, list := range []*doc.List{t.Steps, t.Mistakes, t.Stop} {
		if list != nil {
			p.Blocks([]doc.Block{list})
		}
	}
	return p.String()
}

// Fingerprints gives, by section id, what a translation made now from the source text
// writes below [fingerprints].
func (s *Site) Fingerprints(a *Article) map[string]string {
	prints := map[string]string{}
	if source := a.Texts[s.Config.DefaultLocale]; source != nil {
		for _, section := range source.Sections {
			prints[section.ID] = section.Fingerprint
		}
	}
	return prints
}

// state compares the fingerprint that a translation was made from with the source's now.
func state(id, now string, t Translation) TextState {
	switch {
	case t.Fingerprints[id] == now:
		return Current
	case t.Acknowledged[id] == now:
		return Acknowledged
	default:
		return Stale
	}
}

// articleStates settles the state of every translated section of an article. A site with
// errors is not told that its mistakes made its translations stale, too: what is found is kept
// apart until that is known.
func (l *loader) articleStates(a *Article) {
	source := a.Texts[l.site.Config.DefaultLocale]
	for _, tag := range sortedKeys(a.Texts) {
		if source != nil && a.Texts[tag] != source {
			sectionStates(source, a.Texts[tag], &l.states)
		}
	}
}

// exerciseStates settles the state of every translated exercise.
func (l *loader) exerciseStates() {
	for _, e := range l.site.Exercises {
		source := e.Texts[l.site.Config.DefaultLocale]
		for _, tag := range sortedKeys(e.Texts) {
			if t := e.Texts[tag]; source != nil && t != source {
				t.State = state("exercise", source.Fingerprint, t.Translation)
				if t.State == Stale {
					l.states.Warn(t.Pos, "translation-stale", fmt.Sprintf("exercise %q changed in %q after this translation", e.ID, source.Locale),
						fmt.Sprintf("bring it up to date, then write fingerprint = %q", source.Fingerprint))
				}
			}
		}
	}
}

func sectionStates(source, t *ArticleText, diags *diag.List) {
	var sections []*Section
	for _, from := range source.Sections {
		s := t.Section(from.ID)
		if s == nil {
			s = &Section{Pos: t.Pos, ID: from.ID, Kind: from.Kind, State: Missing}
		} else {
			s.State = state(s.ID, from.Fingerprint, t.Translation)
		}
		sections = append(sections, s)
		sectionState(from, s, t, diags)
		if s.Kind != from.Kind && s.Kind != "" {
			diags.Error(s.Pos, "section-kind", fmt.Sprintf("section %q is .%s here and .%s in %q", s.ID, s.Kind, from.Kind, source.Locale), "")
		}
	}
	t.Sections = sections
}

// sectionState reports a section that does not say what its source says: an error where
// lives hang on it, a warning otherwise, for its page tells the reader.
func sectionState(from, s *Section, t *ArticleText, diags *diag.List) {
	severity := diag.Warning
	if from.Kind == Referral {
		severity = diag.Error
	}
	switch s.State {
	case Missing:
		diags.Add(diag.Diagnostic{Pos: t.Pos, Severity: severity, Rule: "translation-missing",
			Message: fmt.Sprintf("section %q is not translated", s.ID), Hint: "the page says so in the reader's language"})
	case Stale:
		diags.Add(diag.Diagnostic{Pos: s.Pos, Severity: severity, Rule: "translation-stale",
			Message: fmt.Sprintf("the source of section %q changed after this translation", s.ID),
			Hint:    fmt.Sprintf("bring it up to date, then write %s = %q below [fingerprints]", s.ID, from.Fingerprint)})
	}
}
