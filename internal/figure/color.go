package figure

import (
	"fmt"
	"math"
	"strconv"
)

func rgb(v uint32) Color { return Color{uint8(v >> 16), uint8(v >> 8), uint8(v)} }

func parseColor(s string) (Color, error) {
	if len(s) != 7 || s[0] != '#' {
		return Color{}, fmt.Errorf("colour %q is not #rrggbb", s)
	}
	v, err := strconv.ParseUint(s[1:], 16, 32)
	if err != nil {
		return Color{}, fmt.Errorf("colour %q is not #rrggbb", s)
	}
	return rgb(uint32(v)), nil
}

// String is the colour as #rrggbb.
func (c Color) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// mix is a blend of two colours, k of b.
func mix(a, b Color, k float64) Color {
	f := func(x, y uint8) uint8 { return uint8(math.Round(float64(x)*(1-k) + float64(y)*k)) }
	return Color{f(a.R, b.R), f(a.G, b.G), f(a.B, b.B)}
}

// Luminance is the relative luminance of WCAG 2.2, 0 black to 1 white: what is left of the
// colour on a grey printer.
func (c Color) Luminance() float64 {
	lin := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B)
}

// Contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func Contrast(a, b Color) float64 {
	x, y := a.Luminance(), b.Luminance()
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}
