package compare

import (
	"strings"
	"unicode"
)

// vocabulary is the words of a language that make a change clinical. A word that ends in "-"
// stands for all that begin with it.
type vocabulary struct {
	exact   map[string]bool
	stems   []string
	strings []string // of scripts without spaces: found anywhere
}

// vocabularyOf gives the words of a language by its tag. ok is false where the language has
// no list.
func vocabularyOf(locale string) (v *vocabulary, ok bool) {
	language, _, _ := strings.Cut(locale, "-")
	words, ok := vitalWords()[language]
	v = &vocabulary{exact: map[string]bool{}}
	for w := range strings.FieldsSeq(words + medicines()) {
		switch {
		case strings.ContainsFunc(w, isHan):
			v.strings = append(v.strings, w)
		case strings.HasSuffix(w, "-"):
			v.stems = append(v.stems, strings.TrimSuffix(w, "-"))
		default:
			v.exact[w] = true
		}
	}
	return v, ok
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// vitalWords are, by language, the words that turn a sentence into its opposite or bound it;
// numbers in words; spans of time; and sides of the body.
func vitalWords() map[string]string {
	return map[string]string{
		"en": ` not no never none nothing cannot don’t doesn’t didn’t won’t can’t isn’t aren’t mustn’t shouldn’t avoid immediately now soon urgent- emergenc- without unless except only until stop must should may
			more less fewer most least over under above below within before after maximum minimum
			zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred once twice double half quarter
			second- minute- hour- day- week- month- year- daily nightly left right both `,
		"es": ` no nunca jamás ni nada ningún- sin evit- inmediat- urgen- pronto salvo excepto solo sólo únicamente hasta pare parar deb- puede más menos mayor menor bajo antes después máxim- mínim-
			cero dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cien vez veces doble mitad medio media cuarto-
			segundo- minuto- hora- día- seman- mes meses año- diari- izquierd- derech- ambos ambas `,
		"fr": ` ne n’- pas non jamais rien aucun- sans évit- immédiat- urgen- sauf seulement uniquement jusqu- arrêt- doi- peut peuvent plus moins avant après maxim- minim-
			zéro deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente cent fois double moitié demi- quart-
			second- minute- heure- jour- semaine- mois ans année- gauche- droit- `,
		"pl": ` nie nigdy nic żad- bez oprócz tylko wyłącznie dopóki aż unik- natychmiast pilni- pilny przesta- przerw- musi- może- więcej mniej powyżej poniżej ponad przed najwyżej najmniej
			zero dwa dwie dwóch dwoma trzy trzech czter- pięć pięciu sześć sześciu siedem siedmiu osiem ośmiu dziewięć dziesięć dwanaście dwadzieścia trzydzieści sto raz razy dwukrotn- pół połow-
			sekund- minut- godzin- dzień dni dnia dniach codzienn- tydzień tygodn- tygodni- miesiąc- miesięc- rok roku lata lew- praw- `,
		"vi": ` không đừng chưa chớ tránh ngay gấp trừ chỉ ngừng dừng hơn ít nhiều trước sau tối đa thiểu nên
			hai ba bốn năm sáu bảy tám chín mười trăm lần đôi nửa giây phút giờ ngày tuần tháng trái phải `,
		"ru": ` не нет ни никогда нельзя ничего без кроме только лишь пока избега- срочн- немедленн- сразу прекрат- останов- долж- можно нужно надо больше более меньше менее выше ниже свыше до после максим- миним-
			ноль два две двух три трёх трех четыр- пять пяти шесть шести семь семи восемь восьми девять десять десяти двенадцать двадцать тридцать сто раз раза дважды трижды вдвое половин- полчаса четверт-
			секунд- минут- час часа часов часы день дня дней дни ежедневн- сутки суток недел- месяц- год года лет лев- прав- обе `,
		"ar": ` لا لم لن ليس ليست غير دون بدون عدم تجنب- فورا فورًا عاجل- حالا حالًا إلا سوى فقط حتى توقف- أوقف- يجب يمكن أكثر أقل فوق تحت قبل بعد خلال أقصى أدنى
			صفر واحد واحدة اثنا- اثني- اثنت- ثلاث- أربع- خمس- ست ستة سبع سبعة ثمان- تسع تسعة عشر- مئة مائة مرة مرات مرتين نصف ربع ضعف
			ثانية ثوان- دقيقة دقائق دقيقتين ساعة ساعات ساعتين يوم يومي- يومين أيام أسبوع- أسابيع شهر شهرين أشهر شهور سنة سنوات أيسر يسرى أيمن يمنى يسار يمين `,
		"hi": ` नहीं न मत ना कभी बिना सिवाय तुरंत तुरन्त जल्द- केवल सिर्फ़ सिर्फ़ तक रोक- रुक- बंद चाहिए ज़रूर- ज़रूर- ज़्यादा ज़्यादा अधिक कम ऊपर नीचे पहले बाद
			शून्य दो तीन चार पाँच पांच छह छः सात आठ नौ दस बारह पंद्रह बीस तीस सौ बार दोगुन- आधा आधे आधी
			सेकंड- सेकेंड- मिनट- घंट- घण्ट- दिन- रोज़- रोज़- हफ़्त- हफ़्त- सप्ताह- महीन- साल- बाएँ बाएं बाईं बायाँ दाएँ दाएं दाईं दायाँ दोनों `,
		"bn": ` না নয় নয় নেই নি দ্রুত জরুরি অবিলম্বে এখনই কখনো কখনোই ছাড়া ছাড়া শুধু কেবল পর্যন্ত থাম- থেমে বন্ধ এড়- এড়- উচিত বেশি কম উপর- নিচ- আগে পরে
			শূন্য একবার দুই দুটি দুবার তিন চার পাঁচ ছয় ছয় সাত আট নয়টি দশ বারো বিশ ত্রিশ একশো বার দ্বিগুণ অর্ধেক আধা
			সেকেন্ড- মিনিট- ঘণ্টা- ঘন্টা- দিন- প্রতিদিন সপ্তাহ- মাস- বছর- বাম বাঁ ডান উভয় উভয় `,
		"zh": ` 不 没 無 无 未 勿 别 莫 禁 忌 避免 停 立即 立刻 马上 尽快 紧急 仅 只 除非 除了 直到 为止 必须 应该 可以 可能 超过 以上 以下 以内 多于 少于 至少 至多 最多 最少 之前 以前 之后 以后 天前 天后 周前 周后
			零 二 三 四 五 六 七 八 九 十 百 千 两 兩 半 双 倍 次 遍 组 秒 分钟 小时 天 每日 周 星期 月 年 左 右 `,
	}
}

// medicines are the stems that international non-proprietary names share (WHO, The use of
// stems in the selection of INN, 2018) and the plain names of leaflets, in the site's scripts.
// They may stand anywhere in a word; see isMedicine.
func medicines() string {
	return ` 布洛芬 对乙酰氨基酚 扑热息痛 阿司匹林 可待因 双氯芬酸 钙 维生素 吗啡 曲马多 肝素 胰岛素 抗生素 激素 霉素 西林 沙坦 他汀 普利 洛尔 唑 `
}

// isMedicine knows the name of a medicine in a script with spaces, in lower case.
func isMedicine(word string) bool {
	const stems = `profen profèn fenac cetamol acetaminophen aminoph aspirin codein codéin tramadol dronate dronic calci vitamin morphin triptan cillin mycin
		parin olol pril sartan statin azol cortison predniso insulin azepam gabapentin pregabalin caine caina lidoca antibiotic antibiót antybioty kháng
		профен цетамол фенак аспирин кодеин трамадол кальци витамин морфин циллин мицин парин инсулин кортизон преднизо празол антибиотик
		باراسيتامول بروفين سبرين كوديين كودين فيناك ترامادول كالسيوم فيتامين مورفين هيبارين نسولين كورتيزون سيلين ميسين مضاد
		पैरासिटा इबुप्रो एस्पिरिन ऐस्पिरिन कोडीन क्लोफ ट्रामाडोल कैल्शियम विटामिन मॉर्फ हेपरिन इंसुलिन एंटीबा
		প্যারাসিটা আইবুপ্রো অ্যাসপিরিন কোডিন ক্লোফ ট্রামাডল ক্যালসি ভিটামিন মরফিন হেপারিন ইনসুলিন অ্যান্টিবা`
	for stem := range strings.FieldsSeq(stems) {
		if strings.Contains(word, stem) {
			return true
		}
	}
	return false
}

// has says that a word, in lower case, is of the vocabulary.
func (v *vocabulary) has(word string) bool {
	if v.exact[word] || isMedicine(word) {
		return true
	}
	for _, stem := range v.stems {
		if strings.HasPrefix(word, stem) {
			return true
		}
	}
	// An Arabic conjunction and the article are written with the word behind them.
	rest := strings.TrimPrefix(strings.TrimLeft(word, "وف"), "ال")
	return rest != word && rest != "" && v.has(rest)
}
