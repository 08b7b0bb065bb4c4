package check

import (
	"handout/internal/diag"
	"handout/internal/figure"
	"handout/internal/site"
)

var figurePose = Rule{
	ID: "figure-pose", Severity: diag.Error,
	Title:  "A body can do what the figure shows",
	Why:    "A patient copies the picture. A joint beyond its range, a hand that floats or a foot under the floor teaches the wrong thing.",
	Source: "joint ranges: American Academy of Orthopaedic Surgeons, 1965; Norkin and White, Measurement of Joint Motion",
	Good:   "knee_flexion = 90",
	Bad:    "knee_flexion = 190",
	exercise: func(p *pass, e *site.Exercise) {
		if e.Figure == nil {
			return
		}
		for _, problem := range figure.Check(e.Figure) {
			p.report("", e.Position(problem.Key), problem.Message, problem.Hint)
		}
	},
}
