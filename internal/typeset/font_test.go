package typeset

import (
	"sync"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// TestFontsParse loads every embedded font, so that load cannot fail in use, and holds the
// metrics that layout relies on.
func TestFontsParse(t *testing.T) {
	ts := newTypesetter(t)
	for _, name := range ts.Families() {
		for _, w := range []Weight{Regular, Bold} {
			f, ok := ts.Font(name, w)
			if !ok {
				t.Fatalf("no family %s", name)
			}
			if err := f.parse(); err != nil {
				t.Fatalf("%s: %v", f.Name(), err)
			}
			for what, v := range map[string]float64{"ascent": f.Ascent(), "descent": f.Descent(), "cap height": f.CapHeight(), "x-height": f.XHeight()} {
				if v < 0.2 || v > 1.3 {
					t.Errorf("%s: %s is %v em", f.Name(), what, v)
				}
			}
			for _, tag := range []string{"glyf", "loca", "head", "hhea", "hmtx", "maxp", "OS/2", "cmap", "post", "name"} {
				if len(f.Table(tag)) == 0 {
					t.Errorf("%s: no table %q", f.Name(), tag)
				}
			}
			digit, ok := f.GlyphFor('0')
			if !ok || f.Advance(digit) < 0.4 || f.Advance(digit) > 0.7 {
				t.Errorf("%s: a digit is %v em wide", f.Name(), f.Advance(digit))
			}
			if f.Table("none") != nil || f.Advance(1<<20) != 0 {
				t.Errorf("%s: answers for what it does not have", f.Name())
			}
		}
	}
}

// TestHanRepertoire holds that every character of GB 2312 can be printed in both weights: the
// 6,763 hanzi and the punctuation of its first rows. The font is the whole one; of the 20,902
// hanzi of GBK it has all, too, so that rare characters in names print.
func TestHanRepertoire(t *testing.T) {
	ts := newTypesetter(t)
	decoder := simplifiedchinese.GBK.NewDecoder()
	hanzi, gbk := 0, 0
	for _, w := range []Weight{Regular, Bold} {
		f, _ := ts.Font("noto-sans-sc", w)
		for high := 0x81; high <= 0xFE; high++ {
			for low := 0x40; low <= 0xFE; low++ {
				decoded, err := decoder.Bytes([]byte{byte(high), byte(low)})
				r := []rune(string(decoded))
				if err != nil || len(r) != 1 || r[0] == 0xFFFD || r[0] >= 0xE000 && r[0] <= 0xF8FF {
					continue
				}
				isHan := kindOf(r[0]) == ideograph
				inGB2312 := high >= 0xB0 && high <= 0xF7 && low >= 0xA1 || high == 0xA1 && low >= 0xA1 || high == 0xA3 && low >= 0xA1
				if !isHan && !inGB2312 {
					continue
				}
				gbk++
				if inGB2312 && isHan {
					hanzi++
				}
				if !f.covers(r) {
					t.Errorf("%s: no %c (%U)", f.Name(), r[0], r[0])
				}
			}
		}
	}
	if hanzi < 2*6763 {
		t.Errorf("only %d hanzi of GB 2312 looked up", hanzi)
	}
	t.Logf("%d characters looked up, %d of them hanzi of GB 2312", gbk, hanzi)
}

// TestConcurrentUse sets the same and other text from many goroutines; run with -race.
func TestConcurrentUse(t *testing.T) {
	ts := newTypesetter(t)
	var wait sync.WaitGroup
	for n := range 8 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for i, l := range locales() {
				for _, p := range l.corpus(t) {
					lines, missing := ts.Break(p, float64(100+20*(n+i)%80))
					if len(lines) == 0 || len(missing) > 0 {
						t.Errorf("%s: %d lines, missing %v", l.tag, len(lines), missing)
					}
				}
			}
		}()
	}
	wait.Wait()
}

// TestCachesAreBounded sets ever new text and holds the caches to their limits.
func TestCachesAreBounded(t *testing.T) {
	ts := newTypesetter(t)
	word := []byte("aaaaaaaa")
	for range 4 * tokenLimit {
		for i := range word { // count in base 26
			if word[i]++; word[i] <= 'z' {
				break
			}
			word[i] = 'a'
		}
		ts.Break(english().paragraph(Span{Text: string(word), Size: 10}), 100)
	}
	for _, c := range ts.classes {
		if n := len(*c.old.Load()) + len(c.young); n > 3*tokenLimit {
			t.Errorf("%d tokens kept", n)
		}
	}
	if ts.paragraphs.youngGlyphs > glyphBudget+1000 {
		t.Errorf("%d glyphs kept", ts.paragraphs.youngGlyphs)
	}
}
