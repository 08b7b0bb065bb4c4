package site

import (
	"fmt"
	"slices"
	"strings"

	"handout/internal/diag"
	"handout/internal/doc"
)

type exerciseTextTOML struct {
	Name         string            `toml:"name"`
	Summary      string            `toml:"summary"`
	Alt          string            `toml:"alt"`
	Captions     map[string]string `toml:"captions"`
	Translation  translationTOML   `toml:"translation"`
	Fingerprint  string            `toml:"fingerprint"`
	Acknowledged string            `toml:"acknowledged"`
}

func (l *loader) exerciseTexts(e *Exercise, dir string) {
	files := l.textFiles(dir)
	for _, tag := range sortedKeys(files) {
		var t exerciseTextTOML
		f, blocks, ok := l.text(files[tag], l.read(files[tag]), &t)
		if !ok {
			continue
		}
		text := &ExerciseText{
			Pos: diag.Pos{File: files[tag], Line: 1, Col: 1}, File: files[tag], Locale: tag,
			Name: t.Name, Summary: t.Summary, Alt: t.Alt, Captions: t.Captions,
			Translation: l.translation(f, t.Translation), State: Current,
		}
		text.Translation.Fingerprints = oneKey(t.Fingerprint)
		text.Translation.Acknowledged = oneKey(t.Acknowledged)
		l.checkExerciseText(e, text, f)
		l.exerciseParts(text, blocks)
		text.Fingerprint = exerciseFingerprint(text)
		e.Texts[tag] = text
	}
}

// oneKey is the fingerprint table of an exercise: its text is one part.
func oneKey(fingerprint string) map[string]string {
	if fingerprint == "" {
		return nil
	}
	return map[string]string{"exercise": fingerprint}
}

func (l *loader) checkExerciseText(e *Exercise, text *ExerciseText, f *tomlFile) {
	for _, s := range []struct{ key, value string }{{"name", text.Name}, {"summary", text.Summary}, {"alt", text.Alt}} {
		if strings.TrimSpace(s.value) == "" {
			l.error(orPos(f.at(s.key), text.Pos), "text-missing", fmt.Sprintf("the front matter has no %s", s.key), "")
		}
	}
	if text.Locale != l.site.Config.DefaultLocale && !f.has("translation") {
		l.error(text.Pos, "translation-method", "a translation must say who made it, and how", "add [translation] with method, translator and reviewer")
	}
	if e.Figure == nil {
		return
	}
	frames := e.Figure.FrameIDs()
	for _, id := range sortedKeys(text.Captions) {
		if !slices.Contains(frames, id) {
			l.error(f.keyAt("captions."+id), "caption-unknown", fmt.Sprintf("the figure has no frame %q", id),
				orHint(diag.DidYouMean(id, frames), "its frames are "+strings.Join(frames, ", ")))
		}
	}
	for _, id := range frames {
		if strings.TrimSpace(text.Captions[id]) == "" {
			l.error(orPos(f.keyAt("captions"), text.Pos), "caption-missing", fmt.Sprintf("frame %q has no caption", id), "add it below [captions]")
		}
	}
}

func parts() []string { return []string{"before", "steps", "mistakes", "stop"} }

// exerciseParts takes the body apart at its headings: before, steps, mistakes, stop.
func (l *loader) exerciseParts(t *ExerciseText, blocks []doc.Block) {
	byPart := map[string][]doc.Block{}
	places := map[string]diag.Pos{}
	part := ""
	for _, b := range blocks {
		h, ok := b.(*doc.Heading)
		if !ok {
			if part == "" {
				l.error(b.Position(), "exercise-part", "text before the first heading", "begin with: ## Steps {#steps}")
			}
			byPart[part] = append(byPart[part], b)
			continue
		}
		part = h.ID
		if !slices.Contains(parts(), part) {
			l.error(h.Pos, "exercise-part", fmt.Sprintf("no part %q of an exercise", part),
				orHint(diag.DidYouMean(part, parts()), "end the heading with one of {#"+strings.Join(parts(), "}, {#")+"}"))
		} else if _, twice := places[part]; twice {
			l.error(h.Pos, "duplicate", fmt.Sprintf("a second part %q", part), "")
		}
		places[part] = h.Pos
	}
	t.Before = byPart["before"]
	t.Steps = l.partList(t, byPart, places, "steps", true)
	t.Mistakes = l.partList(t, byPart, places, "mistakes", false)
	t.Stop = l.partList(t, byPart, places, "stop", false)
}

// partList is the one list that a part consists of.
func (l *loader) partList(t *ExerciseText, byPart map[string][]doc.Block, places map[string]diag.Pos, part string, ordered bool) *doc.List {
	pos, ok := places[part]
	if !ok {
		l.error(t.Pos, "exercise-part", fmt.Sprintf("the exercise has no part %q", part), "write ## … {#"+part+"} and a list below it")
		return nil
	}
	blocks := byPart[part]
	if len(blocks) != 1 {
		l.error(pos, "exercise-part", fmt.Sprintf("part %q is not one list", part), "write one list below this heading and nothing else")
		if len(blocks) == 0 {
			return nil
		}
	}
	list, ok := blocks[0].(*doc.List)
	if !ok || list.Ordered != ordered {
		hint := "begin each line with \"- \""
		if ordered {
			hint = "number the lines: 1. 2. 3."
		}
		l.error(blocks[0].Position(), "exercise-part", fmt.Sprintf("part %q is not the right kind of list", part), hint)
	}
	return list
}
