package site

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"handout/internal/diag"
	"handout/internal/figure"
)

type exerciseTOML struct {
	Kind     string        `toml:"kind"`
	Sections []string      `toml:"sections"`
	Pictures []string      `toml:"pictures"`
	Dose     doseTOML      `toml:"dose"`
	Start    startTOML     `toml:"start"`
	Figure   figure.Scene  `toml:"figure"`
	Frame    figure.Frames `toml:"frame"`
}

type doseTOML struct {
	Sets             int    `toml:"sets"`
	SetsMax          int    `toml:"sets_max"`
	Repetitions      int    `toml:"repetitions"`
	RepetitionsMax   int    `toml:"repetitions_max"`
	QuickRepetitions int    `toml:"quick_repetitions"`
	HoldSeconds      int    `toml:"hold_seconds"`
	HoldSecondsMax   int    `toml:"hold_seconds_max"`
	HoldBreaths      int    `toml:"hold_breaths"`
	TimesADay        int    `toml:"times_a_day"`
	TimesADayMax     int    `toml:"times_a_day_max"`
	EachSide         bool   `toml:"each_side"`
	When             string `toml:"when"`
}

type startTOML struct {
	Vaginal   startTimeTOML `toml:"vaginal"`
	Caesarean startTimeTOML `toml:"caesarean"`
}

type startTimeTOML struct {
	From       int      `toml:"from"`
	To         int      `toml:"to"`
	Unit       string   `toml:"unit"`
	Conditions []string `toml:"conditions"`
}

// exercises loads every folder of content/exercises/.
func (l *loader) exercises() {
	ids := newNames("exercise")
	dirs := l.dirs(path.Join(contentDir, exercisesDir))
	loaded := make([]*Exercise, len(dirs))
	l.each(len(dirs), func(part *loader, i int) { loaded[i] = part.exercise(dirs[i]) })
	for i, e := range loaded {
		l.folders[path.Join(contentDir, exercisesDir, dirs[i])] = true
		if e != nil {
			ids.add(l, e.ID, e.Pos)
			l.site.Exercises = append(l.site.Exercises, e)
		}
	}
}

func (l *loader) exercise(id string) *Exercise {
	dir := path.Join(contentDir, exercisesDir, id)
	name := path.Join(dir, "exercise.toml")
	src := l.read(name)
	if src == nil {
		l.error(diag.Pos{File: name}, "file-missing", fmt.Sprintf("there is no %s", name), "every folder of content/exercises/ is an exercise")
		return nil
	}
	var t exerciseTOML
	f, ok := decodeTOML(name, src, 1, &t, &l.diags)
	if !ok {
		return nil
	}
	e := &Exercise{
		Pos: diag.Pos{File: name}, ID: id, Kind: t.Kind, Sections: t.Sections,
		Dose:     Dose(t.Dose),
		Start:    Start{StartTime(t.Start.Vaginal), StartTime(t.Start.Caesarean)},
		Texts:    map[string]*ExerciseText{},
		Position: func(key string) diag.Pos { return f.at(key) },
	}
	for _, p := range t.Pictures {
		e.Pictures = append(e.Pictures, path.Join(dir, p))
	}
	if f.has("figure") || f.has("frame") {
		e.Figure = &figure.Spec{Figure: t.Figure, Frame: t.Frame}
	}
	l.checkExercise(e, f)
	l.checkDose(e.Dose, f)
	l.checkStart(f, "start.vaginal", e.Start.Vaginal)
	l.checkStart(f, "start.caesarean", e.Start.Caesarean)
	l.pages = append(l.pages, pageSource{exercisesDir + "/" + id, e.Pos})
	l.exerciseTexts(e, dir)
	return e
}

func (l *loader) checkExercise(e *Exercise, f *tomlFile) {
	if e.Kind != "exercise" && e.Kind != "position" {
		l.error(f.at("kind"), "exercise-kind", fmt.Sprintf("no kind %q", e.Kind),
			orHint(diag.DidYouMean(e.Kind, []string{"exercise", "position"}), `a kind is "exercise" or "position"`))
	}
	if e.Figure == nil {
		if len(e.Pictures) == 0 {
			l.error(e.Pos, "exercise-picture", fmt.Sprintf("exercise %q has neither a figure nor pictures", e.ID), "describe it below [figure] and [frame.start]")
		}
		return
	}
	for _, p := range figure.Check(e.Figure) {
		l.error(f.at(p.Key), "figure", p.Message, p.Hint)
	}
}

// checkDose reports numbers that cannot be a dose.
func (l *loader) checkDose(d Dose, f *tomlFile) {
	for _, r := range []struct {
		key       string
		from, max int
	}{
		{"sets", d.Sets, d.SetsMax}, {"repetitions", d.Repetitions, d.RepetitionsMax},
		{"hold_seconds", d.HoldSeconds, d.HoldSecondsMax}, {"times_a_day", d.TimesADay, d.TimesADayMax},
		{"hold_breaths", d.HoldBreaths, 0}, {"quick_repetitions", d.QuickRepetitions, 0},
	} {
		key := "dose." + r.key
		if r.from < 0 || f.has(key) && r.from == 0 {
			l.error(f.at(key), "dose-number", fmt.Sprintf("%s must be above zero", r.key), "leave the line out where it does not apply")
		}
		if r.max != 0 && r.max <= r.from {
			l.error(f.at(key+"_max"), "dose-number", fmt.Sprintf("%s_max %d is not above %s %d", r.key, r.max, r.key, r.from), "")
		}
	}
	whens := []string{"every-time", "each-feed", "each-night"}
	if d.When != "" && !slices.Contains(whens, d.When) {
		l.error(f.at("dose.when"), "dose-when", fmt.Sprintf("no time %q", d.When), orHint(diag.DidYouMean(d.When, whens), "it is one of "+strings.Join(whens, ", ")))
	}
	if d == (Dose{}) {
		l.error(f.at("dose"), "dose-missing", "the exercise has no dose", "write a table [dose] with sets, repetitions, …")
	}
}

func startConditions() []string {
	return []string{"comfortable", "wound-healed", "wound-comfortable", "catheter-out", "after-check", "clinician-agrees", "no-more-pain", "baby-only"}
}

func (l *loader) checkStart(f *tomlFile, key string, t StartTime) {
	if !f.has(key) {
		l.error(f.at(key), "start-missing", fmt.Sprintf("the exercise does not say when to start: no [%s]", key), "")
		return
	}
	if t.Unit != "day" && t.Unit != "week" {
		l.error(f.at(key+".unit"), "start-unit", fmt.Sprintf("no unit %q", t.Unit), `a unit is "day" or "week"`)
	}
	if t.From < 0 || t.To < t.From {
		l.error(f.at(key+".to"), "start-span", fmt.Sprintf("%d to %d is no span of time", t.From, t.To), "")
	}
	for i, id := range t.Conditions {
		if !slices.Contains(startConditions(), id) {
			l.error(f.at(fmt.Sprintf("%s.conditions.%d", key, i)), "start-condition", fmt.Sprintf("no condition %q", id),
				orHint(diag.DidYouMean(id, startConditions()), "conditions are "+strings.Join(startConditions(), ", ")))
		}
	}
}
