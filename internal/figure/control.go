package figure

import (
	"bytes"
	"fmt"
	"html"
	"math"
)

// controlRoom is the height below the picture for the play button, in percent of body height.
const controlRoom = 12

// writeControls writes the play and pause links, one of which shows at a time.
func (m *Movie) writeControls(b *bytes.Buffer, k clock, o AnimateOptions) {
	x, y := m.width/2, m.height-6
	c := newCanvas(m.paper)
	play := c.polygon(flat{x - 1.6, -(y - 2.4)}, flat{x + 2.6, -y}, flat{x - 1.6, -(y + 2.4)})
	pause := append(c.polygon(flat{x - 2.1, -(y - 2.2)}, flat{x - 0.7, -(y - 2.2)}, flat{x - 0.7, -(y + 2.2)}, flat{x - 2.1, -(y + 2.2)}),
		c.polygon(flat{x + 0.7, -(y - 2.2)}, flat{x + 2.1, -(y - 2.2)}, flat{x + 2.1, -(y + 2.2)}, flat{x + 0.7, -(y + 2.2)})...)
	button := func(name, label, display, during string, icon []Segment) {
		fmt.Fprintf(b, `<a id="%s%s" href="#%s%s" class="figure-control figure-%s" aria-label="%s" display="%s">`,
			k.ids, name, k.ids, name, name, html.EscapeString(label), display)
		fmt.Fprintf(b, `<circle cx="%d" cy="%d" r="%d" fill="%s"/>`, grid(x), grid(y), grid(5), m.accent)
		fmt.Fprintf(b, `<path fill="%s" d="%s"/>`, m.paper, pathData(nil, icon, true))
		fmt.Fprintf(b, `<set attributeName="display" to="%s" %s/></a>`, during, k)
	}
	button("play", o.Play, "inline", "none", play)
	button("pause", o.Pause, "none", "inline", pause)
}

// writeRing writes the ring that runs out while the pose is held. Stopped, it stays as it
// is; after the cycle it goes.
func (m *Movie) writeRing(b *bytes.Buffer, k clock, o AnimateOptions) {
	if o.HoldSeconds <= 0 {
		return
	}
	const r = 4.0
	around := grid(2 * math.Pi * r)
	x, y := grid(m.width-r-1.5), grid(r+1.5)
	fmt.Fprintf(b, `<g class="figure-ring" display="none"><animate attributeName="display" calcMode="discrete" values="inline;none" keyTimes="0;1" fill="freeze" %s/>`, k)
	fmt.Fprintf(b, `<circle cx="%d" cy="%d" r="%d" stroke="%s" stroke-width="%d"/>`, x, y, grid(r), mix(m.accent, m.paper, 0.75), grid(1.4))
	fmt.Fprintf(b, `<circle cx="%d" cy="%d" r="%d" stroke="%s" stroke-width="%d" stroke-linecap="butt" stroke-dasharray="%d" transform="rotate(-90 %d %d)">`,
		x, y, grid(r), m.accent, grid(1.4), around, x, y)
	fmt.Fprintf(b, `<animate attributeName="stroke-dashoffset" values="0;0;%d;%d" keyTimes="0;%.3f;%.3f;1" fill="freeze" %s/></circle></g>`,
		around, around, k.move/k.total, (k.move+k.hold)/k.total, k)
}
