package figure

import (
	"bytes"
	"fmt"
	"html"
	"math"
	"slices"
	"strings"
)

// AnimateOptions is how a moving figure is written.
type AnimateOptions struct {
	SVGOptions
	// HoldSeconds is how long the end pose is held; a ring counts it down. Zero: no ring.
	HoldSeconds int
	// Play and Pause name the button to assistive technology, in the reader's language.
	Play, Pause string
}

// Timing of one cycle, in seconds.
const (
	moveSeconds = 2.5 // from one frame to the next
	restSeconds = 1.2 // in a pose that is not held
	maxHold     = 10
	steps       = 5 // drawn poses between two frames
)

// Animate writes an SVG element that moves once from the start frame over the middle to
// the end, holds, and goes back. It needs no script and no style: SMIL moves the shapes.
// It stands still until the reader activates the link with the id "<prefix>play" (each
// hyphen of the prefix an underscore), and stands still where it is after the second,
// "<prefix>pause". Played again it starts anew: without a script no animation can go on from
// where it stopped; a page's script may pause its clock instead. Both are links, because
// Enter works on a link as a click does. A style sheet hides them (class "figure-control")
// where motion is not wanted, and then nothing can move. The picture is the start frame before and after. Classes:
// "figure-play", "figure-pause", "figure-ring".
func Animate(s *Spec, t Theme, o AnimateOptions) ([]byte, error) {
	m, err := NewMovie(s, t)
	if err != nil {
		return nil, err
	}
	return m.SVG(o), nil
}

// NewMovie draws the movement of a figure, to be written in any language. It fails for a
// figure of one frame, which does not move.
func NewMovie(s *Spec, t Theme) (*Movie, error) {
	ids := movingFrames(s)
	if len(ids) < 2 {
		return nil, fmt.Errorf("animate figure: needs a start and an end frame, has %q", s.FrameIDs())
	}
	m := s.movie(ids, &t)
	if err := m.sameShapes(); err != nil {
		return nil, fmt.Errorf("animate figure: %w", err)
	}
	for i := range m.canvases[0].shapes {
		m.shapes = append(m.shapes, m.movingShape(i))
	}
	m.canvases = nil
	return m, nil
}

// SVG writes the movement as Animate says. It is safe for concurrent use.
func (m *Movie) SVG(o AnimateOptions) []byte {
	var b bytes.Buffer
	openSVG(&b, m.width, m.height, o.SVGOptions)
	c := m.clock(o)
	timing := fmt.Sprintf(`" keyTimes="%s" fill="freeze" %s/></path>`, c.keyTimes(m.steps), c)
	for i := range m.shapes {
		m.shapes[i].write(&b, o.Classes, timing)
	}
	m.writeRing(&b, c, o)
	m.writeControls(&b, c, o)
	b.WriteString("</svg>")
	return b.Bytes()
}

// movingFrames are the frames of the movement: all but the wrong one.
func movingFrames(s *Spec) []string {
	var ids []string
	for _, id := range s.FrameIDs() {
		if id != "wrong" {
			ids = append(ids, id)
		}
	}
	return ids
}

// Movie is a figure drawn at moments of its movement, with the same shapes in each.
type Movie struct {
	canvases      []*canvas // only while it is drawn
	shapes        []movingShape
	width, height float64
	steps, frames int
	accent, paper Color
}

// movingShape is a shape with its outlines at the moments of the way there, the hold and the
// way back; no values for one that stands still.
type movingShape struct {
	class         string
	paint         string // attributes
	first, values []byte
}

// movie draws the poses between the frames. Angles and places in between are those on the
// way; hands and feet that stay or touch are reached for anew in each.
func (s *Spec) movie(ids []string, t *Theme) *Movie {
	st := s.stage(t)
	key := st.actors[:len(ids)]
	var actors []actor
	for i := range key[1:] {
		for j := range steps {
			actors = append(actors, st.between(key[i], key[i+1], float64(j)/steps))
		}
	}
	actors = append(actors, st.between(key[len(key)-2], key[len(key)-1], 1))
	m := &Movie{steps: len(actors), frames: len(ids), accent: t.Accent, paper: t.Paper}
	mid := actors[len(actors)/2]
	p := mid.painter
	p.plan.fingers, p.plan.toes = [2]bool{}, [2]bool{} // they come and go with a turn of the hand
	for _, a := range actors {
		p.plan.comesToChest(&a.painter.plan)
	}
	model := st.layers(p, mid.frame)
	all := emptyBox()
	for _, a := range actors {
		all.join(st.measure(a))
	}
	const margin = 1.2
	m.width, m.height = all.x1-all.x0+2*margin, all.y1-all.y0+2*margin+controlRoom
	for _, a := range actors {
		m.canvases = append(m.canvases, st.paintMoving(a, p.plan, model, Point{all.x0 - margin, all.y0 - margin}))
	}
	return m
}

// sameShapes makes sure that every moment has the same shapes, so that one can become the
// other.
func (m *Movie) sameShapes() error {
	first := m.canvases[0].shapes
	for _, c := range m.canvases[1:] {
		if len(c.shapes) != len(first) {
			return fmt.Errorf("%d shapes become %d", len(first), len(c.shapes))
		}
		for i := range first {
			if len(c.shapes[i].Path) != len(first[i].Path) {
				return fmt.Errorf("shape %d (%s) changes its number of curves", i, first[i].Class)
			}
		}
	}
	return nil
}

// movingShape is shape i through all moments, there and back.
func (m *Movie) movingShape(i int) movingShape {
	s := &m.canvases[0].shapes[i]
	var paint bytes.Buffer
	writePaint(&paint, s)
	out := movingShape{class: s.Class, paint: paint.String(), first: pathData(nil, s.Path, false)}
	moments := make([][]byte, len(m.canvases))
	still := true
	for j, c := range m.canvases {
		moments[j] = pathData(nil, c.shapes[i].Path, false)
		still = still && bytes.Equal(moments[j], out.first)
	}
	if still {
		return out
	}
	back := slices.Clone(moments)
	slices.Reverse(back)
	out.values = bytes.Join(append(moments, back...), []byte(";"))
	return out
}

func (s *movingShape) write(b *bytes.Buffer, classes bool, timing string) {
	b.WriteString("<path")
	if classes && s.class != "" {
		put(b, ` class="`, html.EscapeString(s.class), `"`)
	}
	put(b, s.paint, ` d="`, string(s.first))
	if s.values == nil {
		b.WriteString(`"/>`)
		return
	}
	put(b, `"><animate attributeName="d" values="`, string(s.values), timing)
}

// clock is the cycle of a movement in seconds, and the ids of the links that start and
// stop it.
type clock struct {
	move, hold, total float64
	ids               string
}

// clock lays out the cycle.
func (m *Movie) clock(o AnimateOptions) clock {
	c := clock{move: moveSeconds * float64(m.frames-1), hold: restSeconds, ids: o.controlID()}
	if o.HoldSeconds > 0 {
		c.hold = math.Min(float64(o.HoldSeconds), maxHold)
	}
	c.total = 2*c.move + c.hold
	return c
}

// String is when an animation runs: from a click on play to its end or a click on pause.
func (c clock) String() string {
	return fmt.Sprintf(`dur="%.1fs" begin="%splay.click" end="%spause.click"`, c.total, c.ids, c.ids)
}

// keyTimes are the moments of n steps there and n back, as shares of the cycle.
func (c clock) keyTimes(n int) string {
	list := make([]string, 2*n)
	for i := range n {
		at := c.move * float64(i) / float64(n-1)
		list[i], list[2*n-1-i] = share(at/c.total), share((c.total-at)/c.total)
	}
	return strings.Join(list, ";")
}

// share writes a number from 0 to 1 without its leading zero.
func share(t float64) string {
	s := strings.TrimPrefix(fmt.Sprintf("%.3f", t), "0")
	if s == ".000" {
		return "0"
	}
	return s
}

// controlID is the prefix of the buttons' ids: a hyphen would be a minus sign in the
// time value "id.click".
func (o *AnimateOptions) controlID() string {
	return html.EscapeString(strings.ReplaceAll(o.IDPrefix, "-", "_"))
}
