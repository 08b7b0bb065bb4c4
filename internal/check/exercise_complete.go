package check

import (
	"fmt"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/site"
)

var exerciseComplete = Rule{
	ID: "exercise-complete", Severity: diag.Error,
	Title:  "Every exercise has a picture, a dose, steps, common mistakes and a stop rule",
	Why:    "An exercise without a dose is overdone, one without a stop rule is dangerous.",
	Source: "PEMAT-P items 20, 22 and 26",
	Good:   "## Stop if {#stop}\n\n- You have sharp pain",
	Bad:    "[dose]\n",
	exercise: func(p *pass, e *site.Exercise) {
		if len(e.Pictures) == 0 && (e.Figure == nil || len(e.Figure.FrameIDs()) == 0) {
			p.report("", e.Pos, fmt.Sprintf("exercise %q has no picture", e.ID), "add [frame.start] and [frame.end]")
		}
		if e.Dose == (site.Dose{}) {
			p.report("", e.Position("dose"), fmt.Sprintf("exercise %q has no dose", e.ID), "add [dose]")
		}
	},
	unit: func(p *pass, u *unit) {
		if u.exercise == nil {
			return
		}
		for _, part := range missingParts(u.exercise, u.text) {
			p.report(u.Locale, u.Pos, fmt.Sprintf("exercise %q has no %s", u.exercise.ID, part), "")
		}
	},
}

func missingParts(e *site.Exercise, t *site.ExerciseText) []string {
	var missing []string
	for _, part := range []struct {
		name string
		list *doc.List
	}{{"steps", t.Steps}, {"stop rules", t.Stop}, {"common mistakes", t.Mistakes}} {
		if (part.list == nil || len(part.list.Items) == 0) && !(e.Kind == "position" && part.name != "steps") {
			missing = append(missing, part.name)
		}
	}
	return missing
}
