package web

import (
	"fmt"
	"html/template"

	"handout/internal/doc"
	"handout/internal/figure"
	"handout/internal/site"
)

// card writes an exercise where its card stands. A page shows an exercise in full once;
// when it comes again, its name, picture and dose stand there with a link up.
func (f *flow) card(b *doc.ExerciseCard) {
	e := f.r.site.Exercise(b.ID)
	if e == nil || e.Texts[f.loc.Tag] == nil {
		f.diags.Error(b.Pos, "exercise-unknown", fmt.Sprintf("no exercise %q in %s", b.ID, f.loc.Tag), "")
		return
	}
	level := min(f.level+1, 6)
	first, again := f.cards[e.ID]
	if again {
		f.serial++
	} else {
		first = "exercise-" + e.ID
		f.cards[e.ID] = first
	}
	c := f.exerciseCard(e, level, again)
	c.Href = relative(f.page, exercisePath(f.loc.Tag, e.ID))
	c.ID = first
	if again {
		c.ID, c.Again = first+"-"+itoa(f.serial), "#"+first
	}
	c.Heading = headingHTML(level, "", "", escaped(c.Name))
	f.fill("card.html", c)
}

// exerciseCard is an exercise in the page's language. A short one leaves out what a page
// has already shown.
func (f *flow) exerciseCard(e *site.Exercise, level int, short bool) card {
	t := e.Texts[f.loc.Tag]
	c := card{
		words: f.words, Level: level, Name: t.Name, Summary: t.Summary,
		Dose:    site.DoseLines(f.loc, e.Dose),
		Notices: f.r.exerciseNotices(f.loc, e, f.page, f.text != nil && unreviewed(f.text.Translation)),
	}
	if short {
		return c
	}
	saved := f.level
	f.level = level + 1
	c.Figure = f.figure(e, t)
	c.Start = site.StartLines(f.loc, e.Start)
	c.Before = f.capture(func() { f.blocks(t.Before) })
	c.Steps, c.Mistakes, c.Stop = f.listHTML(t.Steps), f.listHTML(t.Mistakes), f.listHTML(t.Stop)
	f.level = saved
	return c
}

func (f *flow) listHTML(l *doc.List) template.HTML {
	if l == nil {
		return ""
	}
	return f.capture(func() { f.list(l) })
}

// figure is the drawing of an exercise or the hospital's own pictures in its place.
func (f *flow) figure(e *site.Exercise, t *site.ExerciseText) figureView {
	var v figureView
	if e.Figure == nil {
		v.Frames = f.pictures(e, t)
		return v
	}
	for i, id := range e.Figure.FrameIDs() {
		o := figure.SVGOptions{
			IDPrefix: e.ID + "-" + id + "-", Lang: f.loc.Tag,
			Title: f.message("figure.frame", "Name", t.Name, "N", i+1),
		}
		if i == 0 {
			o.Desc = t.Alt
		}
		svg, err := f.r.figures.frame(e, id, o)
		f.fail(err)
		v.Frames = append(v.Frames, frame{ID: id, Caption: t.Captions[id], Wrong: id == "wrong", Picture: svg})
	}
	return v
}

func (f *flow) pictures(e *site.Exercise, t *site.ExerciseText) []frame {
	var out []frame
	for i, p := range e.Pictures {
		file := f.r.site.Files[p]
		if file == nil {
			f.diags.Error(e.Pos, "image-missing", fmt.Sprintf("no picture %q", p), "")
			continue
		}
		alt := t.Alt
		if i > 0 {
			alt = f.message("figure.frame", "Name", t.Name, "N", i+1)
		}
		img := fmt.Sprintf(`<img loading="lazy" src="%s" alt="%s" width="%d" height="%d">`,
			template.HTMLEscapeString(relative(f.page, mediaPath(p))), template.HTMLEscapeString(alt), file.Width, file.Height)
		out = append(out, frame{ID: itoa(i + 1), Picture: template.HTML(img)})
	}
	return out
}
