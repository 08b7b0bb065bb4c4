package pdf

import (
	"strings"
	"testing"

	"handout/internal/typeset"
)

// prose is about the wording of a leaflet: enough different letters and words.
const prose = `Your spine is a stack of bones with soft pads between them. After pregnancy the joints around it are
looser than usual, and the muscles that hold it steady need time to get strong again. Most back pain after a birth
comes from tired muscles and not from damage. It often hurts more at night or when you lie flat, and it eases when you
get up and move. Keep moving as much as you can: short walks, gentle stretches, a change of position every 20 minutes.
Warmth helps many people; wrap a hot-water bottle in a towel and use it for no longer than 15 minutes. Ask your
midwife, doctor or pharmacist before you take any medicine, above all if you are breastfeeding. Quick jerks, heavy
lifting and twisting make it worse. Bend your knees, keep the load close, and breathe out as you lift.`

// hanProse has about 340 different characters, as a two-page leaflet does.
const hanProse = `脊柱由一块块骨头叠成,骨头之间有柔软的垫子。怀孕以后,脊柱周围的关节比平时更松,支撑它的肌肉需要时间才能重新变得有力。
产后多数腰背疼痛来自疲劳的肌肉,而不是损伤。夜里平躺时往往更疼,起身活动后会减轻。请尽量多活动:短距离散步、轻柔拉伸,每二十分钟换一次姿势。
热敷对许多人有帮助;用毛巾包好热水袋,每次不要超过十五分钟。服用任何药物之前,请先询问助产士、医生或药剂师,哺乳期间尤其如此。
突然用力、搬重物和扭转身体会使情况加重。弯曲膝盖,让物品贴近身体,起身时呼气。如果出现下列任何一种症状,请立即拨打急救电话:
双腿无力或麻木,大小便失去控制,会阴部感觉异常,发烧超过三十八度,体重无缘无故下降,夜间剧痛无法入睡,跌倒受伤之后疼痛加剧。
骨质疏松使骨头变薄变脆,轻微外力就可能造成骨折;补充钙与维生素丁,晒太阳,坚持负重锻炼。医护人员可以安排检查、拍片、化验血液,并转诊至专科门诊。
仰卧屈膝,双脚踩实地面,慢慢抬高臀部直到肩膀、髋部与膝成直线,保持五秒再缓缓放下,重复十遍,早晚各做两组。猫牛式、鸟狗式、骨盆后倾、侧卧开合都很安全。`

func (s *sheet) prose() *sheet {
	text := prose
	if s.lang == "zh-Hans" {
		text = hanProse
	}
	sentences := strings.FieldsFunc(strings.ReplaceAll(text, "\n", " "), func(r rune) bool { return r == '.' || r == '。' })
	s.bookmark("Back pain", 1)
	s.block(nil, "H1", sentences[0], 22, typeset.Bold)
	sect := s.sect()
	figures := 0
	for i := 0; len(s.doc.Pages) < 2 || s.y < sheetHeight-320; i++ {
		if i%3 == 0 {
			s.block(sect, "H2", sentences[i%len(sentences)], 15, typeset.Bold)
		}
		s.block(sect, "P", strings.Join(sentences[i%7:i%7+2], ". "), 12, typeset.Regular)
		if i%5 == 1 && figures < 3 {
			s.figure(sect, "A figure")
			figures++
		}
	}
	list := s.list(sect)
	for i := range 3 {
		s.item(list, "•", sentences[i])
	}
	s.link(s.add(sect, paragraphElement()), "020 7946 0018", "tel:+442079460018")
	return s
}

func BenchmarkWrite(b *testing.B) {
	ts := newTypesetter(b)
	for _, lang := range []string{"en", "ar", "hi", "zh-Hans"} {
		for _, kind := range []string{"tagged", "plain"} {
			b.Run(lang+"/"+kind, func(b *testing.B) {
				s := newSheet(b, ts, lang)
				if lang == "en" || lang == "zh-Hans" {
					s.prose()
				} else {
					s.leaflet(14)
				}
				w := New(ts)
				w.plain = kind == "plain"
				var size int
				b.ReportAllocs()
				for b.Loop() {
					out, err := w.Write(s.doc)
					if err != nil {
						b.Fatal(err)
					}
					size = len(out)
				}
				b.ReportMetric(float64(size), "bytes")
				b.ReportMetric(float64(len(s.doc.Pages)), "pages")
			})
		}
	}
}

func BenchmarkWriteParallel(b *testing.B) {
	ts := newTypesetter(b)
	s := newSheet(b, ts, "en").prose()
	w := New(ts)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if _, err := w.Write(s.doc); err != nil {
				b.Error(err)
				return
			}
		}
	})
}
