package page

import (
	"fmt"

	"handout/internal/doc"
)

// calloutLook is how a callout's kind shows: in colour, and without it.
type calloutLook struct {
	ink, tint *Color
	symbol    symbol
	bar       float64 // width at the start edge
	message   string
}

func (b *builder) calloutLook(k doc.CalloutKind) (calloutLook, error) {
	c := &b.c.theme.Colors
	switch k {
	case doc.CalloutNote:
		return calloutLook{&c.Accent, &c.Tint, infoSymbol, 3, "callout.note"}, nil
	case doc.CalloutTip:
		return calloutLook{&c.Accent, &c.Tint, tickSymbol, 3, "callout.tip"}, nil
	case doc.CalloutImportant:
		return calloutLook{&c.Accent, &c.Tint, starSymbol, 5, "callout.important"}, nil
	case doc.CalloutWarning:
		return calloutLook{&c.Danger, &c.DangerTint, warningSymbol, 5, "callout.warning"}, nil
	case doc.CalloutCaution:
		return calloutLook{&c.Caution, &c.CautionTint, warningSymbol, 5, "callout.caution"}, nil
	default:
		return calloutLook{}, fmt.Errorf("unknown callout %q", k)
	}
}

// callout sets a box whose label is read first.
func (f *flow) callout(e *Element, c *doc.Callout) {
	look, err := f.b.calloutLook(c.Kind)
	if err != nil {
		f.b.diags.Error(c.Pos, "print-unknown", err.Error(), "use NOTE, TIP, IMPORTANT, WARNING or CAUTION")
		return
	}
	b := f.b
	f.space(b.em(0.8))
	d := decor{fill: look.tint, bar: look.ink, barWidth: look.bar}
	f.boxed(splitWhole, d, padding{b.em(1.1), b.em(0.9), b.em(0.6), b.em(0.75)}, func() {
		sect := e.add("Sect")
		st := b.body().bold().colored(*look.ink)
		f.symbolLine(sect.add("P"), st, look.symbol, b.msg(look.message))
		f.space(b.em(0.15))
		f.blocks(sect, c.Blocks)
	})
	f.space(b.em(0.8))
}

// symbolLine sets words behind a symbol, both kept with what follows. The symbol says
// nothing that the words do not.
func (f *flow) symbolLine(e *Element, st style, s symbol, words string) {
	b := f.b
	side := st.size * 1.05
	from := len(f.slabs)
	f.indented(side+b.em(0.5), func() {
		f.paragraph(b.plain(e, st, words, b.messages), st)
	})
	f.keep()
	if len(f.slabs) == from {
		return
	}
	first := &f.slabs[from]
	m := b.drawing(s, side, st.color, f.x, firstBaseline(first, st)-st.size*0.357-side/2)
	first.marks = append([]mark{m}, first.marks...)
}

// drawing is a symbol as an artifact.
func (b *builder) drawing(s symbol, side float64, c Color, x, y float64) mark {
	return mark{x: x, y: y, w: side, h: side, scale: 1, shapes: b.sign(sign{s, side, c}), artifact: ArtifactLayout}
}
