package check

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"handout/internal/diag"
	"handout/internal/doc"
	"handout/internal/figure"
	"handout/internal/site"
)

var keyMessage = Rule{
	ID: "key-message", Severity: 0, Limit: 3,
	Title:  "Every article and section opens with one key message of at most three sentences",
	Why:    "A reader who stops after the first lines must have had the main message.",
	Source: "CDC Clear Communication Index, questions 1 to 3",
	Good:   "key_message = \"Keep moving. Ring if you tick a sign.\"",
	Bad:    "key_message = \"\"",
	run: func(p *pass) {
		for _, a := range p.Articles {
			for _, t := range localeTexts(p, a) {
				checkKeyMessage(p, t.Locale, t.Pos, "article "+a.ID, t.KeyMessage)
			}
		}
		p.sections(func(_ *site.Article, locale string, s *site.Section) {
			checkKeyMessage(p, locale, s.Pos, "section "+s.ID, s.KeyMessage)
		})
	},
}

func localeTexts(p *pass, a *site.Article) []*site.ArticleText {
	var ts []*site.ArticleText
	for _, loc := range p.Locales {
		if t := a.Texts[loc.Tag]; t != nil {
			ts = append(ts, t)
		}
	}
	return ts
}

func checkKeyMessage(p *pass, locale string, pos diag.Pos, what, message string) {
	if message == "" {
		p.report(locale, pos, what+" has no key message", "add key_message to the front matter")
		return
	}
	if n := len(splitSentences(message)); n > int(p.limit()) {
		p.report(locale, pos, fmt.Sprintf("the key message of %s has %d sentences", what, n), fmt.Sprintf("keep it to %d", int(p.limit())))
	}
}

var summary = Rule{
	ID: "summary", Severity: 0,
	Title:  "Every article and section has a summary",
	Why:    "The summary tells search engines and lists of pages what a page is about; it is the part that leaflets most often lack.",
	Source: "PEMAT-P item 11",
	Good:   "summary = \"What a slipped spine bone is and what helps.\"",
	Bad:    "summary = \"\"",
	run: func(p *pass) {
		for _, a := range p.Articles {
			for _, t := range localeTexts(p, a) {
				if t.Summary == "" {
					p.report(t.Locale, t.Pos, fmt.Sprintf("article %q has no summary", a.ID), "add summary to the front matter")
				}
			}
		}
		p.sections(func(_ *site.Article, locale string, s *site.Section) {
			if s.Summary == "" {
				p.report(locale, s.Pos, fmt.Sprintf("section %q has no summary", s.ID), "add it under [sections."+s.ID+"] in the front matter")
			}
		})
	},
}

var headingOrder = Rule{
	ID: "heading-order", Severity: 0,
	Title:  "Heading levels go down one step at a time",
	Why:    "People who listen to a page or leaflet move by its headings; a skipped level sounds like a missing part.",
	Source: "WCAG 2.2, 1.3.1; PDF/UA-1 (ISO 14289-1), 7.4.2",
	Good:   "## Sleep {#sleep .advice}\n### On your side",
	Bad:    "## Sleep {#sleep .advice}\n#### On your side",
	run: func(p *pass) {
		p.sections(func(_ *site.Article, locale string, s *site.Section) {
			level := 2
			doc.Walk(s.Blocks, doc.Visitor{Block: func(b doc.Block) bool {
				if h, ok := b.(*doc.Heading); ok {
					if h.Level > level+1 {
						p.report(locale, h.Pos, fmt.Sprintf("heading of level %d right after level %d", h.Level, level), fmt.Sprintf("write %s", strings.Repeat("#", level+1)))
					}
					level = h.Level
				}
				return true
			}})
		})
	},
}

var headingLength = Rule{
	ID: "heading-length", Severity: 1, Limit: 70,
	Title:  "Headings are short",
	Why:    "A heading is read at a glance.",
	Source: "PEMAT-P item 9",
	Good:   "### What helps",
	Bad:    "### The various kinds of treatment that may be of help to you at this time of your life",
	run: func(p *pass) {
		for _, u := range p.units() {
			for _, s := range u.Passages {
				if n := utf8.RuneCountInString(s.Text); s.Kind == "heading" && n > int(p.limit()) {
					p.report(s.Locale, s.Pos, fmt.Sprintf("heading of %d characters", n), fmt.Sprintf("keep headings to %d", int(p.limit())))
				}
			}
		}
	},
}

var altText = Rule{
	ID: "alt-text", Severity: 0,
	Title:  "Every picture and figure is told in words",
	Why:    "Who cannot see the picture must still be able to do the exercise.",
	Source: "WCAG 2.2, 1.1.1; PDF/UA-1 (ISO 14289-1), 7.3",
	Good:   "alt = \"A woman on her back lifts her hips until shoulders, hips and knees are in line.\"",
	Bad:    "alt = \"bridge.png\"",
	run: func(p *pass) {
		p.exerciseTexts(func(e *site.Exercise, t *site.ExerciseText) {
			if reason := badAlt(t.Alt); reason != "" {
				p.report(t.Locale, t.Pos, fmt.Sprintf("the alternative text of exercise %q %s", e.ID, reason), "say in words what the figure shows")
			}
		})
		p.sections(func(_ *site.Article, locale string, s *site.Section) {
			doc.Walk(s.Blocks, doc.Visitor{Inline: func(i doc.Inline) bool {
				if img, ok := i.(*doc.Image); ok {
					if reason := badAlt(img.Alt); reason != "" {
						p.report(locale, img.Pos, "the alternative text of a picture "+reason, "write ![what it shows](file)")
					}
				}
				return true
			}})
		})
	},
}

func badAlt(alt string) string {
	switch ext := strings.ToLower(path.Ext(alt)); {
	case strings.TrimSpace(alt) == "":
		return "is empty"
	case slices.Contains([]string{".png", ".jpg", ".jpeg", ".svg"}, ext):
		return "is a file name"
	}
	return ""
}

var exerciseComplete = Rule{
	ID: "exercise-complete", Severity: 0,
	Title:  "Every exercise has a picture, a dose, steps, common mistakes and a stop rule",
	Why:    "An exercise without a dose is overdone, one without a stop rule is dangerous.",
	Source: "PEMAT-P items 20, 22 and 26",
	Good:   "## Stop if {#stop}\n\n- You have sharp pain",
	Bad:    "[dose]\n",
	run: func(p *pass) {
		for _, e := range p.Exercises {
			if len(e.Pictures) == 0 && (e.Figure == nil || len(e.Figure.FrameIDs()) == 0) {
				p.report("", e.Pos, fmt.Sprintf("exercise %q has no picture", e.ID), "add [frame.start] and [frame.end]")
			}
			if e.Dose == (site.Dose{}) {
				p.report("", e.Position("dose"), fmt.Sprintf("exercise %q has no dose", e.ID), "add [dose]")
			}
		}
		p.exerciseTexts(func(e *site.Exercise, t *site.ExerciseText) {
			for _, part := range missingParts(e, t) {
				p.report(t.Locale, t.Pos, fmt.Sprintf("exercise %q has no %s", e.ID, part), "")
			}
		})
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

var figurePose = Rule{
	ID: "figure-pose", Severity: 0,
	Title:  "A body can do what the figure shows",
	Why:    "A patient copies the picture. A joint beyond its range, a hand that floats or a foot under the floor teaches the wrong thing.",
	Source: "joint ranges: American Academy of Orthopaedic Surgeons, 1965; Norkin and White, Measurement of Joint Motion",
	Good:   "knee_flexion = 90",
	Bad:    "knee_flexion = 190",
	run: func(p *pass) {
		for _, e := range p.Exercises {
			if e.Figure == nil {
				continue
			}
			for _, problem := range figure.Check(e.Figure) {
				p.report("", e.Position(problem.Key), problem.Message, problem.Hint)
			}
		}
	},
}
