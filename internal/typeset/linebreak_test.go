package typeset

import (
	"bufio"
	"compress/gzip"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestLineBreakTest runs the Unicode Character Database's own test of UAX #14.
func TestLineBreakTest(t *testing.T) {
	cases, failures := 0, 0
	var p properties
	for _, line := range unicodeTest(t, "LineBreakTest.txt.gz") {
		text, want := breakCase(line)
		cases++
		if got := breaksOf(&p, text); got != want {
			if failures++; failures < 20 {
				t.Errorf("%s\n got %s\nwant %s", line, got, want)
			}
		}
	}
	if cases < 7500 || failures > 0 {
		t.Errorf("%d of %d cases failed", failures, cases)
	}
}

// unicodeTest returns the cases of a test file of the Unicode Character Database.
func unicodeTest(t *testing.T, name string) []string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var cases []string
	for lines := bufio.NewScanner(z); lines.Scan(); {
		if line, _, _ := strings.Cut(lines.Text(), "#"); strings.TrimSpace(line) != "" {
			cases = append(cases, strings.TrimSpace(line))
		}
	}
	return cases
}

// breakCase reads "× 0061 ÷ 0062 ÷" into the text and the marks alone.
func breakCase(line string) (text []rune, marks string) {
	for _, field := range strings.Fields(line) {
		if field == "×" || field == "÷" {
			marks += field
			continue
		}
		n, _ := strconv.ParseUint(field, 16, 32)
		text = append(text, rune(n))
	}
	return text, marks
}

func breaksOf(p *properties, text []rune) string {
	breaker := newLineBreaker()
	marks := ""
	for i, r := range text {
		next := classLF
		if i+1 < len(text) {
			next = p.of(text[i+1]).line
		}
		if breaker.step(p.of(r), p.of(r).line, next) == noBreak {
			marks += "×"
		} else {
			marks += "÷"
		}
	}
	return marks + "÷"
}
