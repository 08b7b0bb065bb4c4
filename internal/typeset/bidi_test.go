package typeset

import (
	"bufio"
	"compress/gzip"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestBidiCharacterTest runs the Unicode Character Database's own test of the bidirectional
// algorithm: the levels and the visual order of 91,000 lines.
func TestBidiCharacterTest(t *testing.T) {
	f, err := os.Open("testdata/BidiCharacterTest.txt.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var b bidiText
	cases, failures := 0, 0
	for lines := bufio.NewScanner(z); lines.Scan(); {
		fields := strings.Split(lines.Text(), ";")
		if len(fields) != 5 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		cases++
		if levels, order := bidiCase(&b, fields); levels != fields[3] || order != fields[4] {
			if failures++; failures < 20 {
				t.Errorf("%s: got levels %s, order %s", lines.Text(), levels, order)
			}
		}
	}
	if cases < 90000 || failures > 0 {
		t.Errorf("%d of %d cases failed", failures, cases)
	}
}

// bidiCase runs one line of the test file and writes its result as the file does.
func bidiCase(b *bidiText, fields []string) (levels, order string) {
	b.reset()
	for _, hex := range strings.Fields(fields[0]) {
		n, _ := strconv.ParseUint(hex, 16, 32)
		b.add(rune(n))
	}
	base := uint8(0)
	switch fields[1] {
	case "1":
		base = 1
	case "2":
		b.matchIsolates()
		base = b.firstStrong(0, len(b.runes), 0)
	}
	b.resolve(base)
	var ls, os []string
	var kept []uint8
	var at []int
	for i, l := range b.levels {
		if isRemoved(b.origin[i]) {
			ls = append(ls, "x")
			continue
		}
		ls, kept, at = append(ls, strconv.Itoa(int(l))), append(kept, l), append(at, i)
	}
	for _, k := range visualOrder(kept) {
		os = append(os, strconv.Itoa(at[k]))
	}
	return strings.Join(ls, " "), strings.Join(os, " ")
}
