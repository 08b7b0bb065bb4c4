package figure

import (
	"bytes"
	"testing"
)

func movingSpec() *Spec {
	return &Spec{Figure: Scene{Posture: "standing"}, Frame: Frames{Start: &Frame{}, End: &Frame{Both: Side{ShoulderFlexion: f(90)}}}}
}

// TestPausedStandsStill: what moves keeps its place when it is stopped, and the controls,
// which must go back, do not.
func TestPausedStandsStill(t *testing.T) {
	svg, err := Animate(movingSpec(), DefaultTheme(), AnimateOptions{HoldSeconds: 3, Play: "Play", Pause: "Pause"})
	if err != nil {
		t.Fatal(err)
	}
	moving := 0
	for _, tag := range bytes.Split(svg, []byte("<"))[1:] {
		freezes := bytes.Contains(tag, []byte(`fill="freeze"`))
		switch {
		case bytes.HasPrefix(tag, []byte("animate ")):
			moving++
			if !freezes {
				t.Errorf("jumps back when it is stopped: %.80s", tag)
			}
		case freezes:
			t.Errorf("a control does not come back: %.80s", tag)
		}
	}
	if moving < 4 {
		t.Errorf("%d things move, want arms, hands and the ring", moving)
	}
}

// TestMovieIsOneForAllLanguages: the drawing is the same, only the words differ.
func TestMovieIsOneForAllLanguages(t *testing.T) {
	m, err := NewMovie(movingSpec(), DefaultTheme())
	if err != nil {
		t.Fatal(err)
	}
	english, german := AnimateOptions{Play: "Play"}, AnimateOptions{Play: "Abspielen"}
	want, err := Animate(movingSpec(), DefaultTheme(), english)
	if err != nil {
		t.Fatal(err)
	}
	got := m.SVG(german)
	if bytes.Equal(got, want) {
		t.Error("the words are not in the SVG")
	}
	if got = bytes.ReplaceAll(got, []byte("Abspielen"), []byte("Play")); !bytes.Equal(got, want) {
		t.Error("two languages have two drawings")
	}
}

// TestCycle: there, a hold that the ring counts down, and back, in one cycle.
func TestCycle(t *testing.T) {
	m := &Movie{frames: 2, steps: 6}
	for _, c := range []struct {
		hold int
		want clock
	}{{0, clock{move: 2.5, hold: restSeconds, total: 6.2}}, {3, clock{move: 2.5, hold: 3, total: 8}}, {60, clock{move: 2.5, hold: maxHold, total: 15}}} {
		if got := m.clock(AnimateOptions{HoldSeconds: c.hold}); got != c.want {
			t.Errorf("a hold of %d s gives %+v, want %+v", c.hold, got, c.want)
		}
	}
	if got, want := (clock{move: 2.5, hold: 3, total: 8}).keyTimes(2), "0;.312;.688;1.000"; got != want {
		t.Errorf("key times %s, want %s", got, want)
	}
}
