package pdf

import (
	"handout/internal/page"
	"handout/internal/typeset"
)

// sample is a few sentences of each language that is hard in its own way.
var samples = map[string][]string{
	"en": {
		"Lie on your back with your knees bent. Slowly lift your hips until your body makes a straight line. AV To office fi; affluent waffles.",
		"Take 5–10 breaths (about 30 seconds), then rest. Ring 020 7946 0018 if you cannot pass urine, or if your legs feel weak or numb.",
	},
	"ar": {
		"استلقي على ظهرك مع ثني ركبتيك. ارفعي وركيك ببطء حتى يصبح جسمك في خط مستقيم.",
		"العلاج لا يتطلب الأدوية دائمًا، خذي {50 mg} مرتين (كل {12} ساعة) أو {5%}، واتصلي على الرقم {020 7946 0018} (مجانًا) إذا لم يخف الألم. من {5–10} إلى {(20 mg)}.",
	},
	"hi": {
		"घुटने मोड़कर पीठ के बल लेटें। धीरे-धीरे कूल्हों को ऊपर उठाएँ। व्यायाम स्त्री शक्ति",
		"दिन में 3 बार करें, हर बार 10 दोहराव। दर्द बढ़े तो रुक जाएँ और 020 7946 0018 पर फ़ोन करें।",
	},
	"bn": {
		"হাঁটু ভাঁজ করে চিত হয়ে শুয়ে পড়ুন। ধীরে ধীরে নিতম্ব উপরে তুলুন।",
		"দিনে ৩ বার করুন, প্রতিবার 10 বার। ব্যথা বাড়লে থামুন এবং স্বাস্থ্যকর্মীকে জানান।",
	},
	"zh-Hans": {
		"仰卧,双膝弯曲。慢慢抬起臀部,直到身体呈一条直线。",
		"每天做3次,每次重复10下。如果疼痛加重,请停止并拨打020 7946 0018,我们会帮助您。产后腰痛很常见,多数会在几周内好转。",
	},
	"vi": {
		"Nằm ngửa, gập hai đầu gối. Từ từ nâng hông lên cho đến khi cơ thể tạo thành một đường thẳng.",
		"Nếu đau tăng lên, hãy dừng lại và gọi cho chúng tôi. Uống đủ nước, nghỉ ngơi giữa các lần tập.",
	},
	"ru": {
		"Лягте на спину, согните колени. Медленно поднимайте таз, пока тело не образует прямую линию.",
		"Делайте упражнение 3 раза в день. Если боль усиливается, остановитесь и позвоните нам: объяснение и помощь рядом.",
	},
}

// leaflet is a document with one of everything a leaflet holds, about as long as one.
func (s *sheet) leaflet(paragraphs int) *sheet {
	texts := samples[s.lang]
	s.bookmark(texts[0], 1)
	s.block(nil, "H1", texts[0], 22, typeset.Bold)
	sect := s.sect()
	for i := range paragraphs {
		if i%6 == 2 {
			s.bookmark(texts[1], 2)
			s.block(sect, "H2", texts[1], 16, typeset.Bold)
		}
		s.block(sect, "P", texts[i%len(texts)]+" "+texts[(i+1)%len(texts)], 12, typeset.Regular)
		if i%8 == 1 && i < 24 {
			s.figure(sect, texts[0])
		}
	}
	list := s.list(sect)
	for _, text := range texts {
		s.item(list, "•", text)
	}
	s.link(s.add(sect, paragraphElement()), "020 7946 0018", "tel:+442079460018")
	return s
}

func (s *sheet) sect() *page.Element { return s.add(nil, &page.Element{Tag: "Sect"}) }
func (s *sheet) list(parent *page.Element) *page.Element {
	return s.add(parent, &page.Element{Tag: "L", Numbering: "Disc"})
}
func paragraphElement() *page.Element { return &page.Element{Tag: "P"} }
