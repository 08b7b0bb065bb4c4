package doc

import (
	"strings"
	"unicode"
)

// Facts are what a text and its translation must have in common, each in reading order.
type Facts struct {
	Exercises []string // ids of cards
	Contacts  []string // ids
	Values    []string // ids
	Terms     []string // ids
	Links     []string // addresses
	Images    []string // paths
	Lists     []int    // numbers of items
	Tasks     []int    // numbers of boxes to tick, of the lists that have any
	Numerals  []string // in Latin digits; see Numerals
}

// Collect gathers the facts of blocks.
func Collect(blocks []Block) Facts {
	var f Facts
	Walk(blocks, Visitor{
		Block:  func(b Block) bool { f.block(b); return true },
		Inline: func(i Inline) bool { f.inline(i); return true },
	})
	f.Numerals = Numerals(BlockText(blocks))
	return f
}

func (f *Facts) block(b Block) {
	switch b := b.(type) {
	case *ExerciseCard:
		f.Exercises = append(f.Exercises, b.ID)
	case *List:
		f.Lists = append(f.Lists, len(b.Items))
		tasks := 0
		for _, it := range b.Items {
			if it.Task != NoTask {
				tasks++
			}
		}
		if tasks > 0 {
			f.Tasks = append(f.Tasks, tasks)
		}
	}
}

func (f *Facts) inline(i Inline) {
	switch i := i.(type) {
	case *ContactRef:
		f.Contacts = append(f.Contacts, i.ID)
	case *ValueRef:
		f.Values = append(f.Values, i.ID)
	case *TermRef:
		f.Terms = append(f.Terms, i.ID)
	case *Link:
		f.Links = append(f.Links, i.Dest)
	case *Image:
		f.Images = append(f.Images, i.Src)
	}
}

// Numerals lists the numbers in a text as digits 0 to 9 whatever the script wrote them in:
// "1 250", "1,250" and "١٢٥٠" are 1250; "2,5" and "2.5" are 2.5. Three digits after a mark
// are thousands.
func Numerals(text string) []string {
	var numbers []string
	runes := []rune(text)
	for i := 0; i < len(runes); {
		if digit(runes[i]) < 0 {
			i++
			continue
		}
		number, next := numeral(runes, i)
		numbers = append(numbers, number)
		i = next
	}
	return numbers
}

// numeral reads the number that starts at i and gives the index after it.
func numeral(runes []rune, i int) (string, int) {
	var b strings.Builder
	group, next := digitsFrom(runes, i)
	b.WriteString(group)
	for next+1 < len(runes) && digit(runes[next+1]) >= 0 {
		after, end := digitsFrom(runes, next+1)
		thousands := len(after) == 3 && len(group) <= 3 && strings.ContainsRune(".,'’\u00a0\u202f\u2009٬", runes[next])
		switch {
		case thousands:
			b.WriteString(after)
		case strings.ContainsRune(".,٫", runes[next]):
			b.WriteString("." + after)
		default:
			return b.String(), next
		}
		group, next = after, end
	}
	return b.String(), next
}

func digitsFrom(runes []rune, i int) (string, int) {
	var b strings.Builder
	for ; i < len(runes) && digit(runes[i]) >= 0; i++ {
		b.WriteByte(byte('0' + digit(runes[i])))
	}
	return b.String(), i
}

// digit is the value of a decimal digit of any script, or -1. Unicode keeps the ten digits
// of a script together, zero first (The Unicode Standard, 4.6).
func digit(r rune) int {
	if r >= '0' && r <= '9' {
		return int(r - '0')
	}
	if r < 0x80 || !unicode.Is(unicode.Nd, r) {
		return -1
	}
	zero := r
	for unicode.Is(unicode.Nd, zero-1) {
		zero--
	}
	return int(r-zero) % 10
}
