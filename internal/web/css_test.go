package web

import (
	"fmt"
	"maps"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestContrast computes what the head of site.css promises, in both schemes, by WCAG 2.2's
// relative luminance and contrast ratio.
func TestContrast(t *testing.T) {
	text := string(readFile(t, "../../templates/site.css"))
	promises := regexp.MustCompile(`(?m)^contrast: (--[a-z-]+) on (--[a-z-]+) ([0-9.]+)$`).FindAllStringSubmatch(text, -1)
	if len(promises) < 30 {
		t.Fatalf("site.css promises %d contrasts", len(promises))
	}
	light := tokens(t, text, ":root {")
	dark := maps.Clone(light)
	maps.Copy(dark, tokens(t, text, "@media (prefers-color-scheme: dark) {"))
	for scheme, colors := range map[string]map[string]string{"light": light, "dark": dark} {
		for _, p := range promises {
			want, _ := strconv.ParseFloat(p[3], 64)
			if got := contrast(t, colors[p[1]], colors[p[2]]); got < want {
				t.Errorf("%s: %s on %s has %.2f, promised %v", scheme, p[1], p[2], got, want)
			}
		}
	}
}

// tokens reads the custom properties of the first rule behind start.
func tokens(t *testing.T, text, start string) map[string]string {
	t.Helper()
	_, rest, ok := strings.Cut(text, start)
	if !ok {
		t.Fatalf("site.css has no %q", start)
	}
	rest, _, _ = strings.Cut(rest, "\n}")
	out := map[string]string{}
	for _, m := range regexp.MustCompile(`(--[a-z-]+): (#[0-9a-f]{6});`).FindAllStringSubmatch(rest, -1) {
		out[m[1]] = m[2]
	}
	return out
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, color string) float64 {
	t.Helper()
	var r, g, b int
	if _, err := fmt.Sscanf(color, "#%02x%02x%02x", &r, &g, &b); err != nil {
		t.Fatalf("the colour %q: %v", color, err)
	}
	linear := func(v int) float64 {
		c := float64(v) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// TestStyleSheetKeepsTheHouseRules: logical properties only, no address but the site's own
// letters, no text below 17 px.
func TestStyleSheetKeepsTheHouseRules(t *testing.T) {
	text := regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(string(readFile(t, "../../templates/site.css")), "")
	text = regexp.MustCompile(`(?m)^@font-face \{.*url\("fonts/[a-z-]+\.woff2"\) format\("woff2"\);.*\}$`).ReplaceAllString(text, "")
	for _, bad := range []string{
		`[;{\s](margin|padding|border|inset)-(left|right|top|bottom)`, `[;{\s](left|right|top|bottom|width|height|min-width|max-width|min-height|max-height):`,
		`text-align: (left|right)`, `float:`, `url\(`, `@import`, `@font-face`, `!important`, `text-align: justify`, `font-style: italic`,
	} {
		if m := regexp.MustCompile(bad).FindString(text); m != "" {
			t.Errorf("site.css has %q", strings.TrimSpace(m))
		}
	}
	for _, m := range regexp.MustCompile(`font-size: ([0-9.]+)(rem|px)`).FindAllStringSubmatch(text, -1) {
		size, _ := strconv.ParseFloat(m[1], 64)
		if m[2] == "rem" {
			size *= 16
		}
		if size < 17 {
			t.Errorf("site.css has %s", m[0])
		}
	}
}

// TestTheDarkSchemeChangesColoursAlone: the checks in the browser look at everything in the
// light and, in the dark, at what colours can change.
func TestTheDarkSchemeChangesColoursAlone(t *testing.T) {
	text := string(readFile(t, "../../templates/site.css"))
	blocks := regexp.MustCompile(`(?ms)^@media [^{]*prefers-color-scheme[^{]*\{(.*?)^\}`).FindAllStringSubmatch(text, -1)
	if len(blocks) != strings.Count(text, "prefers-color-scheme") || len(blocks) == 0 {
		t.Fatalf("%d blocks for %d mentions of the scheme", len(blocks), strings.Count(text, "prefers-color-scheme"))
	}
	colours := regexp.MustCompile(`^\s*:root \{(\s*--[a-z-]+: #[0-9a-f]{6};)+\s*\}\s*$`)
	for _, b := range blocks {
		if !colours.MatchString(b[1]) {
			t.Errorf("more than colours: %s", b[1])
		}
	}
}
