package figure

import (
	"bytes"
	"fmt"
	"html"
	"math"
)

// controlRoom is the height below the picture for the play button, in percent of body height.
const controlRoom = 12

// writeControls writes the play and pause buttons, one of which shows at a time.
func (m *movie) writeControls(b *bytes.Buffer, t *Theme, o AnimateOptions) {
	id := o.controlID()
	x, y := m.width/2, m.height-6
	c := newCanvas(t.Paper)
	play := c.polygon(flat{x - 1.6, -(y - 2.4)}, flat{x + 2.6, -y}, flat{x - 1.6, -(y + 2.4)})
	pause := append(c.polygon(flat{x - 2.1, -(y - 2.2)}, flat{x - 0.7, -(y - 2.2)}, flat{x - 0.7, -(y + 2.2)}, flat{x - 2.1, -(y + 2.2)}),
		c.polygon(flat{x + 0.7, -(y - 2.2)}, flat{x + 2.1, -(y - 2.2)}, flat{x + 2.1, -(y + 2.2)}, flat{x + 0.7, -(y + 2.2)})...)
	button := func(name, label, display, during string, icon []Segment) {
		fmt.Fprintf(b, `<a id="%s%s" href="#%s%s" class="figure-control figure-%s" role="button" aria-label="%s" display="%s">`,
			id, name, id, name, name, html.EscapeString(label), display)
		fmt.Fprintf(b, `<circle cx="%d" cy="%d" r="%d" fill="%s"/>`, grid(x), grid(y), grid(5), t.Accent)
		fmt.Fprintf(b, `<path fill="%s" d="%s"/>`, t.Paper, pathData(nil, icon, true))
		fmt.Fprintf(b, `<set attributeName="display" to="%s" %s/></a>`, during, m.clock(o))
	}
	button("play", o.Play, "inline", "none", play)
	button("pause", o.Pause, "none", "inline", pause)
}

// writeRing writes the ring that runs out while the pose is held.
func (m *movie) writeRing(b *bytes.Buffer, s *Spec, t *Theme, o AnimateOptions) {
	if o.HoldSeconds <= 0 {
		return
	}
	const r = 4.0
	around := grid(2 * math.Pi * r)
	from, to := m.holdFrom/m.total, (m.holdFrom+m.hold)/m.total
	x, y := grid(m.width-r-1.5), grid(r+1.5)
	fmt.Fprintf(b, `<g class="figure-ring" display="none"><set attributeName="display" to="inline" %s/>`, m.clock(o))
	fmt.Fprintf(b, `<circle cx="%d" cy="%d" r="%d" stroke="%s" stroke-width="%d"/>`, x, y, grid(r), mix(t.Accent, t.Paper, 0.75), grid(1.4))
	fmt.Fprintf(b, `<circle cx="%d" cy="%d" r="%d" stroke="%s" stroke-width="%d" stroke-linecap="butt" stroke-dasharray="%d" transform="rotate(-90 %d %d)">`,
		x, y, grid(r), t.Accent, grid(1.4), around, x, y)
	fmt.Fprintf(b, `<animate attributeName="stroke-dashoffset" values="0;0;%d;%d" keyTimes="0;%.3f;%.3f;1" %s/></circle></g>`, around, around, from, to, m.clock(o))
}
