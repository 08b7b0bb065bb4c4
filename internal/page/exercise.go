package page

import (
	"handout/internal/doc"
	"handout/internal/figure"
	"handout/internal/site"
)

// exercise sets an exercise card: figure, dose, steps, mistakes, when to stop.
func (f *flow) exercise(e *Element, card *doc.ExerciseCard) {
	b := f.b
	x := b.c.site.Exercise(card.ID)
	if x == nil {
		b.diags.Error(card.Pos, "exercise-unknown", "no exercise \""+card.ID+"\"", "")
		return
	}
	text := x.Texts[b.c.loc.Tag]
	if text == nil {
		b.diags.Error(card.Pos, "exercise-missing", "exercise \""+card.ID+"\" has no text in "+b.c.loc.EnglishName, "")
		return
	}
	if text.State == site.Missing {
		f.notice(e, b.msg("translation.missing"))
		return
	}
	if at := b.shown[x.ID]; at != nil {
		f.shownBefore(e, text, at)
		return
	}
	if b.shown != nil {
		b.shown[x.ID] = &anchor{}
	}
	b.exercises = append(b.exercises, x)
	f.space(b.em(1))
	from := len(f.slabs)
	before := f.state(e)
	for _, shape := range b.cardShapes() {
		f.restore(e, before)
		f.card(exerciseCard{f, x, text, e.add("Sect"), shape})
		if stackHeight(f.slabs[from:]) <= b.height {
			break
		}
	}
	f.space(b.em(1))
}

// cardShape is a way to set a card.
type cardShape struct {
	share float64   // of the width, for the column of steps; 1 without columns
	size  float64   // of the figure, of its usual one
	close closeness // of its lines
}

// cardShapes are the ways to set a card, to be tried in turn until it fits on a page.
func (b *builder) cardShapes() []cardShape {
	if !b.sc.Columns {
		return []cardShape{{share: 1, size: 1}}
	}
	var shapes []cardShape
	for _, close := range []closeness{usual, closer, closest} {
		for _, size := range []float64{1, 0.7} {
			for _, share := range []float64{0.5, 0.55, 0.6, 0.45, 0.53} {
				shapes = append(shapes, cardShape{share, size, close})
			}
		}
	}
	return append(shapes, cardShape{share: 1, size: 1})
}

func (f *flow) card(c exerciseCard) {
	b := f.b
	d := decor{stroke: &b.c.theme.Colors.Rule, strokeWidth: 1, radius: 5}
	side := b.em(0.9)
	f.boxed(splitItem, d, padding{side, side, b.em(0.5), b.em(0.8)}, c.set)
}

// shownBefore sets, in a booklet, the page of an exercise that has its card in an earlier
// section.
func (f *flow) shownBefore(e *Element, text *site.ExerciseText, at *anchor) {
	b := f.b
	el := e.add("P")
	w := b.writer(el, b.body())
	w.linked(link{to: at, contents: text.Name}, func() {
		w.look.underline = false
		w.text(b.msg("leaflet.exercise-on-page", "Name", text.Name)+" ", b.messages)
	})
	f.space(b.em(0.5))
	f.pageLine(w.t, at, b.newContent(el))
	f.space(b.em(0.5))
}

// exerciseCard is one card that is being set.
type exerciseCard struct {
	f    *flow
	x    *site.Exercise
	text *site.ExerciseText
	sect *Element
	cardShape
}

func (c exerciseCard) set() {
	f, b := c.f, c.f.b
	outer := b.outer
	b.close = c.close
	defer func() { b.close = usual }()
	el := b.heading(c.sect, outer+1)
	st := b.headingStyle(3)
	from := len(f.slabs)
	f.headedTier(b.plain(el, st, c.text.Name, c.text.Pos), st, "")
	if at := b.shown[c.x.ID]; at != nil && len(f.slabs) > from {
		*at = *f.slabs[from].marks[0].anchor
		f.slabs[from].marks[0].anchor = at
		b.marks[len(b.marks)-1] = at
	}
	f.repeatFrom(from)
	f.group.gap = b.em(0.3)
	if c.text.Summary != "" {
		f.say(c.sect, b.body(), c.text.Summary)
		f.keep()
	}
	if c.share < 1 {
		c.space(f, 0.5)
		c.columns()
	} else {
		for _, part := range []func(*flow){c.figure, c.before, c.start, c.steps, c.mistakes, c.dose, c.stop} {
			c.space(f, 0.6)
			part(f)
		}
	}
	b.level = outer + 1
}

// space asks for so many ems of space inside the card, less where its lines stand closer.
func (c exerciseCard) space(f *flow, ems float64) { f.space(f.b.em(ems * c.close.spaces())) }

// columns sets the figure across the card and below it what to do beside how much of it,
// from when, and when to stop.
func (c exerciseCard) columns() {
	f := c.f
	c.figure(f)
	c.space(f, 0.7)
	gap := f.b.em(1.3)
	w := f.w - gap
	f.beside(gap, []float64{w * c.share, w * (1 - c.share)}, []func(*flow){
		func(f *flow) {
			c.before(f)
			c.steps(f)
			c.space(f, 0.6)
			c.mistakes(f)
		},
		func(f *flow) {
			c.dose(f)
			c.start(f)
			c.stop(f)
		},
	})
}

// before sets what to know before starting: whole, for a caution without its heading reads
// like a step.
func (c exerciseCard) before(f *flow) {
	if len(c.text.Before) == 0 {
		return
	}
	c.labelled(f, splitWhole, f.b.msg("card.before"), func() { f.blocks(c.sect, c.text.Before) })
	c.space(f, 0.6)
}

// start sets from when after each kind of birth.
func (c exerciseCard) start(f *flow) {
	b := f.b
	c.labelled(f, preferWhole, b.msg("card.start"), func() {
		for _, line := range site.StartLines(b.c.loc, c.x.Start) {
			f.say(c.sect, b.body(), line)
			c.space(f, 0.25)
		}
	})
	c.space(f, 0.6)
}

// labelled sets a heading inside the card, then fill, which is kept with it. What runs on to
// another page has the heading there, too.
func (c exerciseCard) labelled(f *flow, whole cost, words string, fill func()) {
	b := f.b
	el := b.heading(c.sect, b.outer+2)
	st := b.headingStyle(4).colored(b.c.theme.Colors.Accent)
	t := b.plain(el, st, words, b.messages)
	f.grouped(whole, func() {
		from := len(f.slabs)
		for _, l := range b.set(t, f.w) {
			f.line(&l, t.looks, st, splitNever)
		}
		f.repeatFrom(from)
		f.before = 0
		c.space(f, 0.15)
		fill()
		f.before = 0
	})
}

func (c exerciseCard) steps(f *flow) {
	if c.text.Steps == nil {
		return
	}
	c.labelled(f, preferWhole, f.b.msg("card.steps"), func() { f.before = 0; f.list(c.sect, c.text.Steps, stepItems) })
}

func (c exerciseCard) mistakes(f *flow) {
	if c.text.Mistakes == nil {
		return
	}
	c.labelled(f, preferWhole, f.b.msg("card.mistakes"), func() { f.list(c.sect, c.text.Mistakes, crossItems) })
}

// stop sets when to stop: whole, for the rest of it without its heading reads like a step.
func (c exerciseCard) stop(f *flow) {
	if c.text.Stop == nil {
		return
	}
	c.labelled(f, splitWhole, f.b.msg("card.stop"), func() { f.list(c.sect, c.text.Stop, stopItems) })
}

// dose sets how much and how often.
func (c exerciseCard) dose(f *flow) {
	b := f.b
	lines := site.DoseLines(b.c.loc, c.x.Dose)
	if len(lines) == 0 {
		return
	}
	p := b.em(0.7)
	f.boxed(splitItem, decor{fill: &b.c.theme.Colors.Tint, radius: 4}, padding{p, p, b.em(0.4 * b.close.spaces()), b.em(0.6 * b.close.spaces())}, func() {
		c.labelled(f, splitWhole, b.msg("card.dose"), func() {
			for _, line := range lines {
				f.say(c.sect, b.body().bold(), line)
			}
		})
	})
	c.space(f, 0.6)
}

// figure sets the frames next to each other in reading order as one Figure, with a
// caption below each; rows of them where the column is too narrow.
func (c exerciseCard) figure(f *flow) {
	frames := c.frames()
	if len(frames) == 0 {
		f.b.diags.Error(c.x.Pos, "exercise-picture", "exercise \""+c.x.ID+"\" has no picture to print", "")
		return
	}
	b := f.b
	fig := c.sect.add("Figure")
	fig.Alt = c.text.Alt
	content := b.newContent(fig)
	gap := b.em(1.2)
	perRow := max(1, min(len(frames), int((f.w+gap)/(mm(b.sc.Frame)+gap))))
	perRow = (len(frames) + (len(frames)+perRow-1)/perRow - 1) / ((len(frames) + perRow - 1) / perRow)
	w := min(c.size*mm(b.sc.FrameMax), (f.w-float64(perRow-1)*gap)/float64(perRow))
	wide, high := extent(frames)
	row := frameRow{fig, content, steps(frames), gap, w, min(w/wide, c.size*mm(b.sc.FrameTop)/high)}
	f.grouped(splitWhole, func() {
		for i := 0; i < len(frames); i += perRow {
			c.space(f, 0.5)
			f.frameRow(row, frames[i:min(i+perRow, len(frames))])
			f.keep()
			c.space(f, 0.25)
			c.captions(f, row, frames[i:min(i+perRow, len(frames))], i)
		}
	})
}

// frame is one picture of the sequence.
type frame struct {
	id      string
	drawing *figure.Drawing
	file    *site.File
	w, h    float64
}

// frames are the exercise's drawn frames, or the hospital's own pictures.
func (c exerciseCard) frames() []frame {
	b := c.f.b
	var frames []frame
	for i, path := range c.x.Pictures {
		if file := b.c.site.Files[path]; file != nil {
			frames = append(frames, frame{id: c.pictureID(i), file: file, w: float64(file.Width), h: float64(file.Height)})
		}
	}
	if len(frames) > 0 || c.x.Figure == nil {
		return frames
	}
	for _, id := range c.x.Figure.FrameIDs() {
		d, err := b.c.figures.frame(c.x, id)
		if err != nil {
			b.diags.Error(c.x.Pos, "figure-failed", "cannot draw frame \""+id+"\": "+err.Error(), "")
			continue
		}
		frames = append(frames, frame{id: id, drawing: d, w: d.Width, h: d.Height})
	}
	return frames
}

// pictureID is the frame that a hospital's own picture stands for: the i-th of those that
// have a caption.
func (c exerciseCard) pictureID(i int) string {
	for _, id := range []string{"start", "middle", "end", "wrong"} {
		if c.text.Captions[id] == "" {
			continue
		}
		if i == 0 {
			return id
		}
		i--
	}
	return ""
}

// extent is the width of the widest frame and the height of the highest.
func extent(frames []frame) (w, h float64) {
	w, h = 1, 1
	for _, fr := range frames {
		w, h = max(w, fr.w), max(h, fr.h)
	}
	return w, h
}

// frameRow is what all frames of a figure share: one scale, so that the body does not
// change its size between them.
type frameRow struct {
	figure  *Element
	content ContentID
	steps   int // of the movement; its frames have numbers where there are several
	gap, w  float64
	scale   float64
}

// steps counts the frames that do not show a mistake.
func steps(frames []frame) int {
	n := 0
	for _, fr := range frames {
		if fr.id != "wrong" {
			n++
		}
	}
	return n
}

func (f *flow) frameRow(row frameRow, frames []frame) {
	height := 0.0
	for _, fr := range frames {
		height = max(height, fr.h*row.scale)
	}
	var marks []mark
	x := f.x
	for i, fr := range frames {
		h := fr.h * row.scale
		m := mark{x: x, y: height - h, w: fr.w * row.scale, h: h, figure: row.figure, content: row.content}
		if fr.drawing != nil {
			m.shapes, m.scale = fr.drawing.Shapes, row.scale
		} else {
			m.picture = fr.file
		}
		marks = append(marks, m)
		if i > 0 && fr.id != "wrong" {
			marks = append(marks, f.b.chevron(x-row.gap, height/2, row.gap))
		}
		x += row.w + row.gap
	}
	f.add(slab{height: height, marks: marks, after: splitNever})
}

// chevron points to the next frame.
func (b *builder) chevron(x, y, w float64) mark {
	side := w * 0.45
	p := pathBuilder{}
	p.poly(false, side*0.25, 0, side*0.75, side*0.5, side*0.25, side)
	return mark{x: x + (w-side)/2, y: y - side/2, w: side, h: side, scale: 1, flip: true, artifact: ArtifactLayout,
		shapes: []figure.Shape{{Path: p.path, Stroke: &b.c.theme.Colors.Accent, Width: side * 0.2, Cap: "round"}}}
}

// captions sets a caption below each frame of a row; first is the index of the row's first.
func (c exerciseCard) captions(f *flow, row frameRow, frames []frame, first int) {
	b := c.f.b
	var fills []func(*flow)
	var widths []float64
	for i, fr := range frames {
		number, caption := "", c.text.Captions[fr.id]
		if row.steps > 1 {
			number = b.c.loc.FormatNumber(first + i + 1)
		}
		fills = append(fills, func(f *flow) { c.caption(f, fr.id, number, caption) })
		widths = append(widths, row.w)
	}
	f.beside(row.gap, widths, fills)
}

// caption sets a frame's number and caption, or says that it shows a mistake.
func (c exerciseCard) caption(f *flow, id, number, caption string) {
	b := f.b
	st := b.small()
	if id == "wrong" {
		st = st.colored(b.c.theme.Colors.Danger)
		f.symbolLine(c.sect.add("P"), st.bold(), crossSymbol, b.msg("exercise.wrong"))
		f.paragraph(b.plain(c.sect.add("P"), b.small(), caption, c.text.Pos), st)
		return
	}
	w := b.writer(c.sect.add("P"), st.bold())
	if number != "" {
		w.text(number+" ", b.messages)
	}
	w.st = st
	w.text(caption, c.text.Pos)
	f.paragraph(w.t, st)
}
