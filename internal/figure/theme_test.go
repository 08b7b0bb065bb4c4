package figure

import (
	"fmt"
	"testing"
)

// neighbours lists the colours that lie side by side on a body.
func neighbours(t *Theme, b *Body) map[string][2]Color {
	p := painter{theme: t, look: b}
	near, far := vec{}, vec{0, 0, -20}
	cam := newCamera(0, 0)
	p.cam = &cam
	quiet := func(c Color) Color { return p.quiet(c, far, near) }
	m := map[string][2]Color{
		"skin and top": {b.Skin, b.Top}, "top and trousers": {b.Top, b.Trousers},
		"skin and trousers": {b.Skin, b.Trousers}, "skin and hair": {b.Skin, b.HairColor},
		"hair and mat": {b.HairColor, t.Mat}, "trousers and mat": {b.Trousers, t.Mat},
		"near and far trousers": {b.Trousers, quiet(b.Trousers)},
		"eyes and skin":         {p.ink(), b.Skin},
		"neck and top":          {p.neckColor(), b.Top},
		"bone and window":       {p.bone(), t.Tint},
		"muscle and window":     {t.Accent, t.Tint},
		"window and trousers":   {t.Tint, b.Trousers},
		"knee and thigh":        {b.Trousers, p.receded(b.Trousers)},
		"thigh and mat":         {p.receded(b.Trousers), t.Mat},
	}
	p.plan.kneeSeen = [2]bool{true, true}
	if !p.seatRunsIntoTop() { // else a gap parts them
		m["top and thigh"] = [2]Color{b.Top, p.receded(b.Trousers)}
	}
	for name, c := range map[string]Color{
		"skin": b.Skin, "top": b.Top, "trousers": b.Trousers, "hair": b.HairColor, "far skin": quiet(b.Skin),
		"far top": quiet(b.Top), "far trousers": quiet(b.Trousers),
	} {
		m["gap and "+name] = [2]Color{t.Paper, c}
	}
	return m
}

func TestGreyKeepsNeighboursApart(t *testing.T) {
	theme := DefaultTheme()
	for i := range theme.Bodies {
		b := &theme.Bodies[i]
		for name, pair := range neighbours(&theme, b) {
			if c := Contrast(pair[0], pair[1]); c < 1.6 {
				t.Errorf("body %q: %s have a contrast of %.2f in grey (%s, %s), want 1.6", b.Name, name, c, pair[0], pair[1])
			}
		}
	}
	for i := range theme.Bodies {
		b := &theme.Bodies[i]
		for name, cloth := range map[string]Color{"top": b.Top, "trousers": b.Trousers} {
			tint := mix(cloth, theme.Tint, tintShare)
			byTint, byLine := Contrast(tint, cloth), min(Contrast(theme.Accent, cloth), Contrast(theme.Accent, tint))
			if c := max(byTint, byLine); c < 1.6 {
				t.Errorf("body %q: neither tint nor line tells a marked region from the %s: %.2f, want 1.6", b.Name, name, c)
			}
		}
	}
	for name, c := range map[string]Color{"mat": theme.Mat, "wood": theme.Wood, "arrows": theme.Accent, "wrong": theme.Wrong, "lines": theme.Line} {
		if k := Contrast(c, theme.Paper); k < 1.6 {
			t.Errorf("%s have a contrast of %.2f on paper, want 1.6", name, k)
		}
	}
}

// TestSeatBehindKneesIsTold: where a grey print would run the seat behind two knees into the shirt,
// there is a gap, and only there.
func TestSeatBehindKneesIsTold(t *testing.T) {
	theme := DefaultTheme()
	for i := range theme.Bodies {
		s := &Spec{Figure: Scene{Posture: "hook-lying", Camera: "feet", Turn: 16, Tilt: 30, Body: i + 1}, Frame: Frames{Start: &Frame{}}}
		p := s.stage(&theme).actors[0].painter
		p.outlineLimbs()
		c := newCanvas(theme.Paper)
		p.paintTrunk(c)
		after := false // a gap after the shirt
		for j := range c.shapes[1:] {
			after = after || c.shapes[j].Class == "top" && c.shapes[j+1].Class == "gap"
		}
		if want := Contrast(p.seatColor(), p.look.Top) < leastContrast; after != want {
			t.Errorf("body %q: a gap between shirt and seat: %t", p.look.Name, after)
		}
	}
}

func TestThemeHasSeveralPeople(t *testing.T) {
	seen := map[string]bool{}
	for _, b := range DefaultTheme().Bodies {
		seen[fmt.Sprint(b.Hair, b.Skin, b.Build)] = true
	}
	if len(seen) < 3 {
		t.Errorf("%d kinds of body, want at least 3", len(seen))
	}
}

func TestColorText(t *testing.T) {
	var c Color
	if err := c.UnmarshalText([]byte("#1a2b3c")); err != nil || c != (Color{0x1a, 0x2b, 0x3c}) {
		t.Errorf("got %v, %v", c, err)
	}
	for _, bad := range []string{"red", "#12345", "#12345g", "1a2b3c4"} {
		if err := c.UnmarshalText([]byte(bad)); err == nil {
			t.Errorf("%q passes for a colour", bad)
		}
	}
	if b, _ := c.MarshalText(); string(b) != "#1a2b3c" {
		t.Errorf("written as %s", b)
	}
}

func TestThemeCheck(t *testing.T) {
	good := DefaultTheme()
	if got := good.Check(); len(got) > 0 {
		t.Errorf("the default theme has problems: %v", got)
	}
	bad := DefaultTheme()
	bad.Bodies[0].Hair, bad.Bodies[1].Build, bad.Bodies[2].Sleeve, bad.Bodies[3].Top = "wig", 9, "torn", bad.Bodies[3].Skin
	want := map[string]bool{"body.0.hair": true, "body.1.build": true, "body.2.sleeve": true, "body.3.top": true}
	for _, p := range bad.Check() {
		delete(want, p.Key)
	}
	if len(want) > 0 {
		t.Errorf("nothing said about %v", want)
	}
}
