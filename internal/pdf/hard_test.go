package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/color/palette"
	"image/draw"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"handout/internal/page"
	"handout/internal/typeset"
)

// hardDocuments is what trips taggers up, each as a document of its own.
func hardDocuments(t testing.TB, ts *typeset.Typesetter) map[string]*sheet {
	docs := map[string]*sheet{}
	add := func(name, lang string, fill func(s *sheet)) {
		s := newSheet(t, ts, lang)
		fill(s)
		docs[name] = s
	}
	add("nested-lists", "en", (*sheet).nestedLists)
	add("long-table", "en", func(s *sheet) { s.table(120) })
	add("headings", "en", (*sheet).headings)
	add("hyphens", "en", func(s *sheet) {
		s.block(nil, "P", strings.Repeat("back-to-front well-known twenty-one ", 20), 14, typeset.Regular)
	})
	add("long-words", "ru", func(s *sheet) {
		s.block(nil, "P", strings.Repeat("рентгеноэлектрокардиографический", 30), 14, typeset.Bold)
	})
	add("mixed-directions", "ar", (*sheet).mixed)
	add("numbered-in-arabic", "ar", func(s *sheet) {
		list := s.list(nil)
		for i, line := range mixedLines {
			s.item(list, fmt.Sprint(i+1), line)
		}
	})
	add("english-page-in-arabic", "ar", (*sheet).references)
	add("arabic-in-english", "en", (*sheet).otherLanguages)
	add("empty-section", "en", func(s *sheet) {
		s.block(nil, "H1", "An empty section follows", 20, typeset.Bold)
		s.add(nil, &page.Element{Tag: "Sect", Title: "nothing"})
		s.block(nil, "P", "And this comes after it.", 12, typeset.Regular)
	})
	add("no-text", "en", func(s *sheet) { s.figure(nil, "A drawing and nothing else") })
	add("nothing", "en", func(s *sheet) {})
	add("notes", "en", (*sheet).notes)
	add("pictures", "en", (*sheet).pictures)
	add("two-hundred-pages", "zh-Hans", func(s *sheet) {
		for len(s.doc.Pages) < 200 {
			s.bookmark("页", 1)
			s.block(nil, "P", hanProse, 18, typeset.Regular)
		}
	})
	add("booklet", "en", (*sheet).booklet)
	for _, lang := range []string{"en", "ar", "zh-Hans"} {
		add("abbreviations-"+lang, lang, (*sheet).abbreviations)
	}
	for lang := range samples {
		add("leaflet-"+lang, lang, func(s *sheet) { s.leaflet(14) })
	}
	return docs
}

func (s *sheet) nestedLists() {
	s.block(nil, "H1", "Lists in lists", 20, typeset.Bold)
	parent := s.add(nil, &page.Element{Tag: "L", Numbering: "Decimal"})
	for depth := 1; depth <= 6; depth++ {
		body := s.item(parent, fmt.Sprintf("%d.", depth), fmt.Sprintf("This item is %d deep, and long enough to need a second line on the page, as items are.", depth))
		parent = s.add(body, &page.Element{Tag: "L", Numbering: "Disc"})
	}
	s.item(parent, "•", "the innermost")
}

func (s *sheet) headings() {
	for level := 1; level <= 6; level++ {
		title := fmt.Sprintf("Heading of level %d", level)
		s.bookmark(title, level)
		s.block(nil, fmt.Sprintf("H%d", level), title, float64(26-2*level), typeset.Bold)
		s.block(nil, "P", samples["en"][0], 12, typeset.Regular)
	}
	s.bookmark("Back at the top", 1)
	s.block(nil, "H2", "Back at the top", 18, typeset.Bold)
}

// table sets a table of three columns over as many pages as it needs; the head is repeated
// as an artifact.
func (s *sheet) table(rows int) {
	table := s.add(nil, &page.Element{Tag: "Table"})
	head := s.add(s.add(table, &page.Element{Tag: "THead"}), &page.Element{Tag: "TR"})
	columns := []string{"Day", "Exercise", "How often"}
	top := s.y
	for c, text := range columns {
		s.y = top
		s.cell(head, &page.Element{Tag: "TH", Scope: "Column", ID: fmt.Sprintf("c%d", c)}, c, text)
	}
	body := s.add(table, &page.Element{Tag: "TBody"})
	for r := range rows {
		row := s.add(body, &page.Element{Tag: "TR"})
		if s.y > sheetHeight-margin-30 {
			s.newPage()
		}
		top, id := s.y, fmt.Sprintf("r%d", r)
		s.cell(row, &page.Element{Tag: "TH", Scope: "Row", ID: id}, 0, fmt.Sprintf("Day %d", r+1))
		for c := 1; c < 3; c++ {
			s.y = top
			s.cell(row, &page.Element{Tag: "TD", Headers: []string{fmt.Sprintf("c%d", c), id}}, c, "ten times")
		}
	}
	last := s.add(body, &page.Element{Tag: "TR"})
	s.cell(last, &page.Element{Tag: "TD", ColSpan: 3}, 0, "A cell over all three columns")
}

func (s *sheet) cell(row, e *page.Element, column int, text string) {
	s.add(row, e)
	s.set(e, typeset.Paragraph{Spans: spans(text, 11, typeset.Regular), Lang: s.lang, Family: s.fam}, margin+160*float64(column), 150)
}

// mixedLines hold what must keep its order in right-to-left text.
var mixedLines = []string{
	"خذي {50 mg} كل {12} ساعة.",
	"الجرعة {5–10 ml} يوميًا، ثم {2.5 ml}.",
	"اتصلي على {+44 20 7946 0018} (مجانًا) أو {111}!",
	"زوري {https://www.example.org/ar/back-pain.html}.",
	"درجة الحرارة {38.5 °C} أو أكثر؟",
	"نسبة {20%} من النساء؛ أي {1} من كل {5}.",
	"من الساعة {09:00} إلى {17:30}، عدا الجمعة.",
	"دواء {Paracetamol (500 mg)} مرتين.",
	"ضغط الدم {120/80}: طبيعي.",
	"«لا ترفعي أكثر من {5 kg}» قالت القابلة.",
	"مُدَّةُ العِلاجِ سِتَّةُ أسابيعَ، وَلا تَتَوَقَّفي.",
	"خذي ٥٠ ملغ مرتين (كل ١٢ ساعة)، أي ١٠٠ ملغ في اليوم.",
	"من ٥–١٠ مرات، ٣ أيام، بنسبة ٢٠٪.",
	"كرّري التمرين 10 مرات، ثم 5.5 ثوانٍ، بنسبة 20%.",
	"اللّٰه، لا، لأن، للأم، الإجهاد، الآن: إلى الأمام!",
	"عرق النسا (ألم أو خدر بسبب تهيّج عصب في الظهر). الرقم (1 أو 2).",
	"الألم - إن وُجد - يخف؛ إلا إذا كان شديدًا...",
}

func (s *sheet) mixed() {
	s.block(nil, "H1", "اتجاهات مختلطة", 20, typeset.Bold)
	for _, line := range mixedLines {
		s.block(nil, "P", line, 13, typeset.Regular)
	}
	s.block(nil, "P", strings.Join(mixedLines, " "), 13, typeset.Regular)
	quote := s.block(nil, "P", "NHS: Back pain in pregnancy (2023).", 12, typeset.Regular)
	quote.Lang = "en"
}

// references is a page of a right-to-left document with more Latin letters than Arabic ones.
func (s *sheet) references() {
	s.block(nil, "H1", "المراجع", 20, typeset.Bold)
	s.block(nil, "P", mixedLines[0], 12, typeset.Regular)
	s.dir = typeset.LeftToRight
	for range 4 {
		s.block(nil, "P", "National Health Service: Exercise in pregnancy, how much (and how little) is good for you? London, 2023.", 11, typeset.Regular)
	}
	s.dir = typeset.RightToLeft
	for _, line := range mixedLines[1:4] {
		s.block(nil, "P", line, 12, typeset.Regular)
	}
}

func (s *sheet) otherLanguages() {
	s.block(nil, "P", "This leaflet comes in العربية, हिन्दी, 中文 and Tiếng Việt.", 12, typeset.Regular)
	s.block(nil, "P", "The word الألم (pain) stands in a sentence.", 12, typeset.Regular)
	arabic := s.block(nil, "P", "الألم", 12, typeset.Regular)
	arabic.Lang = "ar"
	short := s.block(nil, "P", "MRI", 12, typeset.Regular)
	short.Expansion = "magnetic resonance imaging"
	aside := s.add(nil, &page.Element{Tag: "Aside"})
	s.block(aside, "P", "A word to the side.", 12, typeset.Regular)
}

func (s *sheet) notes() {
	p := s.block(nil, "P", "Calcium matters", 12, typeset.Regular)
	ref := s.add(p, &page.Element{Tag: "Reference"})
	s.set(ref, typeset.Paragraph{Spans: spans("1", 12, typeset.Regular), Lang: s.lang, Family: s.fam}, 180, 40)
	for i := range 3 {
		note := s.add(nil, &page.Element{Tag: "Note"})
		s.block(note, "P", fmt.Sprintf("Note %d of the leaflet.", i+1), 12, typeset.Regular)
	}
	link := s.add(s.add(nil, paragraphElement()), &page.Element{Tag: "Link"})
	top := s.y
	s.set(link, typeset.Paragraph{Spans: spans("to the top of this page, over two lines", 12, typeset.Regular), Lang: s.lang, Family: s.fam}, margin, 120)
	for i := range 2 {
		s.page().Links = append(s.page().Links, page.LinkBox{
			X: margin, Y: top + 18*float64(i), Width: 120, Height: 16, DestPage: 0, DestY: 40, Contents: "to the top", Element: link,
		})
	}
}

func (s *sheet) pictures() {
	for i, p := range pictureFiles(s.t) {
		e := s.add(nil, &page.Element{Tag: "Figure", Alt: "A picture", BBox: [4]float64{margin, s.y, margin + 60, s.y + 40}})
		id := s.content()
		e.Kids = []page.Kid{{Content: id}}
		s.page().Items = append(s.page().Items, &page.ImageItem{
			X: margin, Y: s.y, Width: 60, Height: 40, Name: fmt.Sprintf("p%d", i), Format: p.format, Data: p.data, Content: id,
		})
		s.y += 50
	}
}

type pictureFile struct {
	format string
	data   []byte
}

// pictureFiles are small pictures of each kind: colours, transparent, grey, with a palette,
// and JPEG.
func pictureFiles(t testing.TB) []pictureFile {
	bounds := image.Rect(0, 0, 30, 20)
	rgb, alpha := image.NewRGBA(bounds), image.NewNRGBA(bounds)
	gray, indexed := image.NewGray(bounds), image.NewPaletted(bounds, palette.Plan9)
	for x := range 30 {
		for y := range 20 {
			c := color.NRGBA{R: uint8(8 * x), G: uint8(12 * y), B: 90, A: 255}
			rgb.Set(x, y, c)
			gray.Set(x, y, c)
			indexed.Set(x, y, c)
			c.A = uint8(8 * x)
			alpha.Set(x, y, c)
		}
	}
	var files []pictureFile
	deep, clear := image.NewRGBA64(bounds), image.NewPaletted(bounds, color.Palette{color.NRGBA{A: 40}, color.NRGBA{R: 200, A: 255}})
	draw.Draw(deep, bounds, rgb, image.Point{}, draw.Src)
	draw.Draw(clear, bounds, rgb, image.Point{}, draw.Src)
	for _, img := range []image.Image{rgb, alpha, gray, indexed, deep, clear} {
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			t.Fatal(err)
		}
		files = append(files, pictureFile{"png", b.Bytes()})
	}
	for _, img := range []image.Image{rgb, gray} {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, img, nil); err != nil {
			t.Fatal(err)
		}
		files = append(files, pictureFile{"jpg", b.Bytes()})
	}
	return files
}
