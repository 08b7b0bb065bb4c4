package figure

import (
	"bytes"
	"fmt"
	"html"
	"math"
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
// hyphen of the prefix an underscore), and stops at the second, "<prefix>pause"; both are links, so that Enter works as a click
// does. A style sheet hides them (class "figure-control") where motion is not wanted, and
// then nothing can move. The picture is the start frame before and after. Classes:
// "figure-play", "figure-pause", "figure-ring".
func Animate(s *Spec, t Theme, o AnimateOptions) ([]byte, error) {
	ids := movingFrames(s)
	if len(ids) < 2 {
		return nil, fmt.Errorf("animate figure: needs a start and an end frame, has %q", s.FrameIDs())
	}
	m := s.movie(ids, &t)
	if err := m.sameShapes(); err != nil {
		return nil, fmt.Errorf("animate figure: %w", err)
	}
	var b bytes.Buffer
	openSVG(&b, m.width, m.height, o.SVGOptions)
	m.time(ids, o.HoldSeconds)
	for i := range m.canvases[0].shapes {
		m.writeShape(&b, i, o)
	}
	m.writeRing(&b, s, &t, o)
	m.writeControls(&b, &t, o)
	b.WriteString("</svg>")
	return b.Bytes(), nil
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

// movie is a figure drawn at moments of its movement, with the same shapes in each.
type movie struct {
	canvases      []*canvas
	width, height float64
	keyTimes      []float64 // of the way there, the hold and the way back; 0 to 1
	order         []int     // which canvas is seen at each key time
	total         float64   // seconds
	holdFrom      float64
	hold          float64
}

// movie draws the poses between the frames. Angles and places in between are those on the
// way; hands and feet that stay or touch are reached for anew in each.
func (s *Spec) movie(ids []string, t *Theme) *movie {
	st := s.stage(t)
	key := st.actors[:len(ids)]
	var actors []actor
	for i := range key[1:] {
		for j := range steps {
			actors = append(actors, st.between(key[i], key[i+1], float64(j)/steps))
		}
	}
	actors = append(actors, st.between(key[len(key)-2], key[len(key)-1], 1))
	m := &movie{}
	mid := actors[len(actors)/2]
	p := mid.painter
	p.plan.fingers, p.plan.toes = [2]bool{}, [2]bool{} // they come and go with a turn of the hand
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
func (m *movie) sameShapes() error {
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

// time lays out the cycle.
func (m *movie) time(ids []string, hold int) {
	n := len(m.canvases)
	move := moveSeconds * float64(len(ids)-1)
	m.hold = restSeconds
	if hold > 0 {
		m.hold = math.Min(float64(hold), maxHold)
	}
	m.holdFrom = move
	m.total = 2*move + m.hold
	for i := range n {
		m.order = append(m.order, i)
		m.keyTimes = append(m.keyTimes, move*float64(i)/float64(n-1)/m.total)
	}
	for i := n - 1; i >= 0; i-- {
		m.order = append(m.order, i)
		m.keyTimes = append(m.keyTimes, (move+m.hold+move*float64(n-1-i)/float64(n-1))/m.total)
	}
}

func (m *movie) writeShape(b *bytes.Buffer, i int, o AnimateOptions) {
	s := &m.canvases[0].shapes[i]
	values := make([][]byte, len(m.canvases))
	still := true
	for j, c := range m.canvases {
		values[j] = pathData(nil, c.shapes[i].Path, false)
		still = still && bytes.Equal(values[j], values[0])
	}
	b.WriteString("<path")
	if o.Classes && s.Class != "" {
		fmt.Fprintf(b, ` class="%s"`, html.EscapeString(s.Class))
	}
	writePaint(b, s)
	fmt.Fprintf(b, ` d="%s"`, values[0])
	if still {
		b.WriteString("/>")
		return
	}
	b.WriteString(`><animate attributeName="d" values="`)
	for j, k := range m.order {
		if j > 0 {
			b.WriteByte(';')
		}
		b.Write(values[k])
	}
	fmt.Fprintf(b, `" keyTimes="%s" %s/></path>`, m.times(), m.clock(o))
}

func (m *movie) times() string {
	list := make([]string, len(m.keyTimes))
	for i, t := range m.keyTimes {
		list[i] = strings.TrimPrefix(fmt.Sprintf("%.3f", t), "0")
		if list[i] == ".000" {
			list[i] = "0"
		}
	}
	return strings.Join(list, ";")
}

// clock is when an animation runs: from a click on play to its end or a click on pause.
func (m *movie) clock(o AnimateOptions) string {
	id := o.controlID()
	return fmt.Sprintf(`dur="%.1fs" begin="%splay.click" end="%spause.click"`, m.total, id, id)
}

// controlID is the prefix of the buttons' ids: a hyphen would be a minus sign in the
// time value "id.click".
func (o *AnimateOptions) controlID() string {
	return html.EscapeString(strings.ReplaceAll(o.IDPrefix, "-", "_"))
}
